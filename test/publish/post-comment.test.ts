import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openGitHub } from '../../action/adapters/github.ts';
import { type Posted, postComment } from '../../action/publish/post-comment.ts';
import { reportData } from '../../action/report/json.ts';
import type { GitHub } from '../github/hub.ts';
import { startGitHub } from '../github/server.ts';
import { reportOf } from '../report/sample.ts';

let github: GitHub;
let headSha: string;
beforeEach(async () => {
  github = await startGitHub();
  await github.commitFiles('main', { 'a.txt': 'a\n' }, 'Begin');
  headSha = await github.commitFiles('feature', { 'b.txt': 'b\n' }, 'Change');
  await github.openPull({ number: 2, head: 'feature' });
});
afterEach(() => github.close());

function post(token: string): Promise<Posted> {
  const { apiUrl, repository } = github;
  const hub = openGitHub({ token, apiUrl, repository, tell: () => undefined });
  const how = { key: 'darkroom', when: 'always', failed: false } as const;
  const data = reportData(reportOf([]));
  return postComment(hub, { ...how, number: 2, headSha, data, body: '<!-- darkroom -->\nWords.' });
}

describe('a comment', () => {
  it('that the token may not write is none, and no fault', async () => {
    const permissions = { contents: 'read', pull_requests: 'read' } as const;
    expect(await post(github.addToken({ permissions }))).toEqual({
      kind: 'not posted',
      why: 'The token may not comment: give the job the permission pull-requests: write. The sheet is in the job summary.',
    });
  });

  it('with a token whose time is over is a fault, and no permission is asked for', async () => {
    expect(await post('ghs_gone')).toEqual({
      kind: 'not posted',
      why: 'There is no comment, for the token was refused: it is wrong, or its time is over. Check github-token. The sheet is in the job summary.',
      isFault: true,
    });
    expect(github.comments(2)).toEqual([]);
  });
});
