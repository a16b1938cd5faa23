/** What is wrong in a built site, and where. */
export interface Fault {
  /** From the built folder, or the address of a page in a browser. */
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  /** A sentence. */
  readonly fault: string;
  /** A sentence. */
  readonly remedy: string;
}

/** Faults as lines of `file:line: fault remedy`, so that a failed test says what to do. */
export function told(faults: readonly Fault[]): string[] {
  return faults.map(
    ({ file, line, fault, remedy }) =>
      `${file}${line === undefined ? '' : `:${line}`}: ${fault} ${remedy}`,
  );
}
