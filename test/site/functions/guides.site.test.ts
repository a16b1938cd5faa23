import { describe, expect, it } from 'vitest';
import { isAlive, models, type RenderableModel, shelf } from '../../../site/src/lib/catalog.ts';
import { successorModelOf } from '../../../site/src/lib/facts/index.ts';
import { migrateCommand } from '../../../site/src/lib/guides/move.ts';
import { statusText } from '../../../site/src/lib/guides/status.ts';
import type { View } from '../page-watch.ts';
import { usingBuiltSite } from '../site-in-browser.ts';

const using = usingBuiltSite();
const phone: View = { width: 390, height: 844 };
const desk: View = { width: 1280, height: 900 };
const gemini = models.filter((model): model is RenderableModel => model.kind === 'renderable');
const ended = gemini.filter((model) => !isAlive(model) && successorModelOf(model));

describe.each(ended.map((model) => [model.name, model] as const))(
  'the guide of %s, which has ended',
  (name, model) => {
    it('says so once, below its name, with the way to its successor', async () => {
      await using(`models/${name}/`, phone, async (page) => {
        const head = page.locator('.head');
        const [day = ''] = /\d+ \w+ \d{4}/.exec(statusText(model).text) ?? [];
        const text = (await head.innerText()).replaceAll('\u00a0', ' ');
        expect(text.split(day)).toHaveLength(2);
        expect(text.indexOf(day)).toBeGreaterThan(text.indexOf(model.displayName));
        await page.getByRole('link', { name: 'Migration steps' }).click();
        expect(new URL(page.url()).hash).toBe('#workflow');
        const pair = head.getByRole('link', { name: /^Compare with / });
        expect(await pair.getAttribute('href')).toMatch(/\/compare\/[^/]+-vs-[^/]+\/$/);
      });
    });

    it('copies the command that moves templates', async () => {
      await using(`models/${name}/`, phone, async (page) => {
        expect(await page.locator('#migrate').innerText()).toBe(migrateCommand);
        expect(await page.locator('.head [data-copy="migrate"]').count()).toBe(1);
      });
    });

    it('shows no picture of another model on top', async () => {
      await using(`models/${name}/`, phone, async (page) => {
        const captions = await page.locator('.head figcaption').allInnerTexts();
        expect(captions.filter((text) => !text.startsWith(`${model.displayName},`))).toEqual([]);
      });
    });
  },
);

const [first] = gemini;
const guide = `models/${first?.name}/`;

describe('the contents of a guide', () => {
  it('use the words of its headings', async () => {
    for (const { name } of models) {
      await using(`models/${name}/`, desk, async (page) => {
        const entries = await page.locator('.toc a').allInnerTexts();
        expect(entries, name).toEqual(await page.locator('.guide h2').allInnerTexts());
      });
    }
  });

  it('mark the section that is being read, also after a jump', async () => {
    await using(guide, desk, async (page) => {
      const current = page.locator('.toc [aria-current]');
      for (const hash of ['#workflow', '#ratios']) {
        await page.locator(`.toc a[href="${hash}"]`).click();
        await page.locator(`.toc a[href="${hash}"][aria-current]`).waitFor();
        expect(await current.count()).toBe(1);
      }
    });
  });

  it('are folded on a phone, and open beside the text on a desk', async () => {
    await using(guide, phone, async (page) => {
      const link = page.locator('.toc a[href="#workflow"]');
      expect(await link.isVisible()).toBe(false);
      await page.getByText('On this page').click();
      await link.click();
      expect(new URL(page.url()).hash).toBe('#workflow');
    });
    await using(guide, desk, async (page) => {
      expect(await page.getByRole('link', { name: 'Workflow', exact: true }).isVisible()).toBe(
        true,
      );
    });
  });
});

it('shows every column of the API ids on a phone', async () => {
  await using('models/', phone, async (page) => {
    const table = page.getByRole('region', { name: 'API ids' });
    expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(
      0,
    );
  });
});

describe('the list of the data', () => {
  it('says of each model what its guide says on top', async () => {
    await using('data/', desk, async (page) => {
      const states = await page.locator('tbody tr:has(th a) td:nth-child(2)').allInnerTexts();
      expect(states).toEqual(shelf.map((model) => statusText(model).text));
    });
  });
});
