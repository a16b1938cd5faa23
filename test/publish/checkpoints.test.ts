import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openCheckout } from '../../action/adapters/git-checkout.ts';
import { paidFiles } from '../../action/adapters/journal-files.ts';
import { Checkpoints, type Keeping } from '../../action/publish/checkpoints.ts';
import { Clones } from '../adapters/git-clones.ts';
import { startGitHub } from '../github/server.ts';

type GitHub = Awaited<ReturnType<typeof startGitHub>>;
const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const branch = 'darkroom/pr-2';
const day = '2026-11-23T12:00:00.000Z';
const key = (letter: string): string => `${letter.repeat(64)}.1`;
const nothing: Keeping = {
  instead: 'previews/darkroom',
  changes: [],
  delivered: { blobs: new Set(), keys: new Set() },
};

/** A repository, and machines that run on it: each with a journal of its own. */
async function place() {
  const github = await startGitHub({ repository: 'acme/pictures' });
  ends.push(() => github.close());
  await github.commitFiles('main', { 'a.txt': 'a\n' }, 'Begin');
  const clones = await Clones.of(github);
  ends.push(() => clones.remove());
  const machine = async (token?: string, on = branch) => {
    const root = await clones.clone('--depth=1');
    const journal = mkdtempSync(join(tmpdir(), 'darkroom-journal-'));
    ends.push(() => rmSync(journal, { recursive: true, force: true }));
    const checkout = await openCheckout(root, clones.access(token === undefined ? {} : { token }));
    if (checkout === undefined) throw new Error('There is no checkout.');
    const due: { milliseconds: number; callback: () => void; isOff: boolean }[] = [];
    const told: string[] = [];
    const vault = new Checkpoints({
      tell: (line) => told.push(line),
      checkout,
      branch: on,
      paid: () => paidFiles(journal),
      place: (path) => join(journal, path),
      later: (milliseconds, callback) => {
        const alarm = { milliseconds, callback, isOff: false };
        due.push(alarm);
        return () => {
          alarm.isOff = true;
        };
      },
    });
    const pay = (letter: string, bytes = 1000): void => {
      const picture = Buffer.alloc(bytes, letter);
      const images = [
        { file: '001.0.image', bytes, sha256: '', declaredMediaType: '', thought: false },
      ];
      put(join(journal, key(letter), '001.0.image'), picture);
      put(join(journal, key(letter), '001.answer.json'), JSON.stringify({ at: day, images }));
    };
    return { vault, journal, due, pay, checkout, told };
  };
  return { github, machine };
}

