import { parseArgs } from 'node:util';
import {
  type CommandName,
  commands,
  type Flag,
  flags,
  type GivenInputs,
  UsageError,
} from './inputs.ts';

/** A command line that was understood. */
export interface CommandLine {
  readonly command: CommandName;
  readonly given: GivenInputs;
  /** What stands beside the flags: the image of `why IMAGE`. */
  readonly operands: readonly string[];
}

export type Usage = CommandLine | { readonly help: string } | { readonly version: true };

const purposes: Readonly<Record<CommandName, string>> = {
  init: 'write a first template and darkroom.yml',
  plan: 'show what would be rendered, why, and what it would cost',
  render: 'render what is not unchanged (without GEMINI_API_KEY: with the emulator, free)',
  verify: 'check committed locks and images; needs no key',
  migrate: 'show how templates move off a retired model, and write it with --write',
  why: 'tell which template, variant, commit, model and price made an image',
  models: 'list the models: ids, life cycle, tiers, prices, ratios',
};

/** Commands that take an operand, and what it is called. */
const operandsOf: Partial<Record<CommandName, string>> = { why: 'IMAGE' };

/**
 * Understands a command line (without node and script).
 * @throws UsageError that says what is wrong and what is meant instead
 */
export async function readUsage(args: readonly string[]): Promise<Usage> {
  const [first, ...rest] = args;
  if (first === '--version' || first === '-v') return { version: true };
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    const about = rest.find(isCommand);
    return { help: about ? commandHelp(about) : generalHelp() };
  }
  if (!isCommand(first)) {
    throw new UsageError(
      `darkroom has no command ${JSON.stringify(first)}.${await meant(first, commands)}`,
    );
  }
  if (rest.includes('--help') || rest.includes('-h')) return { help: commandHelp(first) };
  return { command: first, ...(await readFlags(first, rest)) };
}

async function readFlags(
  command: CommandName,
  args: readonly string[],
): Promise<{ given: GivenInputs; operands: readonly string[] }> {
  const rows = rowsOf(command);
  const options = Object.fromEntries(
    rows.map(([, row]) => [
      row.flag,
      { type: row.kind === 'switch' ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  );
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const row = rows.find(([, { flag }]) => flag === token.name)?.[1];
    if (row === undefined) throw await unknownFlag(command, token.rawName);
    if (row.kind === 'switch' && token.value !== undefined) {
      throw new UsageError(
        `${token.rawName} takes no value. Leave out ${JSON.stringify(token.value)}.`,
      );
    }
    const mistaken = !token.inlineValue && token.value?.startsWith('--');
    if (row.kind !== 'switch' && (token.value === undefined || mistaken)) {
      throw new UsageError(`${token.rawName} needs a value. Give ${token.rawName} ${row.value}.`);
    }
  }
  const given = rows.flatMap(([name, row]) => {
    const value = values[row.flag];
    if (!Array.isArray(value)) return [];
    if (row.kind !== 'list' && value.length > 1) {
      throw new UsageError(`--${row.flag} was given ${value.length} times. Give it once.`);
    }
    return [[name, row.kind === 'list' ? value : value[0]]];
  });
  return {
    given: Object.fromEntries(given) as GivenInputs,
    operands: operands(command, positionals),
  };
}

function operands(command: CommandName, found: readonly string[]): readonly string[] {
  const wanted = operandsOf[command];
  const extra = found.at(wanted === undefined ? 0 : 1);
  if (extra !== undefined) {
    throw new UsageError(
      `${command} does not know what to do with ${JSON.stringify(extra)}. Leave it out.`,
    );
  }
  if (wanted !== undefined && found.length === 0) {
    throw new UsageError(
      `${command} needs ${wanted}. Name a rendered file: darkroom ${command} images/hero.jpg`,
    );
  }
  return found;
}

async function unknownFlag(command: CommandName, flag: string): Promise<UsageError> {
  const elsewhere = flags.find(([, row]) => `--${row.flag}` === flag)?.[1];
  if (elsewhere !== undefined) {
    return new UsageError(
      `${command} does not take ${flag}. It belongs to ${elsewhere.commands.join(', ')}.`,
    );
  }
  const its = rowsOf(command).map(([, row]) => `--${row.flag}`);
  return new UsageError(`${command} has no flag ${flag}.${await meant(flag, its)}`);
}

async function meant(word: string, words: readonly string[]): Promise<string> {
  const { didYouMean } = await import('./templates/suggest.ts');
  return ` ${didYouMean(word, words, 'darkroom --help lists what there is.')}`;
}

function rowsOf(command: CommandName): readonly [string, Flag][] {
  return flags.filter(([, row]) => row.commands.includes(command));
}

function isCommand(word: string): word is CommandName {
  return (commands as readonly string[]).includes(word);
}

function generalHelp(): string {
  const width = Math.max(...commands.map((name) => usageOf(name).length));
  return [
    'Darkroom keeps image prompts as code: .prompt templates in, checked and priced images out.',
    '',
    'Usage: darkroom COMMAND [flags]',
    '',
    ...commands.map((name) => `  ${usageOf(name).padEnd(width)}  ${purposes[name]}`),
    '',
    'darkroom COMMAND --help lists its flags; darkroom --version prints the version.',
    '',
    'Environment:',
    '',
    "  GEMINI_API_KEY          the Gemini API's key",
    '  GOOGLE_GEMINI_BASE_URL  another address of the Gemini API',
    '',
    'Exit status:',
    '',
    '  0    all well',
    '  1    something failed, was blocked or is stale',
    '  2    wrong usage, or a problem in a file',
    '  130  interrupted',
  ].join('\n');
}

/**
 * Help as a terminal of `width` columns shows it: lines are broken between words and go on below where their
 * second column began. Undefined (a pipe, a log) leaves the lines whole.
 */
export function fitHelp(help: string, width: number | undefined): string {
  if (width === undefined) return help;
  return help
    .split('\n')
    .flatMap((line) => fitLine(line, width))
    .join('\n');
}

/** The least columns that make a column of words worth reading. */
const narrow = 24;

function fitLine(line: string, width: number): string[] {
  const column = /^ {2}\S.*? {2,}(?=\S)/.exec(line)?.[0].length ?? 0;
  const indent = ' '.repeat(width - column < narrow ? 4 : column);
  const lines: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width);
    if (rest.slice(0, space).trim() === '') break;
    lines.push(rest.slice(0, space).trimEnd());
    rest = `${indent}${rest.slice(space + 1)}`;
  }
  return [...lines, rest];
}

function commandHelp(command: CommandName): string {
  const rows = rowsOf(command).map(([, row]) => row);
  const heads = rows.map((row) => `--${row.flag}${row.value ? ` ${row.value}` : ''}`);
  const width = Math.max(...heads.map((head) => head.length));
  return [
    `Usage: darkroom ${usageOf(command)} [flags]`,
    '',
    `${purposes[command][0]?.toUpperCase()}${purposes[command].slice(1)}.`,
    '',
    ...rows.map(
      (row, index) => `  ${heads[index]?.padEnd(width)}  ${row.words} Default: ${row.standard}.`,
    ),
  ].join('\n');
}

function usageOf(command: CommandName): string {
  const operand = operandsOf[command];
  return operand === undefined ? command : `${command} ${operand}`;
}
