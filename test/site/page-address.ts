import type { Page } from 'playwright-core';

/** The address of a page as the page itself has it: Playwright's own copy comes a moment later. */
export async function addressOf(page: Page): Promise<URL> {
  return new URL(await page.evaluate(() => location.href));
}

/** The query of that address: `?tier=4K`, or nothing. */
export async function searchOf(page: Page): Promise<string> {
  return (await addressOf(page)).search;
}
