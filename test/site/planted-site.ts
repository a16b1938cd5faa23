import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { toldHome } from './told.ts';

/** The address that the planted site is built for. */
export const home = toldHome;

/** Text of so many letters that gzip cannot make smaller than about three quarters. */
export function noise(length: number): string {
  let [state, text] = [1, ''];
  while (text.length < length) {
    state = (state * 48_271) % 2_147_483_647;
    text += state.toString(36);
  }
  return text;
}

/** A small site on the disk, in which a test plants a fault. */
export interface PlantedSite {
  readonly folder: string;
  readonly close: () => void;
}

/** The parts of a page that a test may change. */
export interface PlantedPage {
  /** From the base path: `docs/`. */
  readonly path: string;
  readonly title?: string;
  readonly description?: string;
  readonly head?: string;
  readonly main?: string;
}

/** Writes a page without faults around the parts it is given. */
export function pageOf({ path, title, description, head = '', main = '' }: PlantedPage): string {
  const own = title ?? `Page ${path || 'one'} of a planted site`;
  const said =
    description ??
    `What stands on ${path || 'the front page'}, told in enough words to be found by.`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${own}</title>
<meta name="description" content="${said}">
${path === '404.html' ? '' : `<link rel="canonical" href="${home}${path}">`}
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/darkroom/assets/site.css">
${head}
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header><a href="/darkroom/">Front page</a> <a href="/darkroom/docs/#start">Docs</a></header>
<main id="content">
<h1 id="start">${own}</h1>
<p>Words to read.</p>
${main}
</main>
</body>
</html>
`;
}

const style = `body { margin: 0; font-family: sans-serif; color: #222; background: #fff; }
header a { display: inline-block; padding: 8px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 0; padding: 8px; background: #fff; }
`;

const sitemap = (paths: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths
    .map((path) => `<url><loc>${home}${path}</loc></url>`)
    .join('')}</urlset>`;

/** An Atom feed of one entry; a test changes it by `replace`. */
export const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${home}changes/</id>
<title>Changes &amp; news</title>
<updated>2026-11-24T00:00:00Z</updated>
<link rel="self" href="${home}changes.xml"/>
<link rel="alternate" href="${home}docs/"/>
<author><name>Example</name></author>
<entry>
<id>${home}docs/#start</id>
<title>A price fell</title>
<updated>2026-11-24T00:00:00Z</updated>
<link href="${home}docs/#start"/>
<content type="html">&lt;a href="${home}docs/"&gt;Docs&lt;/a&gt;</content>
</entry>
</feed>
`;

/** An llms.txt without faults; a test changes it by `replace`. */
export const llms = `# Planted site

> A site for tests.

## Docs

- [Docs](${home}docs/): what to read
`;

const jsonLd = JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  name: 'Planted',
  url: home,
});

/** The files of the site without faults, by their path. */
const sound: Readonly<Record<string, string>> = {
  'index.html': pageOf({
    path: '',
    head: `<script type="application/ld+json">${jsonLd}</script>
<link rel="alternate" type="application/atom+xml" title="Changes" href="/darkroom/changes.xml">`,
  }),
  'docs/index.html': pageOf({ path: 'docs/' }),
  'docs/index.md': `# Docs\n\nSee [the front page](${home}) and \`[no](link)\`.\n`,
  '404.html': pageOf({ path: '404.html' }),
  'assets/site.css': style,
  'sitemap-index.xml': `<?xml version="1.0"?><sitemapindex><sitemap><loc>${home}sitemap-0.xml</loc></sitemap></sitemapindex>`,
  'sitemap-0.xml': sitemap(['', 'docs/']),
  'changes.xml': feed,
  'llms.txt': llms,
};

/**
 * Writes the sound site, with files that a test adds or puts in the place of others, into a folder of its own.
 * @param planted texts by path
 */
export function plantSite(planted: Readonly<Record<string, string>> = {}): PlantedSite {
  const folder = mkdtempSync(join(tmpdir(), 'planted-site-'));
  for (const [path, text] of Object.entries({ ...sound, ...planted })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, close: () => rmSync(folder, { recursive: true }) };
}
