/**
 * The shape of `models/*.json`: one strict file a model. A key that is not named here is an error.
 *
 * Unknown, none and zero are three different things: `null` is unknown or not published, `false`, `[]`
 * and `'none'` are none, `0` is a published zero.
 *
 * Nothing loads this file while Darkroom runs, only its types: the JSON is part of the source, the tests and the
 * build of the site hold it to this schema (`check/`), and zod would cost each start more than all the rest of the
 * module.
 */
import * as z from 'zod/mini';
import { Comparison } from './comparison.ts';
import type * as facts from './facts.ts';
import {
  type Features as FeaturesSchema,
  type Rates as RatesSchema,
  Renderable,
} from './renderable.ts';

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
