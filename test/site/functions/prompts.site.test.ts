import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { defaultConfig, promptText, readTemplates } from '../../../action/templates/index.ts';
import { portableOf, templateNamed } from '../../../site/src/lib/samples/index.ts';
import { addressOf, searchOf } from '../page-address.ts';
import { usingBuiltSite } from '../site-in-browser.ts';

const using = usingBuiltSite();

const prompt = (page: Page) => page.locator('#prompt').evaluate((place) => place.textContent);

/** The prompts that a template's file makes. */
function variantsOf(text: string): string[] {
  const path = 'templates/ferry-campaign.prompt';
  const read = readTemplates({ templates: [{ path, text }], partials: [], config: defaultConfig });
  return read.templates.flatMap(({ variants }) => variants.map(({ parts }) => promptText(parts)));
}

describe('the pictures of a prompt', () => {
  it('are, of an edit, beside what they were made from', async () => {
    await using('prompts/room-refresh/', { width: 1280 }, async (page) => {
      const captions = await page.locator('main figcaption b').allInnerTexts();
      expect(captions).toEqual(['Before:', 'Reference:', 'After']);
      const tops = await page
        .locator('main figure')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
      expect(tops[2]).toBe(tops[0]);
    });
  });

  it('say what was asked for, the day of the build and the hash of the file that they link', async () => {
    await using('prompts/library-hero/', {}, async (page) => {
      const [variant] = templateNamed('library-hero').variants;
      await page.getByText(`Asked for: ${variant?.alt}`).waitFor();
      await page.getByText('Where it comes from').click();
      const fact = (name: string) =>
        page
          .locator('details dl > div', { has: page.getByText(name, { exact: true }) })
          .locator('dd');
      expect(await fact('Date').innerText()).toMatch(/^drawn for the build of \d+ \w+ 20\d\d$/);
      const link = page.getByRole('link', { name: 'The published file' });
      const file = await page.request.get(
        await link.evaluate((one: HTMLAnchorElement) => one.href),
      );
      const sha256 = createHash('sha256')
        .update(await file.body())
        .digest('hex');
      expect(await fact('SHA-256').innerText()).toBe(sha256);
    });
  });
});

