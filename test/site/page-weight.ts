import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { attribute, type Element, isInPage, textOf } from '../../site/build/built-html.ts';
import { type BuiltPage, fileOf, named } from './built-page.ts';

/** What the text weighs that a page fetches before its reader does anything, in bytes after gzip. */
export interface Weight {
  readonly html: number;
  readonly style: number;
  readonly script: number;
  /** Nodes of the page as a browser counts them: what waits within `<template>` is none. */
  readonly elements: number;
}

/** Weighs a page from its files. */
export function weigh(page: BuiltPage, folder: string, home: string): Weight {
  const files = (hrefs: readonly (string | undefined)[]): string[] => [
    ...new Set(hrefs.flatMap((href) => localFile(href, { page, folder, home }))),
  ];
  const sheets = links(page, 'stylesheet').map((link) => attribute(link, 'href'));
  return {
    html: gzipped(page.html),
    style: zipped(folder, files(sheets)) + inline(named(page, 'style')),
    script: zipped(folder, withImports(folder, files(scripts(page)))) + inline(inlineScripts(page)),
    elements: page.elements.filter(isInPage).length,
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

function zipped(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipped(readFileSync(join(folder, file))), 0);
}
