import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { startEmulator } from '../../action/emulator/index.ts';
import { startGitHub } from '../github/server.ts';
import { installAction, startAction, well } from '../product/step.ts';
import { pullRequestPayload } from '../publish/events.ts';
import { cheapPicture } from '../run/pictures.ts';
import type { Figure } from './figures.ts';
import { inFolder, seriesText } from './repositories.ts';

/** What the Action asked of GitHub in one run on a pull request that asks for so many files, images and lock. */
interface Asked {
  /** Requests of the API, those aside that read a page of comments. */
  readonly api: number;
  /** Pushes to the pull request's branch. */
  readonly pushes: number;
}

/** How much a run asks of GitHub: to commit few files, more, and very many, and to comment. */
export async function requests(): Promise<Figure[]> {
  const installed = installAction();
  try {
    const asked = (files: number, comment: string) => askedBy(installed, { files, comment });
    const [few, more, many] = [
      await asked(3, 'never'),
      await asked(40, 'never'),
      await asked(200, 'never'),
    ];
    const { api } = await asked(3, 'always');
    return [
      ofCommit(3, few),
      ofCommit(40, more),
      {
        name: 'pushes that commit 200 files',
        goal: 1,
        measured: many.pushes,
        unit: 'calls',
        from: `and ${many.api} API requests`,
      },
      {
        name: 'API requests of a comment, pages aside',
        goal: 3,
        measured: api - few.api,
        unit: 'calls',
        from: `a run with ${api} against one with ${few.api}`,
      },
    ];
  } finally {
    await rm(installed, { recursive: true });
  }
}

function ofCommit(files: number, { api, pushes }: Asked): Figure {
  return {
    name: `API requests of a run that commits ${files} files`,
    goal: files + Math.ceil(files / 100) + 8,
    measured: api,
    unit: 'calls',
    from: `and ${pushes} pushes`,
  };
}

async function askedBy(
  installed: string,
  { files, comment }: { readonly files: number; readonly comment: string },
): Promise<Asked> {
  const github = await startGitHub();
  const google = await startEmulator({ picture: cheapPicture });
  try {
    const template = seriesText(1, { variants: files - 1, ask: '1K 16:9' });
    await github.commitFiles('main', { 'a.txt': 'a\n' }, 'Begin');
    await github.commitFiles('feature', { 'templates/set-1.prompt': template }, 'Change');
    await github.openPull({ number: 2, head: 'feature' });
    const { apiUrl, serverUrl, repository } = github;
    const payload = await payloadOf(github);
    const event = { name: 'pull_request', payload, apiUrl, serverUrl, repository };
    const inputs = {
      comment,
      'github-token': github.token,
      'gemini-api-key': 'a-key-of-some-length',
      'gemini-base-url': google.url,
      'budget-usd': 'none',
      concurrency: '16',
    };
    await inFolder(async (workspace) => {
      await checkOut(workspace, github.cloneUrl);
      await well(startAction(installed, { workspace, event, inputs }));
    });
    return await countedAt(github, files);
  } finally {
    await google.close();
    await github.close();
  }
}

type GitHub = Awaited<ReturnType<typeof startGitHub>>;

async function payloadOf(github: GitHub): Promise<unknown> {
  const payload = pullRequestPayload('synchronize', { branch: 'feature' });
  const [head, base] = [await github.head('feature'), await github.head('main')];
  const pull = payload.pull_request as { head: object; base: object };
  return {
    ...payload,
    number: 2,
    pull_request: {
      ...pull,
      head: { ...pull.head, sha: head },
      base: { ...pull.base, ref: 'main', sha: base },
    },
  };
}

/** As actions/checkout does it: the newest commit alone. */
async function checkOut(folder: string, url: string): Promise<void> {
  const git = (...args: string[]) => promisify(execFile)('git', args, { cwd: folder });
  await git('init', '-q');
  await git('fetch', '-q', '--depth=1', '--no-tags', url, 'feature');
  await git('checkout', '-q', '--detach', 'FETCH_HEAD');
}

/**
 * A push of thumbnails or checkpoints makes one commit of its branch, and is no part of what is counted; nor are four
 * bytes by which git asks whether a large push is welcome (http.postBuffer in git-config's manual).
 */
async function countedAt(github: GitHub, files: number): Promise<Asked> {
  const changed = await github.git('diff', '--name-only', 'feature^', 'feature');
  if (changed.split('\n').length !== files) throw new Error(`This was committed:\n${changed}`);
  const isPage = ({ method, path }: GitHub['requests'][number]): boolean =>
    method === 'GET' && path.endsWith('/issues/2/comments');
  const pushes = github.requests.filter(
    ({ path, size }) => path.endsWith('/git-receive-pack') && size > 4,
  );
  const kept = await github.git('rev-list', '--count', '--branches=darkroom/*');
  return {
    api: github.requests.filter((one) => one.host === 'api' && !isPage(one)).length,
    pushes: pushes.length - Number(kept),
  };
}
