import { namesWhere, remedy } from './remedy.ts';
import type { RenderableModel } from './schema.ts';
import type { SettingFault } from './settings.ts';
import type { ReferenceRole } from './vocabulary.ts';

/** The API knows three kinds of reference; it has words for characters and style, the rest are objects. */
const limitNames = {
  total: 'reference',
  objects: 'object reference',
  characters: 'character reference',
  style: 'style reference',
} as const;

/** A fault for each published limit on references that `roles`, one an image, pass. */
export function checkReferences(
  model: RenderableModel,
  roles: readonly ReferenceRole[],
): SettingFault[] {
  return excess(model, roles).map(({ kind, limit, count }) => {
    const name = limitNames[kind];
    const most = `at most ${limit} ${name}${limit === 1 ? '' : 's'}, not ${count}`;
    return {
      setting: 'references',
      fault: `${model.name} takes ${limit === 0 ? `no ${name}s` : most}`,
      remedy: remedy(
        limit > 0 ? `Remove ${count - limit} of them` : `Remove ${count === 1 ? 'it' : 'them'}`,
        namesWhere((other) => excess(other, roles).length === 0),
      ),
    };
  });
}

type Kind = keyof typeof limitNames;

/** Each published limit that `roles` pass; a limit that is not published (null) is never passed. */
function excess(model: RenderableModel, roles: readonly ReferenceRole[]) {
  const counts: Record<Kind, number> = { total: roles.length, objects: 0, characters: 0, style: 0 };
  for (const role of roles) counts[kindOf(role)] += 1;
  return (Object.keys(limitNames) as Kind[]).flatMap((kind) => {
    const limit = model.references[kind];
    const count = counts[kind];
    return limit !== null && count > limit ? [{ kind, limit, count }] : [];
  });
}

function kindOf(role: ReferenceRole): Exclude<Kind, 'total'> {
  if (role === 'character') return 'characters';
  return role === 'style' ? 'style' : 'objects';
}
