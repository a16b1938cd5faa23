import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Git } from '../ports.ts';

const execute = promisify(execFile);

/** The biggest file that is read from history; GitHub takes none above 100 MB. */
const mostBytes = 110 * 2 ** 20;
/** How far back a missing file is looked for. */
const mostCommits = 50;

/**
 * git in a folder, for reading only. Hooks, pagers and path patterns are off; every path stands behind `--`.
 * Outside a repository, or without git, nothing is known and nothing fails.
 */
export function openGit(root: string): Git {
  return {
    tracked: async (folder) => {
      const out = await git(root, ['ls-files', '-z', '--', folder]);
      return out.toString('utf8').split('\0').filter(Boolean);
    },
    restore: async (path, sha256, to) => {
      for (const commit of await commitsOf(root, path)) {
        const bytes = await git(root, ['cat-file', 'blob', `${commit}:./${path}`]);
        if (createHash('sha256').update(bytes).digest('hex') !== sha256) continue;
        await writeFile(to, bytes);
        return true;
      }
      return false;
    },
    lastCommit: async (path) => {
      const format = '--format=%H%x00%aI%x00%an';
      const out = await git(root, ['log', '-1', format, '--', path]);
      const [sha, date, author] = out.toString('utf8').trim().split('\0');
      return sha && date && author !== undefined ? { sha, date, author } : undefined;
    },
  };
}

async function commitsOf(root: string, path: string): Promise<string[]> {
  const out = await git(root, [
    'log',
    '--all',
    `--max-count=${mostCommits}`,
    '--format=%H',
    '--',
    path,
  ]);
  return out.toString('utf8').split('\n').filter(Boolean);
}

async function git(root: string, args: readonly string[]): Promise<Buffer> {
  const settings = [
    '--no-pager',
    '--literal-pathspecs',
    '--no-optional-locks',
    '-c',
    'core.hooksPath=/dev/null',
  ];
  try {
    const { stdout } = await execute('git', [...settings, ...args], {
      cwd: root,
      encoding: 'buffer',
      maxBuffer: mostBytes,
    });
    return stdout;
  } catch {
    return Buffer.alloc(0);
  }
}
