import type { Token } from './access.ts';
import { isoSeconds, readCommit, writeCommit } from './commits.ts';
import { TypedError } from './graphql-error.ts';
import { nodeId } from './json-owner.ts';
import { moveRef, readRef } from './refs.ts';
import { botEmail } from './signature.ts';
import { writeBlob, writeTree } from './trees.ts';
import type { World } from './world.ts';

/** GitHub's CreateCommitOnBranchInput, as its schema has already checked it. */
export interface CommitInput {
  readonly branch: {
    readonly id?: string;
    readonly repositoryNameWithOwner?: string;
    readonly branchName?: string;
  };
  readonly expectedHeadOid: string;
  readonly message: { readonly headline: string; readonly body?: string };
  readonly fileChanges?: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[];
    readonly deletions?: readonly { readonly path: string }[];
  };
}

/** Commits onto a branch that still stands where the caller saw it; GitHub signs the commit. */
export async function commitOnBranch(world: World, token: Token, input: CommitInput) {
  const { bare, owner, name, state } = world;
  const { branch, expectedHeadOid, message, fileChanges = {} } = input;
  const short = (branch.branchName ?? '').replace(/^refs\/heads\//, '');
  const ref = branch.id
    ? Buffer.from(branch.id, 'base64url').toString().slice(4)
    : `refs/heads/${short}`;
  const isOurs = branch.id !== undefined || branch.repositoryNameWithOwner === `${owner}/${name}`;
  const head = isOurs ? await readRef(bare, ref) : undefined;
  if (head === undefined) throw new TypedError('NOT_FOUND', `Could not resolve to a ref ${ref}.`);
  if (head !== expectedHeadOid) {
    const words = `Expected branch to point to "${expectedHeadOid}" but it did not. Pull and try again.`;
    throw new TypedError('STALE_DATA', words);
  }
  const { additions = [], deletions = [] } = fileChanges;
  const added = await Promise.all(additions.map((addition) => entryOf(bare, addition)));
  const removed = deletions.map(({ path }) => ({ path, sha: null }));
  const { tree: base } = await readCommit(bare, head);
  const tree = await writeTree(bare, [...removed, ...added], base);
  const date = isoSeconds(world.now());
  const sha = await writeCommit(bare, {
    tree,
    parents: [head],
    author: { name: token.login, email: botEmail(token.login), date },
    committer: { name: 'GitHub', email: 'noreply@github.com', date },
    message: message.body ? `${message.headline}\n\n${message.body}` : message.headline,
    signature: undefined,
  });
  state.verified.add(sha);
  await moveRef(world, { ref, to: sha, token });
  const [messageHeadline] = message.headline.split('\n');
  return {
    commit: {
      oid: sha,
      url: `${world.serverUrl}/${owner}/${name}/commit/${sha}`,
      message: message.body ? `${message.headline}\n\n${message.body}` : message.headline,
      messageHeadline,
      committedDate: date,
    },
    ref: { id: nodeId('Ref', ref), name: ref.replace(/^refs\/heads\//, ''), prefix: 'refs/heads/' },
  };
}

async function entryOf(bare: string, { path, contents }: { path: string; contents: string }) {
  const bytes = Buffer.from(contents, 'base64');
  if (bytes.toString('base64') !== contents) {
    throw new TypedError('UNPROCESSABLE', `The contents of ${path} are not valid Base64.`);
  }
  return { path, mode: '100644', sha: await writeBlob(bare, bytes) };
}
