import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { offers } from '../../../site/src/lib/cost/offers.ts';
import { usual } from '../../../site/src/lib/cost/presets.ts';
import { resultOf } from '../../../site/src/lib/cost/view.ts';
import { type Using, usingBuiltSite } from '../site-in-browser.ts';

const open = usingBuiltSite();
const using: Using = (search, view, use) => open(`cost/${search}`, view, use);

const number = (page: Page, name: string) => page.getByRole('spinbutton', { name, exact: true });
const verdict = (page: Page) => page.locator('[data-verdict]').innerText();
const note = (page: Page) => page.locator('[data-note]');
const models = (page: Page) => page.locator('[data-result] .name a').allInnerTexts();
const totals = (page: Page) => page.locator('[data-result] .total').allTextContents();
const settled = (page: Page, part: string) =>
  page.waitForFunction((words) => location.search.includes(words), part);

describe('the calculator', () => {
  it('draws anew what is typed, tells it, and keeps it in the address', async () => {
    await using('', {}, async (page) => {
      const before = await totals(page);
      await number(page, 'Concepts').fill('24');
      expect(await totals(page)).not.toEqual(before);
      await settled(page, 'c=24');
      expect(await page.locator('#live').innerText()).toBe(await verdict(page));
      const after = await totals(page);
      await page.reload();
      expect(await number(page, 'Concepts').inputValue()).toBe('24');
      expect(await totals(page)).toEqual(after);
    });
  });

  it('keeps the answer in sight on a phone while the form is filled in', async () => {
    await using('', { width: 390, height: 844 }, async (page) => {
      const isInSight = () =>
        page.locator('[data-verdict]').evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        });
      expect(await isInSight()).toBe(true);
      await page.getByRole('checkbox', { name: 'Batch pricing' }).focus();
      expect(await isInSight()).toBe(true);
    });
  });

  it('draws what the build has drawn', async () => {
    await using('', {}, async (page) => {
      const result = page.locator('[data-result]');
      const built = await result.innerHTML();
      await number(page, 'Concepts').fill('13');
      expect(await result.innerHTML()).not.toBe(built);
      await number(page, 'Concepts').fill('12');
      expect(await result.innerHTML()).toBe(built);
    });
  });

  it('tells the parts of a bar by patterns that exist, each another', async () => {
    await using('', {}, async (page) => {
      const fills = await page
        .locator('.part')
        .evaluateAll((parts) => [
          ...new Set(parts.map((part) => part.getAttribute('fill')?.slice(5, -1) ?? '')),
        ]);
      expect(fills).toHaveLength(5);
      for (const id of fills) expect(await page.locator(`pattern#${id}`).count()).toBe(1);
      expect(await page.locator('.legend li').count()).toBe(5);
    });
  });

  it('steps by buttons, and works by keyboard alone', async () => {
    await using('', {}, async (page) => {
      await page.getByRole('button', { name: 'Reviews: more' }).click();
      await page.getByRole('button', { name: 'Deliveries: fewer' }).focus();
      await page.keyboard.press('Enter');
      expect(await number(page, 'Reviews').inputValue()).toBe('13');
      expect(await number(page, 'Deliveries').inputValue()).toBe('5');
      await settled(page, 'r=13&f=5');
      await number(page, 'Concepts').focus();
      await page.keyboard.press('Enter');
      expect(await page.title()).toContain('campaign');
      await settled(page, 'c=12');
    });
  });

  it('says what a model cannot do, and names none the cheapest whose price is not whole', async () => {
    await using('', {}, async (page) => {
      await page.getByLabel('Reviews at').selectOption('1K');
      for (const deliveries of ['1K', '4K']) {
        await page.getByLabel('Deliveries at').selectOption(deliveries);
        const campaign = { ...usual, tiers: { ...usual.tiers, reviews: '1K', deliveries } };
        expect(await verdict(page)).toBe(resultOf(campaign, offers).verdict);
      }
      expect(
        await page.locator('.bill', { hasText: 'Nano Banana 2 Lite' }).first().innerText(),
      ).toContain('No total: cannot deliver at 4K.');
    });
  });

  it('halves in a batch, and has no total where no such price is known', async () => {
    await using('', {}, async (page) => {
      await page.getByRole('checkbox', { name: 'Batch pricing' }).check();
      expect(
        await page.locator('.bill', { hasText: 'GPT Image 2.5' }).first().innerText(),
      ).toContain('its price in a batch is not recorded');
      await settled(page, 'batch=1');
      await page.locator('[data-result] summary').first().click();
      expect(await page.locator('[data-result] details[open] td').first().innerText()).toMatch(
        /× 0\.5$/,
      );
    });
  });

  it('keeps the arithmetic open that a person opened', async () => {
    await using('', {}, async (page) => {
      await page.locator('[data-result] [data-model="nano-banana-pro"] summary').click();
      await number(page, 'Concepts').fill('3');
      expect(await page.locator('[data-result] details[open]').count()).toBe(1);
      expect(
        await page.locator('[data-result] [data-model="nano-banana-pro"] td').first().innerText(),
      ).toMatch(/^9 ×/);
    });
  });

  it('starts with a preset, and goes back', async () => {
    await using('', {}, async (page) => {
      const before = await verdict(page);
      await page.getByRole('link', { name: 'large' }).click();
      expect(await number(page, 'Concepts').inputValue()).toBe('60');
      expect(await page.getByRole('checkbox', { name: 'Batch pricing' }).isChecked()).toBe(true);
      expect(await verdict(page)).not.toBe(before);
      await page.goBack();
      expect(await number(page, 'Concepts').inputValue()).toBe('12');
      expect(await verdict(page)).toBe(before);
    });
  });

  it('keeps no number in the address that a preset or going back has replaced', async () => {
    await using('', {}, async (page) => {
      const address = async () => {
        await page.waitForTimeout(900);
        return new URL(page.url()).search;
      };
      await number(page, 'Concepts').fill('99');
      await page.getByRole('link', { name: 'small' }).click();
      expect(await address()).toContain('c=6&');
      await number(page, 'Concepts').fill('98');
      await page.goBack();
      expect(await address()).not.toContain('c=98');
      expect(await number(page, 'Concepts').inputValue()).toBe('12');
    });
  });

  it('copies a link that shows the same', async () => {
    await using('', { clipboard: true }, async (page) => {
      await number(page, 'Deliveries').fill('9');
      await page.getByRole('button', { name: 'Copy link' }).click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      const shown = await verdict(page);
      await page.goto(link);
      expect(await verdict(page)).toBe(shown);
      expect(await note(page).isVisible()).toBe(false);
    });
  });

  it('ignores what cannot be, and says what', async () => {
    const hostile = '?c=9e9&dt=%3Cb%3E&__proto__=1&r=7';
    await using(hostile, {}, async (page) => {
      const text = await note(page).innerText();
      expect(text).toContain('c="9e9" is ignored.');
      expect(text).toContain('dt="<b>" is ignored.');
      expect(text).toContain('The address also says "__proto__": ignored.');
      expect(await number(page, 'Concepts').inputValue()).toBe('12');
      expect(await number(page, 'Reviews').inputValue()).toBe('7');
      await number(page, 'Reviews').fill('8');
      expect(await note(page).isVisible()).toBe(false);
    });
  });

  it('keeps the last bill while a field holds no number, and says so', async () => {
    await using('', {}, async (page) => {
      await number(page, 'Words per prompt').fill('4000');
      await number(page, 'Concepts').fill('90');
      const before = await verdict(page);
      await number(page, 'Concepts').fill('');
      expect(await note(page).innerText()).toBe(
        'c="" is ignored. Concepts: a whole number from 0 to 1000.',
      );
      expect(await verdict(page)).toBe(before);
      await settled(page, 'c=90');
    });
  });

  it('shows three worked campaigns where scripts do not run', async () => {
    await using('', { javaScript: false, width: 390 }, async (page) => {
      expect(await page.locator('form[data-campaign]').isVisible()).toBe(false);
      expect(await page.locator('.result:visible .verdict').count()).toBe(3);
      await page.locator('.worked summary').first().click();
      expect(await page.locator('.worked details[open] tr:visible').count()).toBeGreaterThan(3);
      expect((await models(page)).length).toBeGreaterThan(7);
    });
  });
});
