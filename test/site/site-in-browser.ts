import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { openBrowser } from './browser.ts';
import { type View, type WatchedPage, watchPage } from './page-watch.ts';
import { serveSite } from './server.ts';

/** A built site, served and open in a browser. */
export interface SiteInBrowser {
  /** The address of its front page as it is served here. */
  readonly url: string;
  /** Opens a path below the base, such as `compare/`, as somebody sees it. */
  readonly openPage: (path: string, view?: View) => Promise<WatchedPage>;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built folder and starts a browser for it. A test file opens one and closes it at its end.
 * @param home the address of the front page that the folder was built for
 */
export async function openSite(folder: string, home: string): Promise<SiteInBrowser> {
  const [site, { browser }] = await Promise.all([
    serveSite(folder, new URL(home).pathname),
    openBrowser(),
  ]);
  return {
    url: site.url,
    openPage: async (path, view) => {
      const watched = await watchPage(browser, site.url, view);
      await watched.visit(path);
      return watched;
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** Opens a page below the base for one test, and hands it over with the address of the front page. */
export type Using = (
  path: string,
  view: View,
  use: (page: Page, home: string) => Promise<void>,
) => Promise<void>;

/**
 * Opens the site that was built for these tests, for as long as a test file runs. Nothing may go wrong while a page
 * is used. What is chosen moves what is below it: shifts are judged where every page is loaded as it is.
 */
export function usingBuiltSite(): Using {
  let site: SiteInBrowser;
  beforeAll(async () => {
    site = await openSite(inject('folder'), inject('home'));
  });
  afterAll(() => site.close());
  return async (path, view, use) => {
    const watched = await site.openPage(path, view);
    await use(watched.page, site.url);
    const faults = await watched.faults();
    expect(faults.filter(({ fault }) => !fault.startsWith('The layout shifts'))).toEqual([]);
    await watched.close();
  };
}
