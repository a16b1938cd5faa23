import { openJournal } from '../../adapters/journal.ts';
import { journalFolder } from '../../plan/stores.ts';
import type { Ports } from '../../ports.ts';
import { Halt, type HaltReason } from '../../render/halt.ts';
import type { Report } from '../../report/report.ts';
import { run } from '../../run.ts';
import { openPorts } from '../engine.ts';
import type { Desk } from './desk.ts';
import { type Recording, recording } from './recording.ts';

/**
 * The same flow in another folder, with the answers that this run's journal has, and halted before its first call:
 * what is asked for beyond them is a run's of its own.
 */
export async function runElsewhere(
  command: 'plan' | 'render',
  root: string,
  { desk, ports }: { readonly desk: Desk; readonly ports: Ports },
): Promise<{ readonly report: Report; readonly recording: Recording }> {
  const { settings } = desk;
  const halt = new Halt();
  halt.stop(elsewhere);
  // Nothing can be spent, and a model without a price is no fault then.
  const given = { ...settings, root, budgetUsd: 'none' } as const;
  const access = { door: 'action', apiKey: settings.geminiApiKey } as const;
  const opened = await openPorts(command, given, { access, halt, tell: () => undefined });
  const recorded = recording(opened.disk);
  const journal = openJournal(ports.disk.absolute(journalFolder(false)));
  const own = { ...opened, disk: recorded.disk, journal: () => journal };
  return { report: await run(command, given, own), recording: recorded };
}

const elsewhere: HaltReason = {
  why: 'outdated',
  message: 'the branch has moved on since this run was started',
  remedy: 'The run of its newest commit makes it.',
};
