import { posix } from 'node:path';
import { lockPathOf, type Problem, type TemplateSet } from '#templates';
import type { FileState, LockFile, ProjectFacts } from '../plan/facts.ts';
import type { Stage } from '../plan/stages.ts';
import { lockPathIn, stemAt, storeFolder, storesFor } from '../plan/stores.ts';
import type { Disk, Images } from '../ports.ts';
import { closedWords, unusablePaths } from './folders.ts';
import { readLockFile } from './locks.ts';
import type { Project } from './project.ts';
import { referenceStates } from './references.ts';
import { unreadable, unreadableWords } from './unreadable.ts';

/** What is known of the disk when a plan is made: locks, pictures on declared paths, references. */
export async function gatherFacts(
  set: TemplateSet,
  project: Project,
  ports: {
    readonly disk: Disk;
    readonly images: Images;
    readonly stage: Stage;
    readonly emulated: boolean;
    readonly fresh: boolean;
  },
): Promise<{ facts: ProjectFacts; problems: Problem[] }> {
  const { disk, images, stage } = ports;
  const problems: Problem[] = [];
  const locks = new Map<string, LockFile>();
  const unreadLocks = new Set<string>();
  for (const store of storesFor(stage, ports.emulated)) {
    const committed = !store.proofs && !store.emulated;
    const paths = committed
      ? project.lockPaths
      : project.templates.map(({ path }) => lockPathIn(store, stage, path));
    for (const path of paths) {
      const { file, problem } = await readLockFile(disk, path);
      if (file) locks.set(path, file);
      if (problem && committed) problems.push(problem);
      if (problem) unreadLocks.add(path);
    }
  }
  const references = await referenceStates(set.templates, { disk, images });
  const files = await disk.statesOf(filesOf(locks, stage), { fresh: ports.fresh });
  const pathProblems = await unusablePaths(set.templates, disk);
  problems.push(...pathProblems, ...unreadableFiles(files, pathProblems));
  // Whose pictures they are is not known while a template's lock cannot be read.
  const stems = set.templates
    .filter(({ path }) => !unreadLocks.has(lockPathOf(path)))
    .flatMap(({ variants }) => variants.map(({ path }) => stemAt(path, 1)));
  const onPath = stage === 'deliver' ? await disk.imagesAt(stems) : new Map<string, string[]>();
  const templatePaths = new Set(project.templatePaths);
  return { facts: { templatePaths, locks, unreadLocks, files, references, onPath }, problems };
}

/** Pictures that a lock records and that cannot be read, but for those whose folder was told of. */
function unreadableFiles(
  files: ReadonlyMap<string, FileState>,
  told: readonly Problem[],
): Problem[] {
  const messages = new Set(told.map(({ message }) => message));
  return [...files].flatMap(([path, found]) => {
    if (found.state !== 'unreadable') return [];
    if (messages.has(closedWords(posix.dirname(path)).message)) return [];
    return [unreadable(path, unreadableWords(found.code))];
  });
}

function filesOf(locks: ReadonlyMap<string, LockFile>, stage: Stage): string[] {
  return [...locks.values()].flatMap(({ path, lock }) => {
    const folder = storeOfLock(path, stage);
    return Object.keys(lock.renders).map((file) => `${folder}${file}`);
  });
}

/** Which store a lock belongs to, by where it lies. */
function storeOfLock(path: string, stage: Stage): string {
  const folders = [true, false].flatMap((emulated) =>
    storesFor(stage, emulated).map((store) => storeFolder(store, stage)),
  );
  const longestFirst = folders.sort((a, b) => b.length - a.length);
  return longestFirst.find((folder) => path.startsWith(folder)) ?? '';
}