describe('a prompt', () => {
  it('is each variant as the engine says it', async () => {
    await using('prompts/ferry-campaign/', {}, async (page) => {
      for (const { id, parts } of templateNamed('ferry-campaign').variants) {
        await page.getByLabel('Start from the variant').selectOption({ label: id });
        expect(await prompt(page)).toBe(promptText(parts));
      }
    });
  });

  it('follows what is typed, with the requests that are copied', async () => {
    await using('prompts/dashboard-mockup/', {}, async (page) => {
      await page.getByLabel('Product: name').fill(`O'Hara "& Sons" </script>`);
      await page.getByLabel('Metrics').fill('Rain | 3 mm\nWind | 9 m/s');
      const text = (await prompt(page)) ?? '';
      expect(text).toContain(`"O'Hara "& Sons" </script>" at the top`);
      expect(text).toContain('- "Wind" small above "9 m/s" large');
      expect(text).not.toContain('Saved');
      const length = await page.locator('[data-length]').innerText();
      expect(length).toBe(text.length.toLocaleString('en-US'));
      const curl = await page.locator('#copy-curl').textContent();
      expect(curl).toContain(`O'\\''Hara`);
      await page.getByRole('button', { name: 'Start over' }).click();
      const [first] = templateNamed('dashboard-mockup').variants;
      expect(await prompt(page)).toBe(promptText(first?.parts ?? []));
    });
  });

  it('is told to machines whole, with its licence and where it belongs', async () => {
    await using('prompts/ferry-campaign/', {}, async (page) => {
      const data = await page.locator('[type="application/ld+json"]').allTextContents();
      const [first] = templateNamed('ferry-campaign').variants;
      const place = new URL('prompts/', inject('home')).href;
      expect(data.map((text) => JSON.parse(text))).toContainEqual(
        expect.objectContaining({
          '@type': 'CreativeWork',
          name: 'Ferry campaign',
          text: promptText(first?.parts ?? []),
          url: `${place}ferry-campaign/`,
          license: 'https://opensource.org/license/mit',
          isPartOf: expect.objectContaining({ '@type': 'CollectionPage', url: place }),
        }),
      );
    });
  });

  it('is copied as it is shown', async () => {
    await using('prompts/ferry-campaign/', { clipboard: true }, async (page) => {
      await page.getByLabel('Weather').fill('hail');
      await page.getByRole('button', { name: 'Copy prompt' }).click();
      await page.getByText('Copied to the clipboard.').waitFor({ state: 'attached' });
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await prompt(page));
      expect(copied).toContain('with hail.');
    });
  });

  it('has copy buttons that are told apart by name, also once they were used', async () => {
    await using('prompts/bottle-series/', { clipboard: true }, async (page) => {
      for (const details of await page.locator('details:has([data-copy])').all())
        await details.evaluate((place: HTMLDetailsElement) => {
          place.open = true;
        });
      const names = await page.locator('main [data-copy]').allInnerTexts();
      expect(names.length).toBeGreaterThan(5);
      expect(new Set(names).size).toBe(names.length);
      const curl = page.locator('[data-copy=copy-curl]');
      await curl.click();
      await curl.click();
      expect(await curl.innerText()).toMatch(/^Copied\s+the curl command$/);
      await page.getByRole('button', { name: /^Copy\s+the curl command$/ }).waitFor();
    });
  });

  it('can be read for every variant without scripts', async () => {
    await using('prompts/ferry-campaign/', { javaScript: false }, async (page) => {
      const [first, ...others] = templateNamed('ferry-campaign').variants;
      expect(await page.locator('#prompt').textContent()).toBe(promptText(first?.parts ?? []));
      for (const [index, { id, parts }] of others.entries()) {
        const details = page.locator('[data-plain] details').nth(index);
        await details.getByText(id, { exact: true }).click();
        const text = details.locator('pre');
        expect(await text.isVisible()).toBe(true);
        expect(await text.textContent()).toBe(promptText(parts));
      }
    });
  });
});

