import { globSync, readFileSync } from 'node:fs';
import { root } from './config.ts';

/** What people write links in. */
const sources = [
  'site/src/**/*.{mdx,astro,ts}',
  'README.md',
  'SECURITY.md',
  'action/**/models/*.json',
];

/**
 * Where a link of a built page was written: `site/src/content/guides/nano-banana.mdx:12`. Undefined where it is put
 * together from parts, so that no source holds it.
 * @param href as the built page has it
 * @param base the folder that the site is published in, with slashes around it
 */
export function writtenAt(href: string, base: string): string | undefined {
  const written = [href, href.replace(base, '/')].filter((text) => text.length > 1);
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
