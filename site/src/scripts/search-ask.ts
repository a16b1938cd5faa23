/** What the built index answers, in the order in which it is shown. */
import { closeness, marked, tellingWords, without } from './search-words.ts';

/** A page or a section of it that was found. */
export interface Line {
  readonly title: string;
  readonly url: string;
  /** Escaped HTML in which nothing but `mark` stands. */
  readonly excerpt: string;
}

/** What was found, the nearest first. */
export interface Answer {
  readonly lines: readonly Line[];
  /** How many pages have all of the words. */
  readonly whole: number;
  /** How many more have some of them; asked only where few have all. */
  readonly partly: number;
}

interface Section {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string; readonly description?: string; readonly also?: string };
  readonly sub_results: readonly Section[];
}

interface Hit {
  readonly id: string;
  readonly score: number;
  data(): Promise<Found>;
}

/** The part of Pagefind that is used. */
export interface Pagefind {
  options(settings: object): Promise<void>;
  search(words: string): Promise<{ readonly results: readonly Hit[] }>;
  debouncedSearch(
    words: string,
    options: object,
    wait: number,
  ): Promise<{ readonly results: readonly Hit[] } | null>;
}

/** Where no more pages than these have all words, those that have some are shown after them. */
const few = 2;
/** Of so many pages the titles are read, to bring the nearest to the front. */
const read = 24;
/** How many times its score a title or a heading gains that is nothing but what was asked. */
const nearness = 8;

/** A page's own words for itself count more than what it says by the way. */
const ranking = { termSimilarity: 4, metaWeights: { title: 5, also: 4, description: 2 } };

/** Fetches the index of the site below this path. */
export async function openIndex(base: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  await pagefind.options({ baseUrl: base, excerptLength: 22, ranking });
  return pagefind;
}

/** Asks what somebody typed, for at most so many lines; null where a later question has taken over. */
export async function ask(pagefind: Pagefind, typed: string, most: number): Promise<Answer | null> {
  const words = tellingWords(typed);
  const found = await pagefind.debouncedSearch(words.join(' '), {}, 120);
  if (found === null) return null;
  const whole = found.results;
  const partly =
    whole.length > few || words.length < 2 ? [] : await withSome(pagefind, words, whole);
  const hits = [...(await nearest(whole, words)), ...(await nearest(partly, words))];
  const pages = await Promise.all(hits.slice(0, most).map((hit) => hit.data()));
  const lines = pages.map((page) => lineOf(page, words));
  return { lines, whole: whole.length, partly: partly.length };
}

/** Pages that have some of the words, those first that have the more telling ones. */
async function withSome(
  pagefind: Pagefind,
  words: readonly string[],
  whole: readonly Hit[],
): Promise<Hit[]> {
  const pages = new Map<string, { readonly best: Hit; readonly score: number }>();
  for (const word of words) {
    const { results } = await pagefind.search(word);
    for (const hit of results) {
      const other = pages.get(hit.id);
      // Its excerpt is that of the word that tells most of this page.
      const best = other && other.best.score > hit.score ? other.best : hit;
      pages.set(hit.id, { best, score: hit.score + (other?.score ?? 0) });
    }
  }
  for (const { id } of whole) pages.delete(id);
  return [...pages.values()]
    .map(({ best, score }) => ({ ...best, score }))
    .sort((a, b) => b.score - a.score);
}

/** First the page that is called what was asked for, in whatever order; then titles count beside the index's score. */
async function nearest(hits: readonly Hit[], words: readonly string[]): Promise<Hit[]> {
  const first = await Promise.all(
    hits.slice(0, read).map(async (hit) => {
      const near = closeness((await hit.data()).meta.title ?? '', words);
      return { hit, isNamed: near === 1, rank: hit.score * (1 + nearness * near) };
    }),
  );
  first.sort((a, b) => Number(b.isNamed) - Number(a.isNamed) || b.rank - a.rank);
  return [...first.map(({ hit }) => hit), ...hits.slice(read)];
}

/** A page, or the section of it that is most to the point. */
function lineOf(page: Found, words: readonly string[]): Line {
  const { url, meta, sub_results } = page;
  const title = meta.title ?? url;
  const rest = without(words, tellingWords(`${title} ${meta.also ?? ''}`));
  const [best] = sub_results
    .map((section) => ({
      section,
      rank: weightOf(section) * (1 + nearness * closeness(section.title, rest)),
    }))
    .sort((a, b) => b.rank - a.rank);
  if (rest.length === 0 || !best || best.section.title === title) {
    const own = marked(meta.description ?? '', words);
    const isBetter = page.excerpt.includes('<mark>') && !own.includes('<mark>');
    const excerpt = isBetter ? `${page.excerpt} …` : own;
    return { title, url, excerpt };
  }
  const { section } = best;
  return {
    title: `${title} › ${section.title}`,
    url: section.url,
    excerpt: `${section.excerpt} …`,
  };
}

/** How much a section says of what is asked; words of its heading count many times. */
function weightOf({ weighted_locations }: Section): number {
  return weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}
