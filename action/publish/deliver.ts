import type { Change, Checkout, LargeFile, Pushed } from './checkout.ts';
import { commitByApi } from './commit-by-api.ts';
import { commitRoute, needsPull } from './commit-route.ts';
import { type GitHub, lacksRights } from './github.ts';
import { deliveringBranch, type Target } from './target.ts';

/** What a run made, as changes to the files of one commit. */
export interface Made {
  /** The commit that the changes are made to. */
  readonly base: string;
  readonly changes: readonly Change[];
  /** What Git LFS must have before the changes mean anything. */
  readonly large: readonly LargeFile[];
}

/** What became of what a run made. `why` and `words` are for people. */
export type Delivered =
  | { readonly kind: 'nothing to commit' }
  | Committed
  | {
      readonly kind: 'not committed';
      readonly why: string;
      /** Whether it is the token's rights that stand against it. */
      readonly forbidden: boolean;
    };

/** A commit that stands on a branch of the remote. */
export interface Committed {
  readonly kind: 'committed';
  readonly sha: string;
  /** The branch that has it. */
  readonly branch: string;
  /** Where the run's own branch had moved on to; undefined: nowhere. */
  readonly onto: string | undefined;
  /** Where the branch is another than the run's own: the page that asks for it to be taken up, or why there is none. */
  readonly pull: { readonly url: string } | { readonly why: string } | undefined;
}

/** With what a run's images are delivered. */
export interface Courier {
  readonly github: GitHub;
  readonly checkout: Checkout;
  /** Owner of the repository. */
  readonly owner: string;
  /** Types of the rules on a branch. */
  readonly rules: (branch: string) => Promise<ReadonlySet<string>>;
  readonly bytesOf: (file: string) => Promise<Uint8Array>;
  /** What of the run's images another commit asks for still, without a call to a model. */
  readonly remake: (commit: string) => Promise<Made>;
  readonly tell: (line: string) => void;
}

/** How often a branch may move on while a commit for it is made. */
const mostMoves = 5;

/**
 * Commits what a run made to the branch that it is for. A branch that has moved on is asked anew what it wants of it;
 * one that takes pull requests only gets one. Nothing is ever forced.
 * @throws what GitHub or git answered, where it was none of the refusals that are to be expected
 */
export async function deliver(
  courier: Courier,
  target: Target,
  order: { readonly made: Made; readonly message: string },
): Promise<Delivered> {
  let { made } = order;
  for (let moves = 0; moves < mostMoves; moves += 1) {
    if (made.changes.length === 0) return { kind: 'nothing to commit' };
    const head = await headOf(courier.github, target);
    if ('why' in head) return notCommitted(head.why);
    if (head.sha !== made.base) {
      courier.tell(
        `${target.branch} has moved on to ${head.sha}: what it asks for is planned anew.`,
      );
      made = await courier.remake(head.sha);
      continue;
    }
    const done = await commitTo(courier, target, { made, message: order.message });
    if (done.kind !== 'moved') return done;
  }
  return notCommitted(
    `The branch moved on ${mostMoves} times while the commit was made. Run it again.`,
  );
}

/** Where the branch of a run stands, or why it takes no commit any more. */
export async function headOf(
  github: GitHub,
  { branch, pull }: Target,
): Promise<{ readonly sha: string } | { readonly why: string }> {
  if (pull === undefined) {
    const sha = await github.branchHead(branch);
    return sha === undefined ? { why: 'The branch is gone. Restore it, and run again.' } : { sha };
  }
  // GitHub closes a pull request whose branch is deleted.
  const { isOpen, headSha } = await github.pull(pull);
  return isOpen
    ? { sha: headSha }
    : { why: 'The pull request was closed. Open it again, and run again.' };
}

function notCommitted(why: string, forbidden = false): Delivered {
  return { kind: 'not committed', why, forbidden };
}

type Order = { readonly made: Made; readonly message: string };

async function commitTo(
  courier: Courier,
  target: Target,
  order: Order,
): Promise<Delivered | { readonly kind: 'moved' }> {
  const { branch, into } = target;
  const { base } = order.made;
  const onto = base === target.sha ? undefined : base;
  if (into !== branch) return byPull(courier, target, { ...order, into });
  const rules = await courier.rules(branch);
  if (!needsPull(rules)) {
    const parents = [base];
    const done = await commitOn(courier, target, { ...order, into, parents, rules });
    if (done.kind === 'committed') return { ...done, branch, onto, pull: undefined };
    // The older branch protection is not among the rules that can be asked for: it shows when it refuses.
    if (done.kind !== 'protected') return refused(done);
  }
  return byPull(courier, target, { ...order, into: deliveringBranch(branch) });
}

