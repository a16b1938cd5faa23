import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Change } from '../../action/publish/checkout.ts';
import type { GitHub } from '../github/hub.ts';
import { startGitHub } from '../github/server.ts';
import { Clones } from './git-clones.ts';

let github: GitHub;
let clones: Clones;
beforeEach(async () => {
  github = await startGitHub();
  clones = await Clones.of(github);
  const files = { 'a.txt': 'a\n', 'run.sh': '#!/bin/sh\n', 'old/x.png': 'x', 'docs/d.md': 'd' };
  await github.commitFiles('main', files, 'Begin');
});
afterEach(async () => {
  await clones.remove();
  await github.close();
});

const shapes = {
  whole: [],
  shallow: ['--depth=1'],
  partial: ['--filter=blob:none'],
  sparse: ['--filter=blob:none', '--sparse', '--depth=1'],
} as const;

test('a commit takes files, texts and blobs, and removes, and leaves the rest as it is', async () => {
  for (const [shape, options] of Object.entries(shapes)) {
    const clone = await clones.clone(...options);
    if (shape === 'sparse') await clones.git(clone, 'config', 'index.sparse', 'true');
    const checkout = await clones.open(clone);
    const { sha } = checkout.head;
    const before = await clones.untouched(clone);
    const file = join(clones.folder, 'line\nend "picture".png');
    const bytes = randomBytes(1000);
    writeFileSync(file, bytes);
    const blob = (await checkout.files(sha)).get('a.txt') ?? '';
    const changes: Change[] = [
      { path: 'images/ü b.png', file, bytes: 1000 },
      { path: 'templates/hero.lock.json', text: '{}\n' },
      { path: 'docs/copy.txt', blob },
      { path: 'a.txt', remove: true },
      { path: 'never.txt', remove: true },
      { path: 'old', text: 'a file in the place of a folder' },
    ];
    const made = await checkout.commit({ parents: [sha], base: sha, changes, message: 'Render' });
    const names = ['docs/copy.txt', 'docs/d.md', 'images/ü b.png', 'old', 'run.sh'];
    const files = await checkout.files(made);
    expect([...files.keys()]).toEqual([...names, 'templates/hero.lock.json']);
    expect((await checkout.read(files.get('images/ü b.png') ?? '')).equals(bytes)).toBe(true);
    expect(files.get('docs/copy.txt')).toBe(blob);
    expect(await clones.untouched(clone)).toEqual(before);
    expect(readdirSync(clones.folder).filter((name) => name.startsWith('darkroom'))).toEqual([]);
  }
});

/** A clone in which a program, a link, a submodule and a file without an extension are committed. */
async function clutteredClone(): Promise<string> {
  const clone = await clones.clone();
  symlinkSync('a.txt', join(clone, 'link'));
  const sha = await clones.git(clone, 'rev-parse', 'HEAD');
  await clones.git(clone, 'update-index', '--chmod=+x', 'run.sh');
  await clones.git(clone, 'add', 'link');
  await clones.git(clone, 'update-index', '--add', '--cacheinfo', `160000,${sha},sub/module`);
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
  await clones.git(clone, ...identity, 'commit', '--quiet', '-m', 'Modes');
  return clone;
}

test('a commit keeps what can be run so', async () => {
  const clone = await clutteredClone();
  const checkout = await clones.open(clone);
  const { sha } = checkout.head;
  const paths = ['run.sh', 'a.txt', 'new.sh'];
  expect(await checkout.programs(sha, paths)).toEqual(new Set(['run.sh']));
  const changes = paths.map((path) => ({ path, text: 'new' }));
  const made = await checkout.commit({ parents: [sha], base: sha, changes, message: 'Render' });
  const modes = await clones.git(clone, 'ls-tree', '-r', '--format=%(objectmode) %(path)', made);
  expect(modes.split('\n')).toEqual([
    '100644 a.txt',
    '100644 docs/d.md',
    '120000 link',
    '100644 new.sh',
    '100644 old/x.png',
    '100755 run.sh',
    '160000 sub/module',
  ]);
});

