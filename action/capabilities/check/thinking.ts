import { either } from '../either.ts';
import type { RenderableModel } from '../schema.ts';
import type { Issue } from './issue.ts';

/** Levels of thinking without a control that asks for them, and the other way round. */
export function thinkingIssues({ thinking }: RenderableModel): Issue[] {
  const { control, levels, default: usual } = thinking;
  if (control === 'levels') {
    const known = levels.some((level) => level === usual);
    return known
      ? []
      : [
          {
            path: ['thinking', 'default'],
            words:
              levels.length === 0
                ? 'There are no levels to be the default of. Write them under "levels".'
                : `${usual} is not under "levels". Write ${either(levels)}.`,
          },
        ];
  }
  return levels.length === 0 && usual === null
    ? []
    : [
        {
          path: ['thinking', levels.length > 0 ? 'levels' : 'default'],
          words: `A model whose control is "${control}" takes no level. Write [] and null, or "levels" as its control.`,
        },
      ];
}
