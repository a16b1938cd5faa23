import { lifeOf, type Model } from '../catalog.ts';
import {
  doubtText,
  factOf,
  releaseDoubtText,
  successorModelOf,
  supersededText,
} from '../facts/index.ts';
import { daysRead } from '../sources.ts';
import { dayText } from '../words.ts';

/** Where a model stands in its life, in a few words. */
export interface StatusText {
  readonly text: string;
  /** Whether no new request is answered any more. */
  readonly ended: boolean;
}

/** `Current`, `Superseded by GPT Image 2.5`, `Shut down 29 October 2026 (reported)`. */
export function statusText(model: Model): StatusText {
  const life = lifeOf(model);
  switch (life.state) {
    case 'current': {
      const successor = successorModelOf(model);
      return { text: successor ? capital(supersededText(successor)) : 'Current', ended: false };
    }
    case 'reported':
      return { text: 'Reported', ended: false };
    case 'unreleased':
      return {
        text: `Comes ${dayText(life.on)}${releaseDoubtText(model, life.on)}`,
        ended: false,
      };
    case 'announced':
      return { text: `Ends ${dayText(life.on)}${doubtText(model)}`, ended: false };
    case 'shut-down':
      return { text: `Shut down ${dayText(life.on)}${doubtText(model)}`, ended: true };
  }
}

/** The newest day (YYYY-MM-DD) on which a source of that status was read; undefined where it has no source. */
export function statusReadOn(model: Model): string | undefined {
  return daysRead(factOf(model, 'status').cited.sources).at(-1);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
