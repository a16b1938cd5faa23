import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { type BrowserFiles, bringBrowser } from './browser-files.ts';

/** The flags of every start. Not the package's own: its `--single-process` dies on the second context. */
export const browserFlags = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];

/** Where distributions put theirs. */
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A running browser, and the programme it is. */
export interface OpenBrowser {
  readonly browser: Browser;
  readonly executable: string;
}

/** How to start a browser. */
export interface BrowserOptions {
  /** More flags, such as a port for remote debugging. */
  readonly flags?: readonly string[];
  /** Stands in for the package's Chromium. */
  readonly files?: () => Promise<BrowserFiles>;
}

/**
 * Starts the Chromium of the package, or an installed one where that cannot start.
 * @throws naming both where neither starts
 */
export async function openBrowser({
  flags = [],
  files = bringBrowser,
}: BrowserOptions = {}): Promise<OpenBrowser> {
  const args = [...browserFlags, ...flags];
  try {
    const { executable, environment } = await files();
    const env = { ...process.env, ...environment } as Record<string, string>;
    return {
      browser: await chromium.launch({ executablePath: executable, args, env }),
      executable,
    };
  } catch (error) {
    const executable = installed.find((path) => existsSync(path));
    const told = 'The Chromium of @sparticuz/chromium cannot start, and none is installed.';
    if (executable === undefined) throw new Error(`${told} Install one.`, { cause: error });
    return { browser: await chromium.launch({ executablePath: executable, args }), executable };
  }
}
