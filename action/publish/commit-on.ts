import { type ApiCommitted, commitByApi } from './commit-by-api.ts';
import { commitRoute } from './commit-route.ts';
import type { Answered, Courier, Order } from './delivered.ts';
import type { Target } from './target.ts';

/**
 * Makes one commit on a branch that stands at the commit for which the changes were made, by the way that serves.
 * @throws Error where something else than a file of ours stands on a path; what GitHub or git answered
 */
export async function commitOn(
  courier: Courier,
  target: Target,
  { made, message, into }: Order & { readonly into: string },
): Promise<Answered> {
  const { checkout, rules } = courier;
  const { changes, large } = made;
  if (large.length > 0) await checkout.upload(large, into);
  const asked = target.commit === 'none' ? 'auto' : target.commit;
  const about = { asked, rules: await rules(into) };
  const files = [
    ...changes.map((one) => ({ bytes: 'file' in one ? one.bytes : 0, large: false })),
    ...large.map(({ bytes }) => ({ bytes, large: true })),
  ];
  const order = { made, message, into };
  if (commitRoute(files, about) === 'git') return byPush(courier, order);
  const done = await byApi(courier, order);
  if (done.kind !== 'too large') return done;
  // Nobody signs a commit that we push.
  const mayPush = asked === 'auto' && !about.rules.has('required_signatures');
  return mayPush ? byPush(courier, order) : { kind: 'failed', words: done.words };
}

async function byPush(
  { checkout }: Courier,
  { made, message, into }: Order & { readonly into: string },
): Promise<Answered> {
  const { base, changes } = made;
  const sha = await checkout.commit({ parents: [base], base, changes, message });
  const pushed = await checkout.push(sha, into, base);
  return pushed.kind === 'pushed' ? { kind: 'committed', sha } : pushed;
}

async function byApi(
  { github, checkout, bytesOf }: Courier,
  { made, message, into }: Order & { readonly into: string },
): Promise<ApiCommitted> {
  const { base, changes } = made;
  const paths = changes.map(({ path }) => path);
  // A commit that is made here looks for itself; GitHub would put a folder in a submodule's place.
  for (const [path, obstacle] of await checkout.obstacles(base, paths)) {
    throw new Error(
      `${path} cannot be committed: a ${obstacle} stands there, or above it. Choose another path, or move the ${obstacle}.`,
    );
  }
  const programs = await checkout.programs(base, paths);
  const commit = { branch: into, parents: [base], base, changes, message, bytesOf, programs };
  return commitByApi(github, commit);
}
