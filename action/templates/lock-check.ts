import { sha256Of } from './digest.ts';

/** The length of a check: enough against a slip of the hand, and no promise against anybody who means it. */
const digits = 16;

/** Checks by entry: an entry is never changed once it is made, and a long lock is written many times. */
const known = new WeakMap<object, { readonly path: string; readonly check: string }>();

/**
 * The check that is written beside an entry: the first hexadecimal digits of the SHA-256 over its path and all that it
 * says. An entry that was read keeps the check it was read with, so that an edit by hand stays visible when Darkroom
 * writes the lock for another entry's sake. `inOrder` gives the entry with its keys in the schema's order.
 */
export function checkOf<Entry extends object>(
  path: string,
  entry: Entry,
  inOrder: (entry: Entry) => Entry,
): string {
  const before = known.get(entry);
  if (before?.path === path) return before.check;
  const check = freshCheck(path, inOrder(entry));
  known.set(entry, { path, check });
  return check;
}

/** Whether an entry that the schema has just read, its keys in the schema's order, is as Darkroom wrote it. */
export function isAsWritten(path: string, entry: object, check: string): boolean {
  known.set(entry, { path, check });
  return check === freshCheck(path, entry);
}

/** Ten thousand of them must be quick: the engine's own JSON is five times as fast as one that sorts keys. */
function freshCheck(path: string, entry: object): string {
  return sha256Of(JSON.stringify([path, entry])).slice(0, digits);
}
