import { invalid, notFound } from './answers.ts';
import { isoSeconds } from './commits.ts';
import { diffFiles } from './diff.ts';
import { repositoryUrl } from './json-owner.ts';
import { baseSha, brings, followHead, simplePull, wholePull } from './json-pull.ts';
import { refuseLongBody } from './long-body.ts';
import { resolve } from './objects.ts';
import { readRef } from './refs.ts';
import { type Call, page, type Routes, reads, writes } from './route.ts';
import type { Pull, World } from './world.ts';

interface NewPull {
  readonly title?: string;
  readonly head: string;
  readonly base: string;
  readonly body?: string | null;
  readonly draft?: boolean;
}

/** Pull requests. */
export const pullRoutes: Routes = {
  'GET /repos/{owner}/{repo}/pulls': reads('pull_requests', async ({ world, query }) => {
    const state = query.get('state') ?? 'open';
    const head = query.get('head');
    const base = query.get('base');
    const fits = (pull: Pull): boolean =>
      (state === 'all' || pull.state === state) &&
      (base === null || pull.base === base) &&
      (head === null || `${pull.fork ?? world.owner}:${pull.head}` === head);
    const rising = query.get('direction') === 'asc';
    const found = [...world.state.pulls.values()].filter(fits).sort((a, b) => a.number - b.number);
    return pageOfPulls(world, rising ? found : found.reverse(), {
      query,
      url: `${repositoryUrl(world)}/pulls`,
    });
  }),

  'POST /repos/{owner}/{repo}/pulls': writes<NewPull>('pull_requests', async (call) => {
    const { world, body, token } = call;
    const { owner, state, now } = world;
    refuseLongBody(world, 'PullRequest', body.body ?? '');
    const head = body.head.startsWith(`${owner}:`) ? body.head.slice(owner.length + 1) : body.head;
    const sha = await readRef(world.bare, `refs/heads/${head}`);
    if (sha === undefined)
      throw invalid({ resource: 'PullRequest', field: 'head', code: 'invalid' });
    const base = await readRef(world.bare, `refs/heads/${body.base}`);
    if (base === undefined) {
      throw invalid({ resource: 'PullRequest', field: 'base', code: 'invalid' });
    }
    await refuseNothingNew(call, { head, sha, base });
    const number = Math.max(0, ...state.pulls.keys()) + 1;
    const pull: Pull = {
      number,
      title: body.title ?? head,
      body: body.body ?? null,
      author: token.login,
      head,
      fork: undefined,
      base: body.base,
      state: 'open',
      draft: body.draft ?? false,
      sha,
      labels: new Set(),
      createdAt: isoSeconds(now()),
      closedAt: undefined,
    };
    state.pulls.set(number, pull);
    const whole = await wholePull(world, pull);
    return { status: 201, body: whole, headers: { location: whole.url } };
  }),

  'GET /repos/{owner}/{repo}/pulls/{pull_number}': reads('pull_requests', async (call) => {
    return { status: 200, body: await wholePull(call.world, pullOf(call)) };
  }),

  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': reads('pull_requests', async (call) => {
    const { world, query } = call;
    const pull = pullOf(call);
    const head = await followHead(world, pull);
    const files = await diffFiles(world, `${await baseSha(world, pull)}...${head}`);
    // GitHub lists 3,000 files and no more.
    const url = `${repositoryUrl(world)}/pulls/${pull.number}/files`;
    const { items, headers } = page(files.slice(0, 3000), query, url);
    return { status: 200, body: items, headers };
  }),

  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': reads('pull_requests', async (call) => {
    const { world, params, query } = call;
    const sha = await resolve(world.bare, params.commit_sha ?? '', 'commit');
    if (sha === undefined) throw notFound();
    const found: Pull[] = [];
    for (const pull of world.state.pulls.values()) {
      if (await brings(world, pull, sha)) found.push(pull);
    }
    return pageOfPulls(world, found, {
      query,
      url: `${repositoryUrl(world)}/commits/${sha}/pulls`,
    });
  }),
};

function pullOf({ world, params }: Call): Pull {
  const pull = world.state.pulls.get(Number(params.pull_number));
  if (pull === undefined) throw notFound();
  return pull;
}

async function pageOfPulls(
  world: World,
  pulls: readonly Pull[],
  { query, url }: { readonly query: URLSearchParams; readonly url: string },
) {
  const { items, headers } = page(pulls, query, url);
  const body = await Promise.all(items.map((pull) => simplePull(world, pull)));
  return { status: 200, body, headers };
}

async function refuseNothingNew(
  { world, body }: Call<NewPull>,
  { head, sha, base }: { readonly head: string; readonly sha: string; readonly base: string },
): Promise<void> {
  const { owner, state } = world;
  const names = `${owner}:${head}`;
  const twin = [...state.pulls.values()].some(
    (pull) => pull.state === 'open' && pull.head === head && pull.base === body.base && !pull.fork,
  );
  if (twin) {
    const message = `A pull request already exists for ${names}.`;
    throw invalid({ resource: 'PullRequest', code: 'custom', message });
  }
  if (sha === base) {
    const message = `No commits between ${body.base} and ${head}`;
    throw invalid({ resource: 'PullRequest', code: 'custom', message });
  }
}
