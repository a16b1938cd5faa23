import { join } from 'node:path';
import { copyFolder } from '../../adapters/bytes.ts';
import { journalFolder, privateFolder } from '../../plan/stores.ts';
import type { Ports } from '../../ports.ts';
import type { Worktree } from '../../publish/checkout.ts';
import type { Report } from '../../report/report.ts';
import { type Desk, delivers } from './desk.ts';
import { runElsewhere } from './elsewhere.ts';

/** A desk, and what is to be done when its run is over. */
interface Newest {
  readonly desk: Desk;
  readonly leave: () => Promise<void>;
}

/**
 * The desk at the branch's newest commit, where that asks for nothing but what the run is for: an earlier run has
 * delivered some of it since, or a push came that starts no run. A workflow's own commits start none, so that this
 * run is the one to make the rest. Where the newest commit asks for more, its own run does it all.
 */
export async function atNewest(desk: Desk, ports: Ports): Promise<Newest> {
  const stays: Newest = { desk, leave: async () => undefined };
  const { target } = desk;
  if (target === undefined || !delivers(desk) || ports.service === 'emulator') return stays;
  const here = await desk.checkout();
  const head = await here?.fetchBranch(target.branch);
  if (head === undefined || head === target.sha) return stays;
  const moved = { ...target, sha: head };
  if (here?.head.sha === head) return { ...stays, desk: { ...desk, target: moved } };
  const { worktree, ours, theirs } = await plansOf(desk, ports, head);
  // On a pull request every commit of a person has a run of its own: only what follows our own is left to this one.
  const isAfterOurs =
    theirs.size < ours.size && worktree.checkout.head.parents.includes(target.sha);
  if (!isWithin(theirs, ours) || (target.pull !== undefined && !isAfterOurs)) {
    await worktree.remove();
    return stays;
  }
  desk.runner.log(`${target.branch} has moved on to ${head}: this run goes on from there.`);
  const checkout = async () => worktree.checkout;
  const paid = journalFolder(false);
  await copyFolder(join(desk.home, paid), join(worktree.root, paid));
  return {
    desk: { ...desk, root: worktree.root, target: moved, checkout },
    leave: async () => {
      // Later steps look for what was paid for, and for the page, where they know the folder.
      await copyFolder(join(worktree.root, privateFolder), join(desk.home, privateFolder)).finally(
        () => worktree.remove(),
      );
    },
  };
}

/** Whether a newer commit of the branch asks for the very images that this run is about to make. */
export async function asksTheSame(desk: Desk, ports: Ports, newest: string): Promise<boolean> {
  const { worktree, ours, theirs } = await plansOf(desk, ports, newest);
  await worktree.remove();
  return ours.size === theirs.size && isWithin(theirs, ours);
}

/** What the desk's files ask for, and what those of another commit do. */
async function plansOf(
  desk: Desk,
  ports: Ports,
  commit: string,
): Promise<{
  readonly worktree: Worktree;
  readonly ours: ReadonlySet<string>;
  readonly theirs: ReadonlySet<string>;
}> {
  const here = await desk.checkout();
  if (here === undefined) throw new Error('There is no git checkout to look at another commit by.');
  await here.fetch(commit);
  const worktree = await here.worktree(commit);
  try {
    const [ours, theirs] = [
      await runElsewhere('plan', desk.root, { desk, ports }),
      await runElsewhere('plan', worktree.root, { desk, ports }),
    ];
    return { worktree, ours: requestsOf(ours.report), theirs: requestsOf(theirs.report) };
  } catch (error) {
    await worktree.remove();
    throw error;
  }
}

function requestsOf({ plan }: Report): ReadonlySet<string> {
  return new Set(
    plan.renders.map(({ path, candidate, digest }) => `${path} ${candidate} ${digest}`),
  );
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((one) => all.has(one));
}
