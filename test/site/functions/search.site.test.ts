import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { areas } from '../../../site/src/lib/pages/areas.ts';
import { promptPath, templates } from '../../../site/src/lib/samples/index.ts';
import { letteringOf } from '../../../site/src/lib/samples/lettering.ts';
import { usingBuiltSite } from '../site-in-browser.ts';

const using = usingBuiltSite();

/** What people ask, where the answer stands, and among how many results it is looked for. */
const questions: readonly (readonly [string, string, number])[] = [
  ['nano banana pro vs nano banana 2.1', 'compare/nano-banana-2.1-vs-nano-banana-pro/', 1],
  ['nano banana 2.1 or nano banana pro?', 'compare/nano-banana-2.1-vs-nano-banana-pro/', 1],
  ['difference between nano banana 2.1 and pro', 'compare/nano-banana-2.1-vs-nano-banana-pro/', 1],
  ['pro vs 2.1', 'compare/nano-banana-2.1-vs-nano-banana-pro/', 1],
  ['nano banana vs gpt image', 'compare/gpt-image-2-vs-nano-banana/', 3],
  ['nano banana', 'models/nano-banana/', 1],
  ['Nano Banana Pro', 'models/nano-banana-pro/', 1],
  ['gpt image 2', 'models/gpt-image-2/', 1],
  ['gpt-image-2.5', 'models/gpt-image-2.5/', 1],
  ['gemini-nano-banana-2.1', 'models/nano-banana-2.1/', 1],
  ['is nano banana 2 dead', 'models/nano-banana-2/', 1],
  ['dead model', 'changes/', 1],
  ['deprecated models', 'changes/', 3],
  ['shut down', 'changes/', 3],
  ['cheapest model', 'cost/', 1],
  ['prices', 'cost/', 1],
  ['which model takes a seed', 'compare/', 1],
  ['retry', 'docs/#what-a-run-does', 1],
  ['retries', 'docs/#what-a-run-does', 1],
  ['rate limit', 'docs/configuration/', 1],
  ['api key', 'docs/quick-start/', 1],
  ['how to install', 'docs/quick-start/', 1],
  ['workflow yaml', 'docs/recipes/', 1],
  ['github app token', 'docs/recipes/#with-a-github-app-token', 3],
  ['fork pull request', 'docs/recipes/#forks-welcome', 1],
  ['sticker', 'prompts/fox-stickers/', 1],
  ['thumb', 'prompts/by/use/thumbnails/', 3],
  ['lettering', 'prompts/meetup-card/', 3],
  ['words in a picture', 'prompts/by/lettering/words/', 1],
  ['batch price', 'cost/', 3],
];

/** Types a question anew and waits for what is said to it. */
async function answersTo(page: Page, question: string): Promise<string[]> {
  const field = page.getByRole('searchbox');
  const dialog = page.getByRole('dialog');
  await field.fill('');
  await field.fill(question);
  await dialog.locator('p', { hasText: /found|all of these words/ }).waitFor();
  const links = await dialog.getByRole('link').all();
  return Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''));
}

describe('the search', () => {
  it('answers what people ask first, or among the first', async () => {
    await using('', {}, async (page, home) => {
      const base = new URL(home).pathname;
      await page.keyboard.press('/');
      const missed: string[] = [];
      for (const [question, path, among] of questions) {
        const found = await answersTo(page, question);
        // A page stands for any section of it where the table names none.
        const near = found.slice(0, among).map((to) => to.slice(base.length));
        const isThere = near.some((to) => (path.includes('#') ? to : to.split('#')[0]) === path);
        if (!isThere) missed.push(`${question}: ${near.join(', ')}`);
      }
      expect(missed).toEqual([]);
    });
  });

  it('says when no page has all of the words, and shows those that have some', async () => {
    await using('', {}, async (page) => {
      await page.keyboard.press('/');
      const found = await answersTo(page, 'beanstalk merge queue');
      expect(found.join()).toMatch(/\/prompts\/beanstalk-bookmark\//);
      expect(found.join()).toMatch(/\/docs\/action\//);
      await page.getByRole('dialog').getByText('No page has all of these words; ').waitFor();
    });
  });

  it('leaves out of “lettering” the prompts that rule it out', async () => {
    await using('', {}, async (page, home) => {
      await page.keyboard.press('/');
      for (const question of ['lettering', 'hero lettering']) {
        const found = (await answersTo(page, question)).map((to) => new URL(to, home).pathname);
        const plain = templates.filter((one) => letteringOf(one) === 'none');
        const paths = plain.map(({ name }) => new URL(`.${promptPath(name)}`, home).pathname);
        expect(paths.filter((path) => found[0] === path)).toEqual([]);
      }
    });
  });

  it('shows of each page what it is, and where it says what is asked', async () => {
    const names = [...areas.map(({ name }) => name), 'Home'];
    await using('', {}, async (page) => {
      await page.keyboard.press('/');
      for (const word of ['lettering', 'batch', 'seed']) {
        await answersTo(page, word);
        for (const line of await page.getByRole('dialog').getByRole('listitem').all()) {
          const text = await line.innerText();
          expect(names).toContain(await line.locator('.pill').innerText());
          expect(await line.locator('mark').count(), `${word}: ${text}`).toBeGreaterThan(0);
        }
      }
    });
  });

  it('shows the best, and all that it found when asked', async () => {
    await using('', {}, async (page) => {
      await page.keyboard.press('/');
      const best = await answersTo(page, 'price');
      const rest = page.getByRole('button', { name: /^Show all \d+$/ });
      const count = Number((await rest.innerText()).replace(/\D/g, ''));
      await rest.click();
      const links = page.getByRole('dialog').getByRole('link');
      await links.nth(count - 1).waitFor();
      expect(await links.count()).toBe(count);
      expect(await links.nth(best.length).evaluate((link) => link === document.activeElement)).toBe(
        true,
      );
      expect(await links.nth(0).getAttribute('href')).toBe(best[0]);
      expect(await rest.isVisible()).toBe(false);
    });
  });

  it.each([390, 1280])('keeps its field and Close in sight on a screen %i wide', async (width) => {
    await using('', { width, height: 700 }, async (page) => {
      await page.keyboard.press('/');
      await answersTo(page, 'price');
      await page.getByRole('dialog').evaluate((dialog) => dialog.scrollTo(0, 9_999));
      for (const control of [
        page.getByRole('searchbox'),
        page.getByRole('button', { name: 'Close' }),
      ])
        expect(await control.evaluate(isOnTop)).toBe(true);
    });
  });

  it('never leads to what is there to be copied', async () => {
    await using('', {}, async (page) => {
      await page.keyboard.press('/');
      const found = await answersTo(page, 'generateContent');
      expect(found.filter((to) => to.endsWith('#copy'))).toEqual([]);
    });
  });
});

/** Runs in the page: whether nothing covers the middle of an element, and it is in the window. */
function isOnTop(element: HTMLElement | SVGElement): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2) === element;
}

it('publishes of the search what it fetches, and none of its maker’s dialogs', () => {
  const files = readdirSync(`${inject('folder')}/pagefind`);
  const code = files.filter((file) => /\.(js|css)$/.test(file)).sort();
  expect(code).toEqual(['pagefind-worker.js', 'pagefind.js']);
});
