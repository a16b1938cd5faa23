import { aspectRatios, findModel, models } from '../catalog.ts';

/** Something in a text that the data owns. */
export interface TypedNumber {
  readonly text: string;
  /** Where it begins in the text. */
  readonly index: number;
}

const low = ['four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const teens = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
/** Nouns whose number is a fact of a model, with the words that may stand before them. */
const owned =
  '(?:(?:reference|input|output|aspect|image) )?(?:image|reference|token|ratio|tier|dollar|cent|pixel|character)s?';
const words = new RegExp(
  `\\b(?:${[...low, ...teens].join('|')}|(?:${tens.join('|')})(?:-\\w+)?|(?:a |one )?hundred) ${owned}\\b`,
  'gi',
);

/** Names with a digit that no fact owns. */
const names = [
  ...models.map(({ displayName }) => displayName),
  '1K',
  '2K',
  '4K',
  ...aspectRatios,
  'C2PA',
].sort((a, b) => b.length - a.length);
const allowed = new RegExp(
  `(?<!\\w|\\d[.:])(?:${names.map((name) => name.replaceAll('.', '\\.')).join('|')})(?!\\w|[.:]\\d)`,
  'g',
);
const identifier = /[a-z0-9]+(?:[.-][a-z0-9]+)+/g;

/**
 * Numbers that were typed where a fact belongs: every digit outside the names of models, their API ids, tiers and
 * ratios; and number words from four to a hundred before what the data counts.
 */
export function typedNumbers(text: string): TypedNumber[] {
  const blank = (name: string): string => name.replace(/\d/g, 'x');
  const rest = text
    .replace(identifier, (id) => (findModel(id).found ? blank(id) : id))
    .replace(allowed, blank);
  const digits = [...rest.matchAll(/\S*\d\S*/g)].map(({ 0: found, index }) => ({
    text: text.slice(index, index + found.length).replace(/[).,;:!?]+$/, ''),
    index,
  }));
  const spelt = [...text.replaceAll('\n', ' ').matchAll(words)].map(({ 0: found, index }) => ({
    text: found,
    index,
  }));
  return [...digits, ...spelt].sort((a, b) => a.index - b.index);
}
