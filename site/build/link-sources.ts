import { attribute, type Element, elementsOf, lineOf, textOf } from './built-html.ts';

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
  if (file.endsWith('.html')) return elementsOf(text).flatMap(linksOfElement);
  if (file.endsWith('.svg')) return matches(text, /\b(?:href|src)="([^"]*)"/g);
  if (/\.(xml|xsl|rss|atom)$/.test(file)) return linksOfXml(text);
  if (file.endsWith('.css')) return linksOfCss(text);
  if (/\.(md|txt)$/.test(file)) return linksOfMarkdown(text);
  if (/\.(json|webmanifest)$/.test(file)) return linksOfJson(text, file.endsWith('manifest'));
  return [];
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
  const down = (links: readonly Link[]): Link[] =>
    links.map((link) => ({ ...link, line: link.line + lineOf(element) - 1 }));
  if (element.tagName === 'style') return down(linksOfCss(textOf(element)));
  const isData = attribute(element, 'type') === 'application/ld+json';
  return isData ? down(linksOfJson(textOf(element))) : [];
}

function linksOfCss(text: string): Link[] {
  return matches(text, /url\(\s*["']?([^"')]+?)["']?\s*\)/g);
}

/** Attributes and elements of Atom, RSS and sitemaps; then the links of the HTML that an entry carries. */
function linksOfXml(text: string): Link[] {
  const own = [
    ...matches(text, /\b(?:href|src|url)="([^"]*)"/g),
    ...matches(text, /<(?:loc|link|url|logo|icon|comments|image:loc)>\s*([^<]*?)\s*<\//g),
  ];
  const carried = matches(text, /&lt;[^<]*?(?:href|src)=(?:&quot;|")(.*?)(?:&quot;|")/g);
  return [...own, ...carried].map((link) => ({ ...link, href: unescaped(link.href) }));
}

function unescaped(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text
    .replace(/<!\[CDATA\[(.*?)\]\]>/gs, '$1')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => named[name] ?? '');
}

/** Links, pictures and bare addresses; code is text, so it has none. */
function linksOfMarkdown(text: string): Link[] {
  const blank = (code: string): string => code.replace(/[^\n]/g, ' ');
  const prose = text.replace(/^(`{3,}|~{3,})[\s\S]*?^\1.*$/gm, blank).replace(/`[^`\n]+`/g, blank);
  const inline = /\]\(\s*<?([^\s<>()]*(?:\([^\s()]*\)[^\s<>()]*)*)>?(?:\s+"[^"]*")?\s*\)/g;
  const bare = /(?<![(<"\w])<?(https?:\/\/[^\s<>"'`)\]]+[^\s<>"'`)\].,;:])/g;
  const defined = /^\s{0,3}\[[^\]]+\]:\s*<?([^\s>]+)/gm;
  return [inline, bare, defined].flatMap((pattern) => matches(prose, pattern));
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
