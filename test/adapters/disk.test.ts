import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDisk } from '../../action/adapters/disk.ts';
import { openGit } from '../../action/adapters/git.ts';

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'darkroom-disk-')));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe('the disk', () => {
  it('finds files by pattern, sorted, and passes over what is not the repository', async () => {
    for (const path of [
      't/b.prompt',
      't/a.prompt',
      '.git/x.prompt',
      '.darkroom/y.prompt',
      'node_modules/p/z.prompt',
    ]) {
      write(path, '');
    }
    const disk = await openDisk(root);
    expect(await disk.glob(['**/*.prompt'])).toEqual(['t/a.prompt', 't/b.prompt']);
    expect(await disk.glob(['../**/*.prompt'])).toEqual([]);
  });

  it('tells a missing file from one that must not be read', async () => {
    write('real.txt', 'text');
    write('other/inside.txt', 'text');
    symlinkSync(join(root, 'real.txt'), join(root, 'link.txt'));
    symlinkSync(join(root, 'other'), join(root, 'folder-link'));
    write('big.txt', 'x'.repeat(101));
    writeFileSync(join(root, 'latin.txt'), Buffer.from([0xff, 0xfe, 0x41]));
    const disk = await openDisk(root);
    const read = async (path: string): Promise<string> => {
      const reading = await disk.readText(path, 100);
      return reading.ok ? reading.text : `${reading.missing ? 'missing: ' : ''}${reading.fault}`;
    };
    expect(await read('real.txt')).toBe('text');
    expect(await read('absent.txt')).toBe('missing: does not exist');
    expect(await read('link.txt')).toBe('is reached through a symbolic link');
    expect(await read('folder-link/inside.txt')).toBe('is reached through a symbolic link');
    expect(await read('../outside.txt')).toBe('lies outside the repository');
    expect(await read('.git/config')).toBe('lies outside the repository');
    expect(await read('big.txt')).toBe('has 101 bytes, and at most 100 are read');
    expect(await read('latin.txt')).toBe('is not UTF-8 text');
    expect(await read('other')).toBe('is not a file');
  });

  it('knows files by their bytes, and an LFS pointer by the bytes it stands for', async () => {
    write('a.png', 'bytes');
    write(
      'b.png',
      `version https://git-lfs.github.com/spec/v1\noid sha256:${'b'.repeat(64)}\nsize 12345\n`,
    );
    const states = await (await openDisk(root)).statesOf(['a.png', 'b.png', 'c.png', '.']);
    expect(Object.fromEntries(states)).toEqual({
      'a.png': { state: 'file', sha256: sha('bytes'), bytes: 5 },
      'b.png': { state: 'lfs', sha256: 'b'.repeat(64), bytes: 12345 },
      'c.png': { state: 'missing' },
      '.': { state: 'folder' },
    });
  });

  it('remembers hashes between runs, and sees a change of the same size', async () => {
    write('a.png', 'before');
    const old = new Date(Date.now() - 60_000);
    utimesSync(join(root, 'a.png'), old, old);
    await new Promise((resolve) => setTimeout(resolve, 2_100)); // past the clock's grain: the change time is now
    const first = await openDisk(root);
    await first.prepare();
    await first.statesOf(['a.png']);
    await first.remember();
    expect(readFileSync(join(root, '.darkroom/seen.json'), 'utf8')).toContain(sha('before'));
    writeFileSync(join(root, 'a.png'), 'after!');
    utimesSync(join(root, 'a.png'), old, old);
    const state = (await (await openDisk(root)).statesOf(['a.png'])).get('a.png');
    expect(state).toMatchObject({ sha256: sha('after!') });
  });

  it('asks the bytes and not its memory when the look must be fresh', async () => {
    write('a.png', 'bytes');
    write('.darkroom/seen.json', JSON.stringify({ 'a.png': [5, 1, 1, 1, 'f'.repeat(64)] }));
    const states = await (await openDisk(root)).statesOf(['a.png'], { fresh: true });
    expect(states.get('a.png')).toMatchObject({ sha256: sha('bytes') });
  });

  it('writes whole files, makes their folders and leaves no parts', async () => {
    const disk = await openDisk(root);
    await disk.writeText('new/deep/a.txt', 'one');
    await disk.writeText('new/deep/a.txt', 'two');
    await disk.place(join(root, 'new/deep/a.txt'), 'images/b.txt', []);
    expect(readFileSync(join(root, 'images/b.txt'), 'utf8')).toBe('two');
    expect(await disk.glob(['**/*'])).not.toContain('new/deep/a.txt.part');
  });

  it('replaces no bytes but those that may be replaced, and leaves no part of what it did not place', async () => {
    write('from.jpg', 'new');
    write('images/a.jpg', 'MINE');
    const disk = await openDisk(root);
    const from = join(root, 'from.jpg');
    expect(await disk.place(from, 'images/a.jpg', [sha('old')])).toBe(false);
    await disk.remove('images/a.jpg', [sha('old')]);
    expect(readFileSync(join(root, 'images/a.jpg'), 'utf8')).toBe('MINE');
    expect(await disk.place(from, 'images/a.jpg', [sha('old'), sha('MINE')])).toBe(true);
    expect(readFileSync(join(root, 'images/a.jpg'), 'utf8')).toBe('new');
    expect(await disk.glob(['images/*'])).toEqual(['images/a.jpg']);
  });

  it('writes neither out of the root nor through a link', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'darkroom-elsewhere-'));
    symlinkSync(elsewhere, join(root, 'images'));
    const disk = await openDisk(root);
    await expect(disk.writeText('images/a.txt', 'x')).rejects.toThrow(
      'leads through a symbolic link',
    );
    await expect(disk.writeText('../a.txt', 'x')).rejects.toThrow('lies outside the repository');
    await expect(disk.place(join(root, 'x'), '.git/hooks/post-commit', [])).rejects.toThrow(
      'lies outside',
    );
    rmSync(elsewhere, { recursive: true });
  });

  it('writes through no link that was planted where it writes beside a file', async () => {
    write('victim.txt', 'mine');
    write('from.jpg', 'picture');
    mkdirSync(join(root, 'images'));
    for (const path of ['images/a.jpg.part', 'lock.json.part'])
      symlinkSync(join(root, 'victim.txt'), join(root, path));
    const disk = await openDisk(root);
    await disk.place(join(root, 'from.jpg'), 'images/a.jpg', 'anything');
    await disk.writeText('lock.json', '{}');
    expect(readFileSync(join(root, 'victim.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(join(root, 'images/a.jpg'), 'utf8')).toBe('picture');
    expect(readFileSync(join(root, 'lock.json'), 'utf8')).toBe('{}');
    expect(lstatSync(join(root, 'images/a.jpg')).isFile()).toBe(true);
  });

  it('says which folders no file can be made in', async () => {
    write('file', '');
    const disk = await openDisk(root);
    expect(await disk.unwritable(['.', 'new/folder', 'file', 'file/below'])).toEqual([
      'file',
      'file/below',
    ]);
  });

  it('finds the pictures that stand on a stem, whoever made them', async () => {
    for (const path of ['images/a.jpg', 'images/a.PNG', 'images/a.txt', 'images/ab.jpg'])
      write(path, '');
    const found = await (await openDisk(root)).imagesAt(['images/a', 'images/none', 'absent/x']);
    expect(Object.fromEntries(found)).toEqual({ 'images/a': ['images/a.PNG', 'images/a.jpg'] });
  });

  it('refuses a root that is no folder', async () => {
    await expect(openDisk(join(root, 'absent'))).rejects.toThrow('is not a folder');
  });
});

describe('git', () => {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
      cwd: root,
      encoding: 'utf8',
    });

  it('restores an older version of a file by its hash, and tells the last commit', async () => {
    git('init', '-q');
    for (const text of ['one', 'two']) {
      write('images/a b.jpg', text);
      git('add', '-A');
      git('commit', '-qm', text);
    }
    const known = openGit(root);
    const to = join(root, 'restored');
    expect(await known.restore('images/a b.jpg', sha('one'), to)).toBe(true);
    expect(readFileSync(to, 'utf8')).toBe('one');
    expect(await known.restore('images/a b.jpg', sha('three'), to)).toBe(false);
    expect((await known.lastCommit('images/a b.jpg'))?.sha).toBe(git('rev-parse', 'HEAD').trim());
    expect(await known.tracked('images')).toEqual(['images/a b.jpg']);
    expect(await known.tracked('.darkroom')).toEqual([]);
  });

  it('knows nothing outside a repository, and fails at nothing', async () => {
    const known = openGit(root);
    expect(await known.tracked('.darkroom')).toEqual([]);
    expect(await known.lastCommit('a')).toBeUndefined();
    expect(await known.restore('a', sha('x'), join(root, 'r'))).toBe(false);
  });
});
