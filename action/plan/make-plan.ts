import { closest, distance } from 'fastest-levenshtein';
import { type Pixels, pixelsFor, priceFor } from '#capabilities';
import {
  type Asked,
  type AskedPart,
  digestOf,
  type HeldEntry,
  lockPathOf,
  type Problem,
  promptText,
  type TemplateSet,
} from '#templates';
import { compareAsked, type PartNow } from './compare.ts';
import type { ProjectFacts } from './facts.ts';
import { tierAt } from './ladder.ts';
import { indexLocks, type LockIndex, type Recorded } from './lock-index.ts';
import { inGraphOrder, isNamed, type Node, renderId, selectNodes } from './order.ts';
import type {
  Plan,
  PlannedReference,
  PlannedRender,
  Reason,
  RenderIdentity,
  UnchangedRender,
} from './plan.ts';
import {
  editedImage,
  lifecycleProblem,
  referenceProblems,
  requestTooLarge,
  unknownFile,
} from './problems.ts';
import type { Stage } from './stages.ts';
import { stemAt } from './stores.ts';
import { priceOfRender, totalsOf } from './totals.ts';

/** What a plan is asked for. `emulated`: no key, so the emulator would serve what is not unchanged. */
export interface PlanAsk {
  readonly stage: Stage;
  readonly emulated: boolean;
  readonly only?: string;
  readonly force: boolean;
  readonly allowRetired: boolean;
  /** USD; null where the budget is lifted. */
  readonly budgetUsd: number | null;
  readonly now: Date;
}

/** More renders than this in one plan are taken for a mistake. */
export const mostRenders = 10_000;

/**
 * Decides about every image of the templates: unchanged, to render (why, what for, at what price), or held back.
 * Pure: the disk's state and the day are arguments. Nothing is thrown; what is wrong is in `problems`.
 */
export function makePlan(set: TemplateSet, facts: ProjectFacts, ask: PlanAsk): Plan {
  const all = inGraphOrder(set.templates, ask.stage);
  const index = indexLocks(set.templates, facts, ask);
  const decide = decider(facts, index, ask);
  const selected = selectNodes(all, ask.only);
  const decisions = all.filter((node) => selected.has(node)).map(decide);
  const needed = neededBy(decisions, ask.only);
  const renders = needed.flatMap((one) => (one.kind === 'render' ? [one.render] : []));
  const unchanged = needed.flatMap((one) => (one.kind === 'unchanged' ? [one.render] : []));
  const held = needed.flatMap((one) => (one.kind === 'held' ? [one.render] : []));
  const problems = [
    ...relevant([...set.problems, ...index.problems], facts, { needed, only: ask.only }),
    ...needed.flatMap((one) => one.problems),
    ...namingProblem(all, facts, ask),
    ...wholePlanProblems(renders, ask),
    ...templateProblems(needed, renders, facts, ask),
  ];
  const totals = totalsOf(renders, unchanged.length);
  return { stage: ask.stage, renders, unchanged, held, orphans: index.orphans, problems, totals };
}

type Decision = { readonly node: Node; readonly problems: readonly Problem[] } & (
  | { readonly kind: 'render'; readonly render: PlannedRender }
  | { readonly kind: 'unchanged'; readonly render: UnchangedRender }
  | { readonly kind: 'held'; readonly render: RenderIdentity & { readonly held: HeldEntry } }
);

/** Decides node by node, in graph order: a later one sees what was decided about its sources. */
function decider(facts: ProjectFacts, index: LockIndex, ask: PlanAsk): (node: Node) => Decision {
  const decided = new Map<string, Decision>();
  const inThisRun = new Set<string>();
  return (node) => {
    const request = requestOf(node, { facts, decided, ask });
    const decision = decideOne(node, request, { facts, index, ask });
    decided.set(node.id, decision);
    if (decision.kind !== 'render' || decision.render.digest === undefined) return decision;
    const key = `${decision.render.digest}/${node.candidate}`;
    if (!inThisRun.has(key)) {
      inThisRun.add(key);
      return decision;
    }
    return { ...decision, render: { ...decision.render, free: 'same request' } };
  };
}

interface Request {
  readonly identity: RenderIdentity;
  readonly settings: Omit<Asked, 'parts'>;
  readonly references: readonly PlannedReference[];
  readonly now: readonly PartNow[];
  readonly digest: string | undefined;
}

interface Known {
  readonly facts: ProjectFacts;
  readonly decided: ReadonlyMap<string, Decision>;
  readonly ask: PlanAsk;
}

