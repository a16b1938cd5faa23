import { isAlive, lifeOf, type Model, modelNamed } from '../catalog.ts';
import { factOf, lifeSentence, successorNameOf } from '../facts/index.ts';
import { andText } from '../words.ts';
import { knownPrice } from './known-price.ts';
import { otherIsGone, otherIsHearsay } from './life-reasons.ts';
import { cheaperReferences, lowerPrice, lowerRate, squarePrice } from './price-reasons.ts';
import type { Finder, Reason } from './reason.ts';
import { largerImage, moreRatios, otherFormats, otherQualities } from './size-reasons.ts';
import { moreReferences, moreSkills, setsThinking, takesMask, takesMore } from './skill-reasons.ts';

/** When to choose one model of two. */
export interface Pick {
  readonly model: Model;
  /** `gone`: it answers no more, or not yet; `nothing`: no fact speaks for it. */
  readonly is: 'pick' | 'gone' | 'nothing';
  /** `Pick Nano Banana Pro if…`. */
  readonly heading: string;
  /** All of them, the weightiest first; none where it is not to be picked. */
  readonly reasons: readonly Reason[];
  /** What there is to read: the reasons, or what to know instead. Each ends with a full stop. */
  readonly sentences: readonly string[];
  /** What to know of this model whatever one needs. */
  readonly caution?: string;
  /** The model to choose where this one is gone and has a successor. */
  readonly instead?: Model;
}

/** Weightiest first: life, what only one can do, size, price, shapes, references, the rest. */
const finders: readonly Finder[] = [
  otherIsGone,
  otherIsHearsay,
  moreSkills,
  takesMask,
  largerImage,
  lowerPrice,
  squarePrice,
  knownPrice,
  moreRatios,
  moreReferences,
  forDarkroom,
  setsThinking,
  takesMore,
  otherFormats,
  otherQualities,
  lowerRate,
  cheaperReferences,
];

/** What speaks for each of two models, from the differences of their facts. */
export function pickSentences(a: Model, b: Model): { readonly a: Pick; readonly b: Pick } {
  return { a: pickOf(a, b), b: pickOf(b, a) };
}

function pickOf(model: Model, other: Model): Pick {
  if (!isAlive(model)) return goneOf(model);
  const reasons = finders.flatMap((find) => find(model, other) ?? []);
  const caution = cautionOf(model, other);
  const rest = { model, reasons, ...(caution && { caution }) };
  if (reasons.length > 0) {
    const sentences = reasons.map(({ text }) => text);
    return { ...rest, is: 'pick', heading: `Pick ${model.displayName} if…`, sentences };
  }
  const nothing = `Nothing in the data speaks for ${model.displayName} over ${other.displayName}.`;
  const heading = `No reason to pick ${model.displayName}`;
  return { ...rest, is: 'nothing', heading, sentences: [nothing, ...alikeText(model, other)] };
}

/** What many ask first; each takes the answer that both give. */
const asked: readonly [id: string, words: (answer: string) => string][] = [
  ['price.square', (price) => `the price of 1,024 × 1,024 (${price})`],
  ['largest', (size) => `the largest image (${size})`],
  ['ratios', (ratios) => `aspect ratios (${ratios})`],
  ['references.total', (count) => `references (${count} at most)`],
  ['mask', (mask) => `masks (${mask})`],
];

/** Whoever has no reason to choose is helped by knowing what the choice does not change. */
function alikeText(one: Model, other: Model): string[] {
  const alike = asked.flatMap(([id, words]) => {
    const [mine, theirs] = [factOf(one, id).value, factOf(other, id).value];
    return mine.is !== 'unknown' && mine.text === theirs.text ? [words(mine.text)] : [];
  });
  return alike.length === 0 ? [] : [`Both are alike in ${andText(alike)}.`];
}

function cautionOf(model: Model, other: Model): string | undefined {
  const life = lifeOf(model);
  if (life.state === 'announced') return `${lifeSentence('It', model)}.`;
  // Where the other can be picked for it, it is said there.
  if (life.state !== 'reported' || (isAlive(other) && otherIsHearsay(other, model))) {
    return undefined;
  }
  return 'All that is known of it comes from resellers, none of it from its maker.';
}

function goneOf(model: Model): Pick {
  const name = successorNameOf(model);
  const instead = name === undefined ? undefined : modelNamed(name);
  return {
    model,
    is: 'gone',
    heading: `Do not pick ${model.displayName}`,
    reasons: [],
    sentences: [
      `${lifeSentence('It', model)}.`,
      ...(instead ? [`Use ${instead.displayName} instead.`] : []),
    ],
    ...(instead && { instead }),
  };
}

function forDarkroom(one: Model, other: Model): Reason | undefined {
  if (one.kind !== 'renderable' || other.kind === 'renderable') return undefined;
  const text = `you want to render with Darkroom: ${other.displayName} is here for comparison only.`;
  return { facts: ['kind'], text };
}
