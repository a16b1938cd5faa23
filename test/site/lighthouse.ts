import { createServer } from 'node:net';
import lighthouse, { desktopConfig } from 'lighthouse';
import { openBrowser } from './browser.ts';
import { buildSite } from './build.ts';
import { pagesOf } from './pages.ts';
import { serveSite } from './server.ts';

// `npm run lighthouse`: builds the site, judges one page of each kind on a phone and on a desktop, prints a table, and
// fails where a category is below 100. A folder and its home address as arguments stand in for the build.

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse says of a page. */
interface Verdict {
  /** 0 to 100, in the order of the categories. */
  readonly scores: readonly number[];
  /** What cost a point, as `id: what it shows`. */
  readonly failed: readonly string[];
}

/** One page of each kind: the kinds are the first folder and the depth. */
function onePageOfEachKind(paths: readonly string[]): string[] {
  const kinds = new Map<string, string>();
  for (const path of paths) {
    const [first = '', ...rest] = path.split('/').filter(Boolean);
    const kind = [first, ...rest.map(() => '*')].join('/');
    if (!kinds.has(kind) && path !== '404.html') kinds.set(kind, path);
  }
  return [...kinds.values()];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

async function judge(url: string, port: number, isDesktop: boolean): Promise<Verdict> {
  const flags = { port, logLevel: 'silent' as const, onlyCategories: [...categories] };
  const result = await lighthouse(url, flags, isDesktop ? desktopConfig : undefined);
  if (!result) throw new Error(`Lighthouse said nothing of ${url}.`);
  const { lhr } = result;
  const failed = categories.flatMap((name) =>
    (lhr.categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = lhr.audits[id];
      const costs = weight > 0 && audit !== undefined && audit.score !== null && audit.score < 1;
      return costs ? [`${id}: ${audit.displayValue ?? audit.title}`] : [];
    }),
  );
  const scores = categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100));
  return { scores, failed };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A line of the table: device and path, then the scores. */
function row(device: string, path: string, cells: readonly unknown[]): string {
  const scores = cells.map((cell) => String(cell).padStart(15)).join('');
  return `${device.padEnd(9)}${path.padEnd(44)}${scores}`;
}

async function run(folder: string, home: string): Promise<boolean> {
  const port = await freePort();
  const site = await serveSite(folder, new URL(home).pathname);
  const { browser } = await openBrowser({ flags: [`--remote-debugging-port=${port}`] });
  const paths = onePageOfEachKind(pagesOf(folder, home).map((url) => url.slice(home.length)));
  let isWhole = true;
  print(row('', '', categories));
  for (const path of paths) {
    for (const device of ['mobile', 'desktop']) {
      const { scores, failed } = await judge(`${site.url}${path}`, port, device === 'desktop');
      print(row(device, `/${path}`, scores));
      if (scores.every((score) => score === 100)) continue;
      isWhole = false;
      for (const fault of failed) print(`         ${fault}`);
    }
  }
  await browser.close();
  await site.close();
  return isWhole;
}

const [givenFolder, givenHome] = process.argv.slice(2);
const built =
  givenFolder && givenHome ? { folder: givenFolder, home: givenHome } : await buildSite();
if (!(await run(built.folder, built.home))) process.exitCode = 1;
