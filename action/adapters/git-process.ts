import { spawn } from 'node:child_process';
import { basicOf, environmentOf, type GitAccess } from './git-environment.ts';
import { plainWords } from './git-words.ts';

/** What a command reads beside its arguments. */
export interface GitInput {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** How a command ended; `stderr` is without the token. */
export interface GitEnd {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs git in a repository's folder, without a shell, hooks and questions. Each throws GitFault where git is missing. */
export interface Git {
  /** The repository's folder, real and absolute. */
  readonly root: string;
  /** However it ends. */
  attempt(args: readonly string[], input?: GitInput): Promise<GitEnd>;
  /** What it prints. @throws GitFault when it ends with an error */
  run(args: readonly string[], input?: GitInput): Promise<Buffer>;
  /** Hands on what it prints as it comes. @throws GitFault when it ends with an error; what `take` throws */
  pour(args: readonly string[], input: GitInput, take: Take): Promise<void>;
}

type Take = (output: AsyncIterable<Buffer>) => Promise<void>;

/** git could not do something. */
export class GitFault extends Error {
  override readonly name = 'GitFault';

  constructor(args: readonly string[], said: string) {
    const words = plainWords(said).replace(/[.!]?$/, '.');
    super(`git ${args[0]} failed: ${words} ${remedies[args[0] ?? ''] ?? 'Check it out anew.'}`);
  }
}

const reach = 'Check github-token, its rights to the repository, and the network.';
const remedies: Readonly<Record<string, string>> = { fetch: reach, 'ls-remote': reach };

/** git in a folder. */
export function openProcess(root: string, access: GitAccess): Git {
  const environment = environmentOf(root, access);
  const secrets = [access.token, basicOf(access.token)].filter((secret) => secret !== '');
  const hide = (text: string): string =>
    secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text);
  const pour = async (args: readonly string[], input: GitInput, take: Take) => {
    const env = { ...environment, ...input.env };
    const child = spawn('git', [...args], { cwd: root, env });
    const said: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    // A command that fails early closes its input before it has read all of it.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input.stdin ?? '');
    const ended = new Promise<number | null>((done, failed) => {
      child.once('error', (error) => failed(new GitFault(args, error.message)));
      child.once('close', done);
    });
    const taken = take(child.stdout).catch((error: unknown) => {
      child.kill();
      throw error;
    });
    const [code] = await Promise.all([ended, taken]);
    return { code, stderr: hide(Buffer.concat(said).toString()) };
  };
  const collect = async (args: readonly string[], input: GitInput = {}) => {
    const chunks: Buffer[] = [];
    const end = await pour(args, input, async (output) => {
      for await (const chunk of output) chunks.push(chunk);
    });
    return { ...end, stdout: Buffer.concat(chunks) };
  };
  return {
    root,
    attempt: async (args, input) => {
      const { stdout, ...end } = await collect(args, input);
      return { ...end, stdout: hide(stdout.toString()) };
    },
    run: async (args, input) => {
      const { code, stdout, stderr } = await collect(args, input);
      if (code !== 0) throw new GitFault(args, stderr);
      return stdout;
    },
    pour: async (args, input, take) => {
      const { code, stderr } = await pour(args, input, take);
      if (code !== 0) throw new GitFault(args, stderr);
    },
  };
}
