/**
 * The door to what the engine knows: capabilities, templates and settings, so that what the site can say is seen in one
 * place. Only the words of money and the schemas are imported past it.
 */
import * as capabilities from '#capabilities';
import {
  lifecycleOn,
  type Model,
  mainId,
  models,
  type PriceAsk,
  type RenderableModel,
  type Tier,
} from '#capabilities';
import { compare } from '#templates';

export {
  type ApiId,
  type AspectRatio,
  aspectRatios,
  type ComparisonModel,
  type Confidence,
  checkSettings,
  comparedPriceOf,
  confidences,
  costOf,
  findModel,
  grouped,
  lifecycleOn,
  type Model,
  mainId,
  models,
  type Pixels,
  pixelsFor,
  type RenderableModel,
  ratesOn,
  type Source,
  type Tier,
  tiers,
  usdText,
} from '#capabilities';
export { starterWorkflow } from '#inputs';
export { tierAt } from '#ladder';
export {
  type Asked,
  type CompiledField,
  type CompiledNode,
  type CompiledPath,
  type CompiledPrompt,
  type Config,
  compare,
  compileTemplates,
  type FieldShape,
  type Intent,
  intents,
  type LockEntry,
  lockPathOf,
  migrateTemplates,
  type Problem,
  printProblem,
  promptText,
  readConfig,
  readLock,
  readTemplates,
  type SourceText,
  sortProblems,
  type Template,
  type TemplateReference,
  type Variant,
} from '#templates';

/** The day that the site is built for, YYYY-MM-DD (UTC): an argument of the build, never the clock. */
export const day: string = __DAY__;
/** The same as a date, for the rules of #capabilities. */
export const today = new Date(`${day}T12:00:00Z`);

/**
 * Models to render with first, then those shut down or to come, then those to compare with; within each the newest
 * first, and by name where a day is shared: the order in which people choose.
 */
export const shelf: readonly Model[] = [...models].sort(
  (a, b) => rank(a) - rank(b) || compare(released(b), released(a)) || compare(a.name, b.name),
);

/** Where a model's main id stands in its life today. */
export function lifeOf(model: Model): ReturnType<typeof lifecycleOn> {
  return lifecycleOn(mainId(model), today);
}

/** Whether a new request to the model is answered today, not yet, or no more. */
export function standingOf(model: Model): 'living' | 'coming' | 'ended' {
  const { state } = lifeOf(model);
  if (state === 'shut-down') return 'ended';
  return state === 'unreleased' ? 'coming' : 'living';
}

/** Whether a new request to the model is answered today. */
export function isAlive(model: Model): boolean {
  return standingOf(model) === 'living';
}

/** The price of one call at today's rates; see #capabilities. */
export function priceFor(
  model: RenderableModel,
  ask: Omit<PriceAsk, 'on'>,
): ReturnType<typeof capabilities.priceFor> {
  return capabilities.priceFor(model, { ...ask, on: today });
}

/** The price of one image's output at today's rates; see #capabilities. */
export function imagePriceOf(
  model: RenderableModel,
  tier: Tier,
  batch = false,
): number | null | undefined {
  return capabilities.imagePriceOf(model, tier, { on: today, batch });
}

/** Models that Darkroom can render with today, in shelf order. */
export const living: readonly RenderableModel[] = shelf.filter(
  (model): model is RenderableModel => model.kind === 'renderable' && isAlive(model),
);

/** The model by name. @throws Error that names what was asked for and what there is */
export function modelNamed(name: string): Model {
  const model = models.find((one) => one.name === name);
  if (model) return model;
  const names = models.map((one) => one.name).join(', ');
  throw new Error(`There is no model ${JSON.stringify(name)}. Use one of ${names}.`);
}

function rank(model: Model): number {
  if (model.kind === 'comparison') return 2;
  return isAlive(model) ? 0 : 1;
}

function released(model: Model): string {
  return mainId(model).released ?? '';
}
