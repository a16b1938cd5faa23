import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import type { Comment } from '../publish/comment.ts';
import type { GitHub } from '../publish/github.ts';

/** Where and as whom GitHub is asked. */
export interface GitHubAccess {
  readonly token: string;
  /** `GITHUB_API_URL`. */
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
}

/** The REST version that these routes are written for. https://docs.github.com/rest/about-the-rest-api/api-versions */
const apiVersion = '2022-11-28';
const perPage = 100;

/** GitHub's API. A fault of GitHub's own (5xx, 429) is tried again a few times; any other is thrown as it comes. */
export function openGitHub({ token, apiUrl, repository }: GitHubAccess): GitHub {
  const octokit = getOctokit(token, { baseUrl: apiUrl, retry: { retries: 3 } }, retry);
  octokit.hook.before('request', (options) => {
    options.headers['x-github-api-version'] = apiVersion;
  });
  const [owner = '', repo = ''] = repository.split('/');
  const here = { owner, repo };
  return {
    login: async () => {
      const { viewer } = await octokit.graphql<{ viewer: { login: string } }>(
        'query { viewer { login } }',
      );
      return viewer.login;
    },
    pull: async (number) => {
      const { data } = await octokit.rest.pulls.get({ ...here, pull_number: number });
      return { headSha: data.head.sha, isOpen: data.state === 'open' };
    },
    comments: async (number) => {
      const request = { ...here, issue_number: number, per_page: perPage };
      const all = await octokit.paginate(octokit.rest.issues.listComments, request);
      return all.map(
        (one): Comment => ({
          id: one.id,
          author: one.user?.login ?? '',
          body: one.body ?? '',
          minimized: (one as { minimized?: unknown }).minimized != null,
        }),
      );
    },
    createComment: async (number, body) => {
      const request = { ...here, issue_number: number, body };
      return (await octokit.rest.issues.createComment(request)).data.id;
    },
    updateComment: async (id, body) => {
      await octokit.rest.issues.updateComment({ ...here, comment_id: id, body });
    },
  };
}
