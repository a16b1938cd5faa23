import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inputs } from '../../action/inputs.ts';

/* What these rooms say is read at a shell and in a workflow, and in locks by both. */
const rooms = ['adapters', 'capabilities', 'gather', 'plan', 'render', 'templates'];
/** What is asked for with a flag that is the shell's alone is answered in its words. */
const ofTheShell = ['plan/only.ts', 'adapters/disk.ts'];

const flags = Object.values(inputs).flatMap((row) => ('flag' in row ? [row.flag] : []));
const bare = new RegExp(`(?<!darkroom \\w+ (?:--[\\w-]+ )*)--(?:${flags.join('|')})(?![\\w-])`);

function isComment(line: string): boolean {
  return /^\s*(?:\*|\/\*|\/\/)/.test(line);
}

it.each(rooms)('%s names no flag but with the command that has it', (room) => {
  const folder = new URL(`../../action/${room}/`, import.meta.url);
  const said = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !ofTheShell.includes(`${room}/${name}`))
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
    .filter((line) => !isComment(line) && bare.test(line));
  // git's own.
  expect(said.filter((line) => !/'--force', '--'/.test(line))).toEqual([]);
});
