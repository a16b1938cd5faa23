import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { type Lock, type LockEntry, writeLock } from '../../action/templates/index.ts';
import { sourceOf, templateNamed, verdictOf } from '../../site/src/lib/samples/index.ts';
import { readSamples } from '../../site/src/lib/samples/read-samples.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const template = `---
model: nano-banana-2.1
image:
  intent: final
  tier: 1K
  aspectRatio: "1:1"
  path: images/cup
  alt: A cup
---
A cup on a table.
`;

/** A root with these files; ends with a slash, as the site's own does. */
async function rootWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'samples-'));
  folders.push(root);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return `${root}/`;
}

const picture = await sharp({
  create: { width: 8, height: 8, channels: 3, background: '#fa0' },
})
  .png()
  .toBuffer();

function entryOf(change: Partial<LockEntry> = {}): LockEntry {
  return {
    digest: '0'.repeat(64),
    variant: '',
    candidate: 1,
    alt: 'A cup',
    asked: {
      model: 'gemini-nano-banana-2.1',
      tier: '1K',
      aspectRatio: '1:1',
      parts: [{ text: 'A cup on a table.' }],
    },
    file: {
      sha256: createHash('sha256').update(picture).digest('hex'),
      bytes: picture.length,
      width: 8,
      height: 8,
      mediaType: 'image/png',
    },
    answer: {
      modelVersion: null,
      responseId: null,
      tokens: { input: 1, text: 1, image: 1 },
      costUsd: 0.01,
      date: '2026-11-01T00:00:00Z',
    },
    ...change,
  };
}

function lockOf(entry: LockEntry, path = 'images/cup.png'): string {
  const lock: Lock = { lockVersion: 1, renders: { [path]: entry }, held: {} };
  return writeLock(lock);
}

describe('a template on a model that was shut down', () => {
  it('says so and what to change', async () => {
    const old = template.replace('nano-banana-2.1', 'nano-banana-2');
    const root = await rootWith({ 'templates/cup.prompt': old });
    const [one] = readSamples(root).templates;
    if (!one) throw new Error('The template was not read.');
    const verdict = verdictOf(one, { path: one.path, text: old });
    expect(verdict.works).toBe('no');
    expect(verdict.why.join(' ')).toMatch(/^\S+ is reported shut down on \d+ \w+ 2026/);
    expect(verdict.migration?.after).toContain('model: nano-banana-2.1');
  });

  it('is told apart from one that works', () => {
    const one = templateNamed('library-hero');
    expect(verdictOf(one, sourceOf(one)).works).toBe('yes');
  });
});

describe('what was rendered', () => {
  it('comes from the committed lock before the emulator', async () => {
    const root = await rootWith({
      'templates/cup.prompt': template,
      'templates/cup.lock.json': lockOf(entryOf()),
      'images/cup.png': picture,
      '.darkroom/emulated/templates/cup.lock.json': lockOf(entryOf({ alt: 'Emulated' })),
      '.darkroom/emulated/images/cup.png': picture,
    });
    const { samples: read } = readSamples(root);
    expect(
      read.map(({ id, emulated, file, current }) => ({ id, emulated, file, current })),
    ).toEqual([{ id: 'cup', emulated: false, file: 'images/cup.png', current: true }]);
  });

  it('is not current once the template asks for something else', async () => {
    const root = await rootWith({
      'templates/cup.prompt': template.replace('on a table', 'on a shelf'),
      'templates/cup.lock.json': lockOf(entryOf()),
      'images/cup.png': picture,
    });
    expect(readSamples(root).samples.map(({ current }) => current)).toEqual([false]);
  });

  it('is left out when no variant of the template plans it', async () => {
    const root = await rootWith({
      'templates/cup.prompt': template,
      'templates/cup.lock.json': lockOf(entryOf({ variant: 'gone' })),
      'images/cup.png': picture,
    });
    expect(readSamples(root).samples).toEqual([]);
  });
});

describe('bad input', () => {
  it('is told all together, each with file, line and remedy', async () => {
    const lock = lockOf(entryOf());
    const root = await rootWith({
      'templates/broken.prompt': template.replace('tier: 1K', 'tier: 9K').replace('cup', 'broken'),
      'templates/cup.prompt': template,
      'templates/cup.lock.json': lock,
    });
    const line = lock.split('\n').findIndex((text) => text.includes('"images/cup.png"')) + 1;
    expect(() => readSamples(root)).toThrow(
      `templates/cup.lock.json:${line}:1: images/cup.png is missing. Restore the picture from git, or run npm run render.`,
    );
    expect(() => readSamples(root)).toThrow(/^templates\/broken\.prompt:5:\d+: .*9K/m);
  });

  it('is a lock that is no JSON', async () => {
    const root = await rootWith({
      'templates/cup.prompt': template,
      'templates/cup.lock.json': '{ "lockVersion": 1,',
    });
    expect(() => readSamples(root)).toThrow(
      /templates\/cup\.lock\.json:1:\d+: The lock is not JSON/,
    );
  });

  it('is a lock that was edited by hand', async () => {
    const root = await rootWith({
      'templates/cup.prompt': template,
      'templates/cup.lock.json': lockOf(entryOf()).replace('"A cup"', '"A mug"'),
      'images/cup.png': picture,
    });
    expect(() => readSamples(root)).toThrow(/images\/cup\.png is not as Darkroom wrote it/);
  });

  it('is a picture of as many bytes that are others', async () => {
    const other = Buffer.from(picture);
    other[other.length - 1] = (other.at(-1) ?? 0) ^ 1;
    const root = await rootWith({
      'templates/cup.prompt': template,
      'templates/cup.lock.json': lockOf(entryOf()),
      'images/cup.png': other,
    });
    expect(() => readSamples(root)).toThrow(/is not the picture that its lock knows/);
  });

  it('is a template whose page would stand where the gallery is', async () => {
    const root = await rootWith({ 'templates/by/cup.prompt': template });
    expect(() => readSamples(root)).toThrow(
      /templates\/by\/cup\.prompt:1:1: .*Rename by: by, page, index\.json are taken\./,
    );
  });
});
