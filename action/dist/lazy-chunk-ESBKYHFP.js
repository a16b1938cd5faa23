import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  counted
} from "./lazy-chunk-YWG4ULEL.js";
import {
  plainLine
} from "./lazy-chunk-M66Y56N7.js";
import {
  printProblem,
  sortProblems
} from "./lazy-chunk-OZCGRKUY.js";

// action/report/problem-lines.ts
var severities = ["error", "warning", "notice"];
function problemLines(problems, { style }) {
  if (problems.length === 0) return [];
  const sorted = sortProblems(problems);
  const lines = severities.flatMap(
    (severity) => sorted.filter((problem) => problem.severity === severity).map((problem) => `${style(severity, severity)} ${plainLine(printProblem(problem))}`)
  );
  return [...lines, countProblems(problems)];
}
function countProblems(problems) {
  return severities.map((severity) => ({
    severity,
    amount: problems.filter((problem) => problem.severity === severity).length
  })).filter(({ amount }) => amount > 0).map(({ severity, amount }) => counted(amount, severity)).join(", ");
}

export {
  problemLines,
  countProblems
};
