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
