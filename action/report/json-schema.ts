import * as z from 'zod/mini';
import { aspectRatios, referenceRoles, tiers } from '#capabilities';
import { standings } from './render-view.ts';

/** The newest version of the JSON report. */
export const reportSchemaVersion = 1;

const count = z.int().check(z.nonnegative());
/** US dollars, rounded to a millionth. */
const usd = z.number().check(z.nonnegative());
/** null is unknown, or there is none; 0 is zero. */
const maybe = <Schema extends z.core.$ZodType>(schema: Schema) => z.nullable(schema);
const amount = z.strictObject({ usd, tokens: count });
const pixels = z.strictObject({ width: count, height: count });
const faultSchema = z.strictObject({ message: z.string(), remedy: z.string() });

const problemSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'notice']),
  file: z.string(),
  line: count,
  column: count,
  message: z.string(),
  remedy: z.string(),
});

const renderSchema = z.strictObject({
  id: z.string(),
  template: z.string(),
  variant: z.string(),
  candidate: count,
  outcome: z.enum(standings),
  reason: maybe(z.string()),
  detail: z.string(),
  digest: maybe(z.string()),
  /** As declared; `file` is where the picture lies, or where what came instead was kept. */
  path: z.string(),
  file: maybe(z.string()),
  model: z.string(),
  apiId: z.string(),
  tier: maybe(z.enum(tiers)),
  aspectRatio: maybe(z.enum(aspectRatios)),
  pixels: maybe(pixels),
  alt: z.string(),
  prompt: z.string(),
  references: z.array(
    z.strictObject({ id: z.string(), role: z.enum(referenceRoles), source: z.string() }),
  ),
  emulated: z.boolean(),
  source: maybe(z.string()),
  /** Of one call. */
  expected: maybe(amount),
  atMost: maybe(amount),
  tokens: maybe(z.strictObject({ input: count, text: count, image: count })),
  /** Of the picture, whenever it was made. */
  priceUsd: maybe(usd),
  /** Of this run. */
  costUsd: usd,
  maybePaidUsd: usd,
  calls: count,
  milliseconds: maybe(z.number()),
  code: maybe(z.string()),
  message: maybe(z.string()),
  remedy: maybe(z.string()),
});

/** The data that `--json` prints. Paths are POSIX and relative to the root, strings are untrusted as they came. */
export const reportSchema = z.strictObject({
  schemaVersion: z.literal(reportSchemaVersion),
  command: z.enum(['plan', 'render', 'verify']),
  stage: z.enum(['preview', 'review', 'deliver']),
  service: z.enum(['gemini', 'vertex', 'emulator', 'none']),
  startedAt: z.string(),
  milliseconds: z.number(),
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
  problems: z.array(problemSchema),
  renders: z.array(renderSchema),
  orphans: z.array(
    z.strictObject({ path: z.string(), lockPath: z.string(), fileExists: z.boolean() }),
  ),
});

export type ReportData = z.infer<typeof reportSchema>;
