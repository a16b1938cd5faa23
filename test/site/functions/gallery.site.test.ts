import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { templates } from '../../../site/src/lib/samples/index.ts';
import { searchOf } from '../page-address.ts';
import { usingBuiltSite } from '../site-in-browser.ts';

const using = usingBuiltSite();

const cards = (page: Page) => page.locator('[data-cards] > li');
const said = (page: Page, what: string) => page.locator(`[data-gallery-${what}]`);

describe('the gallery', () => {
  it('narrows in place and keeps what is asked for in the address', async () => {
    await using('prompts/', {}, async (page) => {
      await page.locator('[name=ratio]').selectOption('16:9');
      await page.locator('[name=q]').fill('thumbnail');
      await said(page, 'count').getByText('2 of').waitFor();
      expect(await said(page, 'count').innerText()).toBe(`2 of ${templates.length} prompts.`);
      expect(await cards(page).locator('b').allInnerTexts()).toEqual([
        'Creator thumbnail',
        'Meetup card',
      ]);
      expect(await searchOf(page)).toBe('?q=thumbnail&ratio=16%3A9');
      await page.reload();
      await said(page, 'count').getByText('2 of').waitFor();
      expect(await page.locator('[name=ratio]').inputValue()).toBe('16:9');
    });
  });

  it('says what to remove when nothing is found, and removes it', async () => {
    await using('prompts/?tier=4K&model=nano-banana-pro', {}, async (page) => {
      const name = /^Remove “Nano Banana Pro” \(\d+ prompts?\)$/;
      await said(page, 'count').getByText(`0 of ${templates.length} prompts.`).waitFor();
      await page.getByRole('button', { name }).click();
      expect(await searchOf(page)).toBe('?tier=4K');
      await said(page, 'count').getByText('2 of').waitFor();
      expect(await cards(page).count()).toBe(2);
    });
  });

  it('clears all that is asked for at once, where anything is', async () => {
    await using('prompts/?tier=4K&ratio=16:9', {}, async (page) => {
      await said(page, 'count').getByText('of').waitFor();
      const clear = page.getByRole('button', { name: 'Clear filters' });
      await clear.click();
      expect(await searchOf(page)).toBe('');
      expect(await page.locator('[name=ratio]').inputValue()).toBe('');
      expect(await cards(page).count()).toBe(templates.length);
      expect(await clear.isVisible()).toBe(false);
    });
  });

  it('leaves out what no address can ask for, and says so', async () => {
    const odd = 'prompts/?tier=8K&intent=%3Cimg%20src%3Dx%3E&model=nano-banana-pro';
    await using(odd, {}, async (page) => {
      expect(await said(page, 'note').innerText()).toBe(
        'The address asks for tier "8K", which no prompt has; that is left out. ' +
          'The address asks for intent "<img src=x>", which no prompt has; that is left out.',
      );
      await said(page, 'count').getByText('of').waitFor();
      expect(await cards(page).count()).toBe(
        templates.filter(({ model }) => model.name === 'nano-banana-pro').length,
      );
    });
  });

  it('is as it was built once nothing is asked for', async () => {
    await using('prompts/', {}, async (page) => {
      const before = await cards(page).locator('b').allInnerTexts();
      await page.locator('[name=tier]').selectOption('2K');
      await said(page, 'count').getByText('of').waitFor();
      expect(await cards(page).count()).toBeLessThan(before.length);
      await page.locator('[name=tier]').selectOption('');
      expect(await cards(page).locator('b').allInnerTexts()).toEqual(before);
      expect(await searchOf(page)).toBe('');
    });
  });

  it('narrows a shelf further, and never beyond it', async () => {
    await using('prompts/by/tier/1K/', {}, async (page) => {
      const shelf = templates.filter(({ tier }) => tier === '1K');
      const both = shelf.filter(({ intent }) => intent === 'final');
      expect(await page.locator('[name=tier]').count()).toBe(0);
      await page.locator('[name=intent]').selectOption('final');
      await said(page, 'count').getByText(`of ${shelf.length} prompts.`).waitFor();
      expect(await cards(page).count()).toBe(both.length);
      expect(page.url()).toMatch(/by\/tier\/1K\/\?intent=final$/);
    });
  });

  it('shows no choice cut off, and no button that does nothing', async () => {
    await using('prompts/', { width: 1280 }, async (page) => {
      expect(await page.locator('[data-gallery] button').count()).toBe(0);
      for (const select of await page.locator('[data-gallery] select').all())
        expect(await select.evaluate(cutBy)).toBe(0);
    });
  });

  it('leaves no hole beside a card that stands in the way', async () => {
    for (const path of ['prompts/', 'prompts/by/intent/final/'])
      await using(path, { width: 1280 }, async (page) => {
        const rows = await page.locator('[data-cards]').evaluate(rowsOf);
        const last = rows.findLastIndex(({ ribbon }) => !ribbon);
        rows.forEach(({ filled, height }, at) => {
          if (at === last) expect(height).toBeLessThanOrEqual(241);
          else expect(filled).toBeGreaterThan(0.75);
        });
      });
  });

  it('says once what its form offers', async () => {
    for (const [path, form, width] of [
      ['prompts/', true, 1280],
      ['prompts/', true, 390],
      ['prompts/by/ratio/8x1/', false, 390],
    ] as const)
      await using(path, { width }, async (page) => {
        expect(await page.locator('[data-gallery]').isVisible()).toBe(form);
        expect(await page.locator('.browse').isVisible()).toBe(!form);
      });
  });

  it('says of every emulated picture that it is, and covers none', async () => {
    await using('prompts/', {}, async (page) => {
      const emulated = cards(page).getByRole('link', { name: /\bEmulated\b/ });
      expect(await emulated.count()).toBe(await cards(page).count());
      const marks = await page.locator('[data-emulated]').all();
      const boxes = await Promise.all(marks.map((mark) => mark.boundingBox()));
      for (const box of boxes) expect((box?.width ?? 0) * (box?.height ?? 0)).toBeLessThan(2);
    });
  });

  it('works by links alone without scripts', async () => {
    await using('prompts/', { javaScript: false }, async (page) => {
      expect(await page.locator('[name=q]').isVisible()).toBe(false);
      await page.getByRole('link', { name: /^Style transfer/ }).click();
      expect(await cards(page).locator('b').allInnerTexts()).toEqual(['Linocut lighthouse']);
      await cards(page).getByRole('link').click();
      expect(page.url()).toMatch(/prompts\/linocut-lighthouse\/$/);
    });
  });
});

/** Runs in the page: by how many pixels a select is too narrow for its longest choice. */
function cutBy(select: HTMLElement | SVGElement): number {
  const free = select.cloneNode(true) as HTMLElement;
  Object.assign(free.style, { width: 'max-content', position: 'absolute' });
  select.after(free);
  const needs = free.offsetWidth;
  free.remove();
  return Math.max(0, needs - (select as HTMLElement).offsetWidth);
}

/** Runs in the page: the rows of cards, how much of the page each fills, and how high its pictures are. */
function rowsOf(list: HTMLElement | SVGElement) {
  const { left, width } = list.getBoundingClientRect();
  const boxes = [...list.children].map((item) => ({
    item: item.getBoundingClientRect(),
    height: item.querySelector('.pic')?.getBoundingClientRect().height ?? 0,
    ribbon: /^[48]x1$/.test((item as HTMLElement).dataset.ratio ?? ''),
  }));
  const byTop = Map.groupBy(boxes, ({ item }) => Math.round(item.top));
  return [...byTop.values()].map((row) => ({
    filled: (Math.max(...row.map(({ item }) => item.right)) - left) / width,
    height: Math.max(...row.map(({ height }) => height)),
    ribbon: row.some(({ ribbon }) => ribbon),
  }));
}
