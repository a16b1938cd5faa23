import { stages } from './plan/stages.ts';

export { starterWorkflow } from './starter-workflow.ts';

/** How a setting's text is read. */
export type InputKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'list' }
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'whole'; readonly least: number; readonly most: number }
  | { readonly kind: 'usd' }
  /** Some of these words. */
  | { readonly kind: 'words'; readonly choices: readonly string[] };

/** The commands of the command line. */
export const commands = ['init', 'plan', 'render', 'verify', 'migrate', 'why', 'models'] as const;
export type CommandName = (typeof commands)[number];

/**
 * One setting. It has one name, by which it is a flag of the command line (of `commands`, with `value` standing for
 * the value in a usage line), an input of the Action, or both.
 */
export type Input = InputKind & {
  readonly flag?: string;
  readonly input?: string;
  readonly value?: string;
  readonly commands?: readonly CommandName[];
  /** In the Action `auto` may be given and means the same as nothing: that the default is found by the event. */
  readonly auto?: string;
  /** Never shown. */
  readonly secret?: true;
  /** The default as people read it. */
  readonly standard: string;
  readonly words: string;
};

const all: readonly CommandName[] = commands;
const onProject = ['plan', 'render', 'verify', 'migrate', 'why'] as const;
const deciding = ['plan', 'render', 'verify'] as const;
const sending = ['plan', 'render'] as const;

/** What may make a run of the Action fail. */
export const failures = [
  'problem',
  'blocked',
  'mismatched',
  'failed',
  'stale',
  'over-budget',
] as const;
export type Failure = (typeof failures)[number];

/**
 * Every setting of Darkroom, once: the command line's flags, the Action's inputs, their checks, action.yml and the
 * README's tables are made from these rows. A setting that was not given is absent, so that `darkroom.yml` can
 * speak; an explicit 0 is 0.
 */
export const inputs = {
  mode: {
    kind: 'choice',
    choices: ['plan', 'verify', 'render'],
    input: 'mode',
    auto: 'by the event',
    standard: 'auto',
    words: 'plan prices and shows, verify checks committed locks, render makes images.',
  },
  geminiApiKey: {
    kind: 'text',
    input: 'gemini-api-key',
    secret: true,
    standard: 'none',
    words: "The Gemini API's key. Without one the emulator draws proofs, free.",
  },
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
    input: 'config',
    value: 'FILE',
    commands: onProject,
    standard: 'darkroom.yml',
    words: 'The file with defaults, below the root.',
  },
  templates: {
    kind: 'list',
    flag: 'templates',
    input: 'templates',
    value: 'GLOB',
    commands: onProject,
    standard: 'templates/**/*.prompt',
    words: 'Templates to read, as a glob or a folder. Several: a flag for each, or one a line.',
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
    input: 'stage',
    auto: 'deliver',
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
    input: 'concurrency',
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
    input: 'requests-per-minute',
    value: 'N',
    commands: ['render'],
    standard: 'no limit',
    words: 'Calls started in a minute, evenly spaced.',
  },
  budgetUsd: {
    kind: 'usd',
    flag: 'budget-usd',
    input: 'budget-usd',
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
    input: 'require-key',
    auto: 'on where images should be delivered, not on pull requests',
    commands: ['render'],
    standard: 'off',
    words: 'Fail without credentials rather than emulate.',
  },
  vertexProject: {
    kind: 'text',
    flag: 'vertex-project',
    input: 'vertex-project',
    value: 'ID',
    commands: sending,
    standard: 'none',
    words:
      'Render through Vertex AI in this Google Cloud project, with application-default credentials.',
  },
  vertexLocation: {
    kind: 'text',
    flag: 'vertex-location',
    input: 'vertex-location',
    value: 'NAME',
    commands: sending,
    standard: 'global',
    words: 'The Vertex AI location.',
  },
  geminiBaseUrl: {
    kind: 'text',
    flag: 'gemini-base-url',
    input: 'gemini-base-url',
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
  githubToken: {
    kind: 'text',
    input: 'github-token',
    secret: true,
    standard: "the workflow's own",
    words:
      'The token that comments and commits. With a GitHub App’s, checks on our commits start by themselves.',
  },
  commit: {
    kind: 'choice',
    choices: ['api', 'git', 'none'],
    input: 'commit',
    auto: 'by the API, by git push where that serves better',
    standard: 'auto',
    words: 'How rendered images and their locks are committed; emulated ones never are.',
  },
  commitMessage: {
    kind: 'text',
    input: 'commit-message',
    standard: 'says how many images were rendered',
    words: 'The message of that commit.',
  },
  branch: {
    kind: 'text',
    input: 'branch',
    standard: 'the run’s own; where that is protected, a branch with a pull request',
    words:
      'The branch that takes the commit. Another than the run’s own comes with a pull request.',
  },
  comment: {
    kind: 'choice',
    choices: ['always', 'changes', 'on-failure', 'never'],
    input: 'comment',
    standard: 'always',
    words: 'When the contact sheet is a comment on the pull request.',
  },
  commentKey: {
    kind: 'text',
    input: 'comment-key',
    standard: 'darkroom',
    words: 'Tells the comments of several workflows on one pull request apart.',
  },
  previewUrls: {
    kind: 'choice',
    choices: ['blob', 'raw', 'none'],
    input: 'preview-urls',
    standard: 'blob',
    words: 'How the pictures of the sheet are addressed; none leaves them out.',
  },
  artifact: {
    kind: 'text',
    input: 'artifact',
    standard: 'none',
    words: 'On workflow_run: the folder where the report of a fork’s run was downloaded to.',
  },
  failOn: {
    kind: 'words',
    choices: failures,
    input: 'fail-on',
    standard: 'all but stale; with it in a merge queue',
    words: 'What makes the run fail.',
  },
  workingDirectory: {
    kind: 'text',
    input: 'working-directory',
    standard: "the workspace's root",
    words: 'The folder to work in, below the workspace.',
  },
} as const satisfies Readonly<Record<string, Input>>;

