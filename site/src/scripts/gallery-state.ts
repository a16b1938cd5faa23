/** The gallery's filters as data: what is asked for, how an address says it, and which cards answer it. */
import { shown, strangeKeys } from '../lib/address.ts';
import type { Card } from '../lib/samples/card.ts';
import { isFoundBy } from './search-words.ts';

/** Filters with a list of choices. */
export const facetIds = ['use', 'model', 'tier', 'ratio', 'intent', 'lettering'] as const;
type FacetId = (typeof facetIds)[number];

const controls = ['q', ...facetIds] as const;

/** What is asked for; '' asks for nothing. */
export type State = Readonly<Record<FacetId | 'q', string>>;

/** The state of a gallery that is not narrowed. */
export const nothing: State = {
  q: '',
  use: '',
  model: '',
  tier: '',
  ratio: '',
  intent: '',
  lettering: '',
};

const longest = 100;

/**
 * The state that an address asks for. What it asks for and no prompt has is left out, and told.
 * @param choices the values that each filter of the page offers
 */
export function readState(
  asked: URLSearchParams,
  choices: ReadonlyMap<string, readonly string[]>,
): { readonly state: State; readonly ignored: readonly string[] } {
  const ignored: string[] = [];
  const words = (asked.get('q') ?? '').trim();
  if (words.length > longest) {
    ignored.push(
      `The address asks for more than ${longest} characters of words; the rest is left out.`,
    );
  }
  const chosen = (id: FacetId): string => {
    const value = asked.get(id) ?? '';
    const found = choices.get(id)?.find((one) => one === value || one.replace(':', 'x') === value);
    if (value === '' || found !== undefined) return found ?? value;
    ignored.push(
      `The address asks for ${id} ${shown(value)}, which no prompt has; that is left out.`,
    );
    return '';
  };
  const offered = facetIds.filter((id) => choices.has(id));
  const facets = Object.fromEntries(offered.map((id) => [id, chosen(id)]));
  ignored.push(...strangeKeys(asked, ['q', ...offered]));
  return { state: { ...nothing, ...facets, q: words.slice(0, longest) }, ignored };
}

/** The state as the query of an address, without what is not asked for. */
export function writeState(state: State): string {
  const asked = controls.filter((key) => state[key] !== '');
  return new URLSearchParams(asked.map((key) => [key, state[key]])).toString();
}

/** The cards that are all of what is asked for: every word, and every filter. */
export function matching(cards: readonly Card[], state: State): readonly Card[] {
  return cards.filter(
    (card) =>
      (state.q === '' || isFoundBy(card.words, state.q)) &&
      facetIds.every((id) => state[id] === '' || card.is[id] === state[id]),
  );
}

/** What to remove where nothing is found: each filter without which something is, with how many; the best first. */
export function narrowest(
  cards: readonly Card[],
  state: State,
): readonly { readonly key: keyof State; readonly count: number }[] {
  return controls
    .filter((key) => state[key] !== '')
    .map((key) => ({ key, count: matching(cards, { ...state, [key]: '' }).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
