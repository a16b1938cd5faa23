/** What a person must mend in a guide. */
export interface GuideFault {
  /** From 1. */
  readonly line: number;
  /** Fault and remedy, a sentence each. */
  readonly words: string;
}

/** Something typed that the data owns. */
export interface Claim {
  readonly text: string;
  /** Where it begins in the text. */
  readonly index: number;
}

/** `guides/x.mdx:4: …` for each, by line. */
export function printFaults(file: string, faults: readonly GuideFault[]): string[] {
  return [...faults]
    .sort((a, b) => a.line - b.line)
    .map(({ line, words }) => `${file}:${line}: ${words}`);
}
