import * as z from 'zod/mini';
import { askedSchema } from './digest.ts';

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

const lockSchema = z.strictObject({
  lockVersion: z.literal(lockVersion),
  renders: z.record(z.string(), entrySchema),
  held: z.record(z.string(), heldSchema),
});

export type FileFacts = z.infer<typeof fileSchema>;
export type AnswerFacts = z.infer<typeof answerSchema>;
export type LockEntry = z.infer<typeof entrySchema>;
export type HeldEntry = z.infer<typeof heldSchema>;
/** The committed record beside a template, keyed by the file's path (held renders: by the declared path). */
export type Lock = z.infer<typeof lockSchema>;

export type LockReading =
  | { ok: true; lock: Lock }
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
    );
  }
  const result = lockSchema.safeParse(parsed.value);
  if (result.success) return { ok: true, lock: result.data };
  const issue = result.error.issues[0];
  const where =
    issue === undefined || issue.path.length === 0 ? 'its top level' : issue.path.join(' → ');
  return damaged(`is damaged at ${where}: ${issue?.message ?? 'unknown shape'}`, restoreRemedy);
}

/** A lock's text: sorted by path, one value a line, so that merges conflict only where both sides wrote. */
export function writeLock(lock: Lock): string {
  const sorted = { lockVersion, renders: byKey(lock.renders), held: byKey(lock.held) };
  return `${JSON.stringify(sorted, null, 2)}\n`;
}

const restoreRemedy =
  'Restore the file from git; if it is lost, delete it and its images are rendered anew.';

function damaged(fault: string, remedy: string, at = { line: 1, column: 1 }): LockReading {
  return { ok: false, fault, remedy, ...at };
}

function versionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'lockVersion' in value
    ? value.lockVersion
    : undefined;
}

type Json =
  | { ok: true; value: unknown }
  | { ok: false; fault: { fault: string; remedy: string; line: number; column: number } };

function parseJson(text: string): Json {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    const conflict = /^(<{7}|={7}|>{7})/m.exec(text);
    const index = conflict?.index ?? Number(/position (\d+)/.exec(String(error))?.[1] ?? 0);
    const before = text.slice(0, index).split('\n');
    const at = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    const fault = conflict ? 'holds an unresolved merge conflict' : 'is not JSON';
    const remedy = conflict
      ? 'Keep both sides of each conflict: entries are keyed by path.'
      : restoreRemedy;
    return { ok: false, fault: { fault, remedy, ...at } };
  }
}

function byKey<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
