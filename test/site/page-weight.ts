import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { attribute, type Element, textOf } from '../../site/build/built-html.ts';
import { type BuiltPage, fileOf, named } from './built-page.ts';

/** What a page fetches before its reader does anything, in bytes: text after gzip, fonts and pictures as they are. */
export interface Weight {
  readonly html: number;
  readonly style: number;
  readonly script: number;
  readonly fonts: number;
  readonly pictures: number;
  readonly elements: number;
}

/** The widest screen that the first view is measured for, in CSS pixels at one device pixel each. */
const screen = 1_280;

/** Weighs a page from its files. */
export function weigh(page: BuiltPage, folder: string, home: string): Weight {
  const files = (hrefs: readonly (string | undefined)[]): string[] => [
    ...new Set(hrefs.flatMap((href) => localFile(href, { page, folder, home }))),
  ];
  const sheets = links(page, 'stylesheet').map((link) => attribute(link, 'href'));
  const fonts = links(page, 'preload').filter((link) => attribute(link, 'as') === 'font');
  return {
    html: gzipped(page.html),
    style: zipped(folder, files(sheets)) + inline(named(page, 'style')),
    script: zipped(folder, withImports(folder, files(scripts(page)))) + inline(inlineScripts(page)),
    fonts: sized(folder, files(fonts.map((link) => attribute(link, 'href')))),
    pictures: sized(folder, files(named(page, 'img').filter(isEager).map(chosen))),
    elements: page.elements.length,
  };
}

/** The bytes of a text after gzip. */
export function gzipped(text: string | Uint8Array): number {
  return gzipSync(text, { level: 9 }).length;
}

interface Whereabouts {
  readonly page: BuiltPage;
  readonly folder: string;
  readonly home: string;
}

/** A file that is missing is the find of the link check. */
function localFile(href: string | undefined, { page, folder, home }: Whereabouts): string[] {
  if (href === undefined || !URL.canParse(href, page.url)) return [];
  const file = fileOf(new URL(href, page.url).href, home);
  return file !== undefined && existsSync(join(folder, file)) ? [file] : [];
}

function links(page: BuiltPage, rel: string): Element[] {
  return named(page, 'link').filter((link) => attribute(link, 'rel') === rel);
}

function scripts(page: BuiltPage): (string | undefined)[] {
  const preloaded = links(page, 'modulepreload').map((link) => attribute(link, 'href'));
  return [...named(page, 'script').map((script) => attribute(script, 'src')), ...preloaded];
}

/** Data in a `<script>` is no script. */
function inlineScripts(page: BuiltPage): Element[] {
  return named(page, 'script').filter((one) =>
    [undefined, '', 'module', 'text/javascript'].includes(attribute(one, 'type')),
  );
}

function inline(elements: readonly Element[]): number {
  const text = elements.map(textOf).join('');
  return text === '' ? 0 : gzipped(text);
}

/** Modules that are imported before a script runs; `import()` waits until somebody asks. */
const staticImport = /(?:^|[;}\s])(?:import|export)\b[^;"'()]*["']([^"']+\.m?js)["']/g;

function withImports(folder: string, files: readonly string[]): string[] {
  const found = new Set(files);
  for (const file of found) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, module = ''] of text.matchAll(staticImport)) {
      const path = new URL(module, `file:///${file}`).pathname.slice(1);
      if (existsSync(join(folder, path))) found.add(path);
    }
  }
  return [...found];
}

function isEager(image: Element): boolean {
  return attribute(image, 'loading') !== 'lazy';
}

/** The widest candidate that a screen of one pixel a pixel may take; of `<picture>`, from its first source. */
function chosen(image: Element): string | undefined {
  const parent = image.parentNode;
  const siblings = parent?.nodeName === 'picture' ? parent.childNodes : [];
  const source = siblings.find((node): node is Element => node.nodeName === 'source') ?? image;
  const candidates = (attribute(source, 'srcset') ?? '').split(/,\s+/).flatMap((one) => {
    const [href = '', width = ''] = one.trim().split(/\s+/);
    return href === ''
      ? []
      : [{ href, width: width.endsWith('w') ? Number.parseInt(width, 10) : 0 }];
  });
  const fitting = candidates.filter(({ width }) => width <= screen);
  const widest = fitting.sort((a, b) => b.width - a.width)[0] ?? candidates[0];
  return widest?.href ?? attribute(image, 'src');
}

function zipped(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipped(readFileSync(join(folder, file))), 0);
}

function sized(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}
