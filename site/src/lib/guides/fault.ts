/** What a person must mend in a guide. */
export interface GuideFault {
  /** From 1. */
  readonly line: number;
  /** Fault and remedy, a sentence each. */
  readonly words: string;
}

/** `guides/x.mdx:4: …` for each, by line. */
export function printFaults(file: string, faults: readonly GuideFault[]): string[] {
  return [...faults]
    .sort((a, b) => a.line - b.line)
    .map(({ line, words }) => `${file}:${line}: ${words}`);
}

/** The remedy of every typed number. */
export const factRemedy = 'Say it with <Fact of="…" />, or without the number.';
