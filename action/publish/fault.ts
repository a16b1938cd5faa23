/** What GitHub answered in place of what was asked for, as an Error. */
export interface Fault extends Error {
  /** Undefined where no answer came. A limit of requests is 429, whether GitHub called it that or 403. */
  readonly status: number | undefined;
  /** GitHub's own; empty where it said nothing that is for people. */
  readonly words: string;
}

/** Whether an error is what GitHub answered, or that it did not; any other is a fault of ours. */
export function isFault(error: unknown): error is Fault {
  return error instanceof Error && 'status' in error && 'words' in error;
}
