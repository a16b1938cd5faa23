import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCheckout } from '../../action/adapters/git-checkout.ts';
import type { GitHub } from '../github/hub.ts';
import { startGitHub } from '../github/server.ts';
import { Clones } from './git-clones.ts';

let github: GitHub;
let clones: Clones;
beforeEach(async () => {
  github = await startGitHub();
  clones = await Clones.of(github);
  await github.commitFiles('main', { 'a.txt': 'a\n', 'site/one.txt': 'one\n' }, 'Begin');
  await github.commitFiles('main', { 'site/two.txt': 'two\n', 'other/c.txt': 'c\n' }, 'Go on');
});
afterEach(async () => {
  await clones.remove();
  await github.close();
});

const shapes = {
  whole: [],
  shallow: ['--depth=1'],
  partial: ['--filter=blob:none'],
  treeless: ['--filter=tree:0'],
  sparse: ['--filter=blob:none', '--sparse', '--depth=1'],
} as const;
const each = Object.entries(shapes);

describe('a checkout', () => {
  test('names the folder, the commit, its tree and its parents, also at the edge of a shallow clone', async () => {
    for (const [shape, options] of each) {
      const clone = await clones.clone(...options);
      mkdirSync(join(clone, 'site'), { recursive: true });
      const { prefix, head } = await clones.open(join(clone, 'site'));
      expect({ shape, prefix, head }).toEqual({
        shape,
        prefix: 'site/',
        head: {
          sha: await github.head('main'),
          tree: await github.git('rev-parse', 'main^{tree}'),
          parents: [await github.git('rev-parse', 'main^')],
        },
      });
    }
    expect((await clones.open(await clones.clone())).prefix).toBe('');
  });

  test('is none outside a repository, without a commit and without git', async () => {
    const access = clones.access();
    expect(await openCheckout(clones.folder, access)).toBeUndefined();
    await clones.git('.', 'init', '--quiet', 'empty');
    expect(await openCheckout(join(clones.folder, 'empty'), access)).toBeUndefined();
    const clone = await clones.clone();
    mkdirSync(join(clone, 'site/.git'));
    expect(await openCheckout(join(clone, 'site'), access)).toBeUndefined();
    const environment = { ...access.environment, PATH: clones.folder };
    expect(await openCheckout(clone, { ...access, environment })).toBeUndefined();
  });

  test.runIf(process.getuid?.() === 0)('may belong to another user', async () => {
    const clone = await clones.clone();
    for (const path of [clone, join(clone, '.git')]) chownSync(path, 1234, 1234);
    await expect(clones.git(clone, 'status')).rejects.toThrow(/dubious ownership/);
    expect((await clones.open(clone)).head.sha).toBe(await github.head('main'));
  });

  test('lists the files of a commit, links aside, and reads them', async () => {
    for (const [, options] of each) {
      const checkout = await clones.open(await clones.clone(...options));
      const files = await checkout.files(checkout.head.sha);
      expect([...files.keys()]).toEqual(['a.txt', 'other/c.txt', 'site/one.txt', 'site/two.txt']);
      const some = await checkout.files(checkout.head.sha, ['site', 'a.txt', '-r', 'none']);
      expect([...some.keys()]).toEqual(['a.txt', 'site/one.txt', 'site/two.txt']);
      expect(await checkout.files(checkout.head.sha, [])).toEqual(new Map());
      const blob = files.get('site/two.txt') ?? '';
      expect((await checkout.read(blob)).toString()).toBe('two\n');
    }
    const clone = await clones.clone();
    symlinkSync('/etc/passwd', join(clone, 'link'));
    await clones.git(clone, 'add', 'link');
    const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
    await clones.git(clone, ...identity, 'commit', '--quiet', '-m', 'A link');
    const checkout = await clones.open(clone);
    expect((await checkout.files(checkout.head.sha)).has('link')).toBe(false);
  });

  test('takes no name but a whole sha for an object', async () => {
    const checkout = await clones.open(await clones.clone());
    for (const name of ['HEAD', '--help', 'main', '']) {
      await expect(checkout.read(name)).rejects.toThrow(/is not the name of a git object/);
      await expect(checkout.files(name)).rejects.toThrow(/is not the name of a git object/);
      await expect(checkout.fetch(name)).rejects.toThrow(/is not the name of a git object/);
    }
  });

  test('calls files what git calls them, whatever their names, and leaves out what it cannot read', async () => {
    const clone = await clones.clone();
    const names = ['line\nend', '-w', 'quote"d'].map((name) => join(clone, name));
    for (const name of names) writeFileSync(name, 'a\n');
    symlinkSync(join(clone, 'a.txt'), join(clone, 'link'));
    const checkout = await clones.open(clone);
    const blob = (await checkout.files(checkout.head.sha)).get('a.txt');
    const odd = ['none', 'link', 'site'].map((name) => join(clone, name));
    expect(await checkout.blobsOf([...names, ...odd])).toEqual(
      new Map(names.map((name) => [name, blob])),
    );
  });

  test('knows which paths the attributes give to Git LFS', async () => {
    const clone = await clones.clone();
    writeFileSync(join(clone, '.gitattributes'), '*.png filter=lfs -text\nplain.png -filter\n');
    const checkout = await clones.open(clone);
    const paths = ['images/a.png', 'a.txt', 'plain.png', 'odd\nname.png'];
    expect(await checkout.keptByLfs(paths)).toEqual(new Set(['images/a.png', 'odd\nname.png']));
  });
});

