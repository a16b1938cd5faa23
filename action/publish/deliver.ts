import { commitOn } from './commit-on.ts';
import { needsPull } from './commit-route.ts';
import { deliverByPull } from './deliver-by-pull.ts';
import {
  type Courier,
  type Delivered,
  movedTo,
  notCommitted,
  type Order,
  refused,
} from './delivered.ts';
import { type GitHub, lacksRights } from './github.ts';
import { deliveringBranch, type Target } from './target.ts';

/** How often a branch may move on while a commit for it is made. */
const mostMoves = 5;

/**
 * Commits what a run made to the branch that it is for. A branch that has moved on is asked anew what it wants of it;
 * one that takes pull requests only gets one. Nothing is ever forced.
 * @throws what GitHub or git answered, where it was none of the refusals that are to be expected
 */
export async function deliver(courier: Courier, target: Target, order: Order): Promise<Delivered> {
  let { made } = order;
  for (let moves = 0; moves < mostMoves; moves += 1) {
    if (made.changes.length === 0) return { kind: 'nothing to commit' };
    const head = await headOf(courier.github, target);
    if ('why' in head) return notCommitted(head.why, false);
    if (head.sha !== made.base) {
      courier.tell(
        `${target.branch} has moved on to ${head.sha}: what it asks for is planned anew.`,
      );
      made = await courier.remake(head.sha);
      continue;
    }
    const done = await commitTo(courier, target, { made, message: order.message });
    if (done.kind === 'committed' || done.kind === 'nothing to commit') return done;
    if (done.kind !== 'moved') return isOver(courier, target, done);
  }
  return notCommitted(
    `The branch moved on ${mostMoves} times while the commit was made. Run it again.`,
  );
}

/** A refusal may be a deletion or a closing that came in between: then nothing is wrong. */
async function isOver({ github }: Courier, target: Target, refusal: Delivered): Promise<Delivered> {
  const head = await headOf(github, target).catch(() => ({}));
  return 'why' in head ? notCommitted(head.why, false) : refusal;
}

/** Where the branch of a run stands, or why it takes no commit any more. */
export async function headOf(
  github: GitHub,
  { branch, pull }: Pick<Target, 'branch' | 'pull'>,
): Promise<{ readonly sha: string } | { readonly why: string }> {
  if (pull === undefined) {
    const sha = await github.branchHead(branch);
    return sha === undefined ? { why: 'The branch is gone. Restore it, and run again.' } : { sha };
  }
  try {
    // GitHub closes a pull request whose branch is deleted.
    const { isOpen, headSha } = await github.pull(pull);
    return isOpen
      ? { sha: headSha }
      : { why: 'The pull request was closed. Open it again, and run again.' };
  } catch (error) {
    if (!lacksRights(error)) throw error;
    // A token that may not look at pull requests may still look at their branches.
    return headOf(github, { branch, pull: undefined });
  }
}

async function commitTo(
  courier: Courier,
  target: Target,
  order: Order,
): Promise<Delivered | { readonly kind: 'moved' }> {
  const { branch, into } = target;
  if (into !== branch) return deliverByPull(courier, target, { ...order, into });
  if (!needsPull(await courier.rules(branch))) {
    const done = await commitOn(courier, target, { ...order, into });
    if (done.kind === 'committed') {
      return { ...done, branch, onto: movedTo(target, order.made), pull: undefined };
    }
    // The older branch protection is not among the rules that can be asked for: it shows when it refuses.
    if (done.kind !== 'protected') return refused(done);
  }
  return deliverByPull(courier, target, { ...order, into: deliveringBranch(branch) });
}
