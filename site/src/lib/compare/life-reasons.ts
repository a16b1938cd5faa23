import { isAlive, lifeOf, type Model } from '../catalog.ts';
import { isStatusDisputed, lifeSentence } from '../facts/index.ts';
import type { Reason } from './reason.ts';

/** Since when stands beside the other. Nobody can promise that a model answers which only resellers report. */
export function otherIsGone(one: Model, other: Model): Reason | undefined {
  if (isAlive(other) || lifeOf(one).state === 'reported') return undefined;
  return { facts: ['status'], text: `you need an image today: ${otherText(other)}.` };
}

function otherText(other: Model): string {
  const life = lifeOf(other);
  const doubtful =
    life.state === 'shut-down' && (life.confidence === 'reported' || isStatusDisputed(other));
  return doubtful ? lifeSentence(other.displayName, other) : 'of the two, only it answers';
}

/** What its maker confirms is surer than what only resellers report. */
export function otherIsHearsay(one: Model, other: Model): Reason | undefined {
  if (lifeOf(other).state !== 'reported' || lifeOf(one).state === 'reported') return undefined;
  const alone = `all that is known of ${other.displayName} comes from resellers`;
  return { facts: ['status'], text: `you need a model that its maker confirms: ${alone}.` };
}
