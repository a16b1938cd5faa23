import { UsageError } from '../../inputs.ts';
import type { Ports } from '../../ports.ts';
import { headOf } from '../../publish/deliver.ts';
import type { HaltReason } from '../../render/halt.ts';
import { type Desk, delivers } from './desk.ts';
import { asksTheSame } from './newest.ts';

/**
 * What must hold before anything is planned that a model is to make: there is a branch that can take it, a token for
 * it, and the files of its commit are those that are checked out.
 * @throws UsageError where images would be paid for that could not be committed
 */
export async function beforePlan(desk: Desk, { service }: Ports): Promise<void> {
  const { target, conduct, settings, runner } = desk;
  if (conduct.command !== 'render' || service === 'emulator') return;
  if (target === undefined && settings.commit !== 'none') throw new UsageError(noBranch);
  if (target === undefined && !own.has(runner.event.name)) throw new UsageError(notOurs);
  if (target === undefined || !delivers(desk)) return;
  const [hub, here] = [await desk.github(), await desk.checkout()];
  if (hub === undefined) throw new UsageError(noToken);
  if (here === undefined) throw new UsageError(noCheckout);
  if (/^\.github\//i.test(here.prefix)) throw new UsageError(inGithub);
  if (here.head.sha === target.sha || here.head.tree === (await hub.treeOf(target.sha))) return;
  throw new UsageError(
    `The files that are checked out are not those of ${target.sha}, so images made from them cannot be committed to ${target.branch}. ${checkoutRemedy}`,
  );
}

/** Events that only who may write can set off. Reviews and comments, say, are anybody's. */
const own: ReadonlySet<string> = new Set(['push', 'workflow_dispatch', 'schedule']);

const notOurs =
  'Anybody may set off this event, so nothing is spent on it. Run mode: render on push, workflow_dispatch, schedule or pull_request.';

const noBranch =
  'This event has no branch that could take the images. Give mode: verify, or commit: none.';

const noToken =
  'The images of this run are to be committed, and github-token is empty. Give a token that may write contents, or commit: none.';

const noCheckout =
  'The images of this run are to be committed, and here is no git checkout. Check the repository out with actions/checkout, or give commit: none.';

const inGithub =
  'working-directory lies below .github, where no image belongs. Name another folder, or give commit: none.';

const checkoutRemedy =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own, for a workflow
  'Give actions/checkout the input ref: ${{ github.event.pull_request.head.sha || github.sha }}.';

/**
 * What must hold before money is spent: the branch stands where the run saw it, who set the run off may write, and the
 * token may commit. Where the first two do not, the run is halted: it has nothing to do.
 * @throws UsageError where what is paid for could neither be committed nor kept
 */
export async function beforeFirstCall(desk: Desk, ports: Ports): Promise<void> {
  const { target, github, checkout, rules } = desk;
  const { halt } = ports;
  const hub = target && (await github());
  if (target === undefined || hub === undefined) return;
  const refusal = (await refusalOf(desk)) ?? (await outdatedBy(desk, ports));
  if (refusal !== undefined) halt.stop(refusal);
  if (halt.reason !== undefined || !delivers(desk)) return;
  const may = await (await checkout())?.mayWrite();
  if (may?.kind === 'forbidden') throw new UsageError(noRight);
  await rules(target.into);
}

/** A push is made by who may write; all else about a pull request also others may do, and money is not theirs to spend. */
async function refusalOf({ occasion, github }: Desk): Promise<HaltReason | undefined> {
  if (occasion.kind !== 'pull request' || occasion.action === 'synchronize') return undefined;
  const hub = await github();
  const may = await hub?.permission(occasion.sender);
  if (may === undefined || may === 'admin' || may === 'write') return undefined;
  return {
    why: 'not allowed',
    message: `${occasion.sender} may not write to this repository, and set the run off`,
    remedy: 'Who may write can start it by a push to the branch.',
  };
}

async function outdatedBy(desk: Desk, ports: Ports): Promise<HaltReason | undefined> {
  const { target, github } = desk;
  const hub = await github();
  if (target === undefined || hub === undefined) return undefined;
  const head = await headOf(hub, target);
  if ('why' in head) return { ...outdated, message: over, remedy: head.why };
  if (head.sha === target.sha) return undefined;
  // The commits of a pull request have a run each; a push that changed nothing of Darkroom's may have none.
  const isOurs = target.pull === undefined && (await asksTheSame(desk, ports, head.sha));
  return isOurs ? undefined : outdated;
}

/** The branch has a newer commit: a run for that one does what is to be done. */
const outdated: HaltReason = {
  why: 'outdated',
  message: 'the branch has moved on since this run was started',
  remedy: 'The run of its newest commit goes on from here.',
};

const over = 'the branch takes no images any more';

const noRight =
  'The token may not write contents, so what is paid for could neither be committed nor kept. Give the job the permission contents: write, or commit: none.';
