import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type DefaultTreeAdapterMap, parse, defaultTreeAdapter as tree } from 'parse5';

/** An element of a built page, with the place where it stands in the file. */
export type Element = DefaultTreeAdapterMap['element'];

type Node = DefaultTreeAdapterMap['node'];

/** Every file below a folder, as sorted paths with `/` between their parts. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .map((path) => path.split(sep).filter(Boolean).join('/'))
    .sort();
}

/** The elements of a page in the order of the file, those within `<template>` too. */
export function elementsOf(html: string): readonly Element[] {
  if (last?.html === html) return last.found;
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if (tree.isElementNode(node)) found.push(node);
    if (node.nodeName === 'template') visit(tree.getTemplateContent(node as never));
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html, { sourceCodeLocationInfo: true }));
  last = { html, found };
  return found;
}

/** A page is asked for its links and for its anchors: it is parsed once for both. */
let last: { readonly html: string; readonly found: readonly Element[] } | undefined;

/** Whether an element stands in the page itself: what waits within `<template>` is no node of it. */
export function isInPage(element: Element): boolean {
  let node: Node | null = element;
  while (node !== null && 'parentNode' in node && node.parentNode) node = node.parentNode;
  return node?.nodeName === '#document';
}

/** The value of an attribute; undefined where the element has none of that name. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** The line (from 1) of an element, or of one of its attributes; 1 where the parser made the element itself. */
export function lineOf(element: Element, name?: string): number {
  const place = element.sourceCodeLocation;
  const own = name === undefined ? undefined : place?.attrs?.[name];
  return (own ?? place)?.startLine ?? 1;
}

/** The text of an element and of all within it, white space as it stands. */
export function textOf(element: Element): string {
  const texts = (node: Node): string =>
    tree.isTextNode(node)
      ? node.value
      : 'childNodes' in node
        ? node.childNodes.map(texts).join('')
        : '';
  return texts(element);
}
