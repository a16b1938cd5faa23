import { attribute, lineOf } from '../../site/build/built-html.ts';
import { type BuiltPage, lineOfText, linkOf, metaOf, named, readPages } from './built-page.ts';
import type { Fault } from './fault.ts';

/** The most characters a search page shows of a title. */
const titleLimit = 70;

/** What a search page shows of a description: at least a sentence, at most what it does not cut. */
const descriptionLimits = { least: 50, most: 160 } as const;

/**
 * Judges what a page says of itself: language, title, description, canonical address and headings. Titles and
 * descriptions are one page's own.
 * @param home the address of the front page, with the base path
 */
export function outlineFaults(folder: string, home: string): Fault[] {
  const pages = readPages(folder, home);
  const own = pages.flatMap((page) => [
    ...language(page),
    ...title(page),
    ...description(page),
    ...canonical(page),
    ...headings(page),
  ]);
  return [
    ...own,
    ...shared(pages, 'title', titleOf),
    ...shared(pages, 'description', (page) => metaOf(page, 'description')),
  ];
}

function language({ file, elements }: BuiltPage): Fault[] {
  const root = elements.find(({ tagName }) => tagName === 'html');
  if (root && attribute(root, 'lang')) return [];
  return [{ file, line: 1, fault: 'The page has no language.', remedy: 'Give <html> a lang.' }];
}

function titleOf(page: BuiltPage): string | undefined {
  const [first] = named(page, 'title').filter(({ parentNode }) => parentNode?.nodeName === 'head');
  return first && lineOfText(first);
}

function title(page: BuiltPage): Fault[] {
  const text = titleOf(page) ?? '';
  if (text !== '' && text.length < titleLimit) return [];
  const fault = text === '' ? 'The page has no title.' : `The title has ${text.length} characters.`;
  return [{ file: page.file, fault, remedy: `Write one of fewer than ${titleLimit}.` }];
}

function description(page: BuiltPage): Fault[] {
  const { length } = metaOf(page, 'description') ?? '';
  const { least, most } = descriptionLimits;
  if (length >= least && length <= most) return [];
  return [
    {
      file: page.file,
      fault: `The description has ${length} characters.`,
      remedy: `Write one of ${least} to ${most}.`,
    },
  ];
}

/** The page of missing pages answers at every address, so it has no canonical one. */
function canonical(page: BuiltPage): Fault[] {
  const address = linkOf(page, 'canonical');
  if (page.file === '404.html' || address === page.url) return [];
  const fault = `The canonical address is ${address ?? 'missing'}.`;
  return [{ file: page.file, fault, remedy: `Make it ${page.url}.` }];
}

function headings(page: BuiltPage): Fault[] {
  const found = named(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
  const first = found.filter(({ tagName }) => tagName === 'h1').length;
  const skipped = found.flatMap((heading, index): Fault[] => {
    const level = levelOf(heading.tagName);
    const before = index === 0 ? 0 : levelOf(found[index - 1]?.tagName ?? 'h1');
    if (level <= before + 1) return [];
    return [
      {
        file: page.file,
        line: lineOf(heading),
        fault: `The heading "${lineOfText(heading)}" is an h${level} below an h${before}.`,
        remedy: `Make it an h${before + 1}.`,
      },
    ];
  });
  const fault = `The page has ${first} headings h1.`;
  return first === 1 ? skipped : [{ file: page.file, fault, remedy: 'Give it one.' }, ...skipped];
}

function levelOf(name: string): number {
  return Number(name.slice(1));
}

/** Pages that say of themselves what an earlier page has said. */
function shared(
  pages: readonly BuiltPage[],
  what: string,
  of: (page: BuiltPage) => string | undefined,
): Fault[] {
  const first = new Map<string, string>();
  return pages.flatMap((page): Fault[] => {
    const text = of(page);
    if (text === undefined) return [];
    const before = first.get(text);
    first.set(text, before ?? page.file);
    if (before === undefined) return [];
    const fault = `The ${what} "${text}" is that of ${before} too.`;
    return [{ file: page.file, fault, remedy: 'Say what is on this page alone.' }];
  });
}