function requestOf(node: Node, known: Known): Request {
  const { template, variant } = node;
  const tier = tierAt(known.ask.stage, template.tier, template.model);
  const references = variant.references.map((one) => resolve(one, known));
  const settings: Omit<Asked, 'parts'> = {
    model: template.apiId.id,
    ...(tier && { tier }),
    ...(template.aspectRatio && { aspectRatio: template.aspectRatio }),
    ...(template.thinking && { thinking: template.thinking }),
    ...(variant.format && { format: variant.format }),
  };
  const byId = new Map(references.map((reference) => [reference.id, reference]));
  const parts = variant.parts.map((part) =>
    'text' in part ? part : askedReference(byId.get(part.reference)),
  );
  const complete = parts.every((part): part is AskedPart => part !== undefined);
  return {
    identity: identityOf(node, known.ask.stage, settings),
    settings,
    references,
    now: variant.parts.map((part) => ('text' in part ? part : shaOf(part.reference, byId))),
    digest: complete ? digestOf({ ...settings, parts }) : undefined,
  };
}

function askedReference(reference: PlannedReference | undefined): AskedPart | undefined {
  if (reference?.file === undefined) return undefined;
  const { sha256, mediaType } = reference.file;
  return { reference: reference.id, role: reference.role, sha256, mediaType };
}

function shaOf(id: string, byId: ReadonlyMap<string, PlannedReference>): PartNow {
  const file = byId.get(id)?.file;
  return { reference: id, ...(file && { sha256: file.sha256 }) };
}

function resolve(reference: PlannedReference, { facts, decided }: Known): PlannedReference {
  const { source } = reference;
  if ('path' in source) {
    const state = facts.references.get(source.path);
    if (!state?.ok) return reference;
    const { sha256, mediaType } = state;
    return { ...reference, file: { path: source.path, sha256, mediaType } };
  }
  const id = renderId(source.from.template, source.from.variant);
  const decision = decided.get(id);
  if (decision?.kind !== 'unchanged') return { ...reference, waitsFor: id };
  const { file, entry } = decision.render;
  const { sha256, mediaType } = entry.file;
  return { ...reference, file: { path: file, sha256, mediaType } };
}

function identityOf(node: Node, stage: Stage, settings: Omit<Asked, 'parts'>): RenderIdentity {
  const { template, variant, candidate, id } = node;
  const { tier, aspectRatio } = settings;
  const pixels: Pixels | undefined =
    aspectRatio && pixelsFor(template.model, tier ?? template.model.defaultTier, aspectRatio);
  return {
    id,
    template,
    variant: variant.id,
    candidate,
    stage,
    path: variant.path,
    alt: variant.alt,
    prompt: promptText(variant.parts),
    ...(tier && { tier }),
    ...(aspectRatio && { aspectRatio }),
    ...(pixels && { pixels }),
    at: template.at.path,
  };
}

interface World {
  readonly facts: ProjectFacts;
  readonly index: LockIndex;
  readonly ask: PlanAsk;
}

function decideOne(node: Node, request: Request, world: World): Decision {
  const { index, ask } = world;
  const { identity, digest } = request;
  const recorded = index.find(node);
  const forced = ask.force && ask.only !== undefined && isNamed(node, ask.only);
  if (!forced && digest !== undefined) {
    const same = recorded.find((one) => one.entry.digest === digest && one.intact);
    if (same !== undefined) {
      const { entry, file, emulated } = same;
      return {
        node,
        kind: 'unchanged',
        problems: [],
        render: { ...identity, entry, file, emulated },
      };
    }
    const held = index.held(node);
    if (held?.digest === digest)
      return { node, kind: 'held', problems: [], render: { ...identity, held } };
  }
  const problems = forced ? [] : inTheWay(node, recorded, world);
  return {
    node,
    kind: 'render',
    problems,
    render: planned(node, request, { world, recorded, forced }),
  };
}

/** A person's own file on the render's path: edited after it was rendered, or never ours. */
function inTheWay(node: Node, recorded: readonly Recorded[], { facts, ask }: World): Problem[] {
  if (ask.stage !== 'deliver') return [];
  const own = recorded.filter(({ emulated }) => !emulated);
  const edited = own
    .filter((one) => one.touched)
    .map((one) => editedImage(node, one.file, one.lockPath));
  const known = new Set(own.map(({ file }) => file));
  const strangers = (facts.onPath.get(stemAt(node.variant.path, node.candidate)) ?? []).filter(
    (file) => !known.has(file),
  );
  return [...edited, ...strangers.map((file) => unknownFile(node, file))];
}

function planned(
  node: Node,
  request: Request,
  how: { readonly world: World; readonly recorded: readonly Recorded[]; readonly forced: boolean },
): PlannedRender {
  const { identity, settings, references, digest } = request;
  const last = how.recorded.at(-1);
  const previous = last?.entry;
  const made =
    digest === undefined || how.forced ? undefined : how.world.index.made(digest, node.candidate);
  const call = priceFor(node.template.model, {
    ...(settings.tier && { tier: settings.tier }),
    ...(settings.thinking && { thinking: settings.thinking }),
    promptBytes: Buffer.byteLength(identity.prompt),
    references: references.length,
  });
  return {
    ...identity,
    ...(how.forced ? { reason: 'forced', detail: '' } : reasonFor(node, request, { last, ...how })),
    digest,
    asked: settings,
    parts: node.variant.parts,
    references,
    price: call && priceOfRender(call),
    callUsd: call?.atMost.usd ?? 0,
    ...(previous && { previous }),
    ...(made && { made }),
  };
}

