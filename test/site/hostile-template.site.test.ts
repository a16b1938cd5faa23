import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { filesBelow } from '../../site/build/built-html.ts';
import { pageSize } from '../../site/src/lib/pages/prompts.ts';
import { templates } from '../../site/src/lib/samples/index.ts';
import { writeGallery } from '../bench/repositories.ts';
import { builtFrom } from './edited.ts';
import { told } from './fault.ts';
import { htmlFaults } from './html.ts';
import { plantSite } from './planted-site.ts';
import { openSite, type SiteInBrowser } from './site-in-browser.ts';
import { staticChecks } from './static-checks.ts';

type Node = DefaultTreeAdapterTypes.Node;

const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)> ' \u202E${'long'.repeat(90)}`;
const template = `---
model: nano-banana-2.1
description: ${JSON.stringify(evil)}
input:
  schema:
    word(enum): [one, two]
    free: string, ${JSON.stringify(evil).slice(1, -1).replaceAll(/[,:#]/g, ' ')}
  default: { free: ${JSON.stringify(evil)} }
image:
  intent: variants
  tier: 1K
  aspectRatio: "1:1"
  path: images/evil/{{word}}
  alt: ${JSON.stringify(evil)}
  matrix: { word: [one, two] }
---
{{word}} {{free}} </script></pre></textarea><svg onload=alert(1)> [x](javascript:alert(1))
`;

/** The whole prompt of the variant that pages begin with. */
const prompt = `one ${evil} </script></pre></textarea><svg onload=alert(1)> [x](javascript:alert(1))`;

/** Validating takes a while: only pages that show the template need it here. */
const others = Object.entries(staticChecks).filter(([, check]) => check !== htmlFaults);

let folder: string;
let site: SiteInBrowser;
beforeAll(async () => {
  folder = await builtFrom(async (copy) => {
    // On the gallery's second page its card is made by a script, on its first by the build.
    await writeGallery(copy.folder, Math.max(0, pageSize - templates.length));
    await copy.write('templates/zz-evil.prompt', template);
  });
  site = await openSite(folder, inject('home'));
});
afterAll(async () => {
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

/**
 * Opens a page, on which nothing may go wrong and nothing may be that only the template could have brought. What is
 * typed or found moves what is below it: shifts are judged where every page is loaded as it is.
 */
async function using(path: string, use: (page: Page) => Promise<void>): Promise<void> {
  const { page, faults, close } = await site.openPage(path);
  await use(page);
  expect(
    await page.locator('img[src=x], [onload], [onerror], [href^="javascript:" i]').count(),
  ).toBe(0);
  const heard = (await faults()).filter(({ fault }) => !fault.startsWith('The layout shifts'));
  expect(told(heard)).toEqual([]);
  await close();
}

describe('a hostile template', () => {
  it('is shown as text and nothing else', () => {
    const touched = touchedPages();
    expect(Object.keys(touched)).toContain('prompts/zz-evil/index.html');
    for (const [file, html] of Object.entries(touched))
      expect([file, ...faultsIn(html)]).toEqual([file]);
  });

  it('leaves the HTML valid', () => {
    const planted = plantSite(touchedPages());
    expect(told(htmlFaults(planted.folder, inject('home')))).toEqual([]);
    planted.close();
  });

  it.each(others)('breaks no promise of the site: %s', (_, check) => {
    expect(told(check(folder, inject('home')))).toEqual([]);
  });

  it('is filled in and sent as it stands', async () => {
    await using('prompts/zz-evil/', async (page) => {
      expect(await page.locator('#prompt').textContent()).toBe(prompt);
      const typed = '"><img src=x onerror=alert(2)>';
      await page.getByLabel('free').fill(typed);
      expect(await page.locator('#prompt').textContent()).toContain(`one ${typed} `);
      await page.getByLabel('Your repository on GitHub').fill('octo-cat/pictures');
      const href = await page.locator('[data-open]').getAttribute('href');
      const filled = template.replace(/default: .*/, `default: { free: ${JSON.stringify(typed)} }`);
      expect(new URL(href ?? '').searchParams.get('value')).toBe(filled);
      await page.getByRole('button', { name: 'Start over' }).click();
      const again = await page.locator('[data-open]').getAttribute('href');
      expect(new URL(again ?? '').searchParams.get('value')).toBe(template);
    });
  });

  it('is found in the gallery as any other', async () => {
    await using('prompts/?q=evil', async (page) => {
      await page.locator('[data-gallery-count]').getByText('1 of').waitFor();
      expect(await page.locator('[data-cards] b').allInnerTexts()).toEqual(['Zz evil']);
      expect(await page.locator('[data-cards] img').getAttribute('alt')).toContain(
        '<script>alert(1)',
      );
    });
  });
});

/** The pages that show the template, by their files. */
function touchedPages(): Record<string, string> {
  const pages = filesBelow(folder).filter((file) => file.endsWith('.html'));
  const texts = pages.map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);
  return Object.fromEntries(texts.filter(([, html]) => html.includes('alert(1)')));
}

/** Elements and attributes that only the template could have brought. */
function faultsIn(html: string): string[] {
  return elementsOf(parse(html)).flatMap(({ tagName, attrs, childNodes }) => {
    const bad = attrs.filter(
      ({ name, value }) =>
        name.startsWith('on') || (name === 'href' && /^\s*javascript:/i.test(value)),
    );
    const text = childNodes.flatMap((node) => ('value' in node ? [node.value] : [])).join('');
    const isData = attrs.some(({ value }) => value === 'application/ld+json');
    if (isData) JSON.parse(text);
    const runs = tagName === 'script' && !isData && text.includes('alert(1)');
    return [...bad.map(({ name }) => `${tagName} ${name}`), ...(runs ? ['script'] : [])];
  });
}

function elementsOf(node: Node): DefaultTreeAdapterTypes.Element[] {
  const own = 'tagName' in node ? [node] : [];
  const below = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return [...own, ...below];
}