function put(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

async function kept(github: GitHub): Promise<string[]> {
  return (await github.git('ls-tree', '-r', '--name-only', branch)).split('\n');
}

describe('what was paid for', () => {
  it('is found by the next machine, byte for byte', async () => {
    const { github, machine } = await place();
    const first = await machine();
    expect(await first.vault.restore()).toBe(0);
    first.pay('a');
    await first.vault.save();
    expect(first.vault.fault).toBeUndefined();
    expect(await kept(github)).toEqual([
      'README.md',
      `journal/${key('a')}/001.0.image`,
      `journal/${key('a')}/001.answer.json`,
    ]);
    expect(await github.git('log', '--format=%P', branch)).toBe('');
    const second = await machine();
    expect(await second.vault.restore()).toBe(2);
    const file = join(second.journal, key('a'), '001.0.image');
    expect(readFileSync(file)).toEqual(Buffer.alloc(1000, 'a'));
  });

  it('is checkpointed half a minute after it came, or at once when it is much', async () => {
    const { github, machine } = await place();
    const { vault, due, pay } = await machine();
    pay('a');
    vault.arrived(1000);
    vault.arrived(1000);
    expect(due.map(({ milliseconds }) => milliseconds)).toEqual([30_000]);
    due[0]?.callback();
    await vault.save();
    expect(await kept(github)).toHaveLength(3);
    pay('b');
    vault.arrived(32 * 2 ** 20);
    expect(due).toHaveLength(1);
    await vault.save();
    expect(await kept(github)).toHaveLength(5);
  });

  it('is not kept any more once the branch has it', async () => {
    const { github, machine } = await place();
    const { vault, pay, checkout, journal } = await machine();
    for (const letter of ['a', 'b', 'c']) pay(letter);
    await vault.save();
    const picture = join(journal, key('a'), '001.0.image');
    const blob = (await checkout.blobsOf([picture])).get(picture) ?? '';
    const delivered = { blobs: new Set([blob]), keys: new Set([key('b')]) };
    await vault.finish({ ...nothing, delivered });
    expect(await kept(github)).toEqual([
      'README.md',
      `journal/${key('c')}/001.0.image`,
      `journal/${key('c')}/001.answer.json`,
    ]);
  });

  it('of two machines at once is all there', async () => {
    const { github, machine } = await place();
    const [one, two] = [await machine(), await machine()];
    await one.vault.restore();
    await two.vault.restore();
    one.pay('a');
    two.pay('b');
    await one.vault.save();
    await two.vault.save();
    expect([one.vault.fault, two.vault.fault]).toEqual([undefined, undefined]);
    expect(await kept(github)).toHaveLength(5);
    expect((await github.git('log', '--format=%s', branch)).split('\n')).toHaveLength(2);
  });

  it('is gone whole once it is delivered, with what others left beside it', async () => {
    const { github, machine } = await place();
    const files = { [`journal/${key('a')}/002.intent.json`]: '{}', 'journal/README': 'x' };
    await github.commitFiles(branch, files, { message: 'Kept', from: null });
    const { vault, pay } = await machine();
    await vault.restore();
    pay('a');
    await vault.save();
    const delivered = { blobs: new Set<string>(), keys: new Set([key('a')]) };
    await vault.finish({ ...nothing, delivered });
    expect(await kept(github)).toEqual(['journal/README']);
  });

  it('is left in the journal where a branch leaves no room for its own, which is told', async () => {
    const { github, machine } = await place();
    await github.git('update-ref', 'refs/heads/darkroom', 'main');
    const { vault, pay } = await machine();
    pay('a');
    await vault.save();
    expect(vault.fault).toBe(`a branch named darkroom stands in the way of ${branch}. Rename it.`);
  });

  it('is left in the journal where the token may not write, and the reason is told', async () => {
    const { github, machine } = await place();
    const { vault, pay } = await machine(github.addToken());
    pay('a');
    await vault.save();
    expect(vault.fault).toBe(
      'the token may not write: give the job the permission contents: write',
    );
  });

  it('is at fault no longer once it is kept, or nothing is left to keep', async () => {
    const { github, machine } = await place();
    const { vault, journal, pay } = await machine();
    const fail = async (letter: string): Promise<void> => {
      github.protect(branch, 'creation', 'update');
      pay(letter);
      await vault.save();
      expect(vault.fault).toContain('rule violations');
      github.protect(branch);
    };
    await fail('a');
    await vault.save();
    expect(vault.fault).toBeUndefined();
    expect(await kept(github)).toHaveLength(3);
    await fail('b');
    rmSync(join(journal, key('b')), { recursive: true });
    await vault.save();
    expect(vault.fault).toBeUndefined();
  });

  it('is taken for nothing else: other files on the branch stay where they are', async () => {
    const { github, machine } = await place();
    const files = {
      [`journal/${key('a')}/../../../escape`.replaceAll('../', '__/')]: 'x',
      'journal/README': 'x',
      [`journal/${key('A')}/001.answer.json`]: '{}',
      [`journal/${key('b')}/run.sh`]: 'x',
    };
    await github.commitFiles(branch, files, { message: 'Hostile', from: null });
    const { vault } = await machine();
    expect(await vault.restore()).toBe(0);
  });
});

describe('what is brought back', () => {
  const record = (about: object): string => JSON.stringify({ at: day, images: [], ...about });
  const picture = { file: '001.0.image', bytes: 3 };

  it('is whole answers alone: no call that was never made here, and no picture of another size', async () => {
    const { github, machine } = await place();
    const files = {
      [`${key('a')}/001.answer.json`]: record({ images: [picture] }),
      [`${key('a')}/001.0.image`]: 'abc',
      [`${key('a')}/001.settled`]: '',
      [`${key('a')}/001.1.image`]: 'no record names it',
      [`${key('a')}/002.intent.json`]: '{"model":"m","atMostUsd":99}',
      [`${key('b')}/001.answer.json`]: record({ images: [picture] }),
      [`${key('b')}/001.0.image`]: 'abcd',
      [`${key('c')}/001.answer.json`]: record({ images: [picture] }),
      [`${key('d')}/001.answer.json`]: '{ no JSON',
      [`${key('e')}/001.answer.json`]: record({ images: [{ ...picture, file: '../x.image' }] }),
      [`${key('f')}/002.answer.json`]: record({ images: [picture] }),
      [`${key('f')}/001.0.image`]: 'abc',
      [`${key('1')}/001.answer.json`]: record({}),
    };
    const all = Object.entries(files).map(([path, text]) => [`journal/${path}`, text] as const);
    await github.commitFiles(branch, Object.fromEntries(all), { message: 'Kept', from: null });
    const { vault, journal, told } = await machine();
    expect(await vault.restore()).toBe(3);
    const found = readdirSync(journal, { recursive: true, encoding: 'utf8' });
    expect(found.filter((path) => path.includes('/')).sort()).toEqual([
      `${key('1')}/001.answer.json`,
      `${key('a')}/001.0.image`,
      `${key('a')}/001.answer.json`,
    ]);
    expect(told).toEqual([]);
  });

  it('is put right on the branch where what it kept is not whole', async () => {
    const { github, machine } = await place();
    const path = `journal/${key('a')}/001.answer.json`;
    await github.commitFiles(branch, { [path]: '{' }, { message: 'Kept', from: null });
    const { vault, pay } = await machine();
    await vault.restore();
    pay('a');
    await vault.save();
    expect(await github.git('cat-file', 'blob', `${branch}:${path}`)).toContain('001.0.image');
    expect(await kept(github)).toHaveLength(2);
  });

  it('is two thousand answers, the newest, and the others stay and are told of', async () => {
    const { github, machine } = await place();
    const name = (at: number): string => `journal/${'a'.repeat(64)}.${at}/001.answer.json`;
    const files = Array.from({ length: 2003 }, (_, at) => {
      const minute = new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString();
      return [name(at), record({ at: minute })] as const;
    });
    await github.commitFiles(branch, Object.fromEntries(files), { message: 'Kept', from: null });
    const { vault, journal, told } = await machine();
    expect(await vault.restore()).toBe(2000);
    expect(told).toEqual([`3 older answers were left on ${branch}: there are too many.`]);
    expect(readdirSync(journal)).not.toContain(`${'a'.repeat(64)}.2`);
    expect(readdirSync(journal)).toContain(`${'a'.repeat(64)}.3`);
    await vault.save();
    expect(await github.git('log', '--format=%s', branch)).toBe('Kept');
  });

  it('is what other branches keep too, which is kept here from then on', async () => {
    const { github, machine } = await place();
    const pull = await machine();
    pull.pay('a');
    pull.pay('b');
    await pull.vault.save();
    const other = 'darkroom/journal';
    const { vault, journal, pay } = await machine(undefined, other);
    pay('b', 5);
    expect(await vault.restore([branch, other, 'darkroom/none'])).toBe(2);
    expect(readFileSync(join(journal, key('a'), '001.0.image')).length).toBe(1000);
    expect(readFileSync(join(journal, key('b'), '001.0.image')).length).toBe(5);
    const delivered = { blobs: new Set<string>(), keys: new Set([key('b')]) };
    await vault.finish({ ...nothing, delivered });
    expect((await github.git('ls-tree', '-r', '--name-only', other)).split('\n')).toEqual([
      'README.md',
      `journal/${key('a')}/001.0.image`,
      `journal/${key('a')}/001.answer.json`,
    ]);
    expect(await kept(github)).toHaveLength(5);
  });
});

describe('thumbnails', () => {
  it('take the place of those before them, and those of another sheet stay', async () => {
    const { github, machine } = await place();
    const { vault } = await machine();
    const change = (path: string) => ({ path, text: path });
    await vault.finish({ ...nothing, changes: [change('previews/darkroom/1.webp')] });
    await vault.finish({
      ...nothing,
      instead: 'previews/other',
      changes: [change('previews/other/1.webp')],
    });
    await vault.finish({ ...nothing, changes: [change('previews/darkroom/2.webp')] });
    expect(await kept(github)).toEqual([
      'README.md',
      'previews/darkroom/2.webp',
      'previews/other/1.webp',
    ]);
  });

  it('that are there already are not pushed again', async () => {
    const { github, machine } = await place();
    const { vault, journal } = await machine();
    const file = join(journal, 'x.webp');
    put(file, 'x');
    const changes = [{ path: 'previews/darkroom/1.webp', file, bytes: 1 }];
    const tip = await vault.finish({ ...nothing, changes });
    expect(await vault.finish({ ...nothing, changes })).toBe(tip);
    expect(await github.head(branch)).toBe(tip);
  });
});
