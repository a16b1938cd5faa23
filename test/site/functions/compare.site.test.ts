import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { pairName } from '../../../site/src/lib/compare/state.ts';
import { addressOf, searchOf } from '../page-address.ts';
import type { View } from '../page-watch.ts';
import { usingBuiltSite } from '../site-in-browser.ts';

const using = usingBuiltSite();

const pair = 'compare/nano-banana-2.1-vs-nano-banana-pro/';
/** Three that stay in the catalogue, whatever the shelf begins with. */
const three = 'compare/?models=nano-banana-2.1,nano-banana-2-lite,nano-banana-pro';
const phone: View = { width: 390, height: 844 };

/** The names above the columns that are seen, from left to right. */
async function columns(page: Page): Promise<string[]> {
  const heads = page.locator('.compare thead th:visible > a');
  return heads.evaluateAll((links) =>
    links
      .map((link) => ({ name: link.textContent ?? '', left: link.getBoundingClientRect().left }))
      .sort((a, b) => a.left - b.left)
      .map(({ name }) => name),
  );
}

const box = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });
const count = (page: Page) => page.locator('[data-count]').innerText();
const rowsSeen = (page: Page) => page.locator('tbody tr:not(.group):visible').count();

describe('choosing models', () => {
  it('shows the chosen columns, in the order of choosing, and keeps them in the address', async () => {
    await using(`${three}#pairs`, {}, async (page) => {
      await box(page, 'GPT Image 2').check();
      await box(page, 'Nano Banana 2.1').uncheck();
      expect((await addressOf(page)).hash).toBe('#pairs');
      const shown = ['Nano Banana 2 Lite', 'Nano Banana Pro', 'GPT Image 2'];
      expect(await columns(page)).toEqual(shown);
      expect(await searchOf(page)).toBe('?models=nano-banana-2-lite,nano-banana-pro,gpt-image-2');
      await page.reload();
      expect(await columns(page)).toEqual(shown);
    });
  });

  it('lists the sources of what is shown, and no other', async () => {
    await using(three, {}, async (page) => {
      const seen = page.locator('li[id^="source-"]:visible');
      const ids = () => seen.evaluateAll((items) => items.map(({ id }) => id));
      const cited = () =>
        page
          .locator('.compare tr:visible a[href^="#source-"]')
          .evaluateAll((links) => [
            ...new Set(links.map((link) => (link as HTMLAnchorElement).hash.slice(1))),
          ]);
      const before = await ids();
      expect(before.toSorted()).toEqual((await cited()).toSorted());
      await box(page, 'GPT Image 2').check();
      expect((await ids()).toSorted()).toEqual((await cited()).toSorted());
      expect((await ids()).length).toBeGreaterThan(before.length);
    });
  });

  it('works by keyboard alone', async () => {
    await using(three, {}, async (page) => {
      await box(page, 'Nano Banana 2.1').focus();
      await page.keyboard.press('Space');
      expect(await columns(page)).toEqual(['Nano Banana 2 Lite', 'Nano Banana Pro']);
      await page.getByRole('link', { name: 'When to pick which of the two' }).click();
      expect(page.url()).toMatch(/compare\/nano-banana-2-lite-vs-nano-banana-pro\/$/);
    });
  });

  it('refuses a fifth model and a last one, and says why', async () => {
    await using('compare/?models=gpt-image-2,gpt-image-2.5', {}, async (page) => {
      const note = page.locator('[data-note]');
      await box(page, 'GPT Image 2').click();
      expect(await note.innerText()).toBe('At least 2. Tick another first.');
      await box(page, 'Nano Banana Pro').click();
      expect(await note.isVisible()).toBe(false);
      await box(page, 'Nano Banana 2 Lite').click();
      await box(page, 'Nano Banana 2.1').click();
      expect(await note.innerText()).toBe('At most 4. Untick one first.');
      expect(await columns(page)).toHaveLength(4);
    });
  });

  it('copies a link to what is shown', async () => {
    await using(three, { clipboard: true }, async (page) => {
      await box(page, 'Nano Banana Pro').uncheck();
      await page.getByRole('button', { name: 'Copy link' }).click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    });
  });
});

describe('differences only', () => {
  it('leaves as many rows as its count says, for every choice', async () => {
    await using(three, {}, async (page) => {
      for (const name of ['Nano Banana Pro', 'GPT Image 2.6', 'Nano Banana 2 Lite']) {
        await box(page, name).click();
        const all = await rowsSeen(page);
        await page.locator('#diff').check();
        expect(await count(page)).toMatch(new RegExp(`^${await rowsSeen(page)} of ${all}(;|$)`));
        await page.locator('#diff').uncheck();
      }
    });
  });

  it.each([
    ['nano-banana-2.1', 'nano-banana-pro'],
    ['nano-banana-2.1', 'gpt-image-2'],
    ['gpt-image-2.6', 'gpt-image-2'],
  ])('judges %s and %s as the page of the two does', async (a, b) => {
    const seen = async (page: Page) => [
      await count(page),
      await rowsSeen(page),
      await page.locator('td.best').count(),
    ];
    let own: unknown;
    await using(`compare/${pairName(a, b)}/`, {}, async (page) => {
      own = await seen(page);
    });
    await using(`compare/?models=${a},${b}`, {}, async (page) => {
      expect(await seen(page)).toEqual(own);
    });
  });

  it('is kept in the address of a pair, and works there without scripts', async () => {
    await using(pair, {}, async (page) => {
      await page.locator('#diff').check();
      expect(await searchOf(page)).toBe('?diff=1');
      await page.reload();
      expect(await page.locator('#diff').isChecked()).toBe(true);
    });
    await using(pair, { javaScript: false }, async (page) => {
      await page.locator('#diff').check();
      expect(await count(page)).toMatch(new RegExp(`^${await rowsSeen(page)} of `));
    });
  });
});

