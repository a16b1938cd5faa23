import { openClock } from '../adapters/clock.ts';
import { openDisk } from '../adapters/disk.ts';
import type { Connection } from '../adapters/gemini-connection.ts';
import { openGit } from '../adapters/git.ts';
import { images } from '../adapters/images.ts';
import { openJournal } from '../adapters/journal.ts';
import type { Shell } from '../cli.ts';
import { type Settings, UsageError } from '../inputs.ts';
import { integrityRules } from '../plan/problems.ts';
import { journalFolder } from '../plan/stores.ts';
import type { Disk, Ports } from '../ports.ts';
import type { ImageService } from '../render/call.ts';
import { Halt, interrupted } from '../render/halt.ts';
import { contactSheet, contactSheetPath } from '../report/contact-sheet.ts';
import { reportJson } from '../report/json.ts';
import { outcomeTable } from '../report/outcome-table.ts';
import { plainLine } from '../report/plain.ts';
import { planTable } from '../report/plan-table.ts';
import { problemLines } from '../report/problem-lines.ts';
import type { Command, Report } from '../report/report.ts';
import type { Look } from '../report/style.ts';
import { verifyLines } from '../report/verify-lines.ts';
import { sentences } from '../report/wording.ts';
import { run } from '../run.ts';
import { lookOf } from './look.ts';
import { showProgress } from './show-progress.ts';

/** Runs `plan`, `render` or `verify` and prints what came of it; the exit status. */
export async function runCommand(
  command: Command,
  settings: Settings,
  shell: Shell,
): Promise<number> {
  const service = serviceOf(settings, shell);
  if (command === 'render' && settings.requireKey && service === 'emulator') {
    throw new UsageError(
      '--require-key was given and there is no key. Set GEMINI_API_KEY, or give --vertex-project.',
    );
  }
  const connection =
    command === 'verify' ? undefined : await checked(connectionOf(settings, shell));
  const disk = await openDisk(settings.root ?? '.');
  const halt = new Halt();
  const progress = command === 'render' ? showProgress(shell, settings.json ?? false) : undefined;
  const stopListening = listenForInterrupt(halt);
  try {
    const report = await run(command, settings, {
      disk,
      images,
      git: openGit(disk.root),
      clock: openClock(),
      halt,
      service,
      connect: () => connect(connection),
      journal: (emulated) => openJournal(disk.absolute(journalFolder(emulated))),
      tell: (event) => progress?.tell(event),
    });
    progress?.end();
    const unwritten = command === 'render' ? await writeContactSheet(report, disk) : undefined;
    show(report, settings, { shell, contactSheet: unwritten ? undefined : contactSheetPath });
    if (unwritten === undefined) return exitStatus(report);
    shell.err.write(`darkroom: ${plainLine(unwritten)}\n`);
    return Math.max(1, exitStatus(report));
  } finally {
    progress?.end();
    stopListening();
  }
}

function serviceOf(settings: Settings, shell: Shell): Ports['service'] {
  if (settings.vertexProject !== undefined) return 'vertex';
  if (shell.apiKey !== undefined) return 'gemini';
  if (settings.geminiBaseUrl !== undefined) {
    throw new UsageError(
      '--gemini-base-url was given and there is no key to call it with. Set GEMINI_API_KEY.',
    );
  }
  return 'emulator';
}

/** Whom to call and as whom; undefined where the emulator is to answer. */
function connectionOf(settings: Settings, shell: Shell): Connection | undefined {
  const { vertexProject: project, vertexLocation: location = 'global', geminiBaseUrl } = settings;
  // The variable is the Gemini API's; only a flag may send Vertex calls elsewhere.
  if (project !== undefined) {
    return { vertex: { project, location }, ...(geminiBaseUrl && { baseUrl: geminiBaseUrl }) };
  }
  if (shell.apiKey === undefined) return undefined;
  const baseUrl = geminiBaseUrl ?? shell.baseUrl;
  return { apiKey: shell.apiKey, ...(baseUrl && { baseUrl }) };
}

