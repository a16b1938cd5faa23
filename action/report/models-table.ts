import {
  type ApiId,
  aspectRatios,
  type ComparisonModel,
  comparedPriceOf,
  imagePriceOf,
  type Lifecycle,
  lifecycleOn,
  type Model,
  type RenderableModel,
  tiers,
  usdText,
} from '#capabilities';
import { type Cell, type Column, layoutTable } from './layout.ts';
import type { Look, Tone } from './style.ts';

const renderable: readonly Column[] = [
  { title: 'model', stacked: 'first' },
  { title: 'API id', stacked: 'first' },
  { title: 'life', min: 20 },
  { title: 'tiers, one image', min: 20 },
  { title: 'ratios', min: 12, stacked: 'titled' },
  { title: 'references', stacked: 'titled' },
  { title: 'output' },
];

const comparison: readonly Column[] = [
  { title: 'model', stacked: 'first' },
  { title: 'API id', stacked: 'first' },
  { title: 'life', min: 20 },
  { title: 'qualities', min: 12, stacked: 'titled' },
  { title: 'one image', min: 12, stacked: 'titled' },
  { title: 'references', stacked: 'titled' },
  { title: 'output', min: 12, stacked: 'titled' },
];

/** Every model and API id on the UTC day of `now`: life, tiers with price, ratios, references, output type. */
export function modelsTable(models: readonly Model[], now: Date, look: Look): string[] {
  const rows = (wanted: Model['kind'], facts: (model: Model, on: Date) => readonly string[]) =>
    models
      .filter(({ kind }) => kind === wanted)
      .flatMap((model) => modelRows(model, facts(model, now), now));
  const others = layoutTable(comparison, rows('comparison', comparisonFacts), look);
  return [
    ...layoutTable(renderable, rows('renderable', renderableFacts), look),
    ...(others.length === 0
      ? []
      : ['', 'For comparison only; Darkroom does not render with these:']),
    ...others,
  ];
}

/** `current`, `reported`, `shuts down 2026-10-02, then x`, `reported to shut down …`, `shut down …`, `not released before …` */
export function lifeText(life: Lifecycle): string {
  switch (life.state) {
    case 'current':
    case 'reported':
      return life.state;
    case 'unreleased':
      return `not released before ${life.on}`;
    case 'announced':
      return `${life.confidence === 'reported' ? 'reported to shut down' : 'shuts down'} ${life.on}${toSuccessor(life)}`;
    case 'shut-down':
      return `${life.confidence === 'reported' ? 'reported shut down' : 'shut down'} ${life.on}${toSuccessor(life)}`;
  }
}

function toSuccessor({ successor }: { readonly successor: string | null }): string {
  return successor === null ? '' : ` → ${successor}`;
}

function lifeTone({ state }: Lifecycle): Tone {
  if (state === 'current') return 'good';
  return state === 'shut-down' ? 'error' : 'warning';
}

/** One row for each API id; the facts of the model stand in the first. */
function modelRows(model: Model, facts: readonly string[], now: Date): Cell[][] {
  return model.apiIds.map((apiId, index) => [
    { text: index === 0 ? model.name : '', tone: 'strong' },
    { text: idText(apiId) },
    lifeCell(apiId, now),
    ...facts.map((text) => ({ text: index === 0 ? text : '' })),
  ]);
}

/** A reported id says so as its life. */
function idText({ id, channel }: ApiId): string {
  return channel === 'stable' || channel === 'reported' ? id : `${id} (${channel})`;
}

function lifeCell(apiId: ApiId, now: Date): Cell {
  const life = lifecycleOn(apiId, now);
  return { text: lifeText(life), tone: lifeTone(life) };
}

function renderableFacts(model: Model, on: Date): readonly string[] {
  if (model.kind !== 'renderable') return [];
  return [
    tierPrices(model, on),
    ratiosText(model),
    limitText(model.references.total),
    model.outputMediaType.geminiApi,
  ];
}

function tierPrices(model: RenderableModel, on: Date): string {
  return tiers
    .flatMap((tier) => {
      const offered = model.tiers[tier];
      return offered === undefined ? [] : [`${tier} ${usdText(imagePriceOf(model, tier, { on }))}`];
    })
    .join(', ');
}

function ratiosText({ ratios }: RenderableModel): string {
  const missing = aspectRatios.filter((ratio) => !ratios.includes(ratio));
  if (missing.length === 0) return `all ${ratios.length}`;
  return `${ratios.length}, not ${missing.join(' ')}`;
}

function limitText(limit: number | null): string {
  if (limit === null) return 'not published';
  return limit === 0 ? 'none' : String(limit);
}

function comparisonFacts(model: Model): readonly string[] {
  if (model.kind !== 'comparison') return [];
  return [
    model.qualities?.join(', ') ?? 'not published',
    priceRange(model),
    limitText(model.references.total),
    model.outputMediaTypes?.join(', ') ?? 'not published',
  ];
}

/** The lowest and the highest known price of one image, over all sizes and qualities. */
function priceRange(model: ComparisonModel): string {
  const known = Object.values(model.prices ?? {})
    .flatMap((byQuality) => Object.values(byQuality))
    .flatMap(({ outputTokens }) => comparedPriceOf(model, outputTokens) ?? []);
  if (known.length === 0) return 'not published';
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return low === high ? usdText(low) : `${usdText(low)} to ${usdText(high)}`;
}
