import { createEmulator } from 'emulate';
import { expect, test } from 'vitest';
import { startGitHub } from '../github/server.ts';
import { commitScenario } from './commit-scenario.ts';

const [owner, repo, branch] = ['acme', 'pictures', 'main'];

test('a commit comes to the same here as on a GitHub that nobody here wrote', async () => {
  const emulator = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: { tok: { login: owner, scopes: ['repo'] } },
      github: {
        users: [{ login: owner }],
        repos: [{ owner, name: repo, auto_init: true, default_branch: branch }],
      },
    },
  });
  const target = { apiUrl: emulator.url, token: 'tok', owner, repo, branch };
  const theirs = await commitScenario(target).finally(() => emulator.close());

  const github = await startGitHub();
  // What the emulator's repository begins with.
  await github.commitFiles(branch, { 'README.md': '# pictures\n' }, 'Begin');
  const { apiUrl, token } = github;
  const ours = await commitScenario({ apiUrl, token, owner, repo, branch });
  expect(await github.git('fsck', '--strict', '--no-dangling')).toBe('');
  await github.close();

  expect(ours).toEqual(theirs);
  expect(ours.kinds).toEqual(['committed', 'moved', 'committed', 'moved']);
  expect(ours.isTip).toEqual([true, true]);
  expect(ours.found).toEqual(['darkroom/pr-1']);
  expect(ours.left).toEqual([]);
});
