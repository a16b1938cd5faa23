import type { Model } from '../catalog.ts';
import { factOf, questions } from '../facts/index.ts';
import { andText, orText } from '../words.ts';
import { amountOf } from './price-reasons.ts';
import type { Reason } from './reason.ts';

const referenceWords: readonly [id: string, words: string][] = [
  ['references.total', 'in all'],
  ['references.objects', 'for objects'],
  ['references.characters', 'for characters'],
  ['references.style', 'for style'],
];

/** More references, of any kind that both publish a limit for. */
export function moreReferences(one: Model, other: Model): Reason | undefined {
  const more = referenceWords.flatMap(([id, words]) => {
    const [mine, theirs] = [amountOf(one, id), amountOf(other, id)];
    if (mine === undefined || theirs === undefined || mine <= theirs) return [];
    return [{ id, words: `${mine} ${words} (against ${theirs === 0 ? 'none' : theirs})` }];
  });
  if (more.length === 0) return undefined;
  return {
    facts: more.map(({ id }) => id),
    text: `you send more references than ${other.displayName} takes: up to ${andText(more.map(({ words }) => words))}.`,
  };
}

/** What only one can do. */
export function moreSkills(one: Model, other: Model): Reason | undefined {
  const only = questions.filter(
    ({ id, group, better }) =>
      group === 'can' && better === 'more' && amountOf(one, id) === 1 && amountOf(other, id) === 0,
  );
  if (only.length === 0) return undefined;
  const words = only.map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1));
  const lacks =
    only.length === 1 ? 'does not' : only.length === 2 ? 'does neither' : 'does none of these';
  return {
    facts: only.map(({ id }) => id),
    text: `you need a model that ${orText(words)}; ${other.displayName} ${lacks}.`,
  };
}

/** A mask, which is more than yes or no. */
export function takesMask(one: Model, other: Model): Reason | undefined {
  const mine = factOf(one, 'mask').value;
  if (mine.is !== 'known' || factOf(other, 'mask').value.is !== 'none') return undefined;
  const how = mine.text.replace(/^yes, /, '');
  return {
    facts: ['mask'],
    text: `you send a mask: ${one.displayName} takes one (${how}), and ${other.displayName} takes none.`,
  };
}

/** A way to set how long it thinks that the other lacks. */
export function setsThinking(one: Model, other: Model): Reason | undefined {
  if (one.kind !== 'renderable' || other.kind !== 'renderable') return undefined;
  const [mine, theirs] = [one.thinking, other.thinking];
  if (mine.control === 'none') return undefined;
  if (theirs.control === 'none') {
    const text = `you want it to think before it draws; ${other.displayName} does not.`;
    return { facts: ['thinking'], text };
  }
  const only = levelsOf(one).filter((level) => !levelsOf(other).includes(level));
  if (only.length === 0) return undefined;
  const facts = only.map((level) => `thinking/${level}`);
  if (theirs.control === 'fixed') {
    const fixed = `${other.displayName} always thinks, without a setting`;
    return { facts, text: `you set how long it thinks: ${orText(only)}. ${fixed}.` };
  }
  const lacks = `which ${other.displayName} does not offer`;
  return { facts, text: `you need thinking at ${orText(only)}, ${lacks}.` };
}

/** Kinds of input that only one takes; a video that it makes an image from is a skill already. */
export function takesMore(one: Model, other: Model): Reason | undefined {
  if (one.kind !== 'renderable' || other.kind !== 'renderable') return undefined;
  const theirs: readonly string[] = other.inputs.modalities;
  const said = moreSkills(one, other)?.facts.includes('video-input') ? ['video'] : [];
  const only = one.inputs.modalities.filter((kind) => ![...theirs, ...said].includes(kind));
  if (only.length === 0) return undefined;
  const kinds = only.map((kind) => (kind === 'pdf' ? 'PDF' : kind));
  return {
    facts: only.map((kind) => `inputs/${kind}`),
    text: `you send ${orText(kinds)}, which ${other.displayName} does not take.`,
  };
}

function levelsOf(model: Model): readonly string[] {
  if (model.kind !== 'renderable' || model.thinking.control !== 'levels') return [];
  return model.thinking.levels;
}
