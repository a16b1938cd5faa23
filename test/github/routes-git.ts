import { invalid, notFound, Refusal, unprocessable } from './answers.ts';
import { isoSeconds, type Person, writeCommit } from './commits.ts';
import { gitCommit } from './json-git.ts';
import { nodeId, repositoryUrl } from './json-owner.ts';
import { readObject, resolve } from './objects.ts';
import { type Call, type Routes, reads, writes } from './route.ts';
import { botEmail, committerOf } from './signature.ts';
import { listTree } from './tree-entries.ts';
import { type TreeEntry, writeBlob, writeTree } from './trees.ts';

interface BlobBody {
  readonly content: string;
  readonly encoding?: string;
}

interface CommitBody {
  readonly message: string;
  readonly tree: string;
  readonly parents?: readonly string[];
  readonly author?: Partial<Person>;
  readonly committer?: Partial<Person>;
  readonly signature?: string;
}

/** Blobs, trees and commits, straight into and out of the bare repository. */
export const gitRoutes: Routes = {
  'POST /repos/{owner}/{repo}/git/blobs': writes<BlobBody>('contents', async (call) => {
    const { world, body } = call;
    const { content, encoding = 'utf-8' } = body;
    if (encoding !== 'utf-8' && encoding !== 'base64') throw unprocessable('Invalid encoding');
    const bytes = encoding === 'base64' ? decoded(content) : Buffer.from(content);
    if (bytes.length > world.policy.limits.blobBytes) throw unprocessable(tooLarge);
    const sha = await writeBlob(world.bare, bytes);
    const url = `${repositoryUrl(world)}/git/blobs/${sha}`;
    return { status: 201, body: { sha, url }, headers: { location: url } };
  }),

  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': reads('contents', async ({ world, params }) => {
    const sha = await resolve(world.bare, params.file_sha ?? '', 'blob');
    if (sha === undefined) throw notFound();
    const bytes = await readObject(world.bare, sha, 'blob');
    const about = { sha, node_id: nodeId('Blob', sha), size: bytes.length, encoding: 'base64' };
    const url = `${repositoryUrl(world)}/git/blobs/${sha}`;
    return { status: 200, body: { ...about, url, content: wrapped(bytes) } };
  }),

  'POST /repos/{owner}/{repo}/git/trees': writes<{
    readonly base_tree?: string;
    readonly tree: readonly TreeEntry[];
  }>('contents', async (call) => {
    const { world, body } = call;
    if (body.tree.length > world.policy.limits.treeEntries) throw unprocessable(timedOut);
    const base = body.base_tree && (await resolve(world.bare, body.base_tree, 'tree'));
    if (body.base_tree && base === undefined) throw unprocessable('base_tree is not a valid tree');
    const sha = await writeTree(world.bare, body.tree, base);
    const tree = await treeBody(call, sha, false);
    return { status: 201, body: tree, headers: { location: tree.url } };
  }),

  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': reads('contents', async (call) => {
    const sha = await resolve(call.world.bare, call.params.tree_sha ?? '', 'tree');
    if (sha === undefined) throw notFound();
    // Any value means yes, 0 and false too: so the description says.
    return { status: 200, body: await treeBody(call, sha, call.query.has('recursive')) };
  }),

  'POST /repos/{owner}/{repo}/git/commits': writes<CommitBody>('contents', async (call) => {
    const { world, body, token } = call;
    const { bare, state } = world;
    if ((await resolve(bare, body.tree, 'tree')) !== body.tree) {
      throw unprocessable('Tree SHA does not exist');
    }
    const parents = body.parents ?? [];
    for (const parent of parents) {
      if ((await resolve(bare, parent, 'commit')) === parent) continue;
      throw unprocessable('Parent SHA does not exist or is not a commit object');
    }
    if (body.message === '')
      throw invalid({ resource: 'Commit', field: 'message', code: 'missing' });
    const date = isoSeconds(world.now());
    const actor = { name: token.login, email: botEmail(token.login), date };
    const author = { ...actor, ...body.author };
    const committer = { ...committerOf(actor, body.author), ...body.committer };
    const { message, tree, signature } = body;
    const sha = await writeCommit(bare, { message, tree, parents, author, committer, signature });
    const isOwn = body.author === undefined && body.committer === undefined;
    if (isOwn && signature === undefined && token.login.endsWith('[bot]')) state.verified.add(sha);
    const commit = await gitCommit(world, sha);
    return { status: 201, body: commit, headers: { location: commit.url } };
  }),

  'GET /repos/{owner}/{repo}/git/commits/{commit_sha}': reads('contents', async (call) => {
    const { world, params } = call;
    const sha = await resolve(world.bare, params.commit_sha ?? '', 'commit');
    if (sha === undefined) throw notFound();
    return { status: 200, body: await gitCommit(world, sha) };
  }),
};

const tooLarge =
  'Sorry, your input was too large to process. Consider creating the blob in a local clone of the repository and then pushing it to GitHub.';
const timedOut =
  "Sorry, your request timed out. It's likely that your input was too large to process. Consider building the tree incrementally, or building the commits you need in a local clone of the repository and then pushing them to GitHub.";

/** Base64 as GitHub takes it: line breaks are allowed, anything else that is not base64 is refused. */
function decoded(content: string): Buffer {
  const plain = content.replaceAll(/[\r\n]/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(plain) || plain.length % 4 === 1) {
    throw new Refusal({ status: 422, body: { message: 'content is not valid Base64' } });
  }
  return Buffer.from(plain, 'base64');
}

/** Base64 as GitHub sends it: in lines of 60 characters. */
export function wrapped(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('base64')
    .replaceAll(/.{1,60}/g, '$&\n');
}

async function treeBody({ world }: Pick<Call, 'world'>, sha: string, recursive: boolean) {
  const url = repositoryUrl(world);
  const tree = (await listTree(world.bare, sha, recursive)).map(({ size, type, ...entry }) => ({
    ...entry,
    type,
    ...(size !== undefined && { size }),
    ...(type !== 'commit' && { url: `${url}/git/${type}s/${entry.sha}` }),
  }));
  return { sha, url: `${url}/git/trees/${sha}`, tree, truncated: false };
}
