import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import {
  commands,
  type Flag,
  flags,
  inputs,
  readSettings,
  UsageError,
} from '../../action/inputs.ts';
import { stages } from '../../action/plan/stages.ts';
import { readUsage } from '../../action/usage.ts';
import {
  type BlockName,
  blockIn,
  blockNames,
  blockOf,
  markersOf,
  withBlocks,
} from './readme-blocks.ts';

const pairs = commands.flatMap((command) => flags.map(([name, row]) => ({ command, name, row })));
const taken = pairs.filter(({ command, row }) => row.commands.includes(command));
const refused = pairs.filter(({ command, row }) => !row.commands.includes(command));

/** A text that each kind of setting takes. */
function sample(row: Flag): string {
  switch (row.kind) {
    case 'text':
    case 'list':
      return 'hero';
    case 'switch':
      return 'true';
    case 'choice':
    case 'words':
      return row.choices[0] ?? '';
    case 'whole':
      return String(row.least);
    case 'usd':
      return '0.50';
  }
}

function lineFor(row: Flag): string[] {
  return row.kind === 'switch' ? [`--${row.flag}`] : [`--${row.flag}`, sample(row)];
}

/** The message of a refused command line. */
async function fault(...args: readonly string[]): Promise<string> {
  try {
    const usage = await readUsage(args);
    if ('given' in usage) readSettings(usage.given);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return `${args.join(' ')} was taken`;
}

/** What a command line sets. */
async function settingsOf(...args: readonly string[]) {
  const usage = await readUsage(args);
  if (!('given' in usage)) throw new Error(`${args.join(' ')} sets nothing`);
  return readSettings(usage.given);
}

describe('the table of settings', () => {
  test('holds the flags of the command line, each once', () => {
    expect(flags.map(([, { flag }]) => flag).sort()).toEqual([
      'allow-retired',
      'budget-usd',
      'concurrency',
      'config',
      'force',
      'gemini-base-url',
      'json',
      'only',
      'requests-per-minute',
      'require-key',
      'root',
      'stage',
      'templates',
      'timeout',
      'vertex-location',
      'vertex-project',
      'write',
    ]);
  });

  test.each(flags)('says of %s what it does, its default and its commands', (name, row) => {
    expect(row.flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())).toBe(name);
    expect(row.words).toMatch(/^[A-Za-z].{8,}\.$/);
    expect(row.standard).toMatch(/\S/);
    expect(row.standard).not.toMatch(/\.$/);
    expect(row.commands.length).toBeGreaterThan(0);
    expect(commands).toEqual(expect.arrayContaining([...row.commands]));
    expect(new Set(row.commands).size).toBe(row.commands.length);
    expect(row.value === undefined).toBe(row.kind === 'switch');
  });

  test('offers the stages that a plan has', () => {
    expect(inputs.stage.choices).toBe(stages);
    expect(inputs.stage.value).toBe('preview|review|deliver');
  });
});

