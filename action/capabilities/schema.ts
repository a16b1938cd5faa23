/**
 * The shape of `models/*.json`: one strict file a model. A key that is not named here is an error.
 *
 * Unknown, none and zero are three different things: `null` is unknown or not published, `false`, `[]`
 * and `'none'` are none, `0` is a published zero.
 *
 * Nothing loads this file while Darkroom runs, only its types: the JSON is part of the source, a test
 * holds it to this schema, and zod would cost each start more than all the rest of the module.
 */
import * as z from 'zod/mini';
import { Comparison } from './comparison.ts';
import type * as facts from './facts.ts';
import {
  type Features as FeaturesSchema,
  type Rates as RatesSchema,
  Renderable,
} from './renderable.ts';
import { citeSources } from './sources.ts';

/** One file of `models/`, its citations resolved. */
export const AnyModel = z.discriminatedUnion('kind', [Renderable, Comparison]);

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
type Shape<Schema extends z.ZodMiniType> = DeepReadonly<z.infer<Schema>>;

/** Where a fact was read: an address, and the day (YYYY-MM-DD, UTC) on which it was last checked. */
export type Source = Shape<typeof facts.Source>;
/** Confidence and sources of a fact. */
export type Cited = Shape<typeof facts.Cited>;
/** Width and height in pixels. */
export type Pixels = Shape<typeof facts.Pixels>;
/** An id that an API takes, its channel and its life. */
export type ApiId = Shape<typeof facts.ApiId>;
/** Another source's different answer to a fact. */
export type Dispute = Shape<typeof facts.Dispute>;
/** USD per 1M tokens from a day on. */
export type Rates = Shape<typeof RatesSchema>;
/** What a model can do besides; null is unknown. */
export type Features = Shape<typeof FeaturesSchema>;
/** A model that Darkroom can render with. */
export type RenderableModel = Shape<typeof Renderable>;
/** A model that is shown beside the others and never called: sizes × quality, never tiers. */
export type ComparisonModel = Shape<typeof Comparison>;
export type Model = RenderableModel | ComparisonModel;

/** One thing wrong with a model: the keys that lead to it, and what. */
export interface ModelIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * One file of `models/`, checked strictly. `file` is its name, for the message; `json` its parsed text.
 * @throws Error naming the file and the path of each fault: an unknown or missing key, a wrong type,
 *   a source that the file's table does not define
 */
export function readModel(file: string, json: unknown): Model {
  const read = parse(json);
  if (read.success) return read.data;
  const faults = issuesOf(read).map(
    ({ path, message }) => `${path.join('.') || 'the file'}: ${message}`,
  );
  throw new Error(`capabilities/models/${file} is not a model. ${faults.join('; ')}`);
}

/** Everything wrong with the parsed text of a file of `models/`; empty where it is a model. */
export function modelIssues(json: unknown): ModelIssue[] {
  const read = parse(json);
  return read.success ? [] : issuesOf(read);
}

function parse(json: unknown) {
  // zod/mini brings no words of its own, and its global setting is not ours to change.
  return z.safeParse(AnyModel, citeSources(json), { error: z.locales.en().localeError });
}

function issuesOf({ error }: { readonly error: z.core.$ZodError }): ModelIssue[] {
  return error.issues.map(({ path, message }) => ({ path: path.map(asKey), message }));
}

function asKey(key: PropertyKey): string | number {
  return typeof key === 'symbol' ? String(key) : key;
}
