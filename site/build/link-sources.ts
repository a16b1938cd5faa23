import { type MdastNode, markdownToMdast } from 'satteri';
import { attribute, type Element, elementsOf, lineOf, textOf } from './built-html.ts';
import { parseXml, type XmlElement, XmlError } from './xml.ts';

/** A link as a file has it. */
export interface Link {
  readonly href: string;
  /** From 1. */
  readonly line: number;
  /** A name for a thing, such as JSON-LD's `@id`: its fragment need not be an anchor. */
  readonly isName?: boolean;
}

/** Attributes that hold one address each. */
const single = ['href', 'xlink:href', 'src', 'poster', 'action', 'formaction', 'data'] as const;

/** Properties of `<meta>` whose content is an address. */
const metas =
  /^(og:(url|image|image:url|image:secure_url|video|audio)|twitter:(image|url|player))$/;

/** Every link of a file, by what its name says it is; none for a file that can have none. */
export function linksIn(file: string, text: string): Link[] {
  if (file.endsWith('.html')) return linksOfHtml(text);
  if (/\.(svg|xml|xsl|rss|atom)$/.test(file)) return linksOfXml(text);
  if (file.endsWith('.css')) return linksOfCss(text);
  if (/\.(md|txt)$/.test(file)) return linksOfNode(markdownToMdast(text));
  if (/\.(json|webmanifest)$/.test(file)) return linksOfJson(text, file.endsWith('manifest'));
  return [];
}

/** @param line where the HTML begins in its file, from 1 */
function linksOfHtml(html: string, line = 1): Link[] {
  return below(line, elementsOf(html).flatMap(linksOfElement));
}

/** Links of a text that begins at a line of its file. */
function below(line: number, links: readonly Link[]): Link[] {
  return links.map((link) => ({ ...link, line: link.line + line - 1 }));
}

function linksOfElement(element: Element): Link[] {
  const links = element.attrs.flatMap(({ name, prefix, value }): Link[] => {
    const whole = prefix ? `${prefix}:${name}` : name;
    const line = lineOf(element, whole);
    if (name === 'srcset' || name === 'imagesrcset') {
      return value.split(/,\s+/).map((one) => ({ href: one.trim().split(/\s/)[0] ?? '', line }));
    }
    const isOne = single.some((known) => known === whole) && !isForeign(element, whole);
    return isOne ? [{ href: value.trim(), line }] : [];
  });
  return [...links, ...linksOfMeta(element), ...linksOfContent(element)];
}

/** `data` is an address on `<object>` alone. */
function isForeign(element: Element, name: string): boolean {
  return name === 'data' && element.tagName !== 'object';
}

function linksOfMeta(element: Element): Link[] {
  const name = attribute(element, 'property') ?? attribute(element, 'name') ?? '';
  const href = attribute(element, 'content');
  if (element.tagName !== 'meta' || href === undefined || !metas.test(name)) return [];
  return [{ href, line: lineOf(element, 'content') }];
}

function linksOfContent(element: Element): Link[] {
  const line = lineOf(element);
  if (element.tagName === 'style') return below(line, linksOfCss(textOf(element)));
  const isData = attribute(element, 'type') === 'application/ld+json';
  return isData ? below(line, linksOfJson(textOf(element))) : [];
}

function linksOfCss(text: string): Link[] {
  return matches(text, /url\(\s*["']?([^"')]+?)["']?\s*\)/g);
}

/** Elements of Atom, RSS and sitemaps whose text is an address. */
const addressed = /^(loc|link|url|logo|icon|comments|image:loc)$/;

/** XML that is not well-formed is another check's find. */
function linksOfXml(text: string): Link[] {
  try {
    return linksOfXmlElement(parseXml(text));
  } catch (error) {
    if (error instanceof XmlError) return [];
    throw error;
  }
}

/** What an element's attributes and its text name: an address, or the links of HTML that an entry of a feed carries. */
function linksOfXmlElement({ name, attributes, children, text, line }: XmlElement): Link[] {
  const { href, 'xlink:href': old, src, url } = attributes;
  const address = addressed.test(name) && text.trim() !== '' ? text.trim() : undefined;
  const own = [href, old, src, url, address].filter((one) => one !== undefined);
  return [
    ...own.map((one) => ({ href: one, line })),
    ...(text.includes('<') ? linksOfHtml(text, line) : []),
    ...children.flatMap(linksOfXmlElement),
  ];
}

/** Links, pictures and bare addresses of Markdown; code is text, so it has none. */
function linksOfNode(node: MdastNode): Link[] {
  const line = node.position?.start.line ?? 1;
  if (node.type === 'html') return linksOfHtml(node.value, line);
  const own = 'url' in node ? [{ href: node.url, line }] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(linksOfNode)] : own;
}

/** Strings that are absolute addresses, and a manifest's relative ones. */
function linksOfJson(text: string, isManifest = false): Link[] {
  let key = '';
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?/g)].flatMap(
    ({ 1: raw = '', 2: colon, index }) => {
      const href = unquoted(raw);
      if (colon !== undefined) {
        key = href;
        return [];
      }
      const isRelative = isManifest && /^(src|start_url|scope)$/.test(key);
      if (!(/^https?:\/\/\S+$/.test(href) || isRelative) || /[{}]/.test(href)) return [];
      return [{ href, line: lineAt(text, index), isName: key === '@id' || key === '$id' }];
    },
  );
}

/** JSON that is broken is another check's find. */
function unquoted(raw: string): string {
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return '';
  }
}

function matches(text: string, pattern: RegExp): Link[] {
  return [...text.matchAll(pattern)].map((match) => ({
    href: match[1] ?? '',
    line: lineAt(text, match.index),
  }));
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
