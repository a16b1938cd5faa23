import type { Browser, BrowserContext, Page } from 'playwright-core';
import { everyPage } from './budgets.ts';
import type { Fault } from './fault.ts';
import { judgeKept, keepInPage, listen, readKept, settle } from './sightings.ts';

/** How somebody looks at the site. */
export interface View {
  /** What their system asks for. Default: light. */
  readonly theme?: 'light' | 'dark';
  /** What they chose on the site earlier, which goes before their system. Default: nothing. */
  readonly chosenTheme?: 'light' | 'dark';
  /** Of the window, in CSS pixels. Default: 1280. */
  readonly width?: number;
  /** Of the window, in CSS pixels. Default: 800. */
  readonly height?: number;
  /** Default: on. */
  readonly javaScript?: boolean;
  /** Default: reduced, so that a test does not wait for movement. */
  readonly motion?: 'reduced' | 'full';
  /** Default: those of the site. `system` is for whom they come too late, or never. */
  readonly fonts?: 'site' | 'system';
  /** Lets the page write to and read from the clipboard. Default: no. */
  readonly clipboard?: boolean;
}

/** A page in a browser, and what goes wrong around it. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Goes to a path below the base, such as `models/`, and waits until the page has settled. */
  readonly visit: (path: string) => Promise<void>;
  /** What has gone wrong since the last visit began: console, policy, other hosts, requests, shifts, elements. */
  readonly faults: () => Promise<Fault[]>;
  readonly close: () => Promise<void>;
}

/**
 * Opens an empty page in a context of its own.
 * @param home the address of the front page as it is served
 */
export async function watchPage(
  browser: Browser,
  home: string,
  view: View = {},
): Promise<WatchedPage> {
  const context = await openContext(browser, home, view);
  const page = await context.newPage();
  if (view.fonts === 'system') await page.route('**/*.woff2', (route) => route.abort());
  // Every visit is somebody's first: a font that comes late must be seen to come late.
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  const ear = listen(page, home);
  const hasScripts = view.javaScript ?? true;
  return {
    page,
    context,
    visit: async (path) => {
      ear.take();
      // Leaving the last page by itself, so that nothing of it is heard during this one.
      await page.goto('about:blank');
      ear.take();
      await page.goto(new URL(path, home).href, { waitUntil: 'load' });
      await settle(page, hasScripts);
    },
    faults: async () => {
      const file = page.url().slice(home.length) || '/';
      await settle(page, hasScripts);
      const kept = judgeKept(await readKept(page), everyPage.elements);
      return [...kept, ...ear.take()].map((sighting) => ({ file, ...sighting }));
    },
    close: () => context.close(),
  };
}

async function openContext(browser: Browser, home: string, view: View): Promise<BrowserContext> {
  const { theme = 'light', width = 1_280, height = 800, motion = 'reduced', chosenTheme } = view;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: motion === 'reduced' ? 'reduce' : 'no-preference',
    javaScriptEnabled: view.javaScript ?? true,
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  if (view.clipboard) {
    const { origin } = new URL(home);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  }
  await context.addInitScript(keepInPage);
  if (chosenTheme !== undefined) await context.addInitScript(choose, chosenTheme);
  return context;
}

/** The site keeps a choice of theme under this name (site/src/scripts/theme-boot.ts); an empty page can keep none. */
function choose(theme: string): void {
  if (location.protocol !== 'about:') localStorage.setItem('theme', theme);
}
