import { type Model, shelf } from '../catalog.ts';
import { pairName } from './state.ts';

/** Two models to choose between, the first as it stands on the shelf. */
export interface Pair {
  readonly a: Model;
  readonly b: Model;
  readonly path: string;
}

/** Every unordered pair of models, in shelf order. */
export const pairs: readonly Pair[] = shelf.flatMap((a, index) =>
  shelf.slice(index + 1).map((b) => ({ a, b, path: pairPath(a, b) })),
);

/** Where two models are compared, whichever is named first. */
export function pairPath(one: Model, other: Model): string {
  return `/compare/${pairName(one.name, other.name)}/`;
}
