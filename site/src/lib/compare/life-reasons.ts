import { isAlive, lifeOf, type Model } from '../catalog.ts';
import { isStatusDisputed, makerOf, releaseDoubtText } from '../facts/index.ts';
import { dayText } from '../words.ts';
import type { Reason } from './reason.ts';

type Ended = Extract<ReturnType<typeof lifeOf>, { state: 'shut-down' }>;

/** `It was shut down on 2 October 2026`; an end that is reported or disputed is told as no more than that. */
export function goneText(model: Model): string {
  const life = lifeOf(model);
  if (life.state === 'unreleased')
    return `It comes on ${dayText(life.on)}${releaseDoubtText(model, life.on)}`;
  if (life.state !== 'shut-down') throw new Error(`${model.name} answers today.`);
  const on = dayText(life.on);
  if (isStatusDisputed(model)) return `It is ${pastText(model, life)}, ${on}, but sources disagree`;
  return life.confidence === 'reported'
    ? `It is reported to have been shut down on ${on}`
    : `It was shut down on ${on}`;
}

function pastText(model: Model, { confidence }: Ended): string {
  return confidence === 'reported'
    ? 'past the day that others report for its end'
    : `past the day that ${makerOf(model)} named for its end`;
}

/** Since when stands beside the other. Nobody can promise that a model answers which only resellers report. */
export function otherIsGone(one: Model, other: Model): Reason | undefined {
  if (isAlive(other) || lifeOf(one).state === 'reported') return undefined;
  return { facts: ['status'], text: `you need an image today: ${otherText(other)}.` };
}

function otherText(other: Model): string {
  const life = lifeOf(other);
  if (life.state === 'shut-down') {
    if (isStatusDisputed(other)) return `${other.displayName} is ${pastText(other, life)}`;
    if (life.confidence === 'reported') return `${other.displayName} is reported to be shut down`;
  }
  return 'of the two, only it answers';
}

/** What its maker confirms is surer than what only resellers report. */
export function otherIsHearsay(one: Model, other: Model): Reason | undefined {
  if (lifeOf(other).state !== 'reported' || lifeOf(one).state === 'reported') return undefined;
  const alone = `all that is known of ${other.displayName} comes from resellers`;
  return { facts: ['status'], text: `you need a model that its maker confirms: ${alone}.` };
}
