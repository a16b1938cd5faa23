import type { Comment } from '../publish/comment.ts';
import type { GitHub, Pull } from '../publish/github.ts';
import type { Connection, Repository } from './github-connection.ts';
import { makeOnce } from './github-once.ts';

type Talk = Pick<
  GitHub,
  | 'login'
  | 'pull'
  | 'pullsFrom'
  | 'pullsWith'
  | 'openPull'
  | 'comments'
  | 'createComment'
  | 'updateComment'
>;

const perPage = 100;
/** One try: what is made twice is worse than what is not made. */
const request = { retries: 0 };
/** How far GitHub's clock may be from ours, ms. */
const clockSkew = 60_000;

/** Who we are, pull requests and their comments. */
export function openTalk(octokit: Connection, here: Repository): Talk {
  const { issues, pulls } = octokit.rest;
  const comments = async (number: number, since?: string): Promise<Comment[]> => {
    const query = { ...here, issue_number: number, per_page: perPage, ...(since && { since }) };
    return (await octokit.paginate(issues.listComments, query)).map(commentOf);
  };
  let login: Promise<string> | undefined;
  return {
    login: () => {
      login ??= octokit
        .graphql<{ viewer: { login: string } }>('query { viewer { login } }')
        .then(({ viewer }) => viewer.login);
      return login;
    },
    pull: async (number) => pullOf((await pulls.get({ ...here, pull_number: number })).data),
    pullsFrom: async (owner, branch) => {
      const query = {
        ...here,
        head: `${owner}:${branch}`,
        state: 'open',
        per_page: perPage,
      } as const;
      return (await octokit.paginate(pulls.list, query)).map(pullOf);
    },
    pullsWith: async (commit) => {
      const query = { ...here, commit_sha: commit, per_page: perPage };
      const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit(query);
      return data.map(pullOf);
    },
    openPull: (pull) =>
      makeOnce({
        make: async () => pullOf((await pulls.create({ ...here, ...pull, request })).data),
        find: async () => {
          const query = { ...here, head: `${here.owner}:${pull.head}`, base: pull.base } as const;
          const [open] = (await pulls.list({ ...query, state: 'open' })).data;
          return open && pullOf(open);
        },
      }),
    comments: (number) => comments(number),
    createComment: (number, body) => {
      const since = new Date(Date.now() - clockSkew).toISOString();
      return makeOnce({
        make: async () => {
          const { data } = await issues.createComment({
            ...here,
            issue_number: number,
            body,
            request,
          });
          return data.id;
        },
        find: async () => (await comments(number, since)).findLast((one) => one.body === body)?.id,
      });
    },
    updateComment: async (id, body) => {
      await issues.updateComment({ ...here, comment_id: id, body });
    },
  };
}

interface PullData {
  readonly number: number;
  readonly html_url: string;
  readonly state: string;
  readonly closed_at: string | null;
  readonly head: { readonly sha: string; readonly repo: { readonly full_name: string } | null };
  readonly base: { readonly ref: string };
}

function pullOf({ number, html_url: url, state, closed_at, head, base }: PullData): Pull {
  return {
    number,
    url,
    isOpen: state === 'open',
    closedAt: closed_at ?? undefined,
    headSha: head.sha,
    headRepository: head.repo?.full_name,
    base: base.ref,
  };
}

interface CommentData {
  readonly id: number;
  readonly user: { readonly login: string } | null;
  readonly body?: string;
  /** Why it is minimised; Octokit's types do not have it yet. */
  readonly minimized?: unknown;
}

function commentOf({ id, user, body = '', minimized }: CommentData): Comment {
  return { id, author: user?.login ?? '', body, minimized: minimized != null };
}
