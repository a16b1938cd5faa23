import { notFound, Refusal } from './answers.ts';
import { isoSeconds, writeMerge } from './commits.ts';
import { gitLine, isAncestor } from './git.ts';
import { repositoryCommit } from './json-git.ts';
import { repositoryUrl } from './json-owner.ts';
import { resolve } from './objects.ts';
import { moveRef, readRef } from './refs.ts';
import { page, type Routes, reads, writes } from './route.ts';
import { botEmail, committerOf } from './signature.ts';

interface MergeBody {
  readonly base: string;
  readonly head: string;
  readonly commit_message?: string;
}

/** Commits one after the other, and one branch taken up by another. */
export const historyRoutes: Routes = {
  'GET /repos/{owner}/{repo}/commits': reads('contents', async ({ world, query }) => {
    const from = await resolve(world.bare, query.get('sha') ?? world.defaultBranch, 'commit');
    if (from === undefined) throw notFound();
    const path = query.get('path');
    const listing = ['rev-list', from, '--', ...(path === null ? [] : [path])];
    const shas = (await gitLine(world.bare, listing)).split('\n').filter((sha) => sha !== '');
    const { items, headers } = page(shas, query, `${repositoryUrl(world)}/commits`);
    const body = await Promise.all(items.map((sha) => repositoryCommit(world, sha)));
    return { status: 200, body, headers };
  }),

  'POST /repos/{owner}/{repo}/merges': writes<MergeBody>('contents', async (call) => {
    const { world, body, token } = call;
    const { bare, state } = world;
    const ref = `refs/heads/${body.base}`;
    const base = await readRef(bare, ref);
    if (base === undefined) throw missing('Base');
    const head = await resolve(bare, body.head, 'commit');
    if (head === undefined) throw missing('Head');
    if (await isAncestor(bare, head, base)) return { status: 204 };
    const date = isoSeconds(world.now());
    const author = { name: token.login, email: botEmail(token.login), date };
    const message = body.commit_message ?? `Merge ${body.head} into ${body.base}`;
    const about = { author, committer: committerOf(author, undefined), message };
    const sha = await writeMerge(bare, [base, head], about);
    if (sha === undefined) {
      throw new Refusal({ status: 409, body: { message: 'Merge conflict' } });
    }
    if (token.login.endsWith('[bot]')) state.verified.add(sha);
    await moveRef(world, { ref, to: sha, token });
    return { status: 201, body: await repositoryCommit(world, sha) };
  }),
};

function missing(what: 'Base' | 'Head'): Refusal {
  return new Refusal({ status: 404, body: { message: `${what} does not exist` } });
}
