import type { Runner } from '../adapters/runner.ts';
import type { Settings } from '../inputs.ts';
import { type Conduct, conductOf } from '../publish/conduct.ts';
import { occasionOf } from '../publish/occasion.ts';
import { Halt, interrupted } from '../render/halt.ts';
import { contactSheetPath } from '../report/contact-sheet.ts';
import { plainBlock } from '../report/plain.ts';
import { advance, eventLine, startProgress } from '../report/progress.ts';
import type { Report, RunEvent } from '../report/report.ts';
import { plainLook } from '../report/style.ts';
import { run } from '../run.ts';
import { openPorts } from './engine.ts';
import { explain } from './explain.ts';
import { writeContactSheet } from './run.ts';
import { readInputs } from './workflow-inputs.ts';
import { tellFailure, tellWorkflow, type Verdict } from './workflow-report.ts';

/**
 * One run of the Action: inputs and event in; the flow of run.ts; then what came of it, told in the log, the summary,
 * annotations, outputs and a JSON report. Nothing is thrown: a fault is told like any other.
 */
export async function runWorkflow(runner: Runner): Promise<Verdict> {
  try {
    const settings = readInputs(runner);
    const occasion = occasionOf(runner.event);
    if (occasion.kind === 'closed') {
      runner.log('The pull request is closed: there is nothing to render.');
      return 'well';
    }
    const conduct = conductOf(occasion, settings);
    const report = await carryOut(conduct, settings, runner);
    return await tellWorkflow(report, conduct, { runner, settings, occasion });
  } catch (error) {
    tellFailure(runner, await explain(error));
    return 'failed';
  }
}

async function carryOut(conduct: Conduct, given: Settings, runner: Runner): Promise<Report> {
  const { command, requireKey } = conduct;
  const root = await runner.folder(given.workingDirectory);
  const settings = { ...given, root, requireKey };
  const halt = new Halt();
  let progress = startProgress(Date.now());
  const tellEvent = (event: RunEvent): void => {
    progress = advance(progress, event, Date.now());
    const line = eventLine(progress, event, plainLook.style);
    if (line !== undefined) runner.log(line);
  };
  const access = { door: 'action', apiKey: given.geminiApiKey } as const;
  const ports = await openPorts(command, settings, { access, halt, tell: tellEvent });
  const stopListening = listenForCancel(halt);
  try {
    const report = await run(command, settings, ports);
    const unwritten = await writeContactSheet(report, ports.disk);
    if (unwritten === undefined)
      runner.output('contact-sheet', ports.disk.absolute(contactSheetPath));
    else runner.log(plainBlock(unwritten));
    return report;
  } finally {
    stopListening();
  }
}

/**
 * A cancelled job gets SIGINT, 7.5 s later SIGTERM, and 2.5 s after that its end: what is under way has until shortly
 * before the second. https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation
 */
const graceMs = 6_000;

function listenForCancel(halt: Halt): () => void {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => {
    halt.stop(interrupted);
    timer ??= setTimeout(giveUp, graceMs);
  };
  const giveUp = (): void => halt.abandon(interrupted);
  process.on('SIGINT', stop);
  process.on('SIGTERM', giveUp);
  return () => {
    clearTimeout(timer);
    process.off('SIGINT', stop);
    process.off('SIGTERM', giveUp);
  };
}
