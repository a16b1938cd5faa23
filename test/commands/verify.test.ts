import { mkdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../action/emulator/index.ts';
import { reportSchema } from '../../action/report/json-schema.ts';
import {
  darkroom,
  engine,
  flatPicture,
  openWorkshop,
  prompt,
  shell,
  smallPicture,
  type Workshop,
} from './workshop.ts';

const files = {
  'darkroom.yml': 'budgetUsd: 1\n',
  'templates/jars.prompt': prompt({
    path: 'images/jars/{{fruit}}',
    image: 'matrix: { fruit: [lemon, plum] }',
    body: 'A jar of {{fruit}} jam.',
  }),
  'templates/poster.prompt': prompt({
    path: 'images/poster.webp',
    image: 'references: [{ id: board, role: style, path: refs/board.png }]',
    body: 'A poster in the colours of {{reference "board"}}.',
  }),
};

let server: Emulator;
/** Everything delivered: three images and their locks. */
let delivered: Workshop;
beforeAll(async () => {
  server = await startEmulator({ picture: flatPicture });
  delivered = openWorkshop({ ...files, 'refs/board.png': await smallPicture() });
  const ended = await darkroom(delivered, 'render', { apiKey: 'x', baseUrl: server.url });
  expect([ended.status, server.calls.length]).toEqual([0, 3]);
});
afterAll(async () => {
  delivered.close();
  await server.close();
});

let shop: Workshop;
beforeEach(() => {
  shop = openWorkshop({}, delivered);
});
afterEach(() => shop.close());

/** What verify says at the end of what there is to do; a test of its own reads it. */
const remedy =
  /^[\d,]+ to render\. Run darkroom render with GEMINI_API_KEY set, and commit the pictures with their locks\.\n/m;

/** What verify finds and how it ends; it must leave everything as it is. */
async function verify(flags = ''): Promise<[out: string, status: number]> {
  const before = shop.contents();
  const { out, err, status } = await darkroom(shop, `verify${flags && ` ${flags}`}`);
  expect(shop.contents()).toEqual(before);
  expect(err).toBe('');
  return [out.replace(remedy, ''), status];
}

const board = 'templates/poster.lock.json';

describe('verify', () => {
  it('is silent where everything is as its locks say, without a key', async () => {
    const before = shop.contents();
    expect(await shell(shop.root, ['verify'])).toEqual({ status: 0, out: '', err: '' });
    expect(shop.contents()).toEqual(before);
  });

  it('lists every render as new where nothing was delivered', async () => {
    shop.close();
    shop = openWorkshop({ ...files, 'refs/board.png': await smallPicture() });
    expect(await verify()).toEqual([
      [
        'new jars#lemon: images/jars/lemon',
        'new jars#plum: images/jars/plum',
        'new poster: images/poster.webp',
        '',
      ].join('\n'),
      1,
    ]);
  });

  it('says at the end what to do for all that is to be rendered, emulated pictures or not', async () => {
    shop.close();
    shop = openWorkshop({ 'templates/jars.prompt': files['templates/jars.prompt'] });
    await darkroom(shop, 'render');
    const { out } = await darkroom(shop, 'verify');
    expect(out.split('\n').slice(-2)).toEqual([
      '2 to render. Run darkroom render with GEMINI_API_KEY set, and commit the pictures with their locks.',
      '',
    ]);
  });

  it('sees an edited template', async () => {
    shop.edit('templates/jars.prompt', 'A jar of', 'Two jars of');
    expect(await verify()).toEqual([
      'stale jars#lemon: images/jars/lemon (prompt changed)\nstale jars#plum: images/jars/plum (prompt changed)\n',
      1,
    ]);
  });

  it('sees a changed setting, and says from what to what', async () => {
    shop.edit('templates/jars.prompt', 'tier: 1K', 'tier: 2K');
    shop.edit('templates/jars.prompt', '1:1', '4:5');
    const [out, status] = await verify('--only jars#plum');
    expect(out).toBe(
      'stale jars#plum: images/jars/plum (setting changed: tier 1K → 2K; aspectRatio 1:1 → 4:5)\n',
    );
    expect(status).toBe(1);
  });

  it('sees an edited reference', async () => {
    shop.write('refs/board.png', await smallPicture('png', '#a31'));
    expect(await verify()).toEqual([
      'stale poster: images/poster.webp (reference changed: reference board changed)\n',
      1,
    ]);
  });

  it('sees an edited partial', async () => {
    shop.edit('templates/jars.prompt', 'jam.', 'jam. {{> light}}');
    shop.write('templates/_light.prompt', 'Soft light.');
    await darkroom(shop, 'render', { apiKey: 'x', baseUrl: server.url });
    expect(await verify()).toEqual(['', 0]);
    shop.write('templates/_light.prompt', 'Hard light.');
    expect((await verify())[0]).toContain('stale jars#lemon: images/jars/lemon (prompt changed)\n');
  });

  it('sees an edited image, and one that a folder took the place of', async () => {
    shop.write('images/jars/plum.jpg', await smallPicture('jpeg'));
    shop.remove('images/poster.webp');
    mkdirSync(shop.at('images/poster.webp'));
    expect(await verify()).toEqual([
      [
        'error images/jars/plum.jpg:1:1: images/jars/plum.jpg was edited by hand: its bytes are not those that templates/jars.lock.json records. Restore it with git, move your edit to another path, or render over it with darkroom render --force --only jars#plum.',
        'error images/poster.webp:1:1: images/poster.webp was edited by hand: its bytes are not those that templates/poster.lock.json records. Restore it with git, move your edit to another path, or render over it with darkroom render --force --only poster.',
        '2 errors',
        '',
      ].join('\n'),
      1,
    ]);
  });

  it('sees an edit that keeps the size', async () => {
    const text = shop.read('images/poster.webp');
    shop.write('images/poster.webp', text.replace('WEBP', 'WEBQ'));
    expect((await verify())[1]).toBe(1);
  });

  it('sees an edited lock, whether what was edited is about the request or the image', async () => {
    shop.edit(board, '"tier": "1K"', '"tier": "2K"');
    expect((await verify())[1]).toBe(1);
    shop.edit(
      'templates/jars.lock.json',
      /"sha256": "[0-9a-f]{64}"/.exec(shop.read('templates/jars.lock.json'))?.[0] ?? '',
      `"sha256": "${'0'.repeat(64)}"`,
    );
    const [out, status] = await verify();
    expect(out.split('\n')).toEqual([
      'error templates/jars.lock.json:4:5: the entry of images/jars/lemon.jpg was edited by hand: what it says does not have its check. Restore the entry from git: Darkroom alone writes entries, and a person may only remove a whole one.',
      'error templates/poster.lock.json:4:5: the entry of images/poster.webp was edited by hand: what it says does not have its check. Restore the entry from git: Darkroom alone writes entries, and a person may only remove a whole one.',
      '2 errors',
      '',
    ]);
    expect(status).toBe(1);
  });

  it.each([
    ['bytes', /"bytes": \d+/],
    ['height', /"height": \d+/],
    ['mediaType', /"mediaType": "[^"]+"/],
    ['candidate', /"candidate": 1/],
    ['alt', /"alt": "A bowl"/],
    ['tokens', /"image": \d+/],
    ['costUsd', /"costUsd": [\d.]+/],
    ['modelVersion', /"modelVersion": "[^"]+"/],
    ['check', /"check": "[0-9a-f]+"/],
  ])('sees an edit of %s alone, which stops a plan and a render too', async (_, field) => {
    const before = field.exec(shop.read(board))?.[0] ?? 'no such field';
    const after = before.replace(/\w(?="?$)/, (last) => (last === '7' ? '8' : '7'));
    shop.edit(board, before, after);
    const told = `error ${board}:4:5: the entry of images/poster.webp was edited by hand`;
    expect(await verify()).toEqual([expect.stringContaining(told), 1]);
    for (const command of ['plan', 'render']) {
      const { out, status } = await darkroom(shop, command, { apiKey: 'x', baseUrl: server.url });
      expect([out.slice(0, told.length), status]).toEqual([told, 2]);
    }
  });

  it('takes an entry without its check, or under another path, for none of Darkroom', async () => {
    const text = shop.read(board);
    shop.write(board, text.replace(/,\s+"check": "[0-9a-f]+"/, ''));
    expect((await verify())[0]).toContain(
      `error ${board}:4:5: poster.lock.json is damaged at renders → images/poster.webp → check. Restore the file from git`,
    );
    shop.write(board, text.replace('"images/poster.webp"', '"images/placard.webp"'));
    expect((await verify())[0]).toContain('the entry of images/placard.webp was edited by hand');
  });

  it('sees a damaged lock', async () => {
    shop.write(board, '{');
    expect(await verify()).toEqual([
      'error templates/poster.lock.json:1:2: poster.lock.json is not JSON. Restore the file from git; if it is lost, delete it with its images, which are then rendered anew.\n1 error\n',
      1,
    ]);
  });

  it('sees a deleted image', async () => {
    shop.remove('images/jars/lemon.jpg');
    expect(await verify()).toEqual(['file missing jars#lemon: images/jars/lemon\n', 1]);
  });

  it('sees the orphans of a template and of a variant that are gone', async () => {
    shop.remove('templates/poster.prompt');
    shop.edit('templates/jars.prompt', '[lemon, plum]', '[lemon]');
    shop.remove('images/poster.webp');
    expect(await verify()).toEqual([
      [
        'orphan images/jars/plum.jpg: no template plans it any more. Delete the file and its whole entry in templates/jars.lock.json, or bring its template back.',
        'orphan images/poster.webp: no template plans it any more. Delete its whole entry in templates/poster.lock.json; the file is gone already.',
        '',
      ].join('\n'),
      1,
    ]);
  });

  it('sees a file of somebody where an image is to be', async () => {
    shop.edit('templates/poster.prompt', 'poster.webp', 'placard');
    shop.write('images/placard.png', 'my own');
    expect(await verify()).toEqual([
      [
        'error templates/poster.prompt:5:9: images/placard.png stands on the path of poster and no lock knows it. Move the file, choose another path, or render over it with darkroom render --force --only poster.',
        '1 error',
        'new poster: images/placard',
        'orphan images/poster.webp: no template plans it any more. Delete the file and its whole entry in templates/poster.lock.json, or bring its template back.',
        '',
      ].join('\n'),
      1,
    ]);
  });

  it('takes the pointer of Git LFS for the bytes it stands for', async () => {
    const pointer = (oid: string) =>
      `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize 1234\n`;
    const sha256 = shop.contents()['images/poster.webp'] ?? '';
    shop.write('images/poster.webp', pointer(sha256));
    expect(await verify()).toEqual(['', 0]);
    shop.write('images/poster.webp', pointer('0'.repeat(64)));
    expect((await verify())[0]).toMatch(/^error images\/poster.webp:1:1: .* was edited by hand/);
  });

  it('judges committed locks alone: proofs and emulated images count for nothing', async () => {
    shop.close();
    shop = openWorkshop({ ...files, 'refs/board.png': await smallPicture() });
    await darkroom(shop, 'render --only jars');
    await darkroom(shop, 'render --stage preview --only jars', {
      apiKey: 'x',
      baseUrl: server.url,
    });
    const [out, status] = await verify('--only jars');
    expect(out).toBe('new jars#lemon: images/jars/lemon\nnew jars#plum: images/jars/plum\n');
    expect(status).toBe(1);
  });

  it('looks at what --only names', async () => {
    shop.edit('templates/jars.prompt', 'A jar of', 'Two jars of');
    expect(await verify('--only poster')).toEqual(['', 0]);
    expect(await verify('--only jars#plum')).toEqual([
      'stale jars#plum: images/jars/plum (prompt changed)\n',
      1,
    ]);
    expect(await verify('--only postr')).toEqual([
      'error --only postr names no template and no render. Did you mean poster?\n1 error\n',
      2,
    ]);
  });

  it('says the same as data', async () => {
    shop.remove('images/jars/lemon.jpg');
    const [out, status] = await verify('--json');
    const report = reportSchema.parse(JSON.parse(out));
    expect(status).toBe(1);
    expect(report).toMatchObject({ command: 'verify', service: 'none', stage: 'deliver' });
    expect(report.renders.map(({ id, outcome, reason }) => [id, outcome, reason])).toEqual([
      ['jars#lemon', 'planned', 'file missing'],
      ['jars#plum', 'unchanged', null],
      ['poster', 'unchanged', null],
    ]);
  });

  it('tells of a model that died since as a notice, for its images stay', async () => {
    const model = 'nano-banana';
    shop.write('templates/poster.prompt', prompt({ model, path: 'images/old' }));
    shop.remove(board);
    const settings = { only: 'poster' };
    const day = '2026-09-01T12:00:00.000Z';
    await engine('render', shop, { settings, now: day, baseUrl: server.url });
    expect(await verify('--only poster')).toEqual([
      'notice templates/poster.prompt:2:8: gemini-2.5-flash-image was shut down on 2026-10-02. Move to gemini-nano-banana-2.1: darkroom migrate shows how.\n1 notice\n',
      0,
    ]);
  });
});
