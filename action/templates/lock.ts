import * as z from 'zod/mini';
import { askedSchema } from './digest.ts';
import { checkOf, isAsWritten } from './lock-check.ts';
import type { Position } from './problem.ts';

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const count = z.int().check(z.nonnegative());
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/));

/** What a file's own bytes say: pixels as decoded, media type as sniffed. */
const fileSchema = z.strictObject({
  sha256,
  bytes: count,
  width: count,
  height: count,
  mediaType: z.string(),
});

/** One call's answer as it is remembered: who answered, tokens by kind, cost in USD at that day's prices. */
const answerSchema = z.strictObject({
  modelVersion: z.nullable(z.string()),
  responseId: z.nullable(z.string()),
  tokens: z.strictObject({ input: count, text: count, image: count }),
  costUsd: z.number().check(z.nonnegative()),
  date: day,
});

/** The order of keys, here and in what it holds, is what an entry's check is made over: it stays as it is. */
const entrySchema = z.strictObject({
  digest: sha256,
  variant: z.string(),
  candidate: z.int().check(z.positive()),
  alt: z.string(),
  asked: askedSchema,
  file: fileSchema,
  /** The bytes the model sent, when they were converted to a declared format. */
  original: z.optional(fileSchema),
  answer: answerSchema,
});

/** A digest that was paid for and must not be asked again until it changes: a policy block or wrong pixels. */
const heldSchema = z.strictObject({
  digest: sha256,
  outcome: z.enum(['blocked', 'mismatched']),
  code: z.string(),
  message: z.string(),
  remedy: z.string(),
  answer: answerSchema,
});

/** The newest lock format this version reads and the one it writes. */
export const lockVersion = 1;

/** What stands beside each entry in the file: a sum over it, by which an edit by hand is told. */
const check = z.string();

const lockSchema = z.strictObject({
  lockVersion: z.literal(lockVersion),
  renders: z.record(z.string(), z.extend(entrySchema, { check })),
  held: z.record(z.string(), z.extend(heldSchema, { check })),
});

export type FileFacts = z.infer<typeof fileSchema>;
export type AnswerFacts = z.infer<typeof answerSchema>;
export type LockEntry = z.infer<typeof entrySchema>;
export type HeldEntry = z.infer<typeof heldSchema>;
/** The committed record beside a template, keyed by the file's path (held renders: by the declared path). */
export interface Lock {
  lockVersion: typeof lockVersion;
  renders: Record<string, LockEntry>;
  held: Record<string, HeldEntry>;
}

/** A lock, and the keys of the entries that are not as Darkroom wrote them; or what is wrong with its text. */
export type LockReading =
  | { ok: true; lock: Lock; edited: readonly string[] }
  | { ok: false; fault: string; remedy: string; line: number; column: number };

/** The lock of a template: `hero.prompt` has `hero.lock.json` beside it. */
export function lockPathOf(templatePath: string): string {
  return `${templatePath.replace(/\.prompt$/, '')}.lock.json`;
}

/** A lock with nothing in it. */
export function emptyLock(): Lock {
  return { lockVersion, renders: {}, held: {} };
}

/** Reads a lock's text. Damage, a newer version and unknown keys are told apart; nothing is guessed. */
export function readLock(text: string): LockReading {
  const parsed = parseJson(text);
  if (!parsed.ok) return { ok: false, ...parsed.fault };
  const version = versionOf(parsed.value);
  if (typeof version === 'number' && version > lockVersion) {
    return damaged(
      `was written by a newer Darkroom (lock version ${version}, this one reads ${lockVersion})`,
      'Update Darkroom; do not edit the file.',
      placeOf(text, ['lockVersion']),
    );
  }
  const result = lockSchema.safeParse(parsed.value);
  if (result.success) return unchecked(result.data);
  const issue = result.error.issues[0];
  const strange = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const keys = [...(issue?.path ?? []), ...strange].map(String);
  const where = keys.length === 0 ? 'its top level' : keys.join(' → ');
  return damaged(`is damaged at ${where}`, restoreRemedy, placeOf(text, keys));
}

/** Takes the checks out of a lock's entries, and tells whose are wrong. */
function unchecked(written: z.infer<typeof lockSchema>): LockReading {
  const edited: string[] = [];
  const without = <Entry extends { check: string }>(entries: Record<string, Entry>) =>
    Object.fromEntries(
      Object.entries(entries).map(([path, { check, ...entry }]) => {
        if (!isAsWritten(path, entry, check)) edited.push(path);
        return [path, entry];
      }),
    );
  const lock: Lock = {
    lockVersion,
    renders: without(written.renders),
    held: without(written.held),
  };
  return { ok: true, lock, edited };
}

/** A lock's text: sorted by path, one value a line, so that merges conflict only where both sides wrote. */
export function writeLock(lock: Lock): string {
  const sorted = {
    lockVersion,
    renders: checked(lock.renders, (entry) => z.parse(entrySchema, entry)),
    held: checked(lock.held, (entry) => z.parse(heldSchema, entry)),
  };
  return `${JSON.stringify(sorted, null, 2)}\n`;
}

const restoreRemedy =
  'Restore the file from git; if it is lost, delete it with its images, which are then rendered anew.';

function damaged(fault: string, remedy: string, at: Position): LockReading {
  return { ok: false, fault, remedy, ...at };
}

/** Where the value of a path of keys stands: the last of the keys that is found, each after the one before. */
function placeOf(text: string, keys: readonly string[]): Position {
  let index = 0;
  for (const key of keys) {
    const found = text.indexOf(`${JSON.stringify(key)}:`, index);
    if (found >= 0) index = found;
  }
  return positionAt(text, index);
}

function positionAt(text: string, index: number): Position {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function versionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'lockVersion' in value
    ? value.lockVersion
    : undefined;
}

const byteOrderMark = /^\uFEFF/;

type Json =
  | { ok: true; value: unknown }
  | { ok: false; fault: { fault: string; remedy: string; line: number; column: number } };

function parseJson(text: string): Json {
  try {
    return { ok: true, value: JSON.parse(text.replace(byteOrderMark, '')) };
  } catch {
    const conflict = /^(<{7}|={7}|>{7})/m.exec(text);
    const at = positionAt(text, conflict?.index ?? endOfSense(text));
    const fault = conflict ? 'holds an unresolved merge conflict' : 'is not JSON';
    const remedy = conflict
      ? 'Keep both sides of each conflict: entries are keyed by path.'
      : restoreRemedy;
    return { ok: false, fault: { fault, remedy, ...at } };
  }
}

/** The length of the longest beginning that could still become JSON. The parser itself rarely says where it stopped. */
function endOfSense(text: string): number {
  let good = 0;
  let bad = text.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (couldBecomeJson(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function couldBecomeJson(start: string): boolean {
  const text = start.replace(byteOrderMark, '');
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const words = String(error);
    const stopped = / at position (\d+)/.exec(words)?.[1];
    return /Unexpected end of JSON|Unterminated/.test(words) || Number(stopped) === text.length;
  }
}

/** The entries sorted by their keys, each with its check. */
function checked<Entry extends object>(
  entries: Readonly<Record<string, Entry>>,
  inOrder: (entry: Entry) => Entry,
): Record<string, Entry & { check: string }> {
  const sorted = Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sorted.map(([path, entry]) => [path, { ...entry, check: checkOf(path, entry, inOrder) }]),
  );
}