export type InputName = keyof typeof inputs;

/** A setting of the command line, and one of the Action. */
export type Flag = Input & Required<Pick<Input, 'flag' | 'commands'>>;
export type ActionInput = Input & Required<Pick<Input, 'input'>>;

const rows = Object.entries<Input>(inputs) as readonly [InputName, Input][];
export const flags = rows.filter((row): row is [InputName, Flag] => row[1].flag !== undefined);
export const actionInputs = rows.filter(
  (row): row is [InputName, ActionInput] => row[1].input !== undefined,
);

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
          : Row extends { kind: 'words'; choices: readonly (infer Word)[] }
            ? readonly Word[]
            : string;

/** What was asked for, parsed and checked. A setting that was not given is absent. */
export type Settings = { readonly [Name in InputName]?: ValueOf<(typeof inputs)[Name]> };

/** Texts of settings by name, as a command line or a workflow hands them over. */
export type GivenInputs = { readonly [Name in InputName]?: string | readonly string[] | boolean };

/** Wrong usage: nothing was read and nothing is done. The message has subject, fault and remedy. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Where settings come in. A setting is called `--budget-usd` at the one and `budget-usd` at the other. */
export type Door = 'command line' | 'action';

/** What a setting of this name is called at a door. */
export function calledAt(door: Door, name: string): string {
  return door === 'action' ? name : `--${name}`;
}

/**
 * Reads settings from their texts.
 * @throws UsageError that names the setting, its value and what is allowed
 */
export function readSettings(given: GivenInputs, door: Door = 'command line'): Settings {
  const entries = Object.entries(given).flatMap(([name, text]) => {
    const row: Input | undefined = inputs[name as InputName];
    if (row === undefined || text === undefined) return [];
    if (door === 'action' && row.auto && text === 'auto') return [];
    return [[name, read(row, text, door)]];
  });
  const settings = Object.fromEntries(entries) as Settings;
  if (settings.force && settings.only === undefined) {
    throw new UsageError(
      '--force renders again what is paid for already, so it needs --only NAME.',
    );
  }
  if (settings.vertexLocation !== undefined && settings.vertexProject === undefined) {
    const [location, project] = ['vertex-location', 'vertex-project'].map((name) =>
      calledAt(door, name),
    );
    throw new UsageError(`${location} says nothing without ${project}. Give ${project} too.`);
  }
  return settings;
}

function read(row: Input, given: string | readonly string[] | boolean, door: Door): unknown {
  const refuse = (text: string, allowed: string): never => {
    const name = calledAt(door, row.flag ?? row.input ?? '');
    const value = row.secret ? 'this value' : JSON.stringify(text);
    throw new UsageError(`${name} does not take ${value}. Give ${allowed}.`);
  };
  if (row.kind === 'list') {
    const list = [given].flat().map((one) => String(one).trim());
    return list.includes('') ? refuse('', 'a text that is not empty') : list;
  }
  const text = String(given).trim();
  switch (row.kind) {
    case 'switch':
      return /^(?:true|false)$/.test(text) ? text === 'true' : refuse(text, 'true or false');
    case 'text':
      return text === '' ? refuse(text, 'a text that is not empty') : text;
    case 'choice':
      return row.choices.includes(text) ? text : refuse(text, choicesAt(door, row));
    case 'words': {
      const words = text.split(/[\s,]+/).filter((word) => word !== '');
      const wrong = words.find((word) => !row.choices.includes(word));
      return wrong === undefined ? words : refuse(wrong, `some of ${row.choices.join(', ')}`);
    }
    case 'usd':
      if (text === 'none') return text;
      return /^\d+(\.\d+)?$/.test(text)
        ? Number(text)
        : refuse(text, 'an amount such as 2.50, or none');
    case 'whole': {
      const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      const fits = number >= row.least && number <= row.most;
      return fits ? number : refuse(text, `a whole number from ${row.least} to ${row.most}`);
    }
  }
}

function choicesAt(door: Door, row: Input & { kind: 'choice' }): string {
  const auto = door === 'action' && row.auto ? ['auto'] : [];
  return [...auto, ...row.choices].join(', ');
}
