import { type Model, tiers } from '../catalog.ts';
import { factOf } from '../facts/index.ts';
import { andText } from '../words.ts';

/** One thing that differs for whoever moves to a successor: `Price per image`, `4K $0.1512 → $0.1134`. */
export interface Change {
  readonly label: string;
  readonly text: string;
}

/**
 * The command that moves templates off an ended model. With `--no`, npx runs what is installed and fetches nothing:
 * on npm the name is another package's.
 */
export const migrateCommand = 'npx --no darkroom migrate --write';
/** What stands before it: `Where`, a link and the rest. */
export const migrateWords = {
  installed: { text: 'Darkroom is installed', path: '/docs/quick-start/#step-1-install' },
  rest: ', this moves your templates; without --write it only shows what would change:',
} as const;

const rates = [
  ['text sent', 'rate.text-input'],
  ['images sent', 'rate.image-input'],
  ['text and thinking', 'rate.text-output'],
  ['images returned', 'rate.image-output'],
] as const;

/** What a move from one model to another changes, as far as figures tell: nothing that is the same on both. */
export function changesOf(from: Model, to: Model): Change[] {
  if (from.kind === 'comparison' || to.kind === 'comparison') return [];
  const [old, now] = [from, to].map((model) => tiers.filter((tier) => model.tiers[tier]));
  const kept = (old ?? []).filter((tier) => now?.includes(tier));
  const differing = (facts: readonly (readonly [name: string, fact: string])[]): string =>
    facts.flatMap(([name, fact]) => differenceOf(name, fact, { from, to })).join('; ');
  return [
    { label: 'Tiers', text: listChange(old ?? [], now ?? []) },
    { label: 'Ratios', text: listChange(from.ratios, to.ratios) },
    { label: 'Price per image', text: differing(kept.map((tier) => [tier, `price.${tier}`])) },
    { label: 'Per 1M tokens', text: differing(rates) },
    { label: 'Max references', text: differing([['', 'references.total']]) },
    { label: 'Thinking unless told otherwise', text: differing([['', 'thinking.default']]) },
    { label: 'Files', text: differing([['', 'media-type']]) },
  ].filter(({ text }) => text !== '');
}

function listChange(old: readonly string[], now: readonly string[]): string {
  const lost = old.filter((one) => !now.includes(one));
  const won = now.filter((one) => !old.includes(one));
  const are = (some: readonly string[]): string => (some.length === 1 ? 'is' : 'are');
  return [
    ...(lost.length > 0 ? [`${andText(lost)} ${are(lost)} not offered`] : []),
    ...(won.length > 0 ? [`${andText(won)} ${are(won)} new`] : []),
  ].join('; ');
}

function differenceOf(name: string, fact: string, { from, to }: Record<'from' | 'to', Model>) {
  const [old, now] = [factOf(from, fact).value.text, factOf(to, fact).value.text];
  return old === now ? [] : [`${name}\u00a0${old}\u00a0→\u00a0${now}`.trim()];
}