/** Commits to a branch beside the run's own, and asks by a pull request to have it taken up. */
async function byPull(
  courier: Courier,
  target: Target,
  order: Order & { readonly into: string },
): Promise<Delivered | { readonly kind: 'moved' }> {
  const { github, rules } = courier;
  const { into, made, message } = order;
  let tip = await github.branchHead(into);
  if (tip !== undefined && (await hasAll(courier, { tip, into, made }))) {
    return { kind: 'nothing to commit' };
  }
  if (tip === undefined) {
    tip = made.base;
    await github.createBranch(into, tip);
  }
  // The branch takes up its base with the images: an earlier commit of ours on it stays below.
  const parents = tip === made.base ? [tip] : [tip, made.base];
  const done = await commitOn(courier, target, {
    ...order,
    parents,
    rules: await rules(into),
  });
  if (done.kind !== 'committed') return refused(done);
  const onto = made.base === target.sha ? undefined : made.base;
  const pull = await pullFor(courier, target, { into, message });
  return { ...done, branch: into, onto, pull };
}

/** Whether a branch has all that is to be committed, on top of the commit that it is to be made to. */
async function hasAll(
  { github, checkout }: Courier,
  { tip, into, made }: { readonly tip: string; readonly into: string; readonly made: Made },
): Promise<boolean> {
  if ((await github.mergeBase(made.base, tip)) !== made.base) return false;
  if ((await checkout.fetchBranch(into)) !== tip) return false;
  const there = await checkout.files(tip);
  const files = made.changes.flatMap((change) => ('file' in change ? [change.file] : []));
  const blobs = await checkout.blobsOf(files);
  return made.changes.every((change) =>
    'file' in change
      ? there.get(change.path) === blobs.get(change.file)
      : 'remove' in change && !there.has(change.path),
  );
}

type Answered =
  | { readonly kind: 'committed'; readonly sha: string }
  | Exclude<Pushed, { kind: 'pushed' }>;

async function commitOn(
  courier: Courier,
  target: Target,
  order: Order & {
    readonly into: string;
    readonly parents: readonly [string, ...string[]] | readonly string[];
    readonly rules: ReadonlySet<string>;
  },
): Promise<Answered> {
  const { github, checkout, bytesOf } = courier;
  const { made, message, into, parents, rules } = order;
  const { base, changes, large } = made;
  if (large.length > 0) await checkout.upload(large, into);
  const sizes = changes.map((one) => ({ bytes: 'file' in one ? one.bytes : 0, large: false }));
  const isLarge = large.map(({ bytes }) => ({ bytes, large: true }));
  const asked = target.commit === 'none' ? 'auto' : target.commit;
  if (commitRoute([...sizes, ...isLarge], { asked, rules }) === 'git') {
    const sha = await checkout.commit({ parents, base, changes, message });
    const pushed = await checkout.push(sha, into, parents[0]);
    return pushed.kind === 'pushed' ? { kind: 'committed', sha } : pushed;
  }
  const files = changes.map((change) => {
    if (!('file' in change)) return change;
    return { path: change.path, bytes: () => bytesOf(change.file) };
  });
  return commitByApi(github, { branch: into, parents, base, message, files });
}

function refused(done: Exclude<Answered, { kind: 'committed' }>) {
  if (done.kind === 'moved') return done;
  const forbidden = done.kind === 'forbidden';
  const why = forbidden
    ? 'The token may not commit: give the job the permission contents: write.'
    : `GitHub refused the commit: ${done.words}`;
  return notCommitted(why, forbidden);
}

const pullBody =
  'The images that this branch’s templates ask for, with their locks. They come as a pull request because the branch takes no commits of a workflow’s, or because the workflow says so.';

async function pullFor(
  { github, owner }: Courier,
  { branch }: Target,
  { into, message }: { readonly into: string; readonly message: string },
): Promise<Committed['pull']> {
  const [open] = await github.pullsFrom(owner, into);
  if (open !== undefined) return { url: open.url };
  const [title = ''] = message.split('\n');
  try {
    const { url } = await github.openPull({ title, body: pullBody, head: into, base: branch });
    return { url };
  } catch (error) {
    if (!lacksRights(error)) throw error;
    return {
      why: 'No pull request could be opened: give the job the permission pull-requests: write, and allow GitHub Actions to create pull requests in the repository’s settings.',
    };
  }
}
