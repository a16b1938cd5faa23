import type { ReportData } from '../json-schema.ts';
import { counted, numberText } from '../wording.ts';
import { codeText } from './escape.ts';
import { type Fold, leaf } from './fit.ts';
import { type Manner, problemLeaf } from './group-part.ts';
import { type Group, isShown, otherProblems } from './groups.ts';

/** The problems that belong to no template that is shown. */
export function problemPart(data: ReportData, groups: readonly Group[], manner: Manner): Fold[] {
  const problems = otherProblems(data, groups);
  if (problems.length === 0) return [];
  const parts = problems.map((problem) => problemLeaf(problem, manner.detail));
  return [{ open: `<h${manner.level}>Problems</h${manner.level}>`, parts, close: '' }];
}

/**
 * What needs no look, each in a line that unfolds: unchanged renders, orphans and those that were deleted.
 * @param limit characters of the names in each
 */
export function asideParts(data: ReportData, limit: number): Fold[] {
  const unchanged = data.renders.filter((render) => !isShown(render)).map(({ id }) => id);
  const orphans = data.orphans.map(({ path }) => path);
  const pruned = data.pruned.map(({ path }) => path);
  const images = counted(orphans.length, 'image');
  const have = orphans.length === 1 ? 'has' : 'have';
  return [
    ...namesPart(
      `${counted(unchanged.length, 'image')} ${are(unchanged)} unchanged`,
      unchanged,
      limit,
    ),
    ...namesPart(`${images} ${have} a lock entry and no template any more`, orphans, limit),
    ...namesPart(`${counted(pruned.length, 'orphan')} ${are(pruned)} deleted`, pruned, limit),
  ];
}

function are({ length }: readonly string[]): string {
  return length === 1 ? 'is' : 'are';
}

function namesPart(title: string, names: readonly string[], limit: number): Fold[] {
  if (names.length === 0) return [];
  let left = limit;
  const shown = names.flatMap((name) => {
    left -= name.length;
    return left < 0 ? [] : [codeText(name, 300)];
  });
  const more = names.length - shown.length;
  const all = [...shown, ...(more === 0 ? [] : [`${numberText(more)} more`])].join(', ');
  const open = `<details><summary>${title}</summary>`;
  return [{ open, parts: [leaf(`<p>${all}</p>`)], close: '</details>', short: `<p>${title}</p>` }];
}
