import type { GitHub } from '../publish/github.ts';
import { connect, type GitHubAccess } from './github-connection.ts';
import { openGitData } from './github-git-data.ts';
import { openRepository } from './github-repository.ts';
import { openTalk } from './github-talk.ts';

/**
 * GitHub's API, one request for each call, and for each page of a list. A fault is tried again where that can do no
 * harm; any that is left is thrown as a `Fault`, which holds nothing of the token.
 */
export function openGitHub({ repository, ...access }: GitHubAccess): GitHub {
  const octokit = connect(access);
  const [owner = '', repo = ''] = repository.split('/');
  const here = { owner, repo };
  return {
    ...openTalk(octokit, here),
    ...openRepository(octokit, here),
    ...openGitData(octokit, here),
  };
}
