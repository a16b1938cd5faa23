import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { usingBuiltSite } from '../site-in-browser.ts';

const using = usingBuiltSite();

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const [white, black] = ['rgb(252, 252, 251)', 'rgb(17, 17, 16)'];
const themeButton = (page: Page, theme: string) =>
  page.getByRole('button', { name: `Theme: ${theme}.` });

/** What a browser paints around the page, as `rgb(…)`, and the colour scheme of what it draws itself. */
function around(page: Page): Promise<readonly [string, string]> {
  return page.evaluate(() => {
    const metas = [...document.head.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')];
    const shown = metas.find(({ media }) => matchMedia(media).matches);
    const probe = document.createElement('i');
    probe.style.color = shown?.content ?? '';
    return [probe.style.color, getComputedStyle(document.documentElement).colorScheme] as const;
  });
}

describe('the theme', () => {
  it('goes from the system to light, to dark and back to the system', async () => {
    await using('', { theme: 'dark' }, async (page) => {
      const system = themeButton(page, 'system');
      expect([await paper(page), ...(await around(page))]).toEqual([black, black, 'light dark']);
      await system.press('Enter');
      expect([await paper(page), ...(await around(page))]).toEqual([white, white, 'light']);
      expect(await page.locator('#live').textContent()).toBe('Theme: light.');
      await themeButton(page, 'light').press('Space');
      expect([await paper(page), ...(await around(page))]).toEqual([black, black, 'dark']);
      await themeButton(page, 'dark').click();
      expect(await system.getAttribute('aria-label')).toBe('Theme: system. Change to light.');
      await page.emulateMedia({ colorScheme: 'light' });
      expect([await paper(page), ...(await around(page))]).toEqual([white, white, 'light dark']);
    });
  });

  it('is kept on every page until it is chosen anew', async () => {
    await using('', { theme: 'dark' }, async (page, home) => {
      await themeButton(page, 'system').click();
      await page.goto(`${home}models/`);
      expect([await paper(page), ...(await around(page))]).toEqual([white, white, 'light']);
      await themeButton(page, 'light').click();
      await themeButton(page, 'dark').click();
      await page.goto(home);
      expect([await paper(page), ...(await around(page))]).toEqual([black, black, 'light dark']);
      await themeButton(page, 'system').waitFor();
    });
  });

  it('is the same in another tab, and on a page that comes back as it was left', async () => {
    await using('', { theme: 'light' }, async (page, home) => {
      const other = await page.context().newPage();
      await other.goto(`${home}docs/`);
      await themeButton(other, 'system').click();
      await themeButton(other, 'light').click();
      await themeButton(page, 'dark').waitFor();
      expect(await paper(page)).toBe(black);
      await other.evaluate(() => localStorage.clear());
      await themeButton(page, 'system').waitFor();
      // Browsers under test keep no pages: what they would send is sent by hand.
      await page.evaluate(() => {
        localStorage.setItem('theme', 'dark');
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      });
      expect(await paper(page)).toBe(black);
    });
  });

  it('holds for the page where nothing may be kept', async () => {
    await using('', { theme: 'light' }, async (page) => {
      await page.addInitScript(() => {
        const forbid = () => {
          throw new DOMException('forbidden', 'SecurityError');
        };
        Object.defineProperty(window, 'localStorage', { get: forbid });
      });
      await page.reload();
      await themeButton(page, 'system').click();
      await themeButton(page, 'light').click();
      expect(await paper(page)).toBe(black);
    });
  });

  it('is there before the first paint', async () => {
    await using('', { theme: 'light', chosenTheme: 'dark' }, async (page) => {
      // The script stands before every style sheet, so that nothing is painted without it.
      const order = await page.evaluate(() =>
        [...document.head.querySelectorAll('script, link[rel=stylesheet]')].map((one) =>
          one.localName === 'script' && one.textContent?.includes('theme') ? 'boot' : one.localName,
        ),
      );
      expect(order[0]).toBe('boot');
      expect([await paper(page), ...(await around(page))]).toEqual([black, black, 'dark']);
    });
  });

  it('offers nothing where no script runs', async () => {
    await using('', { javaScript: false }, async (page) => {
      expect(await page.locator('[data-theme-button]').isVisible()).toBe(false);
    });
  });
});
