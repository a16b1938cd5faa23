import { posix } from 'node:path';
import {
  type Config,
  type Lock,
  lockPathOf,
  type Problem,
  readConfig,
  readLock,
  type SourceText,
  type Template,
  type TemplateSet,
} from '#templates';
import type { FileState, LockFile, ProjectFacts, ReferenceState } from './plan/facts.ts';
import type { Stage } from './plan/stages.ts';
import { lockPathIn, privateFolder, stemAt, storeFolder, storesFor } from './plan/stores.ts';
import type { Disk, Git, Images, Look } from './ports.ts';

/** The largest files that are read as text, in bytes. */
const mostBytes = { config: 256 * 1024, template: 256 * 1024, lock: 64 * 2 ** 20 } as const;

/** The texts of a repository that a plan is made from. */
export interface Project {
  readonly config: Config;
  readonly configSource: SourceText | undefined;
  readonly templates: readonly SourceText[];
  readonly partials: readonly SourceText[];
  readonly problems: readonly Problem[];
  /** The template files that `--templates` narrows the run to; undefined where all take part. */
  readonly chosen: ReadonlySet<string> | undefined;
  /** Every template file that is there, also those that could not be read. */
  readonly templatePaths: readonly string[];
  /** Committed lock files, also those whose template is gone. */
  readonly lockPaths: readonly string[];
}

/**
 * Reads `darkroom.yml`, the templates and their partials. What cannot be read is a problem, and all are told together.
 * A glob that is given narrows what takes part, and may add templates that `darkroom.yml` does not name. All others
 * are read too: their paths, renders and locks are what those are judged against.
 */
export async function readProject(
  ports: { readonly disk: Disk; readonly git: Git },
  given: { readonly config?: string; readonly templates?: readonly string[] },
): Promise<Project> {
  const { disk, git } = ports;
  const problems: Problem[] = [];
  const read = async (path: string, most: number): Promise<SourceText | undefined> => {
    const reading = await disk.readText(path, most);
    if (reading.ok) return { path, text: reading.text };
    problems.push(unreadable(path, reading));
    return undefined;
  };
  const configPath = given.config ?? 'darkroom.yml';
  const wanted = given.config !== undefined || (await exists(disk, configPath));
  const configSource = wanted ? await read(configPath, mostBytes.config) : undefined;
  const { config: written, problems: faults } = readConfig(configSource);
  const config = { ...written, templates: await withFolders(written.templates, disk) };
  const narrowed = given.templates && (await withFolders(given.templates, disk));
  const globs = [...config.templates, ...(narrowed ?? [])];
  const paths = await disk.glob(globs);
  const templates = paths.filter(isTemplate);
  const chosen = narrowed && new Set((await disk.glob(narrowed)).filter(isTemplate));
  const partials = await disk.glob(partialGlobs(paths));
  const texts = async (some: readonly string[]): Promise<SourceText[]> => {
    const all = await Promise.all(some.map((path) => read(path, mostBytes.template)));
    return all.filter((text) => text !== undefined);
  };
  /** One that cannot be read is there all the same: nobody is told to create it. */
  const partialText = async (path: string): Promise<SourceText> =>
    (await read(path, mostBytes.template)) ?? { path, text: '' };
  const lockPaths = new Set([
    ...templates.map(lockPathOf),
    ...(await disk.glob(globs.filter((one) => one.endsWith('.prompt')).map(lockPathOf))),
  ]);
  problems.push(...faults, ...(await trackedProblem(git)), ...(await closedFolders(globs, disk)));
  return {
    config,
    configSource,
    templates: await texts(templates),
    partials: await Promise.all(partials.map(partialText)),
    chosen,
    templatePaths: templates,
    problems: [
      ...problems,
      ...((chosen?.size ?? templates.length) === 0
        ? [noTemplates(narrowed ?? globs, given, configSource)]
        : []),
    ],
    lockPaths: [...lockPaths].sort(),
  };
}