function reasonFor(
  { template }: Node,
  request: Request,
  { last, world }: { readonly last: Recorded | undefined; readonly world: World },
): { reason: Reason; detail: string } {
  if (last === undefined) {
    const unread = world.facts.unreadLocks.has(lockPathOf(template.path));
    return { reason: unread ? 'lock unreadable' : 'new', detail: '' };
  }
  const { entry, touched } = last;
  if (entry.digest === request.digest) {
    return { reason: touched ? 'file edited' : 'file missing', detail: '' };
  }
  return compareAsked(entry.asked, { ...request.settings, parts: request.now });
}

/** With `--only`, a source is rendered again only because something selected waits for it. */
function neededBy(decisions: readonly Decision[], only: string | undefined): readonly Decision[] {
  if (only === undefined) return decisions;
  const waitedFor = new Set<string>();
  const needed = decisions.toReversed().filter((decision) => {
    const wanted = isNamed(decision.node, only) || waitedFor.has(decision.node.id);
    if (!wanted || decision.kind !== 'render') return wanted;
    for (const { waitsFor } of decision.render.references) if (waitsFor) waitedFor.add(waitsFor);
    return true;
  });
  return needed.toReversed();
}

/** `--only` that names nothing. One that may mean a broken template is left to that template's own problems. */
function namingProblem(all: readonly Node[], facts: ProjectFacts, { only }: PlanAsk): Problem[] {
  if (only === undefined || all.some((node) => isNamed(node, only))) return [];
  const sound = new Set(all.map(({ template }) => template.path));
  if ([...facts.templatePaths].some((path) => !sound.has(path) && mayBe(path, only))) return [];
  const names = [...new Set(all.flatMap((node) => [node.template.name, node.id]))];
  return [global('only', `--only ${only} names no template and no render`, nearest(only, names))];
}

function nearest(only: string, names: readonly string[]): string {
  if (names.length === 0) return 'Run darkroom init for a first template.';
  const near = closest(only, names);
  return distance(only, near) <= Math.max(2, only.length / 3)
    ? `Did you mean ${near}?`
    : `Name a template or a variant, such as ${names.slice(0, 2).join(' or ')}; darkroom plan lists them.`;
}

function wholePlanProblems(renders: readonly PlannedRender[], ask: PlanAsk): Problem[] {
  const problems: Problem[] = [];
  if (renders.length > mostRenders) {
    const fault = `the plan has ${renders.length} renders, and more than ${mostRenders} are taken for a mistake`;
    problems.push(
      global('too-many-renders', fault, 'Narrow the matrix with exclude, or render with --only.'),
    );
  }
  const unpriced = renders.find((render) => render.price === undefined);
  if (unpriced !== undefined && ask.budgetUsd !== null) {
    const fault = `the price of ${unpriced.template.model.name} is unknown, and the run has a budget`;
    problems.push({
      ...global(
        'unknown-price',
        fault,
        'Lift the budget with --budget-usd none, or choose another model.',
      ),
      file: unpriced.template.path,
      ...unpriced.template.at.model,
    });
  }
  return problems;
}

function templateProblems(
  decisions: readonly Decision[],
  renders: readonly PlannedRender[],
  facts: ProjectFacts,
  ask: PlanAsk,
): Problem[] {
  const sent = new Set(renders.map(({ template }) => template));
  const templates = [...new Set(decisions.map(({ node }) => node.template))];
  return [
    ...templates.flatMap((template) => {
      const life = lifecycleProblem(template, { ...ask, sent: sent.has(template) });
      return [...(life ? [life] : []), ...referenceProblems(template, facts)];
    }),
    ...renders.flatMap((render) => requestTooLarge(render, facts) ?? []),
  ];
}

/** With `--only`, what is wrong in templates that take no part stands in nobody's way. */
function relevant(
  problems: readonly Problem[],
  { templatePaths }: ProjectFacts,
  { needed, only }: { readonly needed: readonly Decision[]; readonly only: string | undefined },
): readonly Problem[] {
  if (only === undefined) return problems;
  const part = new Set(needed.map(({ node }) => node.template.path));
  const others = [...templatePaths].filter((path) => !part.has(path) && !mayBe(path, only));
  const aside = new Set(others.flatMap((path) => [path, lockPathOf(path)]));
  return problems.filter(({ file }) => !aside.has(file));
}

/** Whether `--only` may mean this template file, as far as its path tells: a broken one has no name yet. */
function mayBe(path: string, only: string): boolean {
  const [name = ''] = only.split(/#|@\d+$/);
  return path === only || `/${path}`.endsWith(`/${name}.prompt`);
}

function global(rule: string, message: string, remedy: string): Problem {
  return { rule, severity: 'error', file: 'darkroom.yml', line: 1, column: 1, message, remedy };
}
