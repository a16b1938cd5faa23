/** An element of an XML document. */
export interface XmlElement {
  /** With its prefix: `image:loc`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly in it, decoded. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** A document that is not well-formed. */
export class XmlError extends Error {
  /** From 1. */
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

interface Draft extends XmlElement {
  readonly attributes: Record<string, string>;
  readonly children: Draft[];
  text: string;
}

/** Comments, instructions, CDATA, tags; whatever they leave is text. */
const token =
  /<!--(?:(?!--)[\s\S])*-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|</g;

/**
 * Reads an XML document and takes nothing for granted: every tag closed, every attribute quoted and once, every
 * entity known. Document types are not read; feeds and sitemaps have none.
 * @throws XmlError where the document is not well-formed
 */
export function parseXml(source: string): XmlElement {
  const root: Draft = { name: '', attributes: {}, children: [], text: '', line: 1 };
  const open: Draft[] = [root];
  let [line, at] = [1, 0];
  for (const match of source.matchAll(token)) {
    // From the token before: counted from the start, a sitemap of a thousand pages would take a second.
    line += source.slice(at, match.index).split('\n').length - 1;
    at = match.index;
    step(open, match, line);
  }
  const last = open.at(-1);
  if (last !== undefined && last !== root) throw new XmlError(`<${last.name}> is open.`, last.line);
  const [document, second] = root.children;
  if (!document) throw new XmlError('The document has no element.', 1);
  if (second) throw new XmlError('The document has two elements.', second.line);
  return document;
}

function step(open: Draft[], match: RegExpExecArray, line: number): void {
  const [whole, data, closes, name, attributes, isEmpty, text] = match;
  const current = open.at(-1);
  if (current === undefined) return;
  if (whole === '<') throw new XmlError('A "<" begins no tag.', line);
  if (data !== undefined) current.text += data;
  if (text !== undefined) addText(open, text, line);
  if (name === undefined) return;
  if (closes) {
    if (open.length === 1 || current.name !== name) {
      throw new XmlError(`</${name}> closes <${current.name}>.`, line);
    }
    open.pop();
    return;
  }
  const child = { name, attributes: read(attributes ?? '', line), children: [], text: '', line };
  current.children.push(child);
  if (!isEmpty) open.push(child);
}

function addText(open: readonly Draft[], text: string, line: number): void {
  const current = open.at(-1);
  if (open.length === 1 && text.replace('\uFEFF', '').trim() !== '') {
    throw new XmlError('Text stands outside the document.', line);
  }
  if (current) current.text += decoded(text, line);
}

function read(source: string, line: number): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', quoted = ''] of source.matchAll(/([\w.:-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    if (Object.hasOwn(found, name))
      throw new XmlError(`The attribute ${name} is given twice.`, line);
    found[name] = decoded(quoted.slice(1, -1), line);
  }
  return found;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  quot: '"',
};

function decoded(text: string, line: number): string {
  return text.replace(/&(?:#x([\da-f]+);|#(\d+);|(\w+);)?/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    const known = entities[name ?? ''];
    if (known === undefined) throw new XmlError(`"${whole}" is no entity.`, line);
    return known;
  });
}

/** The elements of a name below an element, at any depth, in the order of the document. */
export function allNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allNamed(child, name),
  ]);
}

/** The trimmed text of the first child of a name; undefined where there is none. */
export function childText(element: XmlElement, name: string): string | undefined {
  return element.children.find((child) => child.name === name)?.text.trim();
}
