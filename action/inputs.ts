import { stages } from './plan/stages.ts';

/** How a setting's text is read. */
export type InputKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'list' }
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'whole'; readonly least: number; readonly most: number }
  | { readonly kind: 'usd' };

/** The commands of the command line. */
export const commands = ['init', 'plan', 'render', 'verify', 'migrate', 'why', 'models'] as const;
export type CommandName = (typeof commands)[number];

/** One setting. `value` is what stands for the value in a usage line; `commands`: those that take it. */
export type Input = InputKind & {
  readonly flag: string;
  readonly value?: string;
  readonly commands: readonly CommandName[];
  /** The default as people read it. */
  readonly standard: string;
  readonly words: string;
};

const all: readonly CommandName[] = commands;
const onProject = ['plan', 'render', 'verify', 'migrate', 'why'] as const;
const deciding = ['plan', 'render', 'verify'] as const;
const sending = ['plan', 'render'] as const;

/**
 * Every setting of Darkroom, once: the command line's flags, their checks and the README's table are made from
 * these rows. A setting that was not given is absent, so that `darkroom.yml` can speak; an explicit 0 is 0.
 */
export const inputs = {
  root: {
    kind: 'text',
    flag: 'root',
    value: 'DIR',
    commands: all,
    standard: 'the current folder',
    words: 'The repository to work in.',
  },
  config: {
    kind: 'text',
    flag: 'config',
    value: 'FILE',
    commands: onProject,
    standard: 'darkroom.yml',
    words: 'The file with defaults, below the root.',
  },
  templates: {
    kind: 'list',
    flag: 'templates',
    value: 'GLOB',
    commands: onProject,
    standard: 'templates/**/*.prompt',
    words: 'Templates to read, as a glob or a folder. May be given several times.',
  },
  only: {
    kind: 'text',
    flag: 'only',
    value: 'NAME',
    commands: [...deciding, 'migrate'],
    standard: 'all',
    words:
      'One template (hero), variant (hero#citrus) or candidate (hero#citrus@2), with the sources it still needs.',
  },
  stage: {
    kind: 'choice',
    choices: stages,
    flag: 'stage',
    value: stages.join('|'),
    commands: sending,
    standard: 'deliver',
    words: 'preview and review make proofs at 1K and 2K; deliver renders the declared tier.',
  },
  concurrency: {
    kind: 'whole',
    least: 1,
    most: 64,
    flag: 'concurrency',
    value: 'N',
    commands: ['render'],
    standard: '4',
    words: 'Calls under way at once.',
  },
  requestsPerMinute: {
    kind: 'whole',
    least: 1,
    most: 10_000,
    flag: 'requests-per-minute',
    value: 'N',
    commands: ['render'],
    standard: 'no limit',
    words: 'Calls started in a minute, evenly spaced.',
  },
  budgetUsd: {
    kind: 'usd',
    flag: 'budget-usd',
    value: 'N|none',
    commands: sending,
    standard: '10',
    words: 'The most a run may spend, in USD; 0 forbids spending, none lifts the limit.',
  },
  timeout: {
    kind: 'whole',
    least: 1,
    most: 604_800,
    flag: 'timeout',
    value: 'SECONDS',
    commands: ['render'],
    standard: '3600',
    words: 'When the run must be over. Calls under way then are given up.',
  },
  force: {
    kind: 'switch',
    flag: 'force',
    commands: sending,
    standard: 'off',
    words:
      'Render what --only names although it is unchanged, held back, or in the way of a file edited by hand.',
  },
  allowRetired: {
    kind: 'switch',
    flag: 'allow-retired',
    commands: sending,
    standard: 'off',
    words: 'Send renders to a model that was shut down.',
  },
  requireKey: {
    kind: 'switch',
    flag: 'require-key',
    commands: ['render'],
    standard: 'off',
    words: 'Fail without credentials rather than emulate.',
  },
  vertexProject: {
    kind: 'text',
    flag: 'vertex-project',
    value: 'ID',
    commands: sending,
    standard: 'none',
    words:
      'Render through Vertex AI in this Google Cloud project, with application-default credentials.',
  },
  vertexLocation: {
    kind: 'text',
    flag: 'vertex-location',
    value: 'NAME',
    commands: sending,
    standard: 'global',
    words: 'The Vertex AI location.',
  },
  geminiBaseUrl: {
    kind: 'text',
    flag: 'gemini-base-url',
    value: 'URL',
    commands: sending,
    standard: "Google's",
    words: 'Another address of the Gemini API: https, or http on this machine.',
  },
  json: {
    kind: 'switch',
    flag: 'json',
    commands: [...deciding, 'migrate', 'why', 'models'],
    standard: 'off',
    words: 'Print the report alone, as JSON, on standard output.',
  },
  write: {
    kind: 'switch',
    flag: 'write',
    commands: ['migrate'],
    standard: 'off',
    words: 'Write the changes that migrate shows.',
  },
} as const satisfies Readonly<Record<string, Input>>;

