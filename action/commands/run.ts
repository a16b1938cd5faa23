import type { Shell } from '../cli.ts';
import type { Settings } from '../inputs.ts';
import { integrityRules } from '../plan/problems.ts';
import type { Disk } from '../ports.ts';
import { nothingKeptRule } from '../readiness.ts';
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
import { run } from '../run.ts';
import { openPorts } from './engine.ts';
import { lookOf } from './look.ts';
import { showProgress } from './show-progress.ts';

/** Runs `plan`, `render` or `verify` and prints what came of it; the exit status. */
export async function runCommand(
  command: Command,
  settings: Settings,
  shell: Shell,
): Promise<number> {
  const halt = new Halt();
  const progress = command === 'render' ? showProgress(shell, settings.json ?? false) : undefined;
  const ports = await openPorts(command, settings, {
    access: { door: 'command line', apiKey: shell.apiKey, baseUrl: shell.baseUrl },
    halt,
    tell: (event) => progress?.tell(event),
  });
  if (command !== 'verify' && ports.service === 'emulator' && shell.baseUrl !== undefined)
    shell.err.write(`darkroom: ${unusedAddress}\n`);
  const stopListening = listenForInterrupt(halt);
  try {
    const report = await run(command, settings, ports);
    progress?.end();
    const page = command === 'render' ? await writeContactSheet(report, ports.disk) : {};
    show(report, settings, { shell, contactSheet: page.fault ? undefined : contactSheetPath });
    if (page.fault === undefined) return exitStatus(report);
    shell.err.write(`darkroom: ${plainLine(page.fault)}\n`);
    return Math.max(1, exitStatus(report));
  } finally {
    progress?.end();
    stopListening();
  }
}

const unusedAddress =
  'GOOGLE_GEMINI_BASE_URL is set and there is no key to call it with: the local emulator answers. Set GEMINI_API_KEY.';

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

/**
 * Writes the page, where there is something to show. Why it could not be written is told and not thrown: what a full
 * disk has cost is to be told all the same.
 */
export async function writeContactSheet(
  report: Report,
  disk: Disk,
): Promise<{ readonly file?: string; readonly fault?: string }> {
  const { outcomes, problems, plan } = report;
  const hasSomething = outcomes.length + problems.length + plan.renders.length > 0;
  const isTold = problems.some(({ rule }) => rule === nothingKeptRule);
  if (!hasSomething || isTold) return {};
  try {
    await disk.prepare();
    await disk.writeText(contactSheetPath, contactSheet(report));
    return { file: disk.absolute(contactSheetPath) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
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

/** What a terminal or a log is told of a run that has ended. */
export function linesOf(report: Report, look: Look, contactSheet: string | undefined): string[] {
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
