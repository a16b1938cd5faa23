import { afterEach, describe, expect, it } from 'vitest';
import { darkroom, openWorkshop, prompt, shell, type Workshop } from './workshop.ts';

let shop: Workshop;
afterEach(() => shop.close());

const files = {
  'darkroom.yml': 'defaults:\n  model: googleai/gemini-2.5-flash-image # ours\n',
  'templates/heir.prompt': prompt({ path: 'images/heir.webp' }).replace(/model: .*\n/, ''),
  'templates/old.prompt': prompt({ model: 'nano-banana', path: 'images/old.webp' }),
  'templates/young.prompt': prompt({ path: 'images/young' }),
};

/** What is printed but for prices, which are those of the day. */
const unpriced = (out: string): string => out.replaceAll(/^ +price .*\n/gm, '');

const shown = `templates/old.prompt
  model nano-banana → nano-banana-2.1: gemini-2.5-flash-image was shut down on 2026-10-02
  every image is rendered anew: the model is part of the request
@@ -1,3 +1,3 @@
 ---
-model: nano-banana
+model: nano-banana-2.1
 image:

darkroom.yml
  model googleai/gemini-2.5-flash-image → googleai/gemini-nano-banana-2.1: gemini-2.5-flash-image was shut down on 2026-10-02
  heir takes its model from here
  every image is rendered anew: the model is part of the request
@@ -1,2 +1,2 @@
 defaults:
-  model: googleai/gemini-2.5-flash-image # ours
+  model: googleai/gemini-nano-banana-2.1 # ours

`;

describe('migrate', () => {
  it('shows what would change and why, and changes nothing', async () => {
    shop = openWorkshop(files);
    const before = shop.contents();
    const { out, ...rest } = await shell(shop.root, ['migrate']);
    expect(unpriced(out)).toBe(`${shown}2 files would change. Write with --write.\n`);
    expect(rest).toEqual({ status: 0, err: '' });
    expect(shop.contents()).toEqual(before);
  });

  it('writes with --write, and then no model is retired', async () => {
    shop = openWorkshop(files);
    expect((await darkroom(shop, 'plan')).status).toBe(2);
    const { out, status } = await darkroom(shop, 'migrate --write');
    expect([unpriced(out), status]).toEqual([
      `${shown}Wrote 2 files. See darkroom plan for what is rendered anew.\n`,
      0,
    ]);
    expect(shop.read('darkroom.yml')).toBe(
      'defaults:\n  model: googleai/gemini-nano-banana-2.1 # ours\n',
    );
    const plan = await darkroom(shop, 'plan');
    expect([plan.status, plan.out]).toEqual([0, expect.not.stringContaining('shut down')]);
    const again = await darkroom(shop, 'migrate');
    expect([again.out, again.status]).toEqual(['Nothing to migrate: every model is current.\n', 0]);
  });

  it('looks at what --only names, and refuses a name of nothing', async () => {
    shop = openWorkshop(files);
    const { out } = await darkroom(shop, 'migrate --only old --write');
    expect(out).toContain('Wrote 1 file.');
    expect(shop.read('darkroom.yml')).toBe(files['darkroom.yml']);
    expect((await darkroom(shop, 'migrate --only templates/heir.prompt')).out).toMatch(
      /^darkroom.yml\n/,
    );
    expect(await darkroom(shop, 'migrate --only odl')).toEqual({
      status: 2,
      out: '',
      err: 'darkroom: --only odl names no template. migrate changes whole files: name one, such as heir.\n',
    });
  });

  it('tells the same as data', async () => {
    shop = openWorkshop(files);
    const { out, err, status } = await darkroom(shop, 'migrate --json');
    expect([err, status]).toEqual(['', 0]);
    const printed = (await darkroom(shop, 'migrate')).out.split('\n');
    expect(JSON.parse(out)).toEqual([
      {
        path: 'templates/old.prompt',
        reasons: printed.slice(1, printed.indexOf('@@ -1,3 +1,3 @@')).map((line) => line.trim()),
        after: files['templates/old.prompt'].replace('nano-banana', 'nano-banana-2.1'),
      },
      expect.objectContaining({ path: 'darkroom.yml' }),
    ]);
  });

  it('says which files it could not read, and that nothing is known of them', async () => {
    shop = openWorkshop({
      'templates/broken.prompt': '---\nmodel: [\n---\nA bowl.\n',
      'templates/latin.prompt': Buffer.from(prompt({ body: 'Café.' }), 'latin1'),
      'templates/young.prompt': prompt(),
    });
    const { out, status } = await darkroom(shop, 'migrate');
    expect(status).toBe(2);
    expect(out.split('\n').map((line) => /^error \S+|.*/.exec(line)?.[0])).toEqual([
      'error templates/broken.prompt:2:9:',
      'error templates/latin.prompt:1:1:',
      '2 errors',
      'Nothing to migrate in the templates that can be read.',
      '',
    ]);
    const data = await darkroom(shop, 'migrate --json');
    expect([data.status, data.out, data.err]).toEqual([
      2,
      '[]\n',
      expect.stringContaining('error templates/broken.prompt:2:9: '),
    ]);
  });
});
