import { explain } from './commands/explain.ts';
import { readSettings } from './inputs.ts';
import { fitHelp, readUsage } from './usage.ts';

/** What the shell hands over and takes back. */
export interface Shell {
  readonly out: NodeJS.WriteStream;
  readonly err: NodeJS.WriteStream;
  readonly apiKey: string | undefined;
  readonly baseUrl: string | undefined;
  readonly colours: boolean;
}

/** Exit statuses, as the README states them. */
const status = { well: 0, failed: 1, wrong: 2 } as const;

/** Understands a command line and does what it asks; the exit status. @throws what `explain` puts into words */
export async function main(args: readonly string[], shell: Shell): Promise<number> {
  const usage = await readUsage(args);
  if ('help' in usage) return print(shell, fitHelp(usage.help, shell.out.columns));
  if ('version' in usage) return print(shell, await version());
  const settings = readSettings(usage.given);
  switch (usage.command) {
    case 'plan':
    case 'render':
    case 'verify':
      return (await import('./commands/run.ts')).runCommand(usage.command, settings, shell);
    case 'init':
      return (await import('./commands/init.ts')).init(settings, shell);
    case 'migrate':
      return (await import('./commands/migrate.ts')).migrate(settings, shell);
    case 'why':
      return (await import('./commands/why.ts')).why(usage.operands[0] ?? '', settings, shell);
    case 'models':
      return (await import('./commands/models.ts')).listModels(settings, shell);
  }
}

function print(shell: Shell, text: string): number {
  shell.out.write(`${text}\n`);
  return status.well;
}

async function version(): Promise<string> {
  const { default: manifest } = await import('../package.json', { with: { type: 'json' } });
  return manifest.version;
}

/** Runs this process's own command line; its exit status is set when it ends. */
export async function runProcess(): Promise<void> {
  const { stdout, stderr, env } = process;
  // A reader that has seen enough (`| head`) closes the pipe: that is no fault of the run.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    process.exitCode = await main(process.argv.slice(2), {
      out: stdout,
      err: stderr,
      apiKey: env.GEMINI_API_KEY?.trim() || undefined,
      baseUrl: env.GOOGLE_GEMINI_BASE_URL?.trim() || undefined,
      colours: stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb',
    });
  } catch (error) {
    stderr.write(`darkroom: ${await explain(error)}\n`);
    // A run that could not be is no mistake of whoever asked for it.
    const failed = error instanceof Error && ['Claimed', 'WriteFault'].includes(error.name);
    process.exitCode = failed ? status.failed : status.wrong;
  }
}
