import { compare } from '#templates';
import type { ProblemData, RenderData, ReportData } from '../json-schema.ts';
import type { Pair } from './pictures.ts';
import { isWrong } from './words.ts';

/** The pictures that can be shown, by render id. */
export type Pictures = ReadonlyMap<string, Pair>;

/** A template with what is to be said of it. */
export interface Group {
  readonly template: string;
  readonly renders: readonly RenderData[];
  readonly problems: readonly ProblemData[];
}

/**
 * The templates of which something changed, those with something wrong first, then by path. An unchanged render belongs
 * to them where the pull request changed it, in an earlier run.
 */
export function groupsOf({ renders, problems }: ReportData): Group[] {
  const shown = renders.filter(isShown);
  const byFile = Map.groupBy(problems, ({ file }) => file);
  const groups = [...Map.groupBy(shown, ({ template }) => template)].map(([template, own]) => ({
    template,
    renders: own.toSorted((a, b) => Number(isWrong(b)) - Number(isWrong(a))),
    problems: byFile.get(template) ?? [],
  }));
  return groups.sort((a, b) => gravity(b) - gravity(a) || compare(a.template, b.template));
}

/** Whether a render is shown, and not only named. */
export function isShown({ outcome, changed }: RenderData): boolean {
  return outcome !== 'unchanged' || changed;
}

/** The problems of files that have no group. */
export function otherProblems(data: ReportData, groups: readonly Group[]): ProblemData[] {
  const told = new Set(groups.map(({ template }) => template));
  return data.problems.filter(({ file }) => !told.has(file));
}

/** Whether a group must not be overlooked. */
export function isGrave(group: Group): boolean {
  return gravity(group) > 0;
}

function gravity({ renders, problems }: Group): number {
  return renders.some(isWrong) || problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}
