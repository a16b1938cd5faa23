import { globSync, readFileSync } from 'node:fs';
import { root } from './config.ts';
import type { LinkFault } from './links.ts';

/** What people write links in. */
const sources = [
  'site/src/**/*.{mdx,astro,ts}',
  'README.md',
  'SECURITY.md',
  'action/**/models/*.json',
];

/**
 * A line for each link that leads nowhere, with the place where it was written.
 * @param out the built folder
 * @param home the address of the front page
 */
export function toldLinks(
  faults: readonly LinkFault[],
  { out, home }: { readonly out: string; readonly home: URL },
): string[] {
  const lines = new Map<string, string>();
  for (const { file, line, href, fault, remedy } of faults) {
    const place = writtenAt(href, home) ?? `${out}/${file}:${line}`;
    // What is written once may stand on many pages, and in their Markdown as a whole address.
    const key = `${place} ${href.replace(home.origin, '')}`;
    if (!lines.has(key)) lines.set(key, `${place}: ${fault} ${remedy}`);
  }
  return [...lines.values()];
}

/**
 * Where a link of a built page was written: `site/src/content/guides/nano-banana.mdx:12`. Undefined where it is put
 * together from parts, so that no source holds it.
 * @param href as the built file has it: pages say the path, their Markdown and the feeds the whole address
 * @param home the address of the front page
 */
function writtenAt(href: string, home: URL): string | undefined {
  const path = href.replace(home.origin, '');
  const written = [href, path, path.replace(home.pathname, '/')].filter((text) => text.length > 1);
  for (const file of globSync(sources, { cwd: root }).sort()) {
    const lines = readFileSync(root + file, 'utf8').split('\n');
    const line = lines.findIndex((text) => written.some((one) => isWhole(text, one)));
    if (line !== -1) return `${file}:${line + 1}`;
  }
  return undefined;
}

/** Whether a text holds a link as a whole, and not as the beginning of a longer one. */
function isWhole(text: string, link: string): boolean {
  return [`(${link})`, `"${link}"`, `'${link}'`].some((form) => text.includes(form));
}
