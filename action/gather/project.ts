import { posix } from 'node:path';
import { type Config, lockPathOf, type Problem, readConfig, type SourceText } from '#templates';
import { privateFolder } from '../plan/stores.ts';
import type { Disk, Git } from '../ports.ts';
import { closedFolders } from './folders.ts';
import { unreadable } from './unreadable.ts';

/** The largest files that are read as text, in bytes. */
const mostBytes = { config: 256 * 1024, template: 256 * 1024 } as const;

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
  // git is a process of its own: it looks while we read.
  const tracked = trackedProblem(git);
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
  problems.push(...faults, ...(await tracked), ...(await closedFolders(globs, disk)));
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
      message: `no template matches ${globs.join(', ')}`,
      remedy: "Give a folder or a glob below the root, such as 'other/**/*.prompt'.",
    };
  }
  return {
    ...fault,
    severity: 'warning',
    file: config?.path ?? '',
    message: `no template matches ${globs.join(', ')}`,
    remedy: 'Run darkroom init for a first one, or name others with templates: in darkroom.yml.',
  };
}
