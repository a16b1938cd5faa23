import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allNamed, childText, parseXml } from '../../site/build/xml.ts';
import { fileOf } from './built-page.ts';

/** Names a sitemap has, the index of several first. */
const sitemaps = ['sitemap-index.xml', 'sitemap.xml', 'sitemap-0.xml'] as const;

/**
 * The addresses of every page: those of the sitemap, in its order, and the page of missing pages.
 * @param home the address of the front page, with the base path
 * @throws where there is no sitemap, or it is not well-formed
 */
export function pagesOf(folder: string, home: string): string[] {
  const first = sitemaps.find((name) => existsSync(join(folder, name)));
  if (first === undefined) throw new Error(`${folder} has no sitemap. Build the site.`);
  return [...new Set([...addresses(folder, first, home), new URL('404.html', home).href])];
}

function addresses(folder: string, file: string, home: string): string[] {
  const root = parseXml(readFileSync(join(folder, file), 'utf8'));
  if (root.name === 'urlset') {
    return allNamed(root, 'url').flatMap((url) => childText(url, 'loc') ?? []);
  }
  return allNamed(root, 'sitemap').flatMap((one) => {
    const named = fileOf(childText(one, 'loc') ?? '', home);
    return named === undefined ? [] : addresses(folder, named, home);
  });
}
