import { type Answer, notFound } from './answers.ts';
import { diffFiles } from './diff.ts';
import { gitLine } from './git.ts';
import { repositoryCommit } from './json-git.ts';
import { repositoryUrl } from './json-owner.ts';
import { readObject, resolve } from './objects.ts';
import { readRef } from './refs.ts';
import { type Call, type Routes, reads } from './route.ts';
import { wrapped } from './routes-git.ts';
import { type ListedEntry, listTree } from './tree-entries.ts';
import type { World } from './world.ts';

/** Files as they stand at a commit, and what lies between two. */
export const contentRoutes: Routes = {
  'GET /repos/{owner}/{repo}/contents/{path}': reads('contents', async (call) => {
    const { world, params, query, accept } = call;
    const ref = query.get('ref') ?? world.defaultBranch;
    const commit = await resolve(world.bare, ref, 'commit');
    if (commit === undefined) throw notFound();
    const path = (params.path ?? '').replace(/\/$/, '');
    const above = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
    const found = await readRef(world.bare, `${commit}:${above}`);
    const parent = found && (await resolve(world.bare, found, 'tree'));
    if (parent === undefined) throw notFound();
    const name = path.slice(path.lastIndexOf('/') + 1);
    const entry = (await listTree(world.bare, parent, false)).find((one) => one.path === name);
    if (entry === undefined) throw notFound();
    if (entry.type === 'tree') return folder({ world, ref, path }, entry.sha);
    if (accept.includes('raw')) return raw(call, entry);
    return { status: 200, body: await file({ world, ref, path }, entry) };
  }),

  'GET /repos/{owner}/{repo}/compare/{basehead}': reads('contents', async ({ world, params }) => {
    const [from = '', to = ''] = (params.basehead ?? '').split('...').map(localName(world));
    const base = await resolve(world.bare, from, 'commit');
    const head = await resolve(world.bare, to, 'commit');
    if (base === undefined || head === undefined) throw notFound();
    const merge = await gitLine(world.bare, ['merge-base', base, head]);
    const ahead = await revisions(world, `${base}..${head}`);
    const behind = await revisions(world, `${head}..${base}`);
    const url = `${repositoryUrl(world)}/compare/${params.basehead}`;
    const html = `${world.serverUrl}/${world.owner}/${world.name}/compare/${params.basehead}`;
    const commits = ahead.slice(0, 250).map((sha) => repositoryCommit(world, sha));
    return {
      status: 200,
      body: {
        url,
        html_url: html,
        permalink_url: html,
        diff_url: `${html}.diff`,
        patch_url: `${html}.patch`,
        base_commit: await repositoryCommit(world, base),
        merge_base_commit: await repositoryCommit(world, merge),
        status: statusOf(ahead.length, behind.length),
        ahead_by: ahead.length,
        behind_by: behind.length,
        total_commits: ahead.length,
        commits: await Promise.all(commits),
        files: (await diffFiles(world, `${base}...${head}`)).slice(0, 300),
      },
    };
  }),
};

interface Place {
  readonly world: World;
  readonly ref: string;
  readonly path: string;
}

/** Above 1 MB GitHub leaves the content out. */
const largestInline = 1024 * 1024;

async function file(place: Place, entry: ListedEntry) {
  const about = aboutFile(place, entry);
  if (entry.type === 'commit') return { ...about, submodule_git_url: null, type: 'submodule' };
  const bytes = await readObject(place.world.bare, entry.sha, 'blob');
  if (entry.mode === '120000') return { ...about, type: 'symlink', target: bytes.toString() };
  if (bytes.length > largestInline) return { ...about, content: '', encoding: 'none' };
  return { ...about, content: wrapped(bytes), encoding: 'base64' };
}

async function folder(place: Place, tree: string): Promise<Answer> {
  const entries = await listTree(place.world.bare, tree, false);
  const kinds: Readonly<Record<string, string>> = { tree: 'dir', commit: 'submodule' };
  const body = entries.slice(0, 1000).map((entry) => {
    const about = aboutFile({ ...place, path: `${place.path}/${entry.path}` }, entry);
    const kind = entry.mode === '120000' ? 'symlink' : (kinds[entry.type] ?? 'file');
    return { ...about, type: kind };
  });
  return { status: 200, body };
}

async function raw({ world }: Call, { sha }: ListedEntry): Promise<Answer> {
  const bytes = await readObject(world.bare, sha, 'blob');
  return {
    status: 200,
    bytes,
    headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' },
  };
}

function aboutFile({ world, ref, path }: Place, { sha, type, size = 0 }: ListedEntry) {
  const at = path.split('/').map(encodeURIComponent).join('/');
  const url = `${repositoryUrl(world)}/contents/${at}?ref=${ref}`;
  const web = `${world.serverUrl}/${world.owner}/${world.name}`;
  const git = type === 'commit' ? null : `${repositoryUrl(world)}/git/${type}s/${sha}`;
  const html = `${web}/${type === 'tree' ? 'tree' : 'blob'}/${ref}/${at}`;
  const download = type === 'blob' ? `${web}/raw/${ref}/${at}` : null;
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    sha,
    size,
    type: 'file',
    url,
    git_url: git,
    html_url: html,
    download_url: download,
    _links: { self: url, git, html },
  };
}

/** `owner:branch` means a branch; of our own owner it is one of this repository. */
function localName({ owner }: World): (name: string) => string {
  return (name) => (name.startsWith(`${owner}:`) ? name.slice(owner.length + 1) : name);
}

async function revisions({ bare }: World, range: string): Promise<string[]> {
  const lines = await gitLine(bare, ['rev-list', '--reverse', range]);
  return lines === '' ? [] : lines.split('\n');
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}
