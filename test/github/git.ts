import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

/** Git said no. */
export class GitError extends Error {
  readonly code: number | null;

  constructor(args: readonly string[], code: number | null, stderr: string) {
    super(`git ${args.join(' ')} ended with ${code}: ${stderr.trim()}`);
    this.code = code;
  }
}

/** What a git command reads beside its arguments. */
export interface GitInput {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Environment in which no setting of the machine or its user reaches git. */
export function gitEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    ...extra,
  };
}

/**
 * Runs git on a bare repository, without hooks, and gives what it printed; throws a GitError when it fails. What commits
 * are asked by their names stays true: it is asked once.
 */
export function git(bare: string, args: readonly string[], input: GitInput = {}): Promise<Buffer> {
  if (!isFixed(args)) return start(bare, args, input);
  const key = `${bare} ${args.join(' ')}`;
  const known = answers.get(key) ?? start(bare, args, input);
  answers.set(key, known);
  known.catch(() => answers.delete(key));
  return known;
}

const answers = new Map<string, Promise<Buffer>>();

/** Whether a command only reads, and only what full names of commits lead to. */
function isFixed([command = '', ...words]: readonly string[]): boolean {
  if (!['diff', 'merge-base', 'rev-list'].includes(command)) return false;
  const names = words.filter((word) => !word.startsWith('-'));
  return (
    names.length > 0 && names.every((name) => /^[0-9a-f]{40}(\.{2,3}[0-9a-f]{40})?$/.test(name))
  );
}

async function start(bare: string, args: readonly string[], input: GitInput): Promise<Buffer> {
  const child = spawn('git', ['-c', 'core.hooksPath=/dev/null', ...args], {
    cwd: bare,
    env: gitEnvironment({ GIT_DIR: bare, ...input.env }),
  });
  const { code, stdout, stderr } = await outcome(child, input.stdin ?? '');
  if (code !== 0) throw new GitError(args, code, stderr.toString());
  return stdout;
}

/** Like `git`, for commands that print one line. */
export async function gitLine(bare: string, args: readonly string[], input?: GitInput) {
  return (await git(bare, args, input)).toString().trimEnd();
}

/** Like `gitLine`; undefined where git says no. */
export async function gitTry(
  bare: string,
  args: readonly string[],
  input?: GitInput,
): Promise<string | undefined> {
  try {
    return await gitLine(bare, args, input);
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

/** Whether every commit of `older` is in `newer`. */
export async function isAncestor(bare: string, older: string, newer: string): Promise<boolean> {
  return (await gitTry(bare, ['merge-base', '--is-ancestor', older, newer])) !== undefined;
}

async function outcome(child: ChildProcessWithoutNullStreams, stdin: string | Uint8Array) {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  // A command that fails early closes its input before it has read all of it.
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  const code = await new Promise<number | null>((done, failed) => {
    child.once('error', failed);
    child.once('close', done);
  });
  return { code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) };
}
