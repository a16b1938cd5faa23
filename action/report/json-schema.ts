import * as z from 'zod/mini';
import { aspectRatios, referenceRoles, thinkingLevels, tiers } from '#capabilities';
import {
  bounds,
  count,
  duration,
  moment,
  name,
  path,
  pathOrNone,
  pixels,
  promptWords,
  sha256,
  usd,
  words,
} from './bounds.ts';
import { standings } from './render-view.ts';

/** The newest version of the JSON report. */
export const reportSchemaVersion = 1;

/** null is unknown, or there is none; 0 is zero. */
const maybe = <Schema extends z.core.$ZodType>(schema: Schema) => z.nullable(schema);
const amount = z.strictObject({ usd, tokens: count });
const faultSchema = z.strictObject({ message: words, remedy: words });
const stageSchema = z.enum(['preview', 'review', 'deliver']);

const problemSchema = z.strictObject({
  rule: name,
  severity: z.enum(['error', 'warning', 'notice']),
  file: pathOrNone,
  line: count,
  column: count,
  message: words,
  remedy: words,
});

/** The picture that a render replaces, or that the base of the pull request has, as its lock tells of it. */
const previousSchema = z.strictObject({
  /** Where it should lie, in the base's tree where there is one; only its SHA-256 says whether it does. */
  file: path,
  sha256,
  pixels,
  model: name,
  tier: maybe(z.enum(tiers)),
  aspectRatio: maybe(z.enum(aspectRatios)),
  alt: words,
  prompt: promptWords,
  priceUsd: usd,
});

const orphanSchema = z.strictObject({ path, lockPath: path, fileExists: z.boolean() });

const renderSchema = z.strictObject({
  id: name,
  template: path,
  /** Of the template's `path:` line. */
  line: count,
  column: count,
  variant: name,
  candidate: count,
  stage: stageSchema,
  outcome: z.enum(standings),
  reason: maybe(name),
  /** What changed, in words: `tier 1K → 2K; prompt; reference board changed`. */
  detail: words,
  digest: maybe(sha256),
  /** As declared; `file` is where the picture lies, or where what came instead was kept. */
  path,
  file: maybe(path),
  /** Of `file`. */
  sha256: maybe(sha256),
  bytes: maybe(count),
  model: name,
  displayName: name,
  apiId: name,
  /** `current`, `shuts down 2026-10-02 → x`: on the day of the run. */
  life: name,
  tier: maybe(z.enum(tiers)),
  aspectRatio: maybe(z.enum(aspectRatios)),
  thinking: maybe(z.enum(thinkingLevels)),
  /** What the settings ask for, and what came; before it came, the same. */
  askedPixels: maybe(pixels),
  pixels: maybe(pixels),
  alt: words,
  prompt: promptWords,
  previous: maybe(previousSchema),
  /** Whether the pull request changes the picture or what is said of it; without one, whether this run does. */
  changed: z.boolean(),
  references: z
    .array(z.strictObject({ id: name, role: z.enum(referenceRoles), source: words }))
    .check(z.maxLength(bounds.references)),
  emulated: z.boolean(),
  source: maybe(name),
  /** Of the render: probably one call, and at most. */
  expected: maybe(amount),
  atMost: maybe(amount),
  tokens: maybe(z.strictObject({ input: count, text: count, image: count })),
  /** Of the picture, whenever it was made. */
  priceUsd: maybe(usd),
  /** Of this run. */
  costUsd: usd,
  maybePaidUsd: usd,
  calls: count,
  milliseconds: maybe(duration),
  code: maybe(name),
  message: maybe(words),
  remedy: maybe(words),
});

/**
 * The data that `--json` prints, that the Markdown is made of, and that a fork's report is read as.
 * Paths are POSIX and relative to the root, strings are untrusted as they came: each view escapes them for itself.
 */
export const reportSchema = z.strictObject({
  schemaVersion: z.literal(reportSchemaVersion),
  command: z.enum(['plan', 'render', 'verify']),
  stage: stageSchema,
  service: z.enum(['gemini', 'vertex', 'emulator', 'none']),
  startedAt: moment,
  milliseconds: duration,
  interrupted: z.boolean(),
  stopped: maybe(faultSchema),
  totals: z.strictObject({
    outcomes: z.strictObject({
      planned: count,
      rendered: count,
      unchanged: count,
      mismatched: count,
      blocked: count,
      failed: count,
      skipped: count,
    }),
    orphans: count,
    problems: count,
    expected: z.strictObject({ usd: maybe(usd), tokens: count }),
    atMost: z.strictObject({ usd: maybe(usd), tokens: count }),
    /** null: no budget. */
    budgetUsd: maybe(usd),
    costUsd: usd,
    calls: count,
    maybePaidUsd: usd,
    maybePaidCalls: count,
  }),
  problems: z.array(problemSchema).check(z.maxLength(bounds.problems)),
  renders: z.array(renderSchema).check(z.maxLength(bounds.renders)),
  /** Still there. `prune`: the next render by a model deletes it. */
  orphans: z
    .array(z.extend(orphanSchema, { prune: z.boolean() }))
    .check(z.maxLength(bounds.renders)),
  /** Deleted by this run. */
  pruned: z.array(orphanSchema).check(z.maxLength(bounds.renders)),
});

export type ReportData = z.infer<typeof reportSchema>;
/** One render of a report. */
export type RenderData = ReportData['renders'][number];
/** One problem of a report. */
export type ProblemData = ReportData['problems'][number];
