import { formatRules } from './lint-format.ts';
import { proseRules } from './lint-prose.ts';
import type { LintRule, LintSubject } from './lint-rule.ts';
import { settingRules } from './lint-settings.ts';
import type { Place, Tell } from './problem.ts';
import { didYouMean } from './suggest.ts';

/** Every lint rule, sorted by id. A finding is a warning; `lint.off` silences a rule. */
export const lintRules: readonly LintRule[] = [...settingRules, ...formatRules, ...proseRules].sort(
  (a, b) => (a.id < b.id ? -1 : 1),
);

/** Tells what the rules that are on have found. */
export function lint(
  subject: LintSubject,
  { off, tell }: { off: readonly string[]; tell: Tell },
): void {
  for (const { id, needs = [], find } of lintRules) {
    if (off.includes(id) || needs.some((part) => subject.unknown.has(part))) continue;
    for (const { at, message, remedy } of find(subject)) {
      tell(at, { rule: id, severity: 'warning', message, remedy });
    }
  }
}

/** Warns of ids in a `lint.off` list that are no rule's. */
export function tellUnknownRules(
  off: readonly string[],
  at: (index: number) => Place,
  tell: Tell,
): void {
  const ids = lintRules.map(({ id }) => id);
  for (const [index, id] of off.entries()) {
    if (ids.includes(id)) continue;
    tell(at(index), {
      rule: 'unknown-lint-rule',
      severity: 'warning',
      message: `There is no lint rule ${JSON.stringify(id)}`,
      remedy: didYouMean(id, ids, 'Remove it.'),
    });
  }
}
