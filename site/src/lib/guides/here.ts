import type { RenderableModel } from '../catalog.ts';
import type { Guide } from './read-guide.ts';

/** The guide whose prose is being written, for the components in it. @throws Error where there is none */
export function guideHere({ guide }: App.Locals): Guide {
  if (guide === undefined) {
    throw new Error('A component of a guide stands elsewhere. Tell it its model, or move it.');
  }
  return guide;
}

/** The same, of a model that renders. @throws Error where it does not */
export function renderableHere(locals: App.Locals): Guide & { readonly model: RenderableModel } {
  const guide = guideHere(locals);
  const { model } = guide;
  if (model.kind !== 'renderable') {
    throw new Error(`${model.displayName} cannot render. Leave the component out of its guide.`);
  }
  return { ...guide, model };
}
