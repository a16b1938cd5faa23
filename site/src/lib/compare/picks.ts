import { isAlive, lifeOf, type Model, modelNamed } from '../catalog.ts';
import { successorNameOf } from '../facts/index.ts';
import { dayText } from '../words.ts';
import { cheaperReferences, lowerPrice, lowerRate, squarePrice } from './price-reasons.ts';
import { largerImage, moreRatios, otherFormats, otherQualities } from './size-reasons.ts';
import { moreReferences, moreSkills, setsThinking, takesMask, takesMore } from './skill-reasons.ts';

/** When to choose one model of two. */
export interface Pick {
  readonly model: Model;
  /** `gone`: it answers no more, or not yet; `nothing`: no fact speaks for it. */
  readonly is: 'pick' | 'gone' | 'nothing';
  /** `Pick Nano Banana Pro if…`. */
  readonly heading: string;
  /** Each goes on from the heading and ends with a full stop. At most five, the weightiest first. */
  readonly sentences: readonly string[];
  /** What to know of this model whatever one needs. */
  readonly caution?: string;
  /** The model to choose where this one is gone and has a successor. */
  readonly instead?: Model;
}

const most = 5;

/** Weightiest first: life, price, size, shapes, references, skills, thinking, the rest. */
const reasons: readonly ((one: Model, other: Model) => string | undefined)[] = [
  otherIsGone,
  otherIsHearsay,
  lowerPrice,
  squarePrice,
  largerImage,
  moreRatios,
  moreReferences,
  moreSkills,
  takesMask,
  setsThinking,
  takesMore,
  otherFormats,
  otherQualities,
  lowerRate,
  cheaperReferences,
  forDarkroom,
];

/** What speaks for each of two models, from the differences of their facts. */
export function pickSentences(a: Model, b: Model): { readonly a: Pick; readonly b: Pick } {
  return { a: pickOf(a, b), b: pickOf(b, a) };
}

function pickOf(model: Model, other: Model): Pick {
  if (!isAlive(model)) return goneOf(model);
  const sentences = reasons.flatMap((reason) => reason(model, other) ?? []).slice(0, most);
  const caution = cautionOf(model);
  if (sentences.length > 0) {
    const heading = `Pick ${model.displayName} if…`;
    return { model, is: 'pick', heading, sentences, ...(caution && { caution }) };
  }
  const nothing = `Nothing in the data speaks for ${model.displayName} over ${other.displayName}.`;
  const heading = `No reason to pick ${model.displayName}`;
  return { model, is: 'nothing', heading, sentences: [nothing], ...(caution && { caution }) };
}

function cautionOf(model: Model): string | undefined {
  const life = lifeOf(model);
  if (life.state === 'announced') return `It ends on ${dayText(life.on)}.`;
  if (life.state === 'reported')
    return 'All that is known of it comes from resellers, none of it from its maker.';
  return undefined;
}

function goneOf(model: Model): Pick {
  const name = successorNameOf(model);
  const instead = name === undefined ? undefined : modelNamed(name);
  return {
    model,
    is: 'gone',
    heading: `Do not pick ${model.displayName}`,
    sentences: [`${goneText(model)}.`, ...(instead ? [`Use ${instead.displayName} instead.`] : [])],
    ...(instead && { instead }),
  };
}

/** `It was shut down on 2 October 2026`, with its doubt where the day is only reported. */
function goneText(model: Model): string {
  const life = lifeOf(model);
  if (life.state === 'unreleased') return `It comes on ${dayText(life.on)}`;
  if (life.state !== 'shut-down') throw new Error(`${model.name} answers today.`);
  const doubt = life.confidence === 'reported' ? ', as reported' : '';
  return `It was shut down on ${dayText(life.on)}${doubt}`;
}

/** Nobody can promise that a model answers which only resellers report. */
function otherIsGone(one: Model, other: Model): string | undefined {
  if (isAlive(other) || lifeOf(one).state === 'reported') return undefined;
  const text = goneText(other).replace(/^It/, other.displayName);
  return `you need an answer today: ${text}.`;
}

function otherIsHearsay(one: Model, other: Model): string | undefined {
  if (lifeOf(other).state !== 'reported' || lifeOf(one).state === 'reported') return undefined;
  return `you need a model that more than resellers report: ${other.displayName} is known from them alone.`;
}

function forDarkroom(one: Model, other: Model): string | undefined {
  if (one.kind !== 'renderable' || other.kind === 'renderable') return undefined;
  return `Darkroom is to render it: ${other.displayName} is here for comparison only.`;
}
