/** Builders of plans and reports for these tests: real models at planted prices, and only what a test wants to say of the rest. */
import {
  type AspectRatio,
  costOf,
  findModel,
  pixelsFor,
  priceFor,
  type ReferenceRole,
  type RenderableModel,
  type Tier,
} from '#capabilities';
import type { HeldEntry, LockEntry, Problem, Template, TemplateReference } from '#templates';
import type {
  Plan,
  PlannedRender,
  RenderIdentity,
  UnchangedRender,
} from '../../action/plan/plan.ts';
import type { Outcome } from '../../action/render/outcome.ts';
import type { Report } from '../../action/report/report.ts';
import { priced } from '../capabilities/planted.ts';

type SketchedReference = { id: string; role: ReferenceRole } & (
  | { path: string }
  | { from: { template: string; variant: string } }
);

/** A render in few words; everything else follows from it. */
export interface Sketch {
  readonly name: string;
  readonly variant?: string;
  readonly model?: string;
  readonly tier?: Tier;
  readonly ratio?: AspectRatio;
  readonly path?: string;
  readonly templatePath?: string;
  readonly alt?: string;
  readonly prompt?: string;
  readonly references?: readonly SketchedReference[];
}

const at = { line: 4, column: 3 };

export function identity(sketch: Sketch): RenderIdentity {
  const { name, variant = '', tier, ratio, prompt = `A picture of ${name}.` } = sketch;
  const path = sketch.path ?? `images/${name}${variant === '' ? '' : `-${variant}`}`;
  const found = findModel(sketch.model ?? 'nano-banana-2.1');
  if (!found.found || found.model.kind !== 'renderable')
    throw new Error(`no model ${sketch.model}`);
  const alt = sketch.alt ?? `What ${name} shows`;
  const references: TemplateReference[] = (sketch.references ?? []).map((one) => ({
    id: one.id,
    role: one.role,
    source: 'path' in one ? { path: one.path } : { from: one.from },
    at,
  }));
  const template: Template = {
    name,
    path: sketch.templatePath ?? `templates/${name}.prompt`,
    modelWritten: found.model.name,
    model: priced(found.model),
    apiId: found.apiId,
    ...(tier && { tier }),
    ...(ratio && { aspectRatio: ratio }),
    candidates: 1,
    variants: [{ id: variant, values: {}, parts: [{ text: prompt }], path, alt, references }],
    partials: [],
    at: { model: at, tier: at, aspectRatio: at, thinking: at, path: at, references: at },
    references: [],
    lintOff: [],
  };
  const pixels = ratio && pixelsFor(found.model, tier, ratio);
  return {
    id: variant === '' ? name : `${name}#${variant}`,
    template,
    variant,
    candidate: 1,
    stage: 'deliver',
    path,
    alt,
    prompt,
    ...(tier && { tier }),
    ...(ratio && { aspectRatio: ratio }),
    ...(pixels && { pixels }),
    at,
  };
}

export function planned(sketch: Sketch, more: Partial<PlannedRender> = {}): PlannedRender {
  const render = identity(sketch);
  const { model, apiId } = render.template;
  const promptBytes = Buffer.byteLength(render.prompt);
  return {
    ...render,
    reason: 'new',
    detail: '',
    digest: 'd'.repeat(64),
    answerKey: undefined,
    asked: { model: apiId.id, ...(render.tier && { tier: render.tier }) },
    parts: [{ text: render.prompt }],
    references: [],
    callUsd: 0,
    price: priceFor(model, {
      on: new Date('2026-11-23T10:00:00Z'),
      ...(render.tier && { tier: render.tier }),
      promptBytes,
      references: 0,
    }),
    ...more,
  };
}

export function entryOf(render: RenderIdentity): LockEntry {
  const { model, apiId } = render.template;
  const { width, height } = render.pixels ?? { width: 1024, height: 1024 };
  const tokens = { input: 40, text: 400, image: imageTokens(model, render.tier) };
  return {
    digest: 'd'.repeat(64),
    variant: render.variant,
    candidate: 1,
    alt: render.alt,
    asked: {
      model: apiId.id,
      ...(render.tier && { tier: render.tier }),
      ...(render.aspectRatio && { aspectRatio: render.aspectRatio }),
      parts: [{ text: render.prompt }],
    },
    file: { sha256: 'f'.repeat(64), bytes: 1_234_567, width, height, mediaType: 'image/png' },
    answer: {
      modelVersion: apiId.id,
      responseId: 'answer-1',
      tokens,
      costUsd: costOf(model, tokens, new Date('2026-11-23T10:00:00Z')),
      date: '2026-11-23T10:00:00Z',
    },
  };
}

