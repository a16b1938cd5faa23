import {
  foldedPath,
  type HeldEntry,
  type LockEntry,
  lockPathOf,
  outputFault,
  type Problem,
  type Template,
} from '#templates';
import type { FileState, LockFile, ProjectFacts } from './facts.ts';
import type { Node } from './order.ts';
import type { Orphan } from './plan.ts';
import { editedLock } from './problems.ts';
import type { Stage } from './stages.ts';
import { lockPathIn, type Store, stemAt, stemOf, storeFolder, storesFor } from './stores.ts';

/**
 * A lock entry with its file's present state. `intact`: the bytes are the lock's; `pointer`: they are a Git LFS
 * pointer's; `touched`: other bytes stand there.
 */
export interface Recorded {
  readonly entry: LockEntry;
  /** Where the file lies, relative to the root. */
  readonly file: string;
  readonly lockPath: string;
  readonly emulated: boolean;
  readonly intact: boolean;
  readonly pointer: boolean;
  readonly touched: boolean;
  /** The entry itself was edited by hand: what it says of the file counts for nothing. */
  readonly edited: boolean;
}

/** Locks made searchable, and what is wrong with them. */
export interface LockIndex {
  /**
   * The entries of a node's path, one a store at most, the committed store first: that of its own template's lock, else
   * of another lock, which a template left behind that was renamed or gave the path away.
   */
  readonly find: (node: Node) => readonly Recorded[];
  /** A digest that was answered with a block or wrong pixels. */
  readonly held: (node: Node) => HeldEntry | undefined;
  /** An entry of any lock that was made by this very request and whose bytes may still be found. */
  readonly made: (digest: string, candidate: number) => Recorded | undefined;
  readonly orphans: readonly Orphan[];
  /** Locks of templates that are there and broken: what of theirs may be taken over, nobody knows. */
  readonly unjudged: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Reads the locks of every store of a stage; orphans are judged in the committed store alone, against all templates. */
export function indexLocks(
  templates: readonly Template[],
  facts: ProjectFacts,
  ask: { readonly stage: Stage; readonly emulated: boolean },
): LockIndex {
  const stores = storesFor(ask.stage, ask.emulated);
  const views = stores.map((store) => viewOf(store, ask.stage, facts));
  const target = views.at(-1);
  return {
    find: (node) =>
      stores.flatMap((store, index) => {
        const all = views[index]?.byStem.get(stemAt(node.variant.path, node.candidate)) ?? [];
        const own = lockPathIn(store, ask.stage, node.template.path);
        return all.find(({ lockPath }) => lockPath === own) ?? all[0] ?? [];
      }),
    held: (node) => target?.held.get(stemAt(node.variant.path, node.candidate)),
    made: (digest, candidate) => target?.byDigest.get(`${digest}/${candidate}`),
    unjudged: unjudged(templates, facts),
    orphans: ask.stage === 'deliver' ? orphansOf(templates, facts) : [],
    problems: views.flatMap((view) => view.problems),
  };
}

interface View {
  readonly byStem: ReadonlyMap<string, readonly Recorded[]>;
  readonly byDigest: ReadonlyMap<string, Recorded>;
  readonly held: ReadonlyMap<string, HeldEntry>;
  readonly problems: readonly Problem[];
}

function viewOf(store: Store, stage: Stage, facts: ProjectFacts): View {
  const folder = storeFolder(store, stage);
  const byStem = new Map<string, Recorded[]>();
  const byDigest = new Map<string, Recorded>();
  const held = new Map<string, HeldEntry>();
  const problems: Problem[] = [];
  for (const lockFile of locksIn(folder, facts)) {
    if (!store.proofs && !store.emulated) problems.push(...editedLock(lockFile));
    for (const [path, entry] of Object.entries(lockFile.lock.renders)) {
      const file = `${folder}${path}`;
      const edited = lockFile.edited.has(path);
      const state = facts.files.get(file);
      const recorded = record(entry, { file, lockFile, store, state, edited });
      byStem.set(stemOf(path), [...(byStem.get(stemOf(path)) ?? []), recorded]);
      const key = `${entry.digest}/${entry.candidate}`;
      if (recorded.intact || !byDigest.has(key)) byDigest.set(key, recorded);
    }
    for (const [path, entry] of Object.entries(lockFile.lock.held)) held.set(path, entry);
  }
  return { byStem, byDigest, held, problems };
}

function record(
  entry: LockEntry,
  at: {
    file: string;
    lockFile: LockFile;
    store: Store;
    state: FileState | undefined;
    edited: boolean;
  },
): Recorded {
  const { file, lockFile, store, state, edited } = at;
  const there = state !== undefined && (state.state === 'file' || state.state === 'lfs');
  const intact = there && state.sha256 === entry.file.sha256;
  const touched = state !== undefined && state.state !== 'missing' && !intact;
  const pointer = state?.state === 'lfs';
  return {
    entry,
    file,
    lockPath: lockFile.path,
    emulated: store.emulated,
    intact,
    pointer,
    touched,
    edited,
  };
}

function locksIn(folder: string, facts: ProjectFacts): LockFile[] {
  const own = folder === '' ? (path: string) => !path.startsWith('.darkroom/') : () => true;
  return [...facts.locks.values()].filter(({ path }) => path.startsWith(folder) && own(path));
}

/**
 * Entries whose path no template plans, of pictures and of answers that are held. A path that another template plans
 * has moved, and is no orphan.
 */
function orphansOf(templates: readonly Template[], facts: ProjectFacts): Orphan[] {
  const planned = new Set(
    templates.flatMap(({ variants }) => variants.map(({ path }) => stemOf(path))),
  );
  const unknown = unjudged(templates, facts);
  const uses = usesOf(templates, facts, planned);
  return locksIn('', facts)
    .filter(({ path }) => !unknown.has(path))
    .flatMap(({ path: lockPath, lock }) => [
      ...Object.entries(lock.renders)
        .filter(([path]) => !planned.has(stemOf(path)))
        .map(([path, entry]): Orphan => {
          const state = facts.files.get(path);
          const stays = unknown.size > 0 ? 'unjudged' : whyItStays(path, uses, { entry, state });
          const fileExists = state?.state === 'file' || state?.state === 'lfs';
          return { path, lockPath, fileExists, ...(stays && { stays }) };
        }),
      ...Object.keys(lock.held)
        .filter((path) => !planned.has(path))
        .map((path): Orphan => ({ path, lockPath, fileExists: false, held: true })),
    ])
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** How often an image is used: by locks and references, and by a planned render that some disks take for the same file. */
function usesOf(
  templates: readonly Template[],
  facts: ProjectFacts,
  planned: ReadonlySet<string>,
): (path: string) => number {
  const references = templates.flatMap(({ references, variants }) => [
    ...references,
    ...variants.flatMap((variant) => variant.references),
  ]);
  const paths = [
    ...references.flatMap(({ source }) => ('path' in source ? [source.path] : [])),
    ...locksIn('', facts).flatMap(({ lock }) => Object.keys(lock.renders)),
  ];
  const used = Map.groupBy(paths, foldedPath);
  const folded = new Set([...planned].map(foldedPath));
  return (path) =>
    (used.get(foldedPath(path))?.length ?? 0) + Number(folded.has(foldedPath(stemOf(path))));
}

/** A lock may claim any file: only an image that is as it was rendered, or gone, and that nothing else uses may go. */
function whyItStays(
  path: string,
  uses: (path: string) => number,
  { entry, state }: { readonly entry: LockEntry; readonly state: FileState | undefined },
): Orphan['stays'] {
  if (stemOf(path) === path || outputFault(path) !== undefined) return 'no image';
  if (uses(path) !== 1) return 'used';
  if (state === undefined || state.state === 'missing') return undefined;
  return 'sha256' in state && state.sha256 === entry.file.sha256 ? undefined : 'edited';
}

/** Locks of templates that are there and broken: nobody knows what they would plan, so nothing of theirs is an orphan. */
function unjudged(templates: readonly Template[], facts: ProjectFacts): Set<string> {
  const sound = new Set(
    templates.filter(({ variants }) => variants.length > 0).map(({ path }) => path),
  );
  return new Set([...facts.templatePaths].filter((path) => !sound.has(path)).map(lockPathOf));
}
