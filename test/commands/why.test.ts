import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../action/emulator/index.ts';
import {
  darkroom,
  flatPicture,
  openWorkshop,
  prompt,
  shell,
  smallPicture,
  type Workshop,
} from './workshop.ts';

let server: Emulator;
/** A jar delivered as WebP from a JPEG, with a proof, and another one that was only emulated. */
let rendered: Workshop;
beforeAll(async () => {
  server = await startEmulator({ picture: flatPicture });
  rendered = openWorkshop({
    'refs/board.png': await smallPicture(),
    'templates/jars.prompt': prompt({
      path: 'images/{{fruit}}.webp',
      image:
        'matrix: { fruit: [lemon, plum] }\nreferences: [{ id: board, role: style, path: refs/board.png }]',
      body: 'A jar of {{fruit}} jam like {{reference "board"}}.',
    }),
  });
  const key = { apiKey: 'x', baseUrl: server.url };
  await darkroom(rendered, 'render --only jars#lemon', key);
  await darkroom(rendered, 'render --only jars#lemon --stage preview', key);
  await darkroom(rendered, 'render --only jars#plum');
});
afterAll(async () => {
  rendered.close();
  await server.close();
});

let shop: Workshop;
beforeEach(() => {
  shop = openWorkshop({}, rendered);
});
afterEach(() => shop.close());

/** The facts that `why` prints, by name; of several with one name the last. */
function factsIn(out: string): Record<string, string> {
  const [facts = ''] = out.split('\n\n');
  return Object.fromEntries(
    facts.split('\n').map((line) => [line.slice(0, 9).trim(), line.slice(9).trim()]),
  );
}

describe('why', () => {
  it('tells all of a delivered image that was converted', async () => {
    const { out, err, status } = await darkroom(shop, 'why images/lemon.webp');
    expect([err, status]).toEqual(['', 0]);
    const facts = factsIn(out);
    expect(Object.keys(facts)).toEqual([
      'image',
      'kind',
      'template',
      'variant',
      'lock',
      'model',
      'tier',
      'ratio',
      'pixels',
      'original',
      'rendered',
      'tokens',
      'price',
      'response',
      'digest',
      'SHA-256',
      'reference',
      'alt',
    ]);
    expect(facts).toMatchObject({
      image: 'images/lemon.webp',
      kind: 'delivered image',
      template: 'templates/jars.prompt',
      variant: 'lemon',
      lock: 'templates/jars.lock.json',
      model: 'Nano Banana 2.1 (gemini-nano-banana-2.1)',
      tier: '1K',
      ratio: '1:1',
      pixels: expect.stringMatching(/^1024×1024, image\/webp, [\d,]+ bytes$/),
      original: expect.stringMatching(/^1024×1024, image\/jpeg, [\d,]+ bytes, converted$/),
      price: expect.stringMatching(/^\$0\.\d+$/),
      'SHA-256': shop.contents()['images/lemon.webp'],
      alt: 'A bowl',
    });
    expect(out.split('\n\n').slice(1).join('\n\n')).toBe(
      'prompt\nImage 1 is the style reference "board".\n\nA jar of lemon jam like image 1 ("board").\n',
    );
  });

  it('takes a path from the current folder, from the root, or absolute', async () => {
    const [here, root, absolute] = await Promise.all([
      shell(shop.at('images'), ['why', 'lemon.webp', '--root', '..']),
      shell(shop.at('refs'), ['why', 'images/lemon.webp', '--root', shop.root]),
      shell('/', ['why', shop.at('images/lemon.webp'), '--root', shop.root]),
    ]);
    expect(factsIn(here.out).image).toBe('images/lemon.webp');
    expect([root.out, absolute.out]).toEqual([here.out, here.out]);
  });

  it('names the commit that brought the image', async () => {
    shop.git('init', '-q');
    shop.git('add', 'images', 'templates');
    shop.git('commit', '-qm', 'Lemon');
    const sha = shop.git('rev-parse', 'HEAD').slice(0, 12);
    const { out } = await darkroom(shop, 'why images/lemon.webp');
    expect(factsIn(out).commit).toMatch(new RegExp(`^${sha}, \\d{4}-\\d\\d-\\d\\dT\\S+, Ada$`));
  });

  it('tells proofs and emulated images from what was delivered', async () => {
    const proof = await darkroom(shop, 'why .darkroom/proofs/preview/images/lemon.webp');
    expect(factsIn(proof.out)).toMatchObject({ kind: 'proof', tier: '1K' });
    const drawn = await darkroom(shop, 'why .darkroom/emulated/images/plum.webp');
    expect(factsIn(drawn.out)).toMatchObject({
      kind: 'delivered image, EMULATED: drawn by the local emulator',
      price: expect.stringMatching(/ if it were real$/),
    });
    const asked = await darkroom(shop, 'why images/plum.webp');
    expect([asked.status, asked.err]).toEqual([
      2,
      'darkroom: images/plum.webp was only drawn by the emulator so far. Ask for .darkroom/emulated/images/plum.webp.\n',
    ]);
  });

  it('still knows an image whose template is gone', async () => {
    shop.remove('templates/jars.prompt');
    expect((await darkroom(shop, 'why images/lemon.webp')).status).toBe(0);
    expect((await darkroom(shop, 'why .darkroom/emulated/images/plum.webp')).status).toBe(0);
  });

  it('says of an unknown file that no lock knows it', async () => {
    for (const path of ['refs/board.png', 'images/none.png', '/etc/passwd', '../else.png']) {
      const { status, out, err } = await darkroom(shop, `why ${path}`);
      expect([status, out, err]).toEqual([
        2,
        '',
        `darkroom: No lock knows ${path}. Darkroom did not render it, or its lock is gone; darkroom verify lists what is new.\n`,
      ]);
    }
  });

  it('says when the lock that names the image cannot be read', async () => {
    shop.edit('templates/jars.lock.json', '"candidate": 1', '"candidate": 0');
    const { status, err } = await darkroom(shop, 'why images/lemon.webp');
    expect(status).toBe(2);
    expect(err).toMatch(
      /^darkroom: templates\/jars\.lock\.json:7:7: jars\.lock\.json is damaged at renders → images\/lemon\.webp → candidate\. Restore the file from git; /,
    );
  });

  it('tells the same as data', async () => {
    const { out } = await darkroom(shop, 'why images/lemon.webp --json');
    expect(JSON.parse(out)).toMatchObject({
      path: 'images/lemon.webp',
      templatePath: 'templates/jars.prompt',
      lockPath: 'templates/jars.lock.json',
      store: { proofs: false, emulated: false },
      entry: { variant: 'lemon', file: { mediaType: 'image/webp' } },
    });
  });
});