/** A folder in place of a glob means all templates in it, as users of linters and formatters expect. */
async function withFolders(globs: readonly string[], disk: Disk): Promise<readonly string[]> {
  const paths = globs.map((glob) => posix.normalize(glob).replace(/(?<=.)\/$/, ''));
  const looks = await disk.lookAt(paths);
  return globs.map((glob, index) => {
    const path = paths[index] ?? glob;
    if (looks.get(path) !== 'folder') return glob;
    return path === '.' ? '**/*.prompt' : `${path}/**/*.prompt`;
  });
}

/** Folders that globs begin with and that cannot be read: they are not taken for empty ones. */
async function closedFolders(globs: readonly string[], disk: Disk): Promise<Problem[]> {
  const folders = globs.map((glob) => {
    const segments = glob.split('/');
    const wild = segments.findIndex((segment) => /[*?[{(!]/.test(segment));
    return segments.slice(0, wild < 0 ? -1 : wild).join('/') || '.';
  });
  const looks = await disk.lookAt(folders);
  return [...looks].flatMap(([folder, look]) =>
    look === 'unreadable' ? [closedFolder(folder)] : [],
  );
}

function closedFolder(folder: string): Problem {
  const { message, remedy } = closedWords(folder);
  return { rule: 'unreadable', severity: 'error', file: '', line: 1, column: 1, message, remedy };
}

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

/** Declared paths that a symbolic link would lead elsewhere, or whose folder cannot be read, each folder once a template. */
async function unusablePaths(templates: readonly Template[], disk: Disk): Promise<Problem[]> {
  const folderOf = (path: string): string => posix.dirname(path);
  const folders = templates.flatMap(({ variants }) => variants.map(({ path }) => folderOf(path)));
  const looks = await disk.lookAt(folders);
  return templates.flatMap((template) => {
    const at = { severity: 'error', file: template.path, ...template.at.path } as const;
    const standsIn = (look: Look) =>
      template.variants.find(({ path }) => looks.get(folderOf(path)) === look);
    const linked = standsIn('symlink');
    const closed = standsIn('unreadable');
    return [
      ...(linked ? [{ ...at, rule: 'path-linked', ...linkedWords(linked.path) }] : []),
      ...(closed ? [{ ...at, rule: 'unreadable', ...closedWords(folderOf(closed.path)) }] : []),
    ];
  });
}

function linkedWords(path: string): { message: string; remedy: string } {
  return {
    message: `${path} leads through a symbolic link`,
    remedy: 'Put a folder in place of the link, or choose another path.',
  };
}

function closedWords(folder: string): { message: string; remedy: string } {
  return {
    message: `${folder}/ cannot be read`,
    remedy: 'Give yourself permission to read and search it.',
  };
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

function unreadableWords(code: string): { fault: string; remedy: string } {
  return { fault: `cannot be read (${code})`, remedy: 'Give yourself permission to read it.' };
}

/** Locks as they are on the disk at this moment; one that is missing or cannot be read is absent. */
export async function readLocks(disk: Disk, paths: Iterable<string>): Promise<Map<string, Lock>> {
  const locks = new Map<string, Lock>();
  for (const path of paths) {
    const { file } = await readLockFile(disk, path);
    if (file) locks.set(path, file.lock);
  }
  return locks;
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

async function readLockFile(
  disk: Disk,
  path: string,
): Promise<{ file?: LockFile; problem?: Problem }> {
  const reading = await disk.readText(path, mostBytes.lock);
  if (!reading.ok) return reading.missing ? {} : { problem: unreadable(path, reading) };
  const lock = readLock(reading.text);
  if (lock.ok) {
    const edited = new Set(lock.edited);
    return { file: { path, text: reading.text, lock: lock.lock, edited } };
  }
  const { fault, remedy, line, column } = lock;
  const message = `${posix.basename(path)} ${fault}`;
  return {
    problem: { rule: 'damaged-lock', severity: 'error', file: path, line, column, message, remedy },
  };
}

async function referenceStates(
  templates: readonly Template[],
  { disk, images }: { readonly disk: Disk; readonly images: Images },
): Promise<Map<string, ReferenceState>> {
  const sources = templates.flatMap((template) => [
    ...template.references,
    ...template.variants.flatMap(({ references }) => references),
  ]);
  const paths = new Set(sources.flatMap(({ source }) => ('path' in source ? [source.path] : [])));
  const states = await disk.lookAt(paths);
  const entries = [...paths].map(async (path): Promise<[string, ReferenceState]> => {
    const fault = referenceFault(states.get(path) ?? 'missing');
    const state = fault ?? (await images.reference(disk.absolute(path)));
    return [path, state.ok || fault ? state : ((await bytesFault(path, disk)) ?? state)];
  });
  return new Map(await Promise.all(entries));
}

/** Why a file is no picture that is no fault of a picture's. */
async function bytesFault(path: string, disk: Disk): Promise<ReferenceState | undefined> {
  const found = (await disk.statesOf([path])).get(path);
  switch (found?.state) {
    case 'unreadable':
      return { ok: false, ...unreadableWords(found.code) };
    case 'lfs':
      return {
        ok: false,
        fault: 'is a Git LFS pointer: its bytes are not here',
        remedy: 'Run git lfs pull.',
      };
    default:
      return undefined;
  }
}

function referenceFault(look: Look): ReferenceState | undefined {
  switch (look) {
    case 'unreadable':
      return { ok: false, ...unreadableWords('EACCES') };
    case 'missing':
      return { ok: false, fault: 'does not exist', remedy: 'Add the file, or correct the path.' };
    case 'symlink':
      return {
        ok: false,
        fault: 'is reached through a symbolic link',
        remedy: 'Commit the file itself in its place.',
      };
    case 'folder':
      return { ok: false, fault: 'is not a file', remedy: 'Name an image file.' };
    case 'file':
      return undefined;
  }
}

function isTemplate(path: string): boolean {
  return path.endsWith('.prompt') && !posix.basename(path).startsWith('_');
}

/** Partials stand beside templates and in `templates/`, whatever the globs narrow the templates to. */
function partialGlobs(paths: readonly string[]): string[] {
  const folders = new Set(['templates', ...paths.map((path) => posix.dirname(path))]);
  return [...folders]
    .sort()
    .map((folder) => (folder === '.' ? '_*.prompt' : `${folder}/_*.prompt`));
}

async function exists(disk: Disk, path: string): Promise<boolean> {
  return (await disk.lookAt([path])).get(path) !== 'missing';
}

async function trackedProblem(git: Git): Promise<Problem[]> {
  const [file] = await git.tracked(privateFolder);
  if (file === undefined) return [];
  return [
    {
      rule: 'tracked-private-folder',
      severity: 'error',
      file,
      line: 1,
      column: 1,
      message: `git tracks ${file}, and what a repository brings in ${privateFolder}/ is not trusted`,
      remedy: `Run git rm -r --cached ${privateFolder}.`,
    },
  ];
}

function unreadable(
  path: string,
  reading: { readonly fault: string; readonly remedy: string; readonly missing?: boolean },
): Problem {
  const { fault, remedy, missing } = reading;
  return {
    rule: 'unreadable',
    severity: 'error',
    // A file that is not there has no first line to point at.
    file: missing ? '' : path,
    line: 1,
    column: 1,
    message: `${path} ${fault}`,
    remedy,
  };
}

/** What a flag names and nobody finds is a mistake; a root without a template may be one to begin with. */
function noTemplates(
  globs: readonly string[],
  given: { readonly templates?: readonly string[] },
  config: SourceText | undefined,
): Problem {
  const fault = { rule: 'no-templates', line: 1, column: 1 } as const;
  if (given.templates !== undefined) {
    return {
      ...fault,
      severity: 'error',
      file: '',
      message: `--templates ${globs.join(', ')} matches no template`,
      remedy: "Give a folder or a glob below the root, such as 'other/**/*.prompt'.",
    };
  }
  return {
    ...fault,
    severity: 'warning',
    file: config?.path ?? '',
    message: `no template matches ${globs.join(', ')}`,
    remedy: 'Run darkroom init for a first one, or name others with --templates.',
  };
}
