/** A small, strict reader of the HTML that we write: what a browser would have to guess at is a fault here. */

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Offsets of what stands between its tags. */
  readonly from: number;
  to: number;
}

export interface Markup {
  readonly source: string;
  /** Tags that do not match, and attributes without quotes. */
  readonly faults: readonly string[];
  all(name?: string): readonly Element[];
  /** What stands between the tags of the first such element, as it is written. */
  raw(name: string): string;
  /** The words that a reader sees in the first such element. */
  text(name: string): string;
}

const voids = new Set(['meta', 'img', 'br']);
const rawText = new Set(['script', 'style']);
const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*>|<!doctype html>|</g;

export function readMarkup(source: string): Markup {
  const { elements, faults } = scan(source);
  const first = (name: string) => {
    const found = elements.find((element) => element.name === name);
    if (found === undefined) throw new Error(`no <${name}>`);
    return source.slice(found.from, found.to);
  };
  return {
    source,
    faults,
    all: (name) => elements.filter((element) => name === undefined || element.name === name),
    raw: first,
    text: (name) => (name === 'pre' ? decode(first(name)) : words(first(name))),
  };
}

function scan(source: string) {
  const elements: Element[] = [];
  const faults: string[] = [];
  const open: Element[] = [];
  tag.lastIndex = 0;
  for (let match = tag.exec(source); match !== null; match = tag.exec(source)) {
    const [whole, slash, name, attributes = ''] = match;
    if (whole === '<!doctype html>') continue;
    if (name === undefined) {
      faults.push(`stray < at ${match.index}: ${source.slice(match.index, match.index + 40)}`);
    } else if (slash === '/') {
      const last = open.pop();
      if (last?.name === name) last.to = match.index;
      else faults.push(`</${name}> closes <${last?.name}> at ${match.index}`);
    } else {
      const element = {
        name,
        attributes: readAttributes(attributes),
        from: tag.lastIndex,
        to: tag.lastIndex,
      };
      elements.push(element);
      if (!voids.has(name)) open.push(element);
      if (rawText.has(name)) tag.lastIndex = source.indexOf(`</${name}`, tag.lastIndex);
    }
  }
  return { elements, faults: [...faults, ...open.map(({ name }) => `<${name}> is never closed`)] };
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const pairs = [...text.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)];
  return new Map(pairs.map(([, name = '', value = '']) => [name, decode(value)]));
}

function words(markup: string): string {
  return decode(markup.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

function decode(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    amp: '&',
  };
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? '');
}