describe('the address of a prompt', () => {
  it('keeps what is filled in, and fills it in where it is opened', async () => {
    await using('prompts/ferry-campaign/#prompt-text', {}, async (page) => {
      const [, second] = templateNamed('ferry-campaign').variants;
      const variant = page.getByLabel('Start from the variant');
      await variant.selectOption({ label: second?.id ?? '' });
      await page.getByLabel('Weather').fill('hail & "thick" <b>fog</b>');
      expect([...(await addressOf(page)).searchParams]).toEqual([
        ['variant', second?.id],
        ['weather', 'hail & "thick" <b>fog</b>'],
      ]);
      expect((await addressOf(page)).hash).toBe('#prompt-text');
      const filled = await prompt(page);
      const file = await page.locator('#portable').textContent();
      expect(filled).toContain('hail & "thick" <b>fog</b>');
      await page.reload();
      expect(await variant.locator(':checked').innerText()).toBe(second?.id);
      expect(await prompt(page)).toBe(filled);
      expect(await page.locator('#portable').textContent()).toBe(file);
      await page.getByRole('button', { name: 'Start over' }).click();
      await variant.selectOption('0');
      expect(await searchOf(page)).toBe('');
    });
  });

  it('keeps numbers, lines and parts of maps as the form shows them', async () => {
    await using('prompts/dashboard-mockup/', {}, async (page) => {
      await page.getByLabel('Product: name').fill('Tide');
      await page.getByLabel('Metrics').fill('Rain | 3 mm\nWind | 9 m/s');
      const filled = await prompt(page);
      await page.reload();
      expect(await prompt(page)).toBe(filled);
      expect(await page.getByLabel('Metrics').inputValue()).toBe('Rain | 3 mm\nWind | 9 m/s');
    });
  });

  it('does without what an address is too short for, and says so as long as that is so', async () => {
    await using('prompts/ferry-campaign/', {}, async (page) => {
      const note = page.locator('[data-note]');
      await page.getByLabel('Weather').fill('fog '.repeat(600));
      expect(await searchOf(page)).toBe('');
      expect(await note.innerText()).toMatch(/^This is too much for an address/);
      await page.getByLabel('Weather').fill('fog');
      expect(await searchOf(page)).toBe('?weather=fog');
      expect(await note.isVisible()).toBe(false);
    });
  });

  it('says what the template does not take, which no address can hold', async () => {
    await using('prompts/watch-ladder/', {}, async (page) => {
      const note = page.locator('[data-note]');
      await page.getByLabel('Metal').fill('');
      expect(await searchOf(page)).toBe('');
      expect(await note.innerText()).toBe(
        'The template takes no such metal: a link to this page has its own.',
      );
      await page.getByLabel('Metal').fill('tin');
      expect(await searchOf(page)).toBe('?metal=tin');
      expect(await note.isVisible()).toBe(false);
    });
  });

  it('says at a list what is wrong with a line, and holds no such list', async () => {
    await using('prompts/winter-timetable/?departures=abc', {}, async (page) => {
      const list = page.getByLabel('Departures');
      const fault = page.locator('#v-departures-fault');
      const note = page.locator('[data-note]');
      expect(await note.innerText()).toMatch(
        /^departures="abc" is ignored\. Use one item a line: /,
      );
      expect(await list.getAttribute('aria-invalid')).toBe('false');
      expect(await fault.isVisible()).toBe(false);
      const file = await page.locator('#portable').textContent();
      await list.fill('Salt Market | 20:25\nOld Pier 19:10');
      expect(await fault.innerText()).toBe('Line 2 has no part for “at”.');
      expect(await list.getAttribute('aria-invalid')).toBe('true');
      expect(await list.getAttribute('aria-describedby')).toContain('v-departures-fault');
      expect(await note.innerText()).toMatch(/^The template takes no such departures/);
      expect(await prompt(page)).toContain('"Old Pier 19:10" on the left, "{{at}}" on the right');
      expect(await page.locator('#portable').textContent()).toBe(file);
      expect(await searchOf(page)).toBe('');
      await list.fill('Salt Market | 20:25\nOld Pier | 19:10');
      expect(await fault.isVisible()).toBe(false);
      expect(await list.getAttribute('aria-invalid')).toBe('false');
    });
  });

  it.each([
    [
      'watch-ladder/?minute=abc&metal=%FF&foo=1&utm_source=mail',
      'metal="\uFFFD" is ignored. Write some text, as UTF-8. ' +
        'minute="abc" is ignored. Use a whole number. The address also says "foo": ignored.',
    ],
    ['linocut-lighthouse/?__proto__=<img src=x onerror=alert(1)>', 'The address also says'],
  ])('asks in vain for %s', async (path, told) => {
    await using(`prompts/${path}`, {}, async (page) => {
      const [first] = templateNamed(path.split('/')[0] ?? '').variants;
      expect(await prompt(page)).toBe(promptText(first?.parts ?? []));
      const note = page.locator('[data-note]');
      expect(await note.innerText()).toContain(told);
      expect(await note.locator('*').count()).toBe(0);
    });
  });
});

