import { priceFor } from '#capabilities';
import { lockPathOf, type Problem } from '#templates';
import { compareAsked } from './compare.ts';
import type { ProjectFacts } from './facts.ts';
import type { LockIndex, Recorded } from './lock-index.ts';
import { isChosen, isNarrowed, type Node } from './order.ts';
import type { HeldRender, PlanAsk, PlannedRender, Reason, UnchangedRender } from './plan.ts';
import { editedImage, pathOfBroken, unknownFile } from './problems.ts';
import type { Request } from './request.ts';
import { lockPathIn, stemAt, storesFor } from './stores.ts';
import { priceOfRender } from './totals.ts';

/** What is decided about one image, and what stands in its way. */
export type Decision = { readonly node: Node; readonly problems: readonly Problem[] } & (
  | { readonly kind: 'render'; readonly render: PlannedRender }
  | { readonly kind: 'unchanged'; readonly render: UnchangedRender }
  | { readonly kind: 'held'; readonly render: HeldRender }
);

/** What a decision is made from. */
interface World {
  readonly facts: ProjectFacts;
  readonly index: LockIndex;
  readonly ask: PlanAsk;
}

/** Decides about one image: unchanged, held back, or to render. */
export function decideOne(node: Node, request: Request, world: World): Decision {
  const decision = decideFreely(node, request, world);
  const owned = ofBroken(node, world);
  return { ...decision, problems: [...decision.problems, ...owned] };
}

/** The picture of a template that is broken: where that takes no part, its own problems do not stop the run. */
function ofBroken(node: Node, { index, ask }: World): Problem[] {
  if (!isNarrowed(ask)) return [];
  const others = index.find(node).filter(({ lockPath, emulated }) => {
    return !emulated && lockPath !== lockPathOf(node.template.path) && index.unjudged.has(lockPath);
  });
  return others.map(({ file, lockPath }) => pathOfBroken(node, file, lockPath));
}

function decideFreely(node: Node, request: Request, world: World): Decision {
  const { index, ask } = world;
  const { identity, digest, answerKey } = request;
  const recorded = index.find(node);
  const forced = ask.force && ask.only !== undefined && isChosen(node, ask);
  if (!forced && digest !== undefined) {
    const same = recorded.find((one) => one.entry.digest === digest && one.intact);
    if (same !== undefined) return kept(node, request, { same, ask });
    const held = index.held(node);
    if (held?.digest === digest) {
      return { node, kind: 'held', problems: [], render: { ...identity, held, answerKey } };
    }
  }
  const problems = forced ? [] : inTheWay(node, recorded, world);
  return {
    node,
    kind: 'render',
    problems,
    render: planned(node, request, { world, recorded, forced }),
  };
}

/** The picture stays; what the lock says of it may have to be written anew, at no cost. */
function kept(
  node: Node,
  request: Request,
  { same, ask }: { readonly same: Recorded; readonly ask: PlanAsk },
): Decision {
  const { identity, settings, references, digest, answerKey } = request;
  const { entry, file, emulated } = same;
  const detail = staleRecord(node, same, ask);
  if (detail === '') {
    return {
      node,
      kind: 'unchanged',
      problems: [],
      render: { ...identity, entry, file, emulated },
    };
  }
  const render: PlannedRender = {
    ...identity,
    reason: 'record changed',
    detail,
    digest,
    answerKey,
    asked: settings,
    parts: node.variant.parts,
    references,
    price: undefined,
    callUsd: 0,
    previous: entry,
    made: { entry, file },
    free: 'same request',
  };
  return { node, kind: 'render', problems: [], render };
}

/**
 * What an entry says that is no longer so. Only the store that is written to is put right, and only where the
 * picture's own bytes are there.
 */
function staleRecord({ template, variant }: Node, same: Recorded, ask: PlanAsk): string {
  if (same.emulated !== ask.emulated || same.pointer) return '';
  const target = storesFor(ask.stage, ask.emulated).at(-1);
  const own = target && lockPathIn(target, ask.stage, template.path);
  return [
    ...(same.entry.alt === variant.alt ? [] : ['alt']),
    ...(same.entry.variant === variant.id ? [] : ['variant']),
    ...(same.lockPath === own ? [] : [`moved from ${same.lockPath}`]),
  ].join('; ');
}

/** A person's own file on the render's path: edited after it was rendered, or never ours. */
function inTheWay(node: Node, recorded: readonly Recorded[], { facts, ask }: World): Problem[] {
  if (ask.stage !== 'deliver') return [];
  const own = recorded.filter(({ emulated }) => !emulated);
  const edited = own
    .filter((one) => one.touched && !one.edited && !isUnreadable(one, facts))
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
  const { identity, settings, references, digest, answerKey } = request;
  const last = how.recorded.at(-1);
  const previous = last?.entry;
  const made =
    digest === undefined || how.forced ? undefined : how.world.index.made(digest, node.candidate);
  const call = priceFor(node.template.model, {
    on: how.world.ask.now,
    ...(settings.tier && { tier: settings.tier }),
    ...(settings.thinking && { thinking: settings.thinking }),
    promptBytes: Buffer.byteLength(identity.prompt),
    references: references.length,
  });
  return {
    ...identity,
    ...(how.forced ? { reason: 'forced', detail: '' } : reasonFor(node, request, { last, ...how })),
    digest,
    answerKey,
    asked: settings,
    parts: node.variant.parts,
    references,
    price: call && priceOfRender(call),
    callUsd: call?.atMost.usd ?? 0,
    ...(previous && { previous }),
    ...(made && { made: { entry: made.entry, file: made.file } }),
    ...(made?.intact && !made.pointer && { free: 'same request' as const }),
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
    if (isUnreadable(last, world.facts)) return { reason: 'file unreadable', detail: '' };
    return { reason: touched ? 'file edited' : 'file missing', detail: '' };
  }
  return compareAsked(entry.asked, { ...request.settings, parts: request.now });
}

/** A picture of which nobody can tell whether it was edited: that it cannot be read is told as such. */
function isUnreadable({ file }: Recorded, { files }: ProjectFacts): boolean {
  return files.get(file)?.state === 'unreadable';
}
