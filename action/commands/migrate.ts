import { createTwoFilesPatch } from 'diff';
import { type Migration, migrateTemplates, readTemplates } from '#templates';
import { openDisk } from '../adapters/disk.ts';
import { openGit } from '../adapters/git.ts';
import { readProject } from '../gather.ts';
import type { Settings } from '../inputs.ts';
import { plainBlock, plainLine } from '../report/plain.ts';
import { problemLines } from '../report/problem-lines.ts';
import type { Look } from '../report/style.ts';
import type { Shell } from '../shell.ts';
import { lookOf } from './look.ts';

/**
 * Shows, as a diff with its reasons, how templates move from a model that has a shutdown date to its successor;
 * writes it with `--write`. The exit status: 0, or 2 when a file could not be read.
 */
export async function migrate(settings: Settings, shell: Shell): Promise<number> {
  const disk = await openDisk(settings.root ?? '.');
  const project = await readProject({ disk, git: openGit(disk.root) }, settings);
  const set = readTemplates(project);
  const look = lookOf(shell.out, shell);
  const chosen = set.templates.filter(
    ({ name, path }) => settings.only === undefined || [name, path].includes(settings.only),
  );
  const migrations = migrateTemplates(chosen, project.templates, {
    config: project.configSource,
    now: new Date(),
  });
  if (settings.write) {
    for (const { path, after } of migrations) await disk.writeText(path, after);
  }
  const lines = settings.json
    ? [
        JSON.stringify(
          migrations.map(({ path, reasons, after }) => ({ path, reasons, after })),
          null,
          2,
        ),
      ]
    : [
        ...problemLines(project.problems, look),
        ...migrations.flatMap((one) => shown(one, look)),
        ending(migrations, settings),
      ];
  shell.out.write(`${lines.join('\n')}\n`);
  return project.problems.some(({ severity }) => severity === 'error') ? 2 : 0;
}

function shown({ path, before, after, reasons }: Migration, { style }: Look): string[] {
  const patch = createTwoFilesPatch(path, path, before, after, undefined, undefined, {
    context: 1,
  });
  const changes = plainBlock(patch)
    .trimEnd()
    .split('\n')
    .slice(3)
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

function ending(migrations: readonly Migration[], { write }: Settings): string {
  if (migrations.length === 0) return 'Nothing to migrate: every model is current.';
  const files = `${migrations.length} ${migrations.length === 1 ? 'file' : 'files'}`;
  return write
    ? `Wrote ${files}. See darkroom plan for what is rendered anew.`
    : `${files} would change. Write with --write.`;
}
