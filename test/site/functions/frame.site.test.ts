import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { View } from '../page-watch.ts';
import { readKept } from '../sightings.ts';
import { usingBuiltSite } from '../site-in-browser.ts';

const using = usingBuiltSite();

const phone: View = { width: 390, height: 844 };

describe('the search', () => {
  it('fetches nothing before it is asked for', async () => {
    await using('', {}, async (page) => {
      const fetched = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => name),
      );
      expect(fetched.filter((name) => /pagefind|search/.test(name))).toEqual([]);
    });
  });

  it('opens by key, finds a page and leads there by keyboard alone', async () => {
    await using('', {}, async (page) => {
      await page.keyboard.press('/');
      const field = page.getByRole('searchbox', { name: 'Search this site' });
      await field.pressSequentially('bookmark four times as tall as wide');
      const first = page.getByRole('dialog').getByRole('link').first();
      await first.waitFor();
      expect(await first.innerText()).toContain('Beanstalk bookmark');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/prompts\/beanstalk-bookmark\/(#\S+)?$/);
    });
  });

  it('opens by its button, says when there is nothing, and closes by Escape', async () => {
    await using('docs/', phone, async (page) => {
      await page.getByRole('link', { name: 'Search' }).click();
      await page.getByRole('searchbox').fill('zzqqxx');
      await page.getByRole('dialog').getByText('Nothing found for “zzqqxx”.').waitFor();
      await page.keyboard.press('Escape');
      expect(await page.getByRole('dialog').count()).toBe(0);
    });
  });

  it('finds nothing for words that are no longer there', async () => {
    await using('', {}, async (page) => {
      await page.keyboard.press('/');
      const field = page.getByRole('searchbox');
      const results = page.getByRole('dialog').getByRole('link');
      const state = page.getByRole('dialog').locator('p').first();
      const asked = await state.innerText();
      await field.fill('bottle');
      await field.fill('');
      await page.waitForTimeout(900);
      expect([await results.count(), await state.innerText()]).toEqual([0, asked]);
      await field.fill('bottle');
      await results.first().waitFor();
      await field.fill('');
      expect([await results.count(), await state.innerText()]).toEqual([0, asked]);
    });
  });

  it('opens with the words of an address, and what is found for them', async () => {
    await using('search/?q=beanstalk+bookmark', {}, async (page) => {
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('link', { name: 'Beanstalk bookmark' }).first().waitFor();
      expect(await dialog.getByRole('searchbox').inputValue()).toBe('beanstalk bookmark');
      await page.keyboard.press('Escape');
      expect(await dialog.count()).toBe(0);
    });
    await using('search/?q=+', {}, async (page) => {
      expect(await page.getByRole('dialog').count()).toBe(0);
    });
  });

  it('shows what was typed as text, never as markup', async () => {
    await using('', {}, async (page) => {
      await page.keyboard.press('/');
      await page.getByRole('searchbox').fill('<img src=x onerror=alert(1)>');
      await page.waitForTimeout(600);
      expect(await page.locator('dialog img').count()).toBe(0);
    });
  });

  it('speaks on its page of what works there, with scripts or without', async () => {
    for (const javaScript of [true, false]) {
      await using('search/', { javaScript }, async (page) => {
        const text = await page.locator('.lead').innerText();
        expect(text.includes('The search needs JavaScript.')).toBe(!javaScript);
        expect(text.includes('The search opens')).toBe(javaScript);
        expect(text).toContain('Here is what there is');
      });
    }
  });

  it('is a list of pages without scripts', async () => {
    await using('', { javaScript: false }, async (page) => {
      await page.getByRole('link', { name: 'Search' }).click();
      await page.waitForURL(/\/search\/$/);
      expect(await page.locator('main li a').count()).toBeGreaterThan(20);
    });
  });
});

describe('the menu', () => {
  it('opens on a phone without scripts', async () => {
    await using('', { ...phone, javaScript: false }, async (page) => {
      const models = page
        .getByRole('navigation', { name: 'Areas' })
        .getByRole('link', { name: 'Models' });
      expect(await models.isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Menu' }).click();
      await models.click();
      await page.waitForURL(/\/models\/$/);
    });
  });
});

describe('the list of the docs', () => {
  it('stands open on a desk, and on a phone folds away above the title, without scripts', async () => {
    await using('docs/', { javaScript: false }, async (page) => {
      await page.getByRole('link', { name: 'Command line' }).click();
      await page.waitForURL(/\/docs\/commands\/$/);
    });
    await using('docs/', { ...phone, javaScript: false }, async (page) => {
      const list = page.getByRole('navigation', { name: 'Documentation' });
      const other = list.getByRole('link', { name: 'Command line' });
      expect(await other.isVisible()).toBe(false);
      await list.getByText('All docs').click();
      await other.click();
      await page.waitForURL(/\/docs\/commands\/$/);
    });
  });
});

describe('copying', () => {
  it.each([{}, phone])(
    'has its button beside the code of the docs, never on it, at %o',
    async (view) => {
      await using('docs/quick-start/', view, async (page) => {
        const gaps = await page.locator('[data-copy]').evaluateAll((buttons) =>
          buttons.map((button) => {
            const code = document.getElementById(button.getAttribute('data-copy') ?? '');
            return (code?.getBoundingClientRect().top ?? 0) - button.getBoundingClientRect().bottom;
          }),
        );
        expect(gaps.length).toBeGreaterThan(1);
        expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0);
      });
    },
  );

  it('copies the text of a prompt as it stands, and says so', async () => {
    await using('models/nano-banana-pro/', { clipboard: true }, async (page) => {
      const button = page.locator('[data-copy]').first();
      const id = await button.getAttribute('data-copy');
      await button.click();
      await page
        .locator('#live', { hasText: 'Copied to the clipboard.' })
        .waitFor({ state: 'attached' });
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await page.locator(`#${id}`).textContent());
      expect(copied.length).toBeGreaterThan(200);
    });
  });

  it('selects the text where copying is refused, also one that is folded away', async () => {
    await using('prompts/ferry-campaign/', {}, async (page) => {
      await page.evaluate(() => {
        const writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
        Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
      });
      await page.getByRole('button', { name: 'Copy the file' }).click();
      await page.locator('#live', { hasText: 'selected instead' }).waitFor({ state: 'attached' });
      const selected = await page.evaluate(() => String(getSelection()));
      expect(selected.trim()).toBe((await page.locator('#portable').textContent())?.trim());
    });
  });
});

describe('the lines of a page', () => {
  it('stay where they are when the font comes late', async () => {
    await using('', { width: 320 }, async (page, home) => {
      await page.route('**/*.woff2', async (route) => {
        await setTimeout(600);
        await route.continue();
      });
      for (const path of ['', 'compare/', 'models/nano-banana-pro/', 'prompts/', 'docs/']) {
        await page.goto(new URL(path, home).href, { waitUntil: 'networkidle' });
        await page.evaluate(() => document.fonts.ready);
        expect([path, (await readKept(page))?.shift]).toEqual([path, 0]);
      }
    });
  });
});
