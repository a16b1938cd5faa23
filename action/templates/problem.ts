/** How much a problem matters: an error stops the run before anything is spent, the others are told. */
export type Severity = 'error' | 'warning' | 'notice';

/** A place in a file: line and column count from 1; the column in UTF-16 code units, as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something a person must fix (or should know), with its place and its remedy. */
export interface Problem extends Position {
  /** Stable id of the rule that was broken, kebab-case: `unknown-key`, `draft-at-4k`. */
  readonly rule: string;
  readonly severity: Severity;
  /** POSIX path relative to the root; empty where a run as a whole is wrong, which stands in no file. */
  readonly file: string;
  /** Further files that it is about as much: who looks at one of them only must hear of it too. */
  readonly also?: readonly string[];
  /** Subject and fault, without a full stop: `hero: nano-banana-2-lite does not offer tier 4K`. */
  readonly message: string;
  /** One imperative sentence: `Use 1K.` */
  readonly remedy: string;
}

/** The one printed form: `file:line:column: message. remedy`; of a run as a whole without the place. */
export function printProblem(problem: Problem): string {
  const { file, line, column, message, remedy } = problem;
  const place = file === '' ? '' : `${file}:${line}:${column}: `;
  return `${place}${message}. ${remedy}`;
}

/** Sorted by file, line, column, rule and message (code-unit order), each told once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const unique = new Map(
    problems.map((problem) => [`${problem.rule}\n${printProblem(problem)}`, problem]),
  );
  return [...unique.values()].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

/** Code-unit order: the same on every machine, whatever its locale. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A place that names its file too: problems of one template may stand in a partial. */
export interface Place extends Position {
  readonly file: string;
}

/** What is wrong, without its place. `severity` is an error unless it says otherwise. */
export interface Fault {
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
  readonly severity?: Severity;
  readonly also?: readonly string[];
}

/** Files a fault under its place. Rooms of this folder take one instead of returning lists. */
export type Tell = (at: Place, fault: Fault) => void;

/** A `Tell` that appends to `problems`. */
export function tellInto(problems: Problem[]): Tell {
  return ({ file, line, column }, { severity = 'error', rule, message, remedy, also }) => {
    const about = also && { also };
    problems.push({ rule, severity, file, ...about, line, column, message, remedy });
  };
}

/** A `Tell` that remembers whether an error went through it. */
export function watched(tell: Tell): { readonly tell: Tell; readonly sound: () => boolean } {
  let sound = true;
  return {
    tell: (at, fault) => {
      if ((fault.severity ?? 'error') === 'error') sound = false;
      tell(at, fault);
    },
    sound: () => sound,
  };
}
