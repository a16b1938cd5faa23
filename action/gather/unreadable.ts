import type { Problem } from '#templates';

/** A file that is not read, and why. */
export function unreadable(
  path: string,
  reading: { readonly fault: string; readonly remedy: string; readonly missing?: boolean },
): Problem {
  const { fault, remedy, missing } = reading;
  return {
    rule: 'unreadable',
    severity: 'error',
    // A file that is not there has no first line to point at.
    file: missing ? '' : path,
    line: 1,
    column: 1,
    message: `${path} ${fault}`,
    remedy,
  };
}

/** What a system's refusal to read a file means, by its code. */
export function unreadableWords(code: string): { fault: string; remedy: string } {
  return { fault: `cannot be read (${code})`, remedy: 'Give yourself permission to read it.' };
}
