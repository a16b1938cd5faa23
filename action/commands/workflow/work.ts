import { join } from 'node:path';
import type { Journal, Ports } from '../../ports.ts';
import type { Checkpoints } from '../../publish/checkpoints.ts';
import { Halt } from '../../render/halt.ts';
import { contactSheetPath } from '../../report/contact-sheet.ts';
import { plainBlock } from '../../report/plain.ts';
import { advance, eventLine, startProgress } from '../../report/progress.ts';
import type { Report, RunEvent } from '../../report/report.ts';
import { plainLook } from '../../report/style.ts';
import { run } from '../../run.ts';
import { openPorts } from '../engine.ts';
import { writeContactSheet } from '../run.ts';
import type { Base } from './base.ts';
import type { Desk } from './desk.ts';
import { withHistory } from './history.ts';
import { beforeFirstCall } from './preflight.ts';
import { type Recording, recording } from './recording.ts';

/** What the flow of run.ts did at a desk. */
export interface Work {
  readonly report: Report;
  readonly recording: Recording;
  readonly ports: Ports;
}

/** Carries the command out. Before the first call to a model, the branch must still stand where the event saw it. */
export async function work(
  desk: Desk,
  base: Base | undefined,
  { ports, vault }: { readonly ports: Ports; readonly vault: Checkpoints | undefined },
): Promise<Work> {
  const { conduct, settings, root, runner } = desk;
  const recorded = recording(ports.disk);
  const own: Ports = {
    ...ports,
    disk: recorded.disk,
    git: withHistory(ports.git, desk),
    journal: (emulated) => watched(ports.journal(emulated), emulated ? undefined : vault),
    connect: async () => {
      if (ports.service !== 'emulator') await beforeFirstCall(desk, ports);
      return ports.connect();
    },
    ...(base && ports.service !== 'emulator' && { baseConfig: base.config }),
  };
  const given = { ...settings, root, requireKey: conduct.requireKey };
  const report = await run(conduct.command, given, own);
  const page = await writeContactSheet(report, ports.disk);
  if (page.fault !== undefined) runner.log(plainBlock(page.fault));
  if (page.file !== undefined) {
    runner.output('contact-sheet', join(desk.home, contactSheetPath));
  }
  return { report, recording: recorded, ports: own };
}

/** The outside world of the desk's run, as far as the engine needs it. */
export function openWork({ conduct, settings, root, runner }: Desk): Promise<Ports> {
  const given = { ...settings, root, requireKey: conduct.requireKey };
  const access = { door: 'action', apiKey: settings.geminiApiKey } as const;
  let progress = startProgress(Date.now());
  const tell = (event: RunEvent): void => {
    progress = advance(progress, event, Date.now());
    const line = eventLine(progress, event, plainLook.style);
    if (line !== undefined) runner.log(line);
  };
  return openPorts(conduct.command, given, { access, halt: new Halt(), tell });
}

/** A journal whose answers are told to who makes the checkpoints. */
function watched(journal: Journal, vault: Checkpoints | undefined): Journal {
  if (vault === undefined) return journal;
  return {
    ...journal,
    keep: async (slot, answer, at) => {
      const kept = await journal.keep(slot, answer, at);
      vault.arrived(kept.images.reduce((sum, { bytes }) => sum + bytes, 0));
      return kept;
    },
  };
}