function imageTokens(model: RenderableModel, tier: Tier | undefined): number {
  return model.tiers[tier ?? model.defaultTier]?.outputTokens ?? 0;
}

type Rendered = Extract<Outcome, { kind: 'rendered' }>;

export function rendered(sketch: Sketch, more: Partial<Rendered> = {}): Rendered {
  const render = planned(sketch);
  const entry = entryOf(render);
  return {
    kind: 'rendered',
    render,
    file: `${render.path}.png`,
    entry,
    source: 'call',
    calls: 1,
    costUsd: entry.answer.costUsd,
    maybePaidUsd: 0,
    milliseconds: 12_300,
    ...more,
  };
}

export function unchanged(sketch: Sketch, more: Partial<UnchangedRender> = {}): UnchangedRender {
  const render = identity(sketch);
  return {
    ...render,
    entry: entryOf(render),
    file: `${render.path}.png`,
    emulated: false,
    ...more,
  };
}

export function heldEntry(more: Partial<HeldEntry> = {}): HeldEntry {
  return {
    digest: 'e'.repeat(64),
    outcome: 'blocked',
    code: 'PROHIBITED_CONTENT',
    message: 'Google refused the prompt as prohibited content',
    remedy: 'Reword the prompt.',
    answer: {
      modelVersion: null,
      responseId: null,
      tokens: { input: 40, text: 0, image: 0 },
      costUsd: 0,
      date: '2026-11-23T10:00:00Z',
    },
    ...more,
  };
}

export function problem(more: Partial<Problem> = {}): Problem {
  return {
    rule: 'tier',
    severity: 'error',
    file: 'templates/hero.prompt',
    line: 4,
    column: 8,
    message: 'nano-banana-2-lite does not offer tier 4K',
    remedy: 'Use 1K, or choose nano-banana-2.1 or nano-banana-pro.',
    ...more,
  };
}

export function planOf(parts: Partial<Omit<Plan, 'totals'>> = {}): Plan {
  const { renders = [], unchanged = [] } = parts;
  const sum = (of: (render: PlannedRender) => number | undefined) =>
    renders.reduce<number | undefined>((total, render) => {
      const one = of(render);
      return total === undefined || one === undefined ? undefined : total + one;
    }, 0);
  const tokens = (kind: 'expected' | 'atMost') =>
    sum(({ price }) => price && price[kind].tokens.text + price[kind].tokens.image) ?? 0;
  return {
    stage: 'deliver',
    renders,
    unchanged,
    held: [],
    orphans: [],
    problems: [],
    ...parts,
    totals: {
      renders: renders.length,
      unchanged: unchanged.length,
      expectedUsd: sum(({ price }) => price?.expected.usd),
      atMostUsd: sum(({ price }) => price?.atMost.usd),
      expectedTokens: tokens('expected'),
      atMostTokens: tokens('atMost'),
    },
  };
}

/** A report of outcomes: plan, calls and cost follow from them. */
export function reportOf(outcomes: readonly Outcome[], more: Partial<Report> = {}): Report {
  const renders = outcomes.flatMap(({ render }) => ('reason' in render ? [render] : []));
  const untouched = outcomes.flatMap((outcome) =>
    outcome.kind === 'unchanged' ? [outcome.render] : [],
  );
  const sum = (field: 'calls' | 'costUsd') =>
    outcomes.reduce(
      (total, outcome) => total + (field in outcome ? Number(Reflect.get(outcome, field)) : 0),
      0,
    );
  return {
    command: 'render',
    door: 'command line',
    service: 'gemini',
    plan: planOf({ renders, unchanged: untouched }),
    outcomes,
    pruned: [],
    problems: [],
    budgetUsd: 10,
    costUsd: sum('costUsd'),
    maybePaidUsd: 0,
    maybePaidCalls: 0,
    calls: sum('calls'),
    startedAt: '2026-11-23T10:00:00.000Z',
    milliseconds: 220_000,
    interrupted: false,
    ...more,
  };
}
