import * as z from 'zod/mini';
import { confidences } from '../catalog.ts';

/*
 * The answers of the JSON API, version 1. Within a version nothing is renamed, removed or given another meaning; what
 * is new comes as a key that was not there, so that readers should leave aside what they do not know.
 */

const Day = z.iso.date();
const Source = z.object({ url: z.url(), checked: Day });

const Status = z.object({
  /** As of the answer's day. */
  state: z.enum(['current', 'reported', 'unreleased', 'announced', 'shut-down']),
  /** The day of the release or of the shutdown, where the state speaks of one. */
  on: z.optional(Day),
  /** How sure a shutdown is; absent of every other state. */
  confidence: z.optional(z.enum(['confirmed', 'reported'])),
  /** Whether sources disagree about that day; absent where none is known to. */
  disputed: z.optional(z.literal(true)),
  /** API id to move to; null where none is named. A current model that has one is superseded. */
  successor: z.optional(z.nullable(z.string())),
});

const identity = {
  name: z.string(),
  displayName: z.string(),
  kind: z.enum(['renderable', 'comparison']),
  /** What to call it by: the stable id where there is one. */
  apiId: z.string(),
  status: Status,
};

const Fact = z.object({
  question: z.string(),
  group: z.string(),
  unit: z.optional(z.string()),
  /** `none` is a published no, `zero` a published zero, `unknown` means that nobody publishes it. */
  state: z.enum(['known', 'zero', 'none', 'unknown']),
  text: z.string(),
  /** Present where answers can be set against one another by size. */
  amount: z.optional(z.number()),
  confidence: z.enum(confidences),
  sources: z.array(Source),
});

const head = { version: z.literal(1), day: Day };

/** `/api/v1/models.json`: every model, where its own answer is and where its guide. */
export const ModelIndex = z.object({
  ...head,
  models: z.array(z.object({ ...identity, url: z.url(), guide: z.url() })),
});
export type ModelIndex = z.infer<typeof ModelIndex>;

/** `/api/v1/models/<name>.json`: one model. `capabilities` has a schema of its own. */
export const ModelAnswer = z.object({
  ...head,
  ...identity,
  guide: z.url(),
  facts: z.record(z.string(), Fact),
  capabilities: z.unknown(),
});
export type ModelAnswer = z.infer<typeof ModelAnswer>;