/** A wrong address or key is told before anything is planned, whether or not there is something to send. */
async function checked(connection: Connection | undefined): Promise<Connection | undefined> {
  if (connection === undefined) return undefined;
  const { checkConnection } = await import('../adapters/gemini-connection.ts');
  try {
    checkConnection(connection);
    return connection;
  } catch (error) {
    throw asUsage(error);
  }
}

/** A fault with a remedy, as what it is here: something about the command line or its environment to put right. */
function asUsage(error: unknown): unknown {
  if (!(error instanceof Error && 'remedy' in error)) return error;
  return new UsageError(sentences(error.message, String(error.remedy)));
}

/** @throws UsageError when there are no credentials to connect with */
async function connect(
  connection: Connection | undefined,
): Promise<{ service: ImageService; close(): Promise<void> }> {
  const { connectGemini } = await import('../adapters/gemini.ts');
  if (connection) {
    const service = connectGemini(connection);
    await service.signIn().catch((error: unknown) => {
      throw asUsage(error);
    });
    return { service, close: async () => undefined };
  }
  const { startEmulator } = await import('../emulator/index.ts');
  const emulator = await startEmulator();
  return {
    service: connectGemini({ apiKey: 'emulated', baseUrl: emulator.url }),
    close: () => emulator.close(),
  };
}

/** The first Ctrl-C starts nothing new and waits for what is under way; the second ends at once. */
function listenForInterrupt(halt: Halt): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  let heardBefore = false;
  const heard = (): void => {
    if (heardBefore) process.exit(130);
    heardBefore = true;
    halt.stop(interrupted);
  };
  for (const signal of signals) process.on(signal, heard);
  return () => {
    for (const signal of signals) process.off(signal, heard);
  };
}

/** Why the page could not be written, if so: what a full disk has cost is told all the same. */
async function writeContactSheet(report: Report, disk: Disk): Promise<string | undefined> {
  const hasSomething = report.outcomes.length > 0 || report.problems.length > 0;
  if (!hasSomething) return undefined;
  try {
    await disk.prepare();
    await disk.writeText(contactSheetPath, contactSheet(report));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function show(
  report: Report,
  settings: Settings,
  to: { readonly shell: Shell; readonly contactSheet: string | undefined },
): void {
  const { shell, contactSheet } = to;
  if (settings.json) {
    shell.out.write(`${reportJson(report)}\n`);
    return;
  }
  const lines = linesOf(report, lookOf(shell.out, shell), contactSheet);
  if (lines.length > 0) shell.out.write(`${lines.join('\n')}\n`);
}

function linesOf(report: Report, look: Look, contactSheet: string | undefined): string[] {
  switch (report.command) {
    case 'plan':
      return [...problemLines(report.problems, look), ...planTable(report, look)];
    case 'verify':
      return [...problemLines(report.problems, look), ...verifyLines(report.plan, look)];
    case 'render':
      return isStopped(report)
        ? [...problemLines(report.problems, look), 'Nothing was rendered, and nothing was spent.']
        : outcomeTable(report, { ...look, ...(contactSheet && { contactSheet }) });
  }
}

/** An error in a file stops a run before anything is sent. */
function isStopped({ problems }: Report): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** 0 all well, 1 something failed, was blocked or is stale, 2 a problem in a file, 130 interrupted. */
export function exitStatus(report: Report): number {
  const errors = report.problems.filter(({ severity }) => severity === 'error');
  const findings: readonly string[] = report.command === 'verify' ? integrityRules : [];
  if (errors.some(({ rule }) => !findings.includes(rule))) return 2;
  if (report.interrupted) return 130;
  const { plan } = report;
  switch (report.command) {
    case 'plan':
      return 0;
    case 'verify':
      return errors.length + plan.renders.length + plan.held.length + plan.orphans.length > 0
        ? 1
        : 0;
    case 'render': {
      const well = report.outcomes.every(({ kind }) => kind === 'rendered' || kind === 'unchanged');
      return well && report.stopped === undefined ? 0 : 1;
    }
  }
}