describe('a hand-made address', () => {
  it.each([
    ['?models=nano-banana-pro,<img src=x onerror=alert(1)>', 2, 'The address names one model'],
    ['?models=gpt-image-2,nano-banana-pro,none', 2, 'There is no model "none"'],
    ['?models=GPT-image-2', 2, 'The address names one model'],
    ['?models=%E0%A4%A,,,&diff=maybe', 3, 'diff="maybe" is ignored'],
  ])('%s is ignored with a note', async (address, shown, words) => {
    await using(`compare/${address}`, {}, async (page) => {
      expect(await columns(page)).toHaveLength(shown);
      const note = page.getByRole('status');
      expect(await note.isVisible()).toBe(true);
      expect(await note.innerText()).toContain(words);
      expect(await note.locator('*').count()).toBe(0);
    });
  });

  it('is told on the page of a pair too', async () => {
    await using(`${pair}?diff=2`, {}, async (page) => {
      expect(await page.getByRole('status').innerText()).toBe('diff="2" is ignored. Use diff=1.');
      expect(await page.locator('#diff').isChecked()).toBe(false);
    });
  });
});

describe('a pair named the other way round', () => {
  it('is led to its page, whichever it is, and is no page of its own', () => {
    const own = inject('paths').filter((path) => /^compare\/./.test(path));
    expect(own.length).toBeGreaterThan(1);
    for (const path of own) {
      const [, one, other] = /^compare\/(.+)-vs-(.+)\/$/.exec(path) ?? [];
      const reversed = `compare/${other}-vs-${one}/`;
      expect(own).not.toContain(reversed);
      const html = readFileSync(join(inject('folder'), reversed, 'index.html'), 'utf8');
      const to = new URL(path, inject('home'));
      expect(html).toContain(`<meta http-equiv="refresh" content="0;url=${to.pathname}">`);
      expect(html).toContain(`<link rel="canonical" href="${to.href}">`);
      expect(html).toContain('<meta name="robots" content="noindex">');
      expect(html).toContain(`<a href="${to.pathname}">`);
    }
  });

  it('is led there without scripts too', async () => {
    await using('compare/', { javaScript: false }, async (page) => {
      await page.goto(new URL('nano-banana-pro-vs-nano-banana-2.1/', page.url()).href);
      await page.waitForURL(/compare\/nano-banana-2\.1-vs-nano-banana-pro\/$/);
    });
  });
});

describe('on a phone', () => {
  it('shows two columns, and a list swaps each', async () => {
    await using(three, phone, async (page) => {
      expect(await columns(page)).toEqual(['Nano Banana 2.1', 'Nano Banana 2 Lite']);
      await page.getByLabel('Second').selectOption('gpt-image-2.5');
      expect(await columns(page)).toEqual(['Nano Banana 2.1', 'GPT Image 2.5']);
      await page.getByLabel('First').selectOption('gpt-image-2.5');
      expect(await columns(page)).toEqual(['GPT Image 2.5', 'Nano Banana 2.1']);
      expect(await searchOf(page)).toBe('?models=gpt-image-2.5,nano-banana-2.1,nano-banana-pro');
    });
  });

  it('says how many models of a link it leaves out', async () => {
    const four = 'nano-banana-2.1,nano-banana-2-lite,nano-banana-pro,gpt-image-2';
    await using(`compare/?models=${four}`, phone, async (page) => {
      expect(await page.locator('[data-hidden]').innerText()).toBe(
        '2 more models are in this choice. A screen as narrow as this shows two: choose which.',
      );
    });
  });

  it('keeps both names in sight, and each question above its answers', async () => {
    await using(pair, phone, async (page) => {
      const row = page.locator('tbody tr', { hasText: 'An image at 4K' }).first();
      await row.scrollIntoViewIfNeeded();
      const heads = await page.locator('.compare thead').boundingBox();
      expect(heads?.y).toBeGreaterThanOrEqual(0);
      expect(heads?.y).toBeLessThan(100);
      const [question, first, second] = await Promise.all([
        row.locator('th').boundingBox(),
        row.locator('td').nth(0).boundingBox(),
        row.locator('td').nth(1).boundingBox(),
      ]);
      expect(question?.y).toBeLessThan(first?.y ?? 0);
      expect(first?.y).toBe(second?.y);
      expect(first?.x).toBeLessThan(second?.x ?? 0);
    });
  });
});

describe('without scripts', () => {
  it('leads to a page for every pair, and shows no control that does nothing', async () => {
    await using('compare/', { javaScript: false }, async (page) => {
      const pages = inject('paths').filter((path) => /^compare\/./.test(path));
      expect(await page.locator('#pairs + ul a').count()).toBe(pages.length);
      expect(await page.locator('[data-chooser]').isVisible()).toBe(false);
      expect((await columns(page)).length).toBeGreaterThan(1);
    });
  });

  it('leads from an answer to its source', async () => {
    await using(pair, { javaScript: false }, async (page) => {
      const note = page.locator('td .fn').first();
      const number = await note.innerText();
      await note.click();
      expect((await addressOf(page)).hash).toBe(`#source-${number}`);
      expect(await page.locator(`#source-${number}`).isVisible()).toBe(true);
    });
  });
});
