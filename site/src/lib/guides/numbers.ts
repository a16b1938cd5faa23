import { aspectRatios, findModel, models } from '../catalog.ts';
import type { Claim } from './fault.ts';

const low = ['four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const teens = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const large = [...low, ...teens, `(?:${tens.join('|')})(?:-\\w+)?`, '(?:a |one )?hundred'].join(
  '|',
);
/** What may stand before "reference" and the like without changing what is counted. */
const kind =
  '(?:(?:reference|input|output|aspect|image|style|object|character|size|price|text|long) )?';
const owned = `${kind}(?:image|reference|token|ratio|tier|dollar|cent|pixel|character)s?`;
/** Two or three images, figures or pixels are ordinary prose about a picture; these never are. */
const ownedAlways = [
  `${kind}(?:reference|token|ratio|tier|dollar|cent)s?`,
  '(?:image|picture)s? (?:a|per|in a|in one|in each|for each) (?:request|call|answer|prompt)',
].join('|');
const words = new RegExp(
  `\\b(?:(?:${large}) ${owned}|(?:(?:a|two|three|half a) )?dozens?(?: of)? ${owned}|(?:two|three) (?:${ownedAlways}))\\b`,
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
 * ratios; and number words from two to a hundred before what the data counts.
 */
export function typedNumbers(text: string): Claim[] {
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