test('a commit takes nothing away that is somebody’s', async () => {
  const clone = await clutteredClone();
  const checkout = await clones.open(clone);
  const { sha } = checkout.head;
  const expected = {
    link: 'link',
    'link/x.png': 'link',
    'sub/module': 'submodule',
    'sub/module/deep/x.png': 'submodule',
    'a.txt/x.png': 'file',
  };
  const free = ['a.txt', 'a.txt2/x.png', 'sub/other.png', 'sub', 'old', 'new/x.png'];
  const found = await checkout.obstacles(sha, [...Object.keys(expected), ...free]);
  expect(Object.fromEntries(found)).toEqual(expected);
  for (const [path, obstacle] of Object.entries(expected)) {
    for (const change of [{ path, text: 'x' }, { path, remove: true } as const]) {
      const about = { parents: [sha], base: sha, changes: [change], message: 'x' };
      await expect(checkout.commit(about)).rejects.toThrow(
        `${path} cannot be committed: a ${obstacle} stands there, or above it. Choose another path, or move the ${obstacle}.`,
      );
    }
  }
});

test('a commit puts a folder where it removes a file', async () => {
  const checkout = await clones.open(await clones.clone());
  const { sha } = checkout.head;
  const changes: Change[] = [
    { path: 'a.txt/x.png', text: 'x' },
    { path: 'a.txt', remove: true },
  ];
  const made = await checkout.commit({ parents: [sha], base: sha, changes, message: 'Render' });
  expect([...(await checkout.files(made, ['a.txt'])).keys()]).toEqual(['a.txt/x.png']);
});

test('blobs are read and measured, all by one process', async () => {
  const checkout = await clones.open(await clones.clone());
  const files = await checkout.files(checkout.head.sha);
  const [a = '', b = ''] = [files.get('a.txt'), files.get('old/x.png')];
  const none = '1'.repeat(40);
  const { tree } = checkout.head;
  const read = await checkout.readAll([a, none, tree, b]);
  expect([...read].map(([blob, bytes]) => [blob, bytes.toString()])).toEqual([
    [a, 'a\n'],
    [b, 'x'],
  ]);
  const sizes = await checkout.sizesOf([none, b, tree, a]);
  expect([...sizes]).toEqual([
    [b, 1],
    [a, 2],
  ]);
  expect(await checkout.readAll([])).toEqual(new Map());
  expect(await checkout.sizesOf([])).toEqual(new Map());
});

test('thousands of blobs are read, though git can hold no more answers than a pipe does', async () => {
  const text = (index: number): string => `${index}${'.'.repeat(200)}`;
  const names = Array.from({ length: 3000 }, (_, index) => `many/${index}.txt`);
  const many = Object.fromEntries(names.map((name, index) => [name, text(index)]));
  await github.commitFiles('main', many, 'Many');
  const checkout = await clones.open(await clones.clone());
  const files = await checkout.files(checkout.head.sha, ['many']);
  const read = await checkout.readAll([...files.values()]);
  expect(names.map((name) => read.get(files.get(name) ?? '')?.toString())).toEqual(
    names.map((_, index) => text(index)),
  );
});

test('a commit may have no past and no base, or another base than its parent', async () => {
  const clone = await clones.clone();
  const checkout = await clones.open(clone);
  const changes = [{ path: 'p.json', text: '{}' }];
  const orphan = await checkout.commit({ parents: [], base: undefined, changes, message: 'Picks' });
  expect([...(await checkout.files(orphan)).keys()]).toEqual(['p.json']);
  expect(await clones.git(clone, 'rev-list', '--count', orphan)).toBe('1');
  const { sha } = checkout.head;
  const next = await checkout.commit({
    parents: [orphan, sha],
    base: undefined,
    changes: [],
    message: 'None',
  });
  expect(await checkout.files(next)).toEqual(new Map());
  expect(await clones.git(clone, 'log', '-1', '--format=%P', next)).toBe(`${orphan} ${sha}`);
});

