import type { Model } from '../catalog.ts';
import { factOf, type Value } from '../facts/index.ts';
import type { Inline } from './prose.ts';

/**
 * One fact of two models as words that stay true when either changes: `$0.0336 here and $0.0672 there`, or `$0.0336 on
 * both`. The sentence around it names the other model first.
 */
export function versusText(here: Model, there: Model, of: string): string {
  const [own, other] = [factOf(here, of).value, factOf(there, of).value];
  if (own.text !== other.text) return `${setOff(own)} here and ${setOff(other)} there`;
  const isNothing = own.is === 'none' || own.is === 'unknown';
  return `${setOff(own)} ${isNothing ? 'here or there' : 'on both'}`;
}

/** `17.2 MP (3,584 × 4,800 at 3:4)`: behind a comma, what explains an amount would run into the words that follow. */
function setOff(value: Value): string {
  const [first, ...rest] = value.text.split(', ');
  return 'amount' in value && rest.length > 0 ? `${first} (${rest.join(', ')})` : value.text;
}

/** What is wrong where a line gives one fact of two models: on the day both are the same it says nothing. */
export function setByHand(line: readonly Inline[]): string[] {
  const facts = factsIn(line);
  const second = facts.find(({ of, model }) =>
    facts.some((one) => one.of === of && one.model !== model),
  );
  return second === undefined
    ? []
    : [
        `One line gives ${second.of} of two models, which may be the same one day. Say it with <Versus of="${second.of}" model="…" />.`,
      ];
}

function factsIn(line: readonly Inline[]): Extract<Inline, { type: 'fact' }>[] {
  return line.flatMap((piece) => {
    if (piece.type === 'fact') return piece;
    return 'children' in piece ? factsIn(piece.children) : [];
  });
}
