import { readBytes } from '../../adapters/bytes.ts';
import type { Worktree } from '../../publish/checkout.ts';
import { commitMessage } from '../../publish/commit-message.ts';
import { deliver } from '../../publish/deliver.ts';
import type { Delivered, Made } from '../../publish/delivered.ts';
import { explain } from '../explain.ts';
import { type Desk, delivers } from './desk.ts';
import { runElsewhere } from './elsewhere.ts';
import { madeOf } from './made.ts';
import type { Work } from './work.ts';

/** Commits what a run made, where it is to be committed; undefined where it is not. Nothing is thrown. */
export async function deliverWork(desk: Desk, work: Work): Promise<Delivered | undefined> {
  const { target, runner } = desk;
  const { report } = work;
  const isReal = report.service !== 'emulator' && !report.interrupted;
  if (target === undefined || !delivers(desk) || !isReal) return undefined;
  const [github, checkout] = [await desk.github(), await desk.checkout()];
  if (github === undefined || checkout === undefined) return undefined;
  const worktrees: Worktree[] = [];
  const remake = async (commit: string): Promise<Made> => {
    await checkout.fetch(commit);
    const worktree = await checkout.worktree(commit);
    worktrees.push(worktree);
    const done = await runElsewhere('render', worktree.root, { desk, ports: work.ports });
    return madeOf({ ...done, checkout: worktree.checkout, base: commit });
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
    return { kind: 'not committed', why: await explain(error), isFault: true };
  } finally {
    for (const worktree of worktrees) await worktree.remove().catch(() => undefined);
  }
}