type InputName = keyof typeof inputs;

type ValueOf<Row extends Input> = Row extends { kind: 'switch' }
  ? boolean
  : Row extends { kind: 'list' }
    ? readonly string[]
    : Row extends { kind: 'whole' }
      ? number
      : Row extends { kind: 'usd' }
        ? number | 'none'
        : Row extends { kind: 'choice'; choices: readonly (infer Choice)[] }
          ? Choice
          : string;

/** What was asked for, parsed and checked. A setting that was not given is absent. */
export type Settings = { readonly [Name in InputName]?: ValueOf<(typeof inputs)[Name]> };

/** Texts of settings by name, as a command line or a workflow hands them over. */
export type GivenInputs = { readonly [Name in InputName]?: string | readonly string[] | boolean };

/** Wrong usage: nothing was read and nothing is done. The message has subject, fault and remedy. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads settings from their texts.
 * @throws UsageError that names the flag, its value and what is allowed
 */
export function readSettings(given: GivenInputs): Settings {
  const entries = Object.entries(given).flatMap(([name, text]) => {
    const row: Input | undefined = inputs[name as InputName];
    return row === undefined || text === undefined ? [] : [[name, read(row, text)]];
  });
  const settings = Object.fromEntries(entries) as Settings;
  if (settings.force && settings.only === undefined) {
    throw new UsageError(
      '--force renders again what is paid for already, so it needs --only NAME.',
    );
  }
  if (settings.vertexLocation !== undefined && settings.vertexProject === undefined) {
    throw new UsageError('--vertex-location says nothing without --vertex-project ID.');
  }
  return settings;
}

function read(row: Input, given: string | readonly string[] | boolean): unknown {
  if (row.kind === 'switch') return given === true || given === 'true';
  if (row.kind === 'list') {
    const list = [given].flat().map((one) => String(one).trim());
    return list.includes('') ? refuse(row, '', 'a text that is not empty') : list;
  }
  const text = String(given).trim();
  switch (row.kind) {
    case 'text':
      return text === '' ? refuse(row, text, 'a text that is not empty') : text;
    case 'choice':
      return row.choices.includes(text) ? text : refuse(row, text, row.choices.join(', '));
    case 'usd':
      if (text === 'none') return text;
      return /^\d+(\.\d+)?$/.test(text)
        ? Number(text)
        : refuse(row, text, 'an amount such as 2.50, or none');
    case 'whole': {
      const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      const fits = number >= row.least && number <= row.most;
      return fits ? number : refuse(row, text, `a whole number from ${row.least} to ${row.most}`);
    }
  }
}

function refuse(row: Input, text: string, allowed: string): never {
  throw new UsageError(`--${row.flag} does not take ${JSON.stringify(text)}. Give ${allowed}.`);
}
