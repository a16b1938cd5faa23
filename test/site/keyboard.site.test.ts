import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { told } from './fault.ts';
import { backwardFaults, keyboardFaults } from './keyboard.ts';
import { openSite, type SiteInBrowser } from './site-in-browser.ts';
import { type PageCheck, sweep } from './sweep.ts';

const byTab: PageCheck = async ({ page }, path) => told(await keyboardFaults(page, path));

sweep('by the tab key at 1280 px', {}, byTab);

sweep('by the tab key at 320 px', { width: 320 }, byTab);

describe.each([
  { width: 1280, height: 700, fonts: 'site' },
  { width: 700, height: 700, fonts: 'site' },
  { width: 320, height: 700, fonts: 'site' },
  { width: 320, height: 700, fonts: 'system' },
  // At 400 %.
  { width: 320, height: 256, fonts: 'site' },
] as const)('backwards by the tab key at $width by $height px in fonts of the $fonts', (view) => {
  let site: SiteInBrowser;
  beforeAll(async () => {
    site = await openSite(inject('folder'), inject('home'));
  });
  afterAll(() => site.close());

  it.each([
    'models/nano-banana-pro/',
    'compare/nano-banana-2.1-vs-nano-banana-pro/',
    'compare/?models=nano-banana-2,nano-banana,gpt-image-2,gpt-image-2.5',
    'prompts/watch-ladder/',
    'cost/',
  ])('/%s', async (path) => {
    const { page } = await site.openPage(path, view);
    expect(told(await backwardFaults(page, path))).toEqual([]);
  });
});