describe('extracting', () => {
  test('writes blobs to files in folders that it makes', async () => {
    const big = Buffer.alloc(3_000_000, 'picture');
    await github.commitFiles('main', { 'big.bin': big, 'empty.txt': '' }, 'Large');
    for (const [, options] of each) {
      const clone = await clones.clone(...options);
      const checkout = await clones.open(clone);
      const files = await checkout.files(checkout.head.sha);
      const to = (path: string): string => join(clone, '.darkroom/x', path);
      await checkout.extract(new Map([...files].map(([path, blob]) => [to(path), blob])));
      expect(readFileSync(to('big.bin')).equals(big)).toBe(true);
      expect(readFileSync(to('empty.txt'), 'utf8')).toBe('');
      expect(readFileSync(to('site/two.txt'), 'utf8')).toBe('two\n');
      expect(readdirSync(to('site'))).toEqual(['one.txt', 'two.txt']);
    }
  });

  test('follows no link', async () => {
    const clone = await clones.clone();
    const outside = join(clones.folder, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'kept'), 'kept');
    symlinkSync(outside, join(clone, 'folder'));
    symlinkSync(join(clones.folder, 'nowhere'), join(clone, 'dangling'));
    symlinkSync(join(outside, 'kept'), join(clone, 'file'));
    const checkout = await clones.open(clone);
    const blob = (await checkout.files(checkout.head.sha)).get('a.txt') ?? '';
    for (const path of ['folder/x', 'folder/deep/x', 'dangling/x']) {
      const extracting = checkout.extract(new Map([[join(clone, path), blob]]));
      await expect(extracting).rejects.toThrow(/lies behind a link/);
    }
    await checkout.extract(new Map([[join(clone, 'file'), blob]]));
    expect(lstatSync(join(clone, 'file')).isFile()).toBe(true);
    expect(readFileSync(join(outside, 'kept'), 'utf8')).toBe('kept');
    expect(readdirSync(outside)).toEqual(['kept']);
    expect(existsSync(join(clones.folder, 'nowhere'))).toBe(false);
  });

  test('says which blob git does not have', async () => {
    const clone = await clones.clone();
    const checkout = await clones.open(clone);
    const missing = new Map([[join(clone, 'x'), '1'.repeat(40)]]);
    await expect(checkout.extract(missing)).rejects.toThrow(
      /x cannot be restored: git has no blob 1{40}/,
    );
  });
});

describe('a worktree', () => {
  test('has the files of another commit, with the same folder to work in, and goes without a trace', async () => {
    for (const [shape, options] of each) {
      const clone = await clones.clone(...options);
      mkdirSync(join(clone, 'site'), { recursive: true });
      const checkout = await clones.open(join(clone, 'site'));
      const [parent = ''] = checkout.head.parents;
      const before = await clones.untouched(clone);
      await checkout.fetch(parent);
      const worktree = await checkout.worktree(parent);
      expect(worktree.root.startsWith(clones.folder)).toBe(true);
      expect(worktree.checkout.prefix).toBe('site/');
      expect(worktree.checkout.head.sha).toBe(parent);
      if (shape !== 'sparse') expect(readdirSync(worktree.root)).toEqual(['one.txt']);
      const files = await worktree.checkout.files(parent);
      expect([...files.keys()]).toEqual(['a.txt', 'site/one.txt']);
      await worktree.remove();
      expect(existsSync(worktree.root)).toBe(false);
      expect(await clones.untouched(clone)).toEqual(before);
    }
  });

  test('leaves large files as pointers and runs no hook', async () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\n';
    const attributes = '*.png filter=lfs\n';
    await github.commitFiles('main', { '.gitattributes': attributes, 'a.png': pointer }, 'Large');
    const clone = await clones.clone();
    const hook = join(clone, '.git/hooks/post-checkout');
    mkdirSync(join(hook, '..'), { recursive: true });
    writeFileSync(hook, `#!/bin/sh\ntouch ${clones.folder}/hooked\n`);
    chmodSync(hook, 0o755);
    const checkout = await clones.open(clone);
    const worktree = await checkout.worktree(checkout.head.sha);
    expect(readFileSync(join(worktree.root, 'a.png'), 'utf8')).toBe(pointer);
    await worktree.remove();
    expect(existsSync(join(clones.folder, 'hooked'))).toBe(false);
  });

  test('is none where the commit has a link in the place of the folder', async () => {
    const clone = await clones.clone();
    const elsewhere = join(clones.folder, 'elsewhere');
    await clones.git(clone, 'checkout', '--quiet', '-b', 'hostile');
    await clones.git(clone, 'rm', '--quiet', '-r', 'site');
    symlinkSync(elsewhere, join(clone, 'site'));
    await clones.git(clone, 'add', '--all');
    const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
    await clones.git(clone, ...identity, 'commit', '--quiet', '-m', 'A link');
    const sha = await clones.git(clone, 'rev-parse', 'HEAD');
    await clones.git(clone, 'checkout', '--quiet', 'main');
    const checkout = await clones.open(join(clone, 'site'));
    await expect(checkout.worktree(sha)).rejects.toThrow(/lies behind a link/);
    expect(existsSync(elsewhere)).toBe(false);
    expect(await clones.git(clone, 'worktree', 'list')).not.toContain('darkroom-git');
  });
});
