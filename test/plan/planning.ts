import {
  type Asked,
  type AskedPart,
  digestOf,
  type Lock,
  type LockEntry,
  lockPathOf,
  readConfig,
  readTemplates,
  type TemplateSet,
  writeLock,
} from '#templates';
import type { FileState, ProjectFacts, ReferenceState } from '../../action/plan/facts.ts';
import { makePlan } from '../../action/plan/make-plan.ts';
import type { Plan, PlanAsk, PlannedRender } from '../../action/plan/plan.ts';
import type { Stage } from '../../action/plan/stages.ts';
import { filePath, lockPathIn, storeFolder, storesFor } from '../../action/plan/stores.ts';
import { lockEntry } from './sample.ts';

export const today = new Date('2026-11-20T12:00:00Z');

/** What a plan is asked for unless a test says otherwise: all that is declared, with a key. */
export const ask: PlanAsk = {
  stage: 'deliver',
  emulated: false,
  force: false,
  allowRetired: false,
  prune: false,
  budgetUsd: 10,
  now: today,
};

/** A template of one picture: `image:` keys put in place of others, a body and a model. */
export function text({
  model = 'nano-banana-2.1',
  keys = [],
  body = 'A ceramic bowl on a table.',
  path = 'images/bowl',
}: {
  model?: string;
  keys?: readonly string[];
  body?: string;
  path?: string;
} = {}): string {
  const lines = ['intent: final', `path: ${path}`, 'alt: A bowl', 'aspectRatio: "1:1"', ...keys];
  return `---\nmodel: ${model}\nimage:\n${lines.map((line) => `  ${line}`).join('\n')}\n---\n${body}\n`;
}

/** Templates by name: `hero` stands for templates/hero.prompt. They must be without errors. */
export function setOf(templates: Readonly<Record<string, string>>): TemplateSet {
  const set = readTemplates({
    templates: Object.entries(templates).map(([name, written]) => ({
      path: `templates/${name}.prompt`,
      text: written,
    })),
    partials: [],
    config: readConfig(undefined).config,
  });
  const [error] = set.problems.filter(({ severity }) => severity === 'error');
  if (error) throw new Error(`${error.file}:${error.line}: ${error.message}`);
  return set;
}

/** A reference's state by a letter that stands for its bytes. */
export function reference(letter = 'e', bytes = 1000): ReferenceState {
  const sha256 = letter.repeat(64);
  return { ok: true, sha256, bytes, mediaType: 'image/png', width: 64, height: 64 };
}

/** A disk with nothing on it but what is given. */
export function factsOf(set: TemplateSet, given: Partial<ProjectFacts> = {}): ProjectFacts {
  return {
    templatePaths: new Set(set.templates.map(({ path }) => path)),
    locks: new Map(),
    unreadLocks: new Set(),
    files: new Map(),
    references: new Map(),
    onPath: new Map(),
    ...given,
  };
}

/** The disk after a plan was carried out: a lock entry and a file for every render that could be made. */
export function carriedOut(
  plan: Plan,
  facts: ProjectFacts,
  how: { readonly stage?: Stage; readonly emulated?: boolean } = {},
): ProjectFacts {
  const { stage = 'deliver', emulated = false } = how;
  const store = storesFor(stage, emulated).at(-1) ?? { proofs: false, emulated };
  const locks = new Map(facts.locks);
  const files = new Map(facts.files);
  for (const render of plan.renders) {
    const entry = entryOf(render);
    if (entry === undefined) continue;
    const path = filePath(render.path, entry.file.mediaType, render.candidate);
    const lockPath = lockPathIn(store, stage, render.template.path);
    const before = locks.get(lockPath)?.lock;
    const lock: Lock = { lockVersion: 1, renders: { ...before?.renders, [path]: entry }, held: {} };
    locks.set(lockPath, { path: lockPath, text: writeLock(lock), lock, edited: new Set() });
    files.set(`${storeFolder(store, stage)}${path}`, intact(entry));
  }
  return { ...facts, locks, files };
}

/** The lock entry that a render leaves; undefined while it waits for a source. */
function entryOf(render: PlannedRender): LockEntry | undefined {
  const byId = new Map(render.references.map((one) => [one.id, one]));
  const parts = render.parts.map((part): AskedPart | undefined => {
    if ('text' in part) return part;
    const one = byId.get(part.reference);
    return (
      one?.file && {
        reference: one.id,
        role: one.role,
        sha256: one.file.sha256,
        mediaType: one.file.mediaType,
      }
    );
  });
  if (!parts.every((part) => part !== undefined)) return undefined;
  const asked: Asked = { ...render.asked, parts };
  const digest = digestOf(asked);
  const { variant, candidate, alt } = render;
  const entry = lockEntry();
  // Each request has its own picture: its digest serves as the SHA-256 of the bytes.
  return {
    ...entry,
    digest,
    asked,
    variant,
    candidate,
    alt,
    file: { ...entry.file, sha256: digest },
  };
}

function intact(entry: LockEntry): FileState {
  return { state: 'file', sha256: entry.file.sha256, bytes: entry.file.bytes };
}

/** Plans what the templates need on this disk. */
export function planOf(
  set: TemplateSet,
  facts: ProjectFacts = factsOf(set),
  change: Partial<PlanAsk> = {},
): Plan {
  return makePlan(set, facts, { ...ask, ...change });
}

/** Everything of the templates delivered, sources before what is made of them. */
export function deliveredFacts(set: TemplateSet, given: Partial<ProjectFacts> = {}): ProjectFacts {
  let facts = factsOf(set, given);
  for (let round = 0; round < set.templates.length; round += 1) {
    facts = carriedOut(planOf(set, facts), facts);
  }
  return facts;
}

/** Renders as `id: reason (detail)`. */
export function reasons({ renders }: Plan): string[] {
  return renders.map(({ id, reason, detail }) => `${id}: ${reason}${detail && ` (${detail})`}`);
}

/** The path of a template's committed lock. */
export function lockAt(name: string): string {
  return lockPathOf(`templates/${name}.prompt`);
}
