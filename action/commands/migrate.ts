import { createTwoFilesPatch } from 'diff';
import { type Migration, migrateTemplates, type Problem, readTemplates } from '#templates';
import { openDisk } from '../adapters/disk.ts';
import { openGit } from '../adapters/git.ts';
import type { Shell } from '../cli.ts';
import { type Project, readProject } from '../gather/project.ts';
import { type Settings, UsageError } from '../inputs.ts';
import { plainBlock, plainLine } from '../report/plain.ts';
import { problemLines } from '../report/problem-lines.ts';
import type { Look } from '../report/style.ts';
import { counted } from '../report/wording.ts';
import { lookOf } from './look.ts';

/**
 * Shows, as a diff with its reasons, how templates move from a model that has a shutdown date to its successor;
 * writes it with `--write`. The exit status: 0, or 2 when a file could not be read.
 * @throws UsageError when `--only` names no template
 */
export async function migrate(settings: Settings, shell: Shell): Promise<number> {
  const { only, write, json } = settings;
  const disk = await openDisk(settings.root ?? '.');
  const project = await readProject({ disk, git: openGit(disk.root) }, settings);
  const set = readTemplates(project);
  const open = set.templates.filter(({ path }) => project.chosen?.has(path) ?? true);
  const chosen = open.filter(({ name, path }) => !only || [name, path].includes(only));
  const problems = unread(project, set);
  if (only !== undefined && chosen.length === 0 && problems.length === 0) {
    throw new UsageError(
      `--only ${only} names no template. migrate changes whole files: name one, such as ${open[0]?.name ?? 'hero'}.`,
    );
  }
  const migrations = migrateTemplates(chosen, project.templates, {
    config: project.configSource,
    now: new Date(),
  });
  const changed = migrations.filter(({ before, after }) => before !== after);
  if (write) for (const { path, after } of changed) await disk.writeText(path, after);
  if (json) {
    for (const line of problemLines(problems, lookOf(shell.err, shell)))
      shell.err.write(`${line}\n`);
    const data = migrations.map(({ path, reasons, after }) => ({ path, reasons, after }));
    shell.out.write(`${JSON.stringify(data, null, 2)}\n`);
  } else {
    const look = lookOf(shell.out, shell);
    const lines = [
      ...problemLines(problems, look),
      ...migrations.flatMap((one) => shown(one, look)),
      ending({ migrations, changed: changed.length, problems, write: write ?? false }),
    ];
    shell.out.write(`${lines.join('\n')}\n`);
  }
  return problems.some(({ severity }) => severity === 'error') ? 2 : 0;
}

/** What keeps a template's model from being known; other faults of it are not migrate's. */
function unread(project: Project, set: ReturnType<typeof readTemplates>): Problem[] {
  const known = new Set(set.templates.map(({ path }) => path));
  const dark = new Set(project.templatePaths.filter((path) => !known.has(path)));
  const aside = project.templatePaths.filter((path) => !(project.chosen?.has(path) ?? true));
  const all = [...project.problems, ...set.problems.filter(({ file }) => dark.has(file))];
  return all.filter(({ file }) => !aside.includes(file));
}

function shown({ path, before, after, reasons }: Migration, { style }: Look): string[] {
  const patch = createTwoFilesPatch(path, path, before, after, undefined, undefined, {
    context: 1,
  });
  // The four lines before the first hunk name the file, which stands above its reasons.
  const changes = plainBlock(patch)
    .trimEnd()
    .split('\n')
    .slice(4)
    .map((line) => dressed(line, style));
  return [
    style('strong', plainLine(path)),
    ...reasons.map((reason) => `  ${plainLine(reason)}`),
    ...changes,
    '',
  ];
}

function dressed(line: string, style: Look['style']): string {
  if (line.startsWith('+')) return style('good', line);
  return line.startsWith('-') ? style('error', line) : style('quiet', line);
}

function ending(what: {
  readonly migrations: readonly Migration[];
  readonly changed: number;
  readonly problems: readonly Problem[];
  readonly write: boolean;
}): string {
  const { migrations, changed, problems, write } = what;
  if (migrations.length === 0) {
    const dark = problems.some(({ severity }) => severity === 'error');
    return dark
      ? 'Nothing to migrate in the templates that can be read.'
      : 'Nothing to migrate: every model is current.';
  }
  if (changed === 0) return 'Nothing that can be written: what is left is to be done by hand.';
  const files = counted(changed, 'file');
  return write
    ? `Wrote ${files}. See darkroom plan for what is rendered anew.`
    : `${files} would change. Write with --write.`;
}
