import { living, type Model, shelf } from '../catalog.ts';
import { successorModelOf } from '../facts/index.ts';

/** The model that a reader of this guide most likely sets it against: its successor, else the next living one. */
export function rivalOf(model: Model): Model {
  const rival = successorModelOf(model) ?? living.find((one) => one !== model);
  if (rival === undefined) throw new Error(`There is no model to compare ${model.name} with.`);
  return rival;
}

/** All other models, in the order of the shelf. */
export function othersOf(model: Model): readonly Model[] {
  return shelf.filter((one) => one !== model);
}
