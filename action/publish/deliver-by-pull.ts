import { commitOn } from './commit-on.ts';
import {
  type Committed,
  type Courier,
  type Delivered,
  movedTo,
  notCommitted,
  type Order,
  refused,
} from './delivered.ts';
import { isFault } from './fault.ts';
import { lacksRights } from './github.ts';
import { deliveringBranch, type Target } from './target.ts';

type Way = Order & { readonly into: string };

/**
 * Commits to a branch beside the run's own, and asks by a pull request to have it taken up. What others did on that
 * branch stays: the run's branch is merged into it first, and what is then still missing is what is committed.
 */
export async function deliverByPull(
  courier: Courier,
  target: Target,
  way: Way,
): Promise<Delivered | { readonly kind: 'moved' }> {
  const { remake } = courier;
  const { base } = way.made;
  const ready = await readyBranch(courier, target, way);
  if (ready === undefined) {
    return notCommitted(`${way.into} conflicts with ${target.branch}. Merge one into the other.`);
  }
  const { into, tip } = ready;
  const made = tip === base ? way.made : await remake(tip);
  const onto = movedTo(target, way.made);
  if (made.changes.length === 0) {
    return { kind: 'nothing to commit', pull: await pullFor(courier, target, { ...way, into }) };
  }
  const done = await commitOn(courier, target, { ...way, made, into });
  if (done.kind !== 'committed') return refused(done);
  return { ...done, branch: into, onto, pull: await pullFor(courier, target, { ...way, into }) };
}

/** A branch that has all that the run's branch has; undefined where a person has to bring them together. */
async function readyBranch(
  { github }: Courier,
  { branch }: Target,
  { into, made: { base } }: Way,
): Promise<{ readonly into: string; readonly tip: string } | undefined> {
  if ((await github.branchHead(into)) === undefined) {
    await github.createBranch(into, base);
    return { into, tip: base };
  }
  const merged = await github.merge(into, base);
  if (merged.kind === 'merged') return { into, tip: merged.sha };
  if (into !== deliveringBranch(branch)) return undefined;
  // An earlier delivery that nobody took up must not stand in the way of this one.
  const fresh = `${into}-${base.slice(0, 7)}`;
  if ((await github.branchHead(fresh)) === undefined) await github.createBranch(fresh, base);
  const again = await github.merge(fresh, base);
  return again.kind === 'merged' ? { into: fresh, tip: again.sha } : undefined;
}

async function pullFor(
  { github, owner }: Courier,
  { branch }: Target,
  { into, message }: Way,
): Promise<Committed['pull']> {
  const [title = ''] = message.split('\n');
  // The commit stands by now, whatever GitHub says to this.
  try {
    const open = (await github.pullsFrom(owner, into)).find(({ base }) => base === branch);
    if (open !== undefined) return { url: open.url };
    const { url } = await github.openPull({ title, body: pullBody, head: into, base: branch });
    return { url };
  } catch (error) {
    if (lacksRights(error)) return { why: noPull };
    if (!isFault(error)) throw error;
    return { why: `No pull request could be opened: ${error.message}` };
  }
}

const pullBody =
  'The images that this branch’s templates ask for, with their locks. They come as a pull request because the branch takes no commits of a workflow’s, or because the workflow says so.';

const noPull =
  'No pull request could be opened: give the job the permission pull-requests: write, and allow GitHub Actions to create pull requests in the repository’s settings.';
