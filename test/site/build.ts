import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { bringBrowser } from './browser-files.ts';
import { pagesOf } from './pages.ts';
import { toldArguments, toldHome } from './told.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site. */
    readonly folder: string;
    /** The address of the front page that it was built for. */
    readonly home: string;
    /** Every page of the sitemap and the page of missing pages, below the base path. */
    readonly paths: readonly string[];
  }
}

/** A built site on the disk. */
export interface BuiltSite {
  readonly folder: string;
  /** The address of the front page that it was built for. */
  readonly home: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}.darkroom/site-test`;

/** Builds the site once, and unpacks the browser once, before the test files share both. */
export async function setup(project: TestProject): Promise<void> {
  // Where the browser cannot be unpacked, openBrowser looks for an installed one.
  const [{ home }] = await Promise.all([buildSite(), bringBrowser().catch(() => undefined)]);
  project.provide('folder', folder);
  project.provide('home', home);
  project.provide(
    'paths',
    pagesOf(folder, home).map((address) => address.slice(home.length)),
  );
}

/**
 * Builds the site below the base path that a project's page has.
 * @throws with all that the build said, where it fails
 */
export async function buildSite(): Promise<BuiltSite> {
  await rm(folder, { recursive: true, force: true });
  const run = spawn(
    'npm',
    ['run', '--silent', 'build:site', '--', '--out', folder, ...toldArguments()],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const [output, errors, [status]] = await Promise.all([
    run.stdout.toArray(),
    run.stderr.toArray(),
    once(run, 'close'),
  ]);
  if (status === 0) return { folder, home: toldHome };
  throw new Error(`The site does not build.\n${Buffer.concat([...output, ...errors]).toString()}`);
}
