import { lifeOf, type Model, modelNamed } from '../catalog.ts';
import { hearsay, successorNameOf } from '../facts/index.ts';
import { dayText } from '../words.ts';

/** Where a model stands in its life, in a few words. */
export interface StatusText {
  readonly text: string;
  /** Whether no new request is answered any more. */
  readonly ended: boolean;
}

/** `Current`, `Shut down 29 October 2026 (reported)`. */
export function statusText(model: Model): StatusText {
  const life = lifeOf(model);
  switch (life.state) {
    case 'current':
      return { text: 'Current', ended: false };
    case 'reported':
      return { text: 'Reported', ended: false };
    case 'unreleased':
      return { text: `Comes ${dayText(life.on)}`, ended: false };
    case 'announced':
      return { text: `Ends ${dayText(life.on)}${hearsay(life)}`, ended: false };
    case 'shut-down':
      return { text: `Shut down ${dayText(life.on)}${hearsay(life)}`, ended: true };
  }
}

/** The model to use instead, where one is named and it is another one. */
export function successorModelOf(model: Model): Model | undefined {
  const name = successorNameOf(model);
  return name === undefined || name === model.name ? undefined : modelNamed(name);
}
