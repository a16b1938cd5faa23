import { readSwitch, shown, strangeKeys } from '../address.ts';

/** Which models stand side by side, and whether only differences are shown: what the address of /compare/ says. */
export interface Choice {
  /** Names of two to four models, in the order of the columns. */
  readonly models: readonly string[];
  readonly diff: boolean;
}

/** A choice read from an address, and what in it was ignored, in sentences. */
export interface ReadChoice extends Choice {
  readonly ignored: readonly string[];
}

/** Fewest and most models side by side. */
export const fewest = 2;
export const most = 4;

interface Known {
  /** Names of all models. */
  readonly names: readonly string[];
  /** What is shown where the address does not say. */
  readonly usual: readonly string[];
}

/** Reads `?models=a,b&diff=1`. Whatever cannot be used is ignored and told; it never throws. */
export function readChoice(search: string, { names, usual }: Known): ReadChoice {
  const asked = new URLSearchParams(search);
  const diff = readSwitch(asked, 'diff');
  const text = asked.get('models');
  const strange = [...strangeKeys(asked, ['models', 'diff']), ...diff.ignored];
  if (text === null) return { models: usual, diff: diff.on, ignored: strange };
  const parts = text.split(',').flatMap((part) => part.trim().toLowerCase() || []);
  const unknown = [...new Set(parts.filter((part) => !names.includes(part)))];
  const known = [...new Set(parts.filter((part) => names.includes(part)))];
  const ignored = [
    ...unknown.slice(0, 1).map((name) => unknownText(name, unknown.length - 1)),
    ...(known.length + unknown.length < parts.length
      ? ['A model that the address names twice is shown once.']
      : []),
    ...(known.length > most ? [`At most ${most} models are shown: the first ${most}.`] : []),
    ...(known.length < fewest ? [tooFew[known.length] ?? ''] : []),
    ...strange,
  ];
  return { models: chosenOf(known, usual), diff: diff.on, ignored };
}

/** What is said where the address names no model, or one. */
const tooFew = [
  'The address names no model: the usual ones are shown.',
  'The address names one model: a usual one is set beside it.',
];

function chosenOf(known: readonly string[], usual: readonly string[]): readonly string[] {
  const [only] = known;
  if (only === undefined) return usual;
  const other = usual.filter((name) => name !== only).slice(0, 1);
  return known.length < fewest ? [only, ...other] : known.slice(0, most);
}

/**
 * The last part of the address of the page of two. Sorted by the alphabet, for it shall stay when one of them is shut
 * down and changes its place on the shelf.
 */
export function pairName(one: string, other: string): string {
  return [one, other].sort().join('-vs-');
}

/** The address's part for a choice: `?models=a,b&diff=1`. */
export function writeChoice({ models, diff }: Choice): string {
  return `?models=${models.map(encodeURIComponent).join(',')}${diff ? '&diff=1' : ''}`;
}

/** What a narrow screen leaves out of a choice, in words: empty where it is nothing. */
export function hiddenText(hidden: number): string {
  if (hidden === 0) return '';
  const more = hidden === 1 ? 'One more model is' : `${hidden} more models are`;
  return `${more} in this choice. A screen as narrow as this shows two: choose which.`;
}

function unknownText(name: string, others: number): string {
  const more = others === 0 ? '' : others === 1 ? ' and one more' : ` and ${others} more`;
  return `There is no model ${shown(name)}${more}: ignored. Choose from the list.`;
}
