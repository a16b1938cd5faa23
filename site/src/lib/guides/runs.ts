import { type RenderableModel, standingOf, type Template } from '../catalog.ts';

/** Where a prompt runs that was written for another model than its guide's. */
export interface Runs {
  /** What stands before the line `model: …`. */
  readonly words: string;
  /** The name that the line says. */
  readonly name: string;
}

/** What a guide says of a prompt that its own model did not get first; nothing of the others. */
export function runsOf({ model: own }: Template, model: RenderableModel): Runs | undefined {
  if (own.name === model.name) return undefined;
  const standing = standingOf(model);
  if (standing === 'living') {
    return { words: `Written for ${own.displayName}; runs here with`, name: model.name };
  }
  const took = standing === 'ended' ? 'took' : 'will take';
  const words = `${model.displayName} ${took} it; today ${own.displayName} runs it, with`;
  return { words, name: own.name };
}
