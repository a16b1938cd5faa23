import { compare, type LockEntry } from '#templates';
import type { HeldRender, PlannedRender, RenderIdentity } from '../plan/plan.ts';
import type { Outcome } from '../render/outcome.ts';
import type { ReferenceView, RenderView } from './render-view.ts';
import type { Report } from './report.ts';

/** Every render of a report once, sorted by path and then by id. What no outcome tells of is taken from the plan. */
export function viewRenders(report: Report): RenderView[] {
  const told = report.outcomes.map((outcome) => viewOutcome(outcome, report));
  const ids = new Set(told.map((view) => view.id));
  const untold = [
    ...report.plan.renders.map(viewPlanned),
    ...report.plan.unchanged.map((render) => viewOutcome({ kind: 'unchanged', render }, report)),
    ...report.plan.held.map(viewHeld),
  ].filter((view) => !ids.has(view.id));
  return [...told, ...untold].sort((a, b) => compare(a.path, b.path) || compare(a.id, b.id));
}

function viewOutcome(outcome: Outcome, report: Report): RenderView {
  const emulated = report.service === 'emulator';
  switch (outcome.kind) {
    case 'rendered':
      return {
        ...viewPlanned(outcome.render),
        ...viewEntry(outcome.entry, outcome.file),
        ...spent(outcome),
        standing: 'rendered',
        emulated,
        source: outcome.source,
        milliseconds: outcome.milliseconds,
      };
    case 'unchanged':
      return {
        ...viewIdentity(outcome.render),
        ...viewEntry(outcome.render.entry, outcome.render.file),
        standing: 'unchanged',
        emulated: outcome.render.emulated,
      };
    case 'mismatched':
    case 'blocked':
      return {
        ...('held' in outcome.render ? viewHeld(outcome.render) : viewPlanned(outcome.render)),
        ...spent(outcome),
        ...viewReceived(outcome),
        standing: outcome.kind,
        emulated,
        code: outcome.code,
        message: outcome.message,
        remedy: outcome.remedy,
      };
    case 'failed':
      return {
        ...viewPlanned(outcome.render),
        ...spent(outcome),
        standing: 'failed',
        message: outcome.message,
        remedy: outcome.remedy,
      };
    case 'skipped':
      return {
        ...viewPlanned(outcome.render),
        standing: 'skipped',
        code: outcome.why,
        message: outcome.message,
        remedy: outcome.remedy,
      };
  }
}

function viewIdentity(render: RenderIdentity): Omit<RenderView, 'standing'> {
  return {
    id: render.id,
    render,
    templatePath: render.template.path,
    path: render.path,
    at: render.at,
    model: render.template.model.name,
    displayName: render.template.model.displayName,
    apiId: render.template.apiId.id,
    pixels: render.pixels,
    picture: undefined,
    previous: undefined,
    references: viewReferences(render),
    emulated: false,
    digest: undefined,
    asked: undefined,
    reason: undefined,
    detail: '',
    code: undefined,
    message: undefined,
    remedy: undefined,
    source: undefined,
    estimate: undefined,
    tokens: undefined,
    priceUsd: undefined,
    costUsd: 0,
    maybePaidUsd: 0,
    calls: 0,
    milliseconds: undefined,
  };
}

function viewPlanned(render: PlannedRender): RenderView {
  return {
    ...viewIdentity(render),
    standing: 'planned',
    digest: render.digest,
    previous: render.previous,
    reason: render.reason,
    detail: render.detail,
    source: render.free,
    estimate: render.price,
  };
}

function viewHeld(render: HeldRender): RenderView {
  const { outcome, code, message, remedy, digest } = render.held;
  return { ...viewIdentity(render), standing: outcome, digest, code, message, remedy };
}

function viewReferences(render: RenderIdentity): ReferenceView[] {
  const variant = render.template.variants.find(({ id }) => id === render.variant);
  return (variant?.references ?? []).map(({ id, role, source }) => {
    if ('path' in source) return { id, role, source: source.path };
    const { template, variant } = source.from;
    return { id, role, source: variant === '' ? template : `${template}#${variant}` };
  });
}

function viewEntry(entry: LockEntry, file: string) {
  const pixels = { width: entry.file.width, height: entry.file.height };
  return {
    digest: entry.digest,
    asked: entry.asked,
    picture: { file, pixels, sha256: entry.file.sha256, bytes: entry.file.bytes },
    pixels,
    tokens: entry.answer.tokens,
    priceUsd: entry.answer.costUsd,
  };
}

function viewReceived({ kept, received }: Extract<Outcome, { kind: 'blocked' | 'mismatched' }>) {
  if (kept === undefined || received === undefined) return {};
  const pixels = { width: received.width, height: received.height };
  const { sha256, bytes } = received;
  return { picture: { file: kept, pixels, sha256, bytes }, pixels };
}

function spent({
  calls,
  costUsd,
  maybePaidUsd,
}: {
  calls: number;
  costUsd: number;
  maybePaidUsd: number;
}) {
  return { calls, costUsd, maybePaidUsd };
}
