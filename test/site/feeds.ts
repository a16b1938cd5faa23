import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../site/build/built-html.ts';
import { allNamed, childText, parseXml, type XmlElement, XmlError } from '../../site/build/xml.ts';
import { fileOf } from './built-page.ts';
import type { Fault } from './fault.ts';

/** What one kind of feed calls its parts. */
interface Dialect {
  readonly required: readonly string[];
  readonly entry: string;
  readonly entryRequired: readonly string[];
  readonly id: string;
  readonly dates: readonly string[];
  readonly isDate: (text: string) => boolean;
  readonly links: (element: XmlElement) => (string | undefined)[];
}

/** RFC 3339. */
const atomDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
/** RFC 822, with the four digits of a year that RSS asks for. */
const rssDate = /^([A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(:\d\d)? (GMT|[+-]\d{4})$/;

const isDay = (text: string): boolean => !Number.isNaN(Date.parse(text));

const atom: Dialect = {
  required: ['id', 'title', 'updated'],
  entry: 'entry',
  entryRequired: ['id', 'title', 'updated'],
  id: 'id',
  dates: ['updated', 'published'],
  isDate: (text) => atomDate.test(text) && isDay(text),
  links: (element) =>
    element.children.filter(({ name }) => name === 'link').map((link) => link.attributes.href),
};

const rss: Dialect = {
  required: ['title', 'link', 'description'],
  entry: 'item',
  entryRequired: ['title', 'link', 'guid', 'pubDate'],
  id: 'guid',
  dates: ['pubDate', 'lastBuildDate'],
  isDate: (text) => rssDate.test(text) && isDay(text),
  links: (element) => [childText(element, 'link')],
};

/**
 * Judges every Atom and RSS feed of a built site: well-formed, with the required elements, unique ids, real dates and
 * absolute links, each feed naming itself.
 * @param home the address of the front page, with the base path
 */
export function feedFaults(folder: string, home: string): Fault[] {
  return filesBelow(folder)
    .filter((file) => file.endsWith('.xml'))
    .flatMap((file) => {
      try {
        const root = parseXml(readFileSync(join(folder, file), 'utf8'));
        if (root.name === 'feed') return judge({ file, home, channel: root, dialect: atom });
        const channel = root.children.find(({ name }) => name === 'channel');
        return root.name === 'rss' && channel ? judge({ file, home, channel, dialect: rss }) : [];
      } catch (error) {
        if (!(error instanceof XmlError)) throw error;
        const fault = `The file is not well-formed: ${error.message}`;
        return [{ file, line: error.line, fault, remedy: 'Escape what is written into it.' }];
      }
    });
}

interface Feed {
  readonly file: string;
  readonly home: string;
  readonly channel: XmlElement;
  readonly dialect: Dialect;
}

function judge(feed: Feed): Fault[] {
  const { channel, dialect } = feed;
  const entries = allNamed(channel, dialect.entry);
  const lacksAuthor = (entry: XmlElement): boolean =>
    dialect === atom && ![entry, channel].some((one) => one.children.some(isAuthor));
  return [
    ...lacks(feed, channel, dialect.required),
    ...ownAddress(feed),
    ...entries.flatMap((entry) => [
      ...lacks(feed, entry, dialect.entryRequired),
      ...(lacksAuthor(entry) ? lacks(feed, entry, ['author']) : []),
    ]),
    ...[channel, ...entries].flatMap((one) => [...dates(feed, one), ...links(feed, one)]),
    ...repeated(feed, entries),
  ];
}

const isAuthor = ({ name }: XmlElement): boolean => name === 'author';

function lacks({ file }: Feed, element: XmlElement, names: readonly string[]): Fault[] {
  return names
    .filter((name) => !childText(element, name) && !element.children.some(isFull(name)))
    .map((name) => {
      const fault = `The ${element.name} has no ${name}.`;
      return { file, line: element.line, fault, remedy: `Write its ${name}.` };
    });
}

const isFull = (name: string) => (child: XmlElement) =>
  child.name === name && child.children.length > 0;

function dates({ file, dialect }: Feed, element: XmlElement): Fault[] {
  return dialect.dates.flatMap((name): Fault[] => {
    const text = childText(element, name);
    if (text === undefined || dialect.isDate(text)) return [];
    const fault = `${name} "${text}" is no date of this kind of feed.`;
    return [
      { file, line: element.line, fault, remedy: 'Write the day and the time with its zone.' },
    ];
  });
}

/** That a link leads somewhere is the find of the link check. */
function links({ file, dialect }: Feed, element: XmlElement): Fault[] {
  return dialect.links(element).flatMap((href): Fault[] => {
    if (href === undefined || /^https?:\/\//.test(href)) return [];
    const fault = `The link "${href}" is not absolute.`;
    return [{ file, line: element.line, fault, remedy: 'Begin it with the address of the site.' }];
  });
}

/** A reader that keeps a feed must be able to tell where it came from. */
function ownAddress({ file, home, channel }: Feed): Fault[] {
  const own = channel.children.find(
    ({ name, attributes }) => /^(atom:)?link$/.test(name) && attributes.rel === 'self',
  );
  if (own && fileOf(own.attributes.href ?? '', home) === file) return [];
  const remedy = `Add a link rel="self" to ${new URL(file, home).href}.`;
  return [{ file, line: channel.line, fault: 'The feed does not name its own address.', remedy }];
}

function repeated({ file, dialect }: Feed, entries: readonly XmlElement[]): Fault[] {
  const seen = new Set<string>();
  return entries.flatMap((entry): Fault[] => {
    const id = childText(entry, dialect.id);
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id);
      return [];
    }
    const fault = `The id "${id}" is that of an earlier ${dialect.entry} too.`;
    return [{ file, line: entry.line, fault, remedy: 'Give each its own.' }];
  });
}
