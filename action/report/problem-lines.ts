import { type Problem, printProblem, type Severity, sortProblems } from '#templates';
import { plainLine } from './plain.ts';
import type { Look } from './style.ts';
import { counted } from './wording.ts';

const severities = ['error', 'warning', 'notice'] as const satisfies readonly Severity[];

/**
 * Problems for a terminal or a log, the gravest first, each as `error file:line:column: message. remedy` (of the
 * whole run: without a place), and a last line that counts them. Lines are not cut: a remedy is no use when it cannot be read. None: no lines.
 */
export function problemLines(problems: readonly Problem[], { style }: Look): string[] {
  if (problems.length === 0) return [];
  const sorted = sortProblems(problems);
  const lines = severities.flatMap((severity) =>
    sorted
      .filter((problem) => problem.severity === severity)
      .map((problem) => `${style(severity, severity)} ${plainLine(printProblem(problem))}`),
  );
  return [...lines, countProblems(problems)];
}

/** `2 errors, 1 warning`; kinds that do not occur are left out, and without problems it is empty. */
export function countProblems(problems: readonly Problem[]): string {
  return severities
    .map((severity) => ({
      severity,
      amount: problems.filter((problem) => problem.severity === severity).length,
    }))
    .filter(({ amount }) => amount > 0)
    .map(({ severity, amount }) => counted(amount, severity))
    .join(', ');
}
