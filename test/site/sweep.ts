import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeFaults } from './axe.ts';
import { told } from './fault.ts';
import { firstViewFaults } from './first-view.ts';
import type { View, WatchedPage } from './page-watch.ts';
import { openSite, type SiteInBrowser } from './site-in-browser.ts';

/** Judges a page that is open. */
export type PageCheck = (watched: WatchedPage, path: string) => Promise<readonly string[]>;

/**
 * Adds a test for every page of the site, all in one context, so that a page costs a visit and no more.
 * @param title says how the page is looked at
 */
export function sweep(title: string, view: View, check: PageCheck): void {
  describe(title, () => {
    let site: SiteInBrowser | undefined;
    let watched: WatchedPage | undefined;

    beforeAll(async () => {
      site = await openSite(inject('folder'), inject('home'));
      watched = await site.openPage('', view);
    });
    afterAll(() => site?.close());

    it.each([...inject('paths')])('/%s', async (path) => {
      if (watched === undefined) throw new Error('The browser did not start.');
      await watched.visit(path);
      expect(await check(watched, path)).toEqual([]);
    });
  });
}

/** What every view of a page must keep: axe's rules, and nothing heard while it loaded. */
export const quietAndAccessible: PageCheck = async (watched, path) => {
  const heard = await watched.faults();
  return told([...heard, ...(await axeFaults(watched.page, path))]);
};

/** The same, and what is seen first stays within its budget: weighed before anything scrolls. */
export const quietAndLight: PageCheck = async (watched, path) => [
  ...told(await firstViewFaults(watched.page, path)),
  ...(await quietAndAccessible(watched, path)),
];