describe('a template', () => {
  it('lands on the new-file page of the repository that is typed', async () => {
    await using('prompts/library-hero/', {}, async (page) => {
      const link = page.getByText('Create the file there');
      expect(await link.isVisible()).toBe(false);
      await page
        .getByLabel('Your repository on GitHub')
        .fill('https://github.com/octo-cat/pictures');
      const url = new URL((await link.getAttribute('href')) ?? '');
      expect(url.origin + url.pathname).toBe('https://github.com/octo-cat/pictures/new/main');
      expect(url.searchParams.get('filename')).toBe('templates/library-hero.prompt');
      const { text } = portableOf(templateNamed('library-hero'));
      expect(url.searchParams.get('value')).toBe(text);
      await page
        .getByLabel('Your repository on GitHub')
        .fill('https://github.com/octo-cat/pictures/tree/feature/cups');
      expect(await page.getByLabel('Branch').inputValue()).toBe('feature/cups');
      expect(await link.getAttribute('href')).toContain('/pictures/new/feature/cups?');
      await page.getByLabel('Branch').fill('a b');
      expect(await link.isVisible()).toBe(false);
      expect(await page.locator('#repository-said').innerText()).toMatch(/no branch that git/);
      await page.getByLabel('Branch').fill('main');
      expect(await link.isVisible()).toBe(true);
      await page.getByLabel('Your repository on GitHub').fill('javascript:alert(1)//x');
      expect(await link.isVisible()).toBe(false);
      expect(await page.locator('#repository-said').innerText()).toMatch(/Write it as owner\/name/);
    });
  });

  it('forgets the branch of a pasted address with its repository, and keeps one that is typed', async () => {
    await using('prompts/library-hero/', {}, async (page) => {
      const repository = page.getByLabel('Your repository on GitHub');
      const branch = page.getByLabel('Branch');
      await repository.fill('https://github.com/me/repo/tree/feature/x');
      await repository.fill('https://github.com/Me/repo');
      expect(await branch.inputValue()).toBe('feature/x');
      await repository.fill('other/thing');
      expect(await branch.inputValue()).toBe('main');
      await branch.fill('dev');
      await repository.fill('me/repo');
      expect(await branch.inputValue()).toBe('dev');
      await repository.fill('https://github.com/me/repo/tree/feature/x');
      await repository.fill('other/thing');
      expect(await branch.inputValue()).toBe('dev');
    });
  });

  it('carries what was filled in, wherever it goes', async () => {
    await using('prompts/ferry-campaign/', { clipboard: true }, async (page) => {
      const { text } = portableOf(templateNamed('ferry-campaign'));
      const copied = async () => {
        await page.getByRole('button', { name: 'Copy the file' }).click();
        return page.evaluate(() => navigator.clipboard.readText());
      };
      expect(await copied()).toBe(text);
      await page.getByLabel('Weather').fill('hail: "thick"\nand loud');
      const filled = await copied();
      const variants = variantsOf(filled);
      expect([variants.length, variants[0]]).toEqual([4, await prompt(page)]);
      await page.getByText('The file carries your weather').waitFor();
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.getByText('Download ferry-campaign.prompt').click(),
      ]);
      expect(saved.suggestedFilename()).toBe('ferry-campaign.prompt');
      expect(readFileSync(await saved.path(), 'utf8')).toBe(filled);
      await page.getByLabel('Your repository on GitHub').fill('octo-cat/pictures');
      const link = page.getByText('Create the file there');
      const url = new URL((await link.getAttribute('href')) ?? '');
      expect(url.searchParams.get('value')).toBe(filled);
      await page.getByRole('button', { name: 'Start over' }).click();
      expect(await copied()).toBe(text);
    });
  });

  it('offers the files of its references as they are', async () => {
    await using('prompts/bottle-series/', {}, async (page) => {
      const files = await page.locator('.refs a[download]').all();
      expect(files.length).toBe(3);
      for (const link of files) {
        const path = (await link.innerText()).replace(/^Download\s+/, '');
        const address = new URL((await link.getAttribute('href')) ?? '', page.url());
        const answer = await page.request.get(address.href);
        expect(await answer.body()).toEqual(readFileSync(path));
      }
    });
  });

  it('is there to download with its partials put in', () => {
    const file = `${inject('folder')}/prompts/bottle-series/bottle-series.prompt`;
    expect(readFileSync(file, 'utf8')).toBe(portableOf(templateNamed('bottle-series')).text);
  });
});