describe('the command line', () => {
  test.each(taken)('$command takes --$row.flag', async ({ command, name, row }) => {
    const operand = command === 'why' ? ['images/hero.jpg'] : [];
    const usage = await readUsage([command, ...operand, ...lineFor(row)]);
    expect(usage).toMatchObject({ command, operands: operand });
    expect(Object.keys('given' in usage ? usage.given : {})).toEqual([name]);
  });

  test.each(refused)('$command refuses --$row.flag, and says where it belongs', async (pair) => {
    const { command, row } = pair;
    expect(await fault(command, ...lineFor(row))).toBe(
      `${command} does not take --${row.flag}. It belongs to ${row.commands.join(', ')}.`,
    );
  });

  test.each(commands)(
    '%s --help lists its flags, their words and their defaults',
    async (command) => {
      const usage = await readUsage([command, '--help']);
      const help = 'help' in usage ? usage.help : '';
      const listed = [...help.matchAll(/^ {2}--(\S+)/gm)].map(([, flag]) => flag);
      const own = flags.map(([, row]) => row).filter((row) => row.commands.includes(command));
      expect(listed).toEqual(own.map(({ flag }) => flag));
      for (const { words, standard } of own)
        expect(help).toContain(`${words} Default: ${standard}.`);
    },
  );

  test.each([
    ['render --concurency 3', 'render has no flag --concurency. Did you mean --concurrency?'],
    ['render --no-json', 'render has no flag --no-json. Did you mean --json?'],
    ['render -x', 'render has no flag -x. darkroom --help lists what there is.'],
    [
      'render --constructor 1',
      'render has no flag --constructor. darkroom --help lists what there is.',
    ],
    ['rendr', 'darkroom has no command "rendr". Did you mean render?'],
    ['frobnicate', 'darkroom has no command "frobnicate". darkroom --help lists what there is.'],
    ['render hero', 'render does not know what to do with "hero". Leave it out.'],
    ['render -- --json', 'render does not know what to do with "--json". Leave it out.'],
    ['why', 'why needs IMAGE. Name a rendered file: darkroom why images/hero.jpg'],
    ['why a.jpg b.jpg', 'why does not know what to do with "b.jpg". Leave it out.'],
    ['render --only', '--only needs a value. Give --only NAME.'],
    ['render --only --json', '--only needs a value. Give --only NAME.'],
    ['render --json=yes', '--json takes no value. Leave out "yes".'],
    ['render --only a --only b', '--only was given 2 times. Give it once.'],
  ])('%s: %s', async (line, message) => {
    expect(await fault(...line.split(' '))).toBe(message);
  });

  test.each([
    ['--stage', 'final', 'preview, review, deliver'],
    ['--stage', '', 'preview, review, deliver'],
    ['--stage', 'Preview', 'preview, review, deliver'],
    ['--concurrency', '0', 'a whole number from 1 to 64'],
    ['--concurrency', '65', 'a whole number from 1 to 64'],
    ['--concurrency', '1.5', 'a whole number from 1 to 64'],
    ['--concurrency', '4x', 'a whole number from 1 to 64'],
    ['--concurrency', '', 'a whole number from 1 to 64'],
    ['--requests-per-minute', '0', 'a whole number from 1 to 10000'],
    ['--timeout', '604801', 'a whole number from 1 to 604800'],
    ['--timeout', '1e3', 'a whole number from 1 to 604800'],
    ['--budget-usd', '-1', 'an amount such as 2.50, or none'],
    ['--budget-usd', '1e3', 'an amount such as 2.50, or none'],
    ['--budget-usd', '$5', 'an amount such as 2.50, or none'],
    ['--budget-usd', '', 'an amount such as 2.50, or none'],
    ['--only', ' ', 'a text that is not empty'],
    ['--templates', '', 'a text that is not empty'],
  ])('%s does not take %j', async (flag, text, allowed) => {
    expect(await fault('render', `${flag}=${text}`)).toBe(
      `${flag} does not take ${JSON.stringify(text.trim())}. Give ${allowed}.`,
    );
  });

  test('reads values as what they are, and keeps an explicit 0', async () => {
    const line = '--budget-usd 0 --concurrency 7 --stage review --only hero --json';
    expect(await settingsOf('render', ...line.split(' '))).toEqual({
      budgetUsd: 0,
      concurrency: 7,
      stage: 'review',
      only: 'hero',
      json: true,
    });
    expect(await settingsOf('plan', '--budget-usd', 'none')).toEqual({ budgetUsd: 'none' });
  });

  test('leaves out what was not given, so that darkroom.yml can speak', async () => {
    expect(await settingsOf('render')).toEqual({});
  });

  test('takes several globs', async () => {
    const settings = await settingsOf('plan', '--templates', 'a/*.prompt', '--templates=b.prompt');
    expect(settings).toEqual({ templates: ['a/*.prompt', 'b.prompt'] });
  });

  test('asks for what a setting needs beside it', async () => {
    expect(await fault('render', '--force')).toBe(
      '--force renders again what is paid for already, so it needs --only NAME.',
    );
    expect(await fault('render', '--vertex-location', 'global')).toBe(
      '--vertex-location says nothing without --vertex-project. Give --vertex-project too.',
    );
    expect(await settingsOf('render', '--force', '--only', 'hero')).toEqual({
      force: true,
      only: 'hero',
    });
  });
});

describe('the README', () => {
  test.each(blockNames)(
    'holds its block "%s" as it is (npm run readme writes it)',
    async (name) => {
      const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
      expect(blockIn(readme, name)).toBe(await blockOf(name));
    },
  );

  test('gets each block between its markers and nowhere else', async () => {
    const place = (name: BlockName) => `${markersOf(name).start}\nold\n${markersOf(name).end}\n`;
    const old = `# A\n${blockNames.map(place).join('')}## B\n`;
    const readme = await withBlocks(old);
    expect(readme.startsWith('# A\n') && readme.endsWith('## B\n')).toBe(true);
    expect(await withBlocks(readme)).toBe(readme);
    expect(blockIn(old, 'inputs')).toBe('old');
    expect(blockIn(readme, 'inputs')).toBe(await blockOf('inputs'));
    await expect(withBlocks('# A\n')).rejects.toThrow(markersOf('inputs').start);
  });
});
