import { UsageError } from '../../inputs.ts';
import type { Ports } from '../../ports.ts';
import { headOf } from '../../publish/deliver.ts';
import type { HaltReason } from '../../render/halt.ts';
import type { Report } from '../../report/report.ts';
import type { Desk } from './desk.ts';
import { runElsewhere } from './elsewhere.ts';

/**
 * What must hold before money is spent: the branch stands where the event saw it, and what is checked out is that
 * commit's, so that the images can be committed to it.
 * @throws UsageError where another commit is checked out
 */
export async function beforeFirstCall(desk: Desk, ports: Ports): Promise<void> {
  const { target, github, checkout, rules } = desk;
  const hub = target && (await github());
  if (target === undefined || hub === undefined) return;
  const here = await checkout();
  const head = await headOf(hub, target);
  const { halt } = ports;
  if ('why' in head) halt.stop({ ...over, remedy: head.why });
  else if (head.sha !== target.sha && !(await asksTheSame(desk, ports, head.sha))) {
    halt.stop(outdated);
  }
  if (halt.reason !== undefined || target.commit === 'none') return;
  if (here === undefined) {
    if (target.commit === 'auto') return;
    throw new UsageError(`commit: ${target.commit} needs a checkout. ${checkoutRemedy}`);
  }
  if (/^\.github\//i.test(here.prefix)) throw new UsageError(inGithub);
  if (here.head.sha !== target.sha && here.head.tree !== (await hub.treeOf(target.sha))) {
    throw new UsageError(
      `The files that are checked out are not those of ${target.sha}, so images made from them cannot be committed to ${target.branch}. ${checkoutRemedy}`,
    );
  }
  await rules(target.into);
}

const inGithub =
  'working-directory lies below .github, where no image belongs. Name another folder, or give commit: none.';

const checkoutRemedy =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own, for a workflow
  'Give actions/checkout the input ref: ${{ github.event.pull_request.head.sha || github.sha }}.';

/**
 * Whether a newer commit of the branch asks for the very images that this run is about to make. A push that changed
 * nothing of Darkroom's starts no run where a workflow looks at some paths only, so that this one must go on; the
 * commits of a pull request are looked at together, and each has its run.
 */
async function asksTheSame(desk: Desk, ports: Ports, newest: string): Promise<boolean> {
  const { target, root, checkout } = desk;
  const here = await checkout();
  if (target?.pull !== undefined || here === undefined) return false;
  await here.fetch(newest);
  const worktree = await here.worktree(newest);
  try {
    const plans = await Promise.all(
      [root, worktree.root].map((folder) => runElsewhere('plan', folder, { desk, ports })),
    );
    const [ours, theirs] = plans.map(({ report }) => requestsOf(report));
    return ours === theirs;
  } finally {
    await worktree.remove();
  }
}

function requestsOf({ plan }: Report): string {
  return plan.renders
    .map(({ path, candidate, digest }) => `${path} ${candidate} ${digest}`)
    .sort()
    .join('\n');
}

/** The branch has a newer commit: a run for that one does what is to be done. */
const outdated: HaltReason = {
  why: 'outdated',
  message: 'the branch has moved on since this run was started',
  remedy: 'The run of its newest commit goes on from here.',
};

const over: HaltReason = { ...outdated, message: 'the branch takes no images any more' };
