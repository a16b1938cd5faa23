import { openJournal } from '../../adapters/journal.ts';
import { readBytes } from '../../adapters/read-bytes.ts';
import { journalFolder } from '../../plan/stores.ts';
import type { Ports } from '../../ports.ts';
import type { Worktree } from '../../publish/checkout.ts';
import { commitMessage } from '../../publish/commit-message.ts';
import { type Delivered, deliver, type Made } from '../../publish/deliver.ts';
import { Halt, type HaltReason } from '../../render/halt.ts';
import { run } from '../../run.ts';
import { openPorts } from '../engine.ts';
import { explain } from '../explain.ts';
import type { Desk } from './desk.ts';
import { madeOf } from './made.ts';
import { recording } from './recording.ts';
import type { Work } from './work.ts';

/** Commits what a run made, where it is to be committed; undefined where it is not. Nothing is thrown. */
export async function deliverWork(desk: Desk, work: Work): Promise<Delivered | undefined> {
  const { target, runner } = desk;
  const { report } = work;
  const isReal = report.command === 'render' && report.service !== 'emulator';
  if (target === undefined || target.commit === 'none' || !isReal || report.interrupted) {
    return undefined;
  }
  const [github, checkout] = [await desk.github(), await desk.checkout()];
  if (github === undefined || checkout === undefined) return undefined;
  const worktrees: Worktree[] = [];
  const remake = async (commit: string): Promise<Made> => {
    await checkout.fetch(commit);
    const worktree = await checkout.worktree(commit);
    worktrees.push(worktree);
    return remadeIn(worktree, { desk, ports: work.ports });
  };
  try {
    // Of a merge that is checked out the head itself need not be here.
    await checkout.fetch(target.sha);
    const made = await madeOf({ ...work, checkout, base: target.sha });
    const message = commitMessage(report, { given: target.message, runUrl: runner.runUrl });
    const [owner = ''] = (runner.repository?.name ?? '').split('/');
    const tell = (line: string): void => runner.log(line);
    const courier = {
      github,
      checkout,
      owner,
      rules: desk.rules,
      bytesOf: readBytes,
      remake,
      tell,
    };
    return await deliver(courier, target, { made, message });
  } catch (error) {
    return { kind: 'not committed', why: await explain(error), forbidden: false };
  } finally {
    for (const worktree of worktrees) await worktree.remove();
  }
}

/**
 * What a commit asks for of the answers that the journal has: the same flow once more, on that commit's files, halted
 * before its first call. What it asks for beyond that is a run's of its own.
 */
async function remadeIn(
  { root, checkout }: Worktree,
  { desk, ports }: { readonly desk: Desk; readonly ports: Ports },
): Promise<Made> {
  const { settings } = desk;
  const halt = new Halt();
  halt.stop(moved);
  const given = { ...settings, root, budgetUsd: 'none' } as const;
  const access = { door: 'action', apiKey: settings.geminiApiKey } as const;
  const opened = await openPorts('render', given, { access, halt, tell: () => undefined });
  const recorded = recording(opened.disk);
  const journal = openJournal(ports.disk.absolute(journalFolder(false)));
  const report = await run('render', given, {
    ...opened,
    disk: recorded.disk,
    journal: () => journal,
  });
  return madeOf({ report, recording: recorded, checkout, base: checkout.head.sha });
}

const moved: HaltReason = {
  why: 'outdated',
  message: 'the branch has moved on since this run was started',
  remedy: 'The run of its newest commit makes it.',
};
