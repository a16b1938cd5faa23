import { createEmulator } from 'emulate';
import { expect, test } from 'vitest';
import { gitDataScenario } from './git-data-scenario.ts';
import { startGitHub } from './server.ts';

const [owner, repo, branch] = ['acme', 'pictures', 'main'];

test('the scenario comes to the same here as on a GitHub that nobody here wrote', async () => {
  const github = await startGitHub();
  await github.commitFiles(branch, { 'README.md': '# Pictures\n' }, 'Begin');
  const { apiUrl, token } = github;
  const ours = await gitDataScenario({ apiUrl, token, owner, repo, branch });
  await github.close();

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
  try {
    const target = { apiUrl: emulator.url, token: 'tok', owner, repo, branch };
    expect(ours).toEqual(await gitDataScenario(target));
    expect(ours).toHaveLength(16);
  } finally {
    await emulator.close();
  }
});
