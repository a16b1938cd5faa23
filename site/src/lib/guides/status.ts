import { lifeOf, type Model, standingOf } from '../catalog.ts';
import { factOf, lifeWords, statusDisputes } from '../facts/index.ts';
import { daysRead } from '../sources.ts';

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
