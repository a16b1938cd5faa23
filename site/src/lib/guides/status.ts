import { lifeOf, type Model, standingOf } from '../catalog.ts';
import {
  factOf,
  isStatusDisputed,
  lifeWords,
  statusDisputes,
  successorModelOf,
} from '../facts/index.ts';
import { daysRead } from '../sources.ts';

/** A state in a word or two. */
const standing = {
  current: 'Current',
  reported: 'Reported',
  unreleased: 'To come',
  announced: 'Ends soon',
  'shut-down': 'Shut down',
} as const;

/** Where a model stands in its life, in a few words. */
export interface StatusText {
  readonly text: string;
  /** Whether no new request is answered any more. */
  readonly ended: boolean;
}

/** `Current`, `Superseded by GPT Image 2.5`, `Reported shut down on 29 October 2026, which sources dispute`. */
export function statusText(model: Model): StatusText {
  const { text } = lifeWords(model);
  return {
    text: lifeOf(model).state === 'reported' ? 'Reported' : capital(text),
    ended: standingOf(model) === 'ended',
  };
}

/** The same in a word or two, where there is no room for more. */
export function statusWord(model: Model): string {
  const life = lifeOf(model);
  const { state } = life;
  if (state === 'shut-down' && isStatusDisputed(model)) return 'End disputed';
  if (state === 'shut-down' && life.confidence === 'reported') return 'End reported';
  return state === 'current' && successorModelOf(model) ? 'Superseded' : standing[state];
}

/** The newest day (YYYY-MM-DD) on which a source of that status was read; undefined where it has no source. */
export function statusReadOn(model: Model): string | undefined {
  return daysRead(factOf(model, 'status').cited.sources).at(-1);
}

/** What a source says against the day of a status, and the newest day (YYYY-MM-DD) on which it was read. */
export interface Objection {
  readonly words: string;
  readonly read: string | undefined;
}

/** All that is said against the day that a model's status names, what was read last first. */
export function objectionsTo(model: Model): Objection[] {
  return statusDisputes(model)
    .map(({ words, sources }) => ({ words, read: daysRead(sources).at(-1) }))
    .sort((a, b) => ((a.read ?? '') < (b.read ?? '') ? 1 : -1));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