test('a commit ignores filters, signing, templates and identities of the machine', async () => {
  const clone = await clones.clone();
  writeFileSync(join(clone, '.gitattributes'), '* text=auto eol=crlf filter=shout\n');
  const settings = {
    'filter.shout.clean': 'tr a-z A-Z',
    'commit.gpgSign': 'true',
    'gpg.program': '/bin/false',
    'user.name': 'Ada',
    'user.email': 'ada@example.com',
    'i18n.commitEncoding': 'latin1',
  };
  for (const entry of Object.entries(settings)) await clones.git(clone, 'config', ...entry);
  const checkout = await clones.open(clone);
  const { sha } = checkout.head;
  const file = join(clones.folder, 'x.txt');
  writeFileSync(file, 'as\r\nit is\n');
  const changes = [{ path: 'x.txt', file, bytes: 11 }];
  const message = '-m ü $(touch x)';
  const made = await checkout.commit({ parents: [sha], base: sha, changes, message });
  const blob = (await checkout.files(made)).get('x.txt') ?? '';
  expect((await checkout.read(blob)).toString()).toBe('as\r\nit is\n');
  const format = ['--encoding=utf-8', '--format=%an|%cn|%e|%B'];
  expect(await clones.git(clone, 'log', '-1', ...format, made)).toBe(
    `github-actions[bot]|github-actions[bot]||${message}`,
  );
});

test('a commit touches no path that is not ours to touch', async () => {
  const clone = await clones.clone();
  const checkout = await clones.open(clone);
  const paths = [
    '/etc/x',
    '../x',
    'a/../../x',
    './x',
    'a//b',
    'a/',
    '',
    '.git/config',
    'a/.GIT/hooks/x',
    'line\nend',
    'nul\0',
    '.github',
    '.github/workflows',
    '.GitHub/Workflows/ci.yml',
  ];
  for (const path of paths) {
    for (const change of [{ path, text: 'x' }, { path, remove: true } as const]) {
      const making = checkout.commit({
        parents: [],
        base: undefined,
        changes: [change],
        message: 'x',
      });
      await expect(making).rejects.toThrow(/is not a path that Darkroom commits\. Choose one/);
    }
  }
  const changes = ['.github/x.md', '.gitignore', 'workflows/x'].map((path) => ({
    path,
    text: 'x',
  }));
  await checkout.commit({ parents: [], base: undefined, changes, message: 'x' });
});

test('a commit takes no link and no missing file for a picture', async () => {
  const clone = await clones.clone();
  const checkout = await clones.open(clone);
  symlinkSync('/etc/passwd', join(clone, 'link'));
  for (const name of ['link', 'none', 'docs']) {
    const changes = [{ path: 'x.png', file: join(clone, name), bytes: 1 }];
    const making = checkout.commit({ parents: [], base: undefined, changes, message: 'x' });
    await expect(making).rejects.toThrow(
      /x\.png cannot be committed: .* is not a file\. Render it again\./,
    );
  }
});

test('two hundred pictures go in one commit, and fsck finds their true bytes', async () => {
  const clone = await clones.clone('--depth=1');
  const checkout = await clones.open(clone);
  const { sha } = checkout.head;
  const folder = join(clone, 'images');
  mkdirSync(folder);
  const digests = new Map<string, string>();
  const changes = Array.from({ length: 200 }, (_, at): Change => {
    const [file, bytes] = [join(folder, `${at}.png`), randomBytes(100_000)];
    writeFileSync(file, bytes);
    digests.set(
      `images/${at}.png`,
      createHash('sha1').update('blob 100000\0').update(bytes).digest('hex'),
    );
    return { path: `images/${at}.png`, file, bytes: bytes.length };
  });
  const made = await checkout.commit({ parents: [sha], base: sha, changes, message: 'Render' });
  expect(await checkout.push(made, 'main', sha)).toEqual({ kind: 'pushed' });
  expect(await github.git('fsck', '--strict')).toBe('');
  const held = await github.git('ls-tree', '-r', '--format=%(path) %(objectname)', made, 'images/');
  expect(new Map(held.split('\n').map((line) => line.split(' ') as [string, string]))).toEqual(
    new Map([...digests].sort(([one], [other]) => (one < other ? -1 : 1))),
  );
  expect(
    github.requests.filter(({ path }) => path.endsWith('git-receive-pack')).length,
  ).toBeLessThan(3);
});
