import { openGitHub } from '../../action/adapters/github.ts';
import { commitByApi } from '../../action/publish/commit-by-api.ts';
import type { Target } from '../github/git-data-scenario.ts';

const picture = Buffer.from(Array.from({ length: 3000 }, (_, index) => index % 256));

/**
 * Commits through the adapter, as a run does: two that go well, one for a branch that has moved on, one for a branch
 * that is gone, and one without a token. What is returned must be the same on every GitHub.
 */
export async function commitScenario({ apiUrl, token, owner, repo, branch }: Target) {
  const github = openGitHub({ token, apiUrl, repository: `${owner}/${repo}` });
  const start = (await github.branchHead(branch)) ?? '';
  const message = 'Render';
  const bytesOf = async () => picture;
  const programs = new Set<string>();
  const changes = [
    { path: 'art/p.png', file: 'p', bytes: 3000 },
    { path: 'art/hero.lock.json', text: '{}\n' },
    ...Array.from({ length: 120 }, (_, index) => ({ path: `many/${index}.txt`, text: 'same\n' })),
  ];
  const about = { branch, message, changes, bytesOf, programs };
  const first = await commitByApi(github, { ...about, parents: [start], base: start });
  const tip = (await github.branchHead(branch)) ?? '';
  const tree = await github.treeOf(tip);
  const late = await commitByApi(github, {
    ...about,
    parents: [start],
    base: start,
    message: 'Late',
  });
  const changes2 = [
    { path: 'art/p.png', remove: true } as const,
    { path: 'art/q.png', file: 'q', bytes: 3000 },
  ];
  const next = { ...about, parents: [tip], base: tip, changes: changes2 };
  const second = await commitByApi(github, next);
  const then = (await github.branchHead(branch)) ?? '';
  const gone = await commitByApi(github, { ...next, branch: 'nowhere' });
  await github.createBranch('darkroom/pr-1', then);
  const found = await github.branchesFrom('darkroom/');
  await github.deleteBranch('darkroom/pr-1');
  return {
    kinds: [first, late, second, gone].map(({ kind }) => kind),
    isTip: [first, second].map((one) => 'sha' in one && [tip, then].includes(one.sha)),
    trees: [tree, await github.treeOf(then)],
    found,
    left: await github.branchesFrom('darkroom/'),
  };
}
