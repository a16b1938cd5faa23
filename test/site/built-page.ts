import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  attribute,
  type Element,
  elementsOf,
  filesBelow,
  textOf,
} from '../../site/build/built-html.ts';

/** A page of a built site, read. */
export interface BuiltPage {
  /** From the built folder: `docs/index.html`. */
  readonly file: string;
  /** Its address: `https://example.org/darkroom/docs/`. */
  readonly url: string;
  readonly html: string;
  readonly elements: readonly Element[];
}

/**
 * Every page of a built folder, sorted. A page that only sends its reader on (`<meta http-equiv="refresh">`) is none.
 * @param home the address of the front page, with the base path
 */
export function readPages(folder: string, home: string): BuiltPage[] {
  return filesBelow(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const url = new URL(file.replace(/(^|\/)index\.html$/, '$1'), home).href;
      return { file, url, html, elements: elementsOf(html) };
    })
    .filter(({ elements }) => !elements.some((one) => attribute(one, 'http-equiv') === 'refresh'));
}

/** The file of the built folder that an address of the site means; undefined where it is of another site. */
export function fileOf(address: string, home: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const base = new URL(home);
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return undefined;
  const path = decodeURIComponent(url.pathname.slice(base.pathname.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The elements of a page that have a name, such as `h1`. */
export function named(page: BuiltPage, ...names: readonly string[]): Element[] {
  return page.elements.filter(({ tagName }) => names.includes(tagName));
}

/** The content of a `<meta>`, by its `name` or `property`. */
export function metaOf(page: BuiltPage, name: string): string | undefined {
  const meta = named(page, 'meta').find((one) =>
    [attribute(one, 'name'), attribute(one, 'property')].includes(name),
  );
  return meta && attribute(meta, 'content');
}

/** The address of a `<link>`, by its `rel`. */
export function linkOf(page: BuiltPage, rel: string): string | undefined {
  const link = named(page, 'link').find((one) => attribute(one, 'rel') === rel);
  return link && attribute(link, 'href');
}

/** The text of an element in one line. */
export function lineOfText(element: Element): string {
  return textOf(element).replace(/\s+/g, ' ').trim();
}
