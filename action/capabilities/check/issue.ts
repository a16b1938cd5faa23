/** One thing wrong with a file: the keys that lead to it, then fault and remedy, a sentence each. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly words: string;
}
