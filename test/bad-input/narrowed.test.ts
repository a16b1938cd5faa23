import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../action/emulator/index.ts';
import {
  darkroom,
  flatPicture,
  openWorkshop,
  prompt,
  type Workshop,
} from '../commands/workshop.ts';

let server: Emulator;
beforeAll(async () => {
  server = await startEmulator({ picture: flatPicture });
});
afterAll(() => server.close());

let shop: Workshop;
/** `a` is rendered and locked at images/a. */
beforeEach(async () => {
  shop = openWorkshop({ 'templates/a.prompt': prompt({ path: 'images/a' }) });
  await pay('render');
});
afterEach(() => shop.close());

const pay = (line: string) => darkroom(shop, line, { apiKey: 'x', baseUrl: server.url });

const taken =
  'error templates/b.prompt:5:9: a and b both write images/a (the other stands at templates/a.prompt:5:9). Change one of the two paths.';

/** A second template on the path of the first. */
const rival = { 'templates/b.prompt': prompt({ path: 'images/a', body: 'A jug.' }) };

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) shop.write(path, text);
}

describe('--templates narrows what is rendered, and', () => {
  it('never lets one template take the path of another', async () => {
    write(rival);
    const before = shop.contents('.darkroom/');
    for (const flags of ['', ' --force --only b', ' --stage preview']) {
      const { out, status } = await pay(`render --templates templates/b.prompt${flags}`);
      expect([out.split('\n')[0], status]).toEqual([taken, 2]);
    }
    expect(shop.contents('.darkroom/')).toEqual(before);
    shop.remove('images/a.jpg');
    const { out, status } = await pay('render --templates templates/b.prompt');
    expect([out.split('\n')[0], status]).toEqual([taken, 2]);
  });

  it('tells a collision to whichever of the two takes part, --only or not', async () => {
    write(rival);
    for (const flags of ['--templates templates/a.prompt', '--only a', '--only b']) {
      const { out, status } = await darkroom(shop, `plan ${flags}`);
      expect([out.split('\n')[0], status]).toEqual([taken, 2]);
    }
  });

  it('draws on a template that it leaves out', async () => {
    const image = 'references: [{ id: base, role: base, from: a }]';
    const body = 'Turn {{reference "base"}} into a card.';
    write({ 'templates/c.prompt': prompt({ path: 'images/c', image, body }) });
    const { out, status } = await darkroom(shop, 'plan --templates templates/c.prompt');
    expect([out.match(/\d+ to render.*/)?.[0], status]).toEqual(['1 to render, 0 unchanged.', 0]);
  });

  it('calls no entry an orphan whose path another template has now', async () => {
    shop.edit('templates/a.prompt', 'images/a', 'images/new');
    write({ 'templates/z.prompt': prompt({ path: 'images/a' }) });
    await pay('render --templates templates/a.prompt');
    const { out, status } = await darkroom(shop, 'verify --templates templates/a.prompt');
    expect([out, status]).toEqual(['', 0]);
  });

  it('leaves what is wrong in other templates alone', async () => {
    write({
      'templates/b.prompt': prompt({ image: 'candidates: many' }),
      'templates/b.lock.json': '{',
      'templates/c.prompt': prompt({ path: 'images/c', image: 'teir: 1K' }),
    });
    const { out, status } = await darkroom(shop, 'plan --templates templates/a.prompt');
    expect([out, status]).toEqual(['0 to render, 1 unchanged.\n', 0]);
    const both = '--templates templates/a.prompt --templates templates/b.prompt';
    expect((await darkroom(shop, `plan ${both}`)).out).not.toContain('c.prompt');
  });

  it('never takes the path of a template that cannot be read', async () => {
    write({ ...rival, 'templates/a.prompt': '---\nmodel: [\n---\nA bowl.\n' });
    const before = shop.contents('.darkroom/');
    for (const flags of ['--templates templates/b.prompt', '--only b', '--force --only b']) {
      const { out, status } = await pay(`render ${flags}`);
      expect([out.split('\n')[0], status]).toEqual([
        'error templates/b.prompt:5:9: images/a.jpg stands on the path of b and is recorded in templates/a.lock.json, whose template is broken. Mend that template first, or change one of the two paths.',
        2,
      ]);
    }
    expect(shop.contents('.darkroom/')).toEqual(before);
  });

  it('may name templates that darkroom.yml does not', async () => {
    write({ 'other/d.prompt': prompt({ path: 'images/d', body: 'A jug.' }) });
    const { out, status } = await darkroom(shop, 'plan --templates other');
    expect([out.match(/\d+ to render.*/)?.[0], status]).toEqual(['1 to render, 0 unchanged.', 0]);
    write({ 'other/d.prompt': prompt({ path: 'images/a', body: 'A jug.' }) });
    expect((await darkroom(shop, 'render --templates other')).status).toBe(2);
  });
});
