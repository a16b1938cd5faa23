import { mkdirSync, symlinkSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../action/emulator/index.ts';
import {
  darkroom,
  type Ended,
  flatPicture,
  openWorkshop,
  prompt,
  shell,
  smallPicture,
  type Workshop,
} from '../commands/workshop.ts';

let server: Emulator;
beforeAll(async () => {
  server = await startEmulator({ picture: flatPicture });
});
afterAll(() => server.close());

let shop: Workshop;
afterEach(() => shop.close());

/** A bad file: how it comes about, and every line that Darkroom says of it. */
type Case = readonly [name: string, make: (shop: Workshop) => unknown, told: readonly string[]];

const template = 'templates/bowl.prompt';
const one = (content: string | Uint8Array) => (to: Workshop) => to.write(template, content);
const many = (files: Readonly<Record<string, string>>) => (to: Workshop) => {
  for (const [path, content] of Object.entries(files)) to.write(path, content);
};

/** A template whose one reference is this file. */
function withReference(path: string): string {
  const image = `references: [{ id: board, role: style, path: ${path} }]`;
  return prompt({ image, body: 'A bowl in the colours of {{reference "board"}}.' });
}

const referring = (path: string, content?: string | Uint8Array) => (to: Workshop) => {
  to.write(template, withReference(path));
  if (content !== undefined) to.write(path, content);
};

/** A PNG whose header says how large it is, and whose pixels never come. */
function pngHeader(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 2, 0, 0, 0], 8);
  const chunk = Buffer.concat([Buffer.from('IHDR'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(13);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, length, chunk, Buffer.alloc(4), deflateSync('')]);
}

/** Two bowls are rendered with a key, then something is done to what was left. */
const afterRender = (change: (shop: Workshop) => unknown) => async (to: Workshop) => {
  to.write(template, prompt());
  const ended = await darkroom(to, 'render', { apiKey: 'x', baseUrl: server.url });
  if (ended.status !== 0) throw new Error(ended.err + ended.out);
  await change(to);
};

const lock = 'templates/bowl.lock.json';

const bomb = [...'bcdefg']
  .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdef'[index]}`).join(', ')}]`)
  .join('\n');

const cases: readonly Case[] = [
  [
    'broken YAML',
    one('---\nmodel: nano-banana-2.1\nimage:\n  path: [a\n---\nA bowl.\n'),
    [
      'error templates/bowl.prompt:4:11: Broken YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Indent this line like its siblings, and close every bracket.',
    ],
  ],
  [
    'a YAML alias bomb',
    one(`---\na: &a [x, x, x, x, x, x, x, x, x]\n${bomb}\n---\nA bowl.\n`),
    ['error templates/bowl.prompt:6:12: This YAML holds more than 20000 values. Make it smaller.'],
  ],
  [
    'a 10 MB template',
    one(`---\nmodel: x\n---\n${'word '.repeat(2_100_000)}`),
    [
      'error templates/bowl.prompt:1:1: templates/bowl.prompt has 10500017 bytes, and at most 262144 are read. Make it smaller.',
    ],
  ],
  [
    'a template that is not UTF-8',
    one(Buffer.from(prompt({ body: 'Café.' }), 'latin1')),
    ['error templates/bowl.prompt:1:1: templates/bowl.prompt is not UTF-8 text. Save it as UTF-8.'],
  ],
  [
    'unknown keys',
    one(prompt({ image: 'teir: 2K\nrefrences: []' })),
    [
      'error templates/bowl.prompt:9:3: image.teir is not a known key. Did you mean tier?',
      'error templates/bowl.prompt:10:3: image.refrences is not a known key. Did you mean references?',
    ],
  ],
  [
    'wrong types',
    one(prompt({ image: 'candidates: many\nmatrix: [a]' })),
    [
      'error templates/bowl.prompt:9:15: image.candidates must be a number, but is "many". Write a number.',
      'error templates/bowl.prompt:10:11: image.matrix must be a map of keys, but is a list. Write a map of keys.',
    ],
  ],
  [
    'undefined, unused and misspelt variables',
    one(
      prompt({
        image: 'matrix: { palette: [citrus], size: [large] }',
        body: 'A {{palete}} bowl with {{fruit}}.',
      }),
    ),
    [
      'error templates/bowl.prompt:9:32: The variable size is not used. Use it in the prompt, path or alt, or remove it.',
      'error templates/bowl.prompt:11:5: The variable palete is not declared. Did you mean palette?',
      'error templates/bowl.prompt:11:26: The variable fruit is not declared. Declare it under input.schema, or give it a default.',
    ],
  ],
  [
    'a partial that includes itself',
    many({ [template]: prompt({ body: '{{> lens}}' }), 'templates/_lens.prompt': 'A\n{{> lens}}' }),
    [
      'error templates/_lens.prompt:2:1: The partial lens includes itself: lens → lens. Take one of them out of the circle.',
    ],
  ],
  [
    'a cycle of sources',
    many({
      'templates/a.prompt': prompt({
        path: 'images/a',
        image: 'references: [{ id: b, role: base, from: b }]',
        body: 'A {{reference "b"}}.',
      }),
      'templates/b.prompt': prompt({
        path: 'images/b',
        image: 'references: [{ id: a, role: base, from: a }]',
        body: 'B {{reference "a"}}.',
      }),
    }),
    [
      'error templates/a.prompt:9:43: a needs itself: a → b → a. Give one of them a reference by path, or none.',
    ],
  ],
  [
    'two renders on one path',
    many({
      'templates/a.prompt': prompt(),
      'templates/b.prompt': prompt({ path: 'images/Bowl.png' }),
    }),
    [
      'error templates/b.prompt:5:9: a and b write images/bowl and images/Bowl.png, which are one file on some disks (the other stands at templates/a.prompt:5:9). Change one of the two paths.',
    ],
  ],
  [
    'an absolute path',
    one(prompt({ path: '/etc/bowl' })),
    [
      'error templates/bowl.prompt:5:9: "/etc/bowl" is not inside the root. Write it from the root, without a leading /.',
    ],
  ],
  [
    'a path that leaves the root',
    one(prompt({ path: 'images/../../bowl' })),
    [
      'error templates/bowl.prompt:5:9: "images/../../bowl" holds the folder "..". Write the path from the root.',
    ],
  ],
  [
    'a path into .git',
    one(prompt({ path: '.git/bowl' })),
    ['error templates/bowl.prompt:5:9: ".git/bowl" points into .git. Choose another folder.'],
  ],
  [
    'a path into .github',
    one(prompt({ path: '.GitHub/bowl' })),
    ['error templates/bowl.prompt:5:9: ".GitHub/bowl" points into .github. Choose another folder.'],
  ],
  [
    'a path through a symbolic link',
    (to) => {
      to.write(template, prompt({ path: 'images/shop/bowl' }));
      mkdirSync(to.at('elsewhere/shop'), { recursive: true });
      symlinkSync(to.at('elsewhere'), to.at('images'));
    },
    [
      'error templates/bowl.prompt:5:9: images/shop/bowl leads through a symbolic link. Put a folder in place of the link, or choose another path.',
    ],
  ],
  [
    'a path to a symbolic link',
    (to) => {
      to.write(template, prompt({ path: 'images/shop/bowl' }));
      mkdirSync(to.at('images'));
      mkdirSync(to.at('elsewhere'));
      symlinkSync(to.at('elsewhere'), to.at('images/shop'));
    },
    [
      'error templates/bowl.prompt:5:9: images/shop/bowl leads through a symbolic link. Put a folder in place of the link, or choose another path.',
    ],
  ],
  [
    'a missing reference',
    referring('refs/board.png'),
    [
      'error templates/bowl.prompt:9:16: reference "board": refs/board.png does not exist. Add the file, or correct the path.',
    ],
  ],
  [
    'a reference that is a symbolic link',
    async (to) => {
      referring('refs/board.png')(to);
      to.write('refs/real.png', await smallPicture());
      symlinkSync(to.at('refs/real.png'), to.at('refs/board.png'));
    },
    [
      'error templates/bowl.prompt:9:16: reference "board": refs/board.png is reached through a symbolic link. Commit the file itself in its place.',
    ],
  ],
  [
    'a reference in a linked folder',
    async (to) => {
      referring('refs/board.png')(to);
      to.write('real/board.png', await smallPicture());
      symlinkSync(to.at('real'), to.at('refs'));
    },
    [
      'error templates/bowl.prompt:9:16: reference "board": refs/board.png is reached through a symbolic link. Commit the file itself in its place.',
    ],
  ],
  [
    'a reference that is a folder',
    (to) => {
      referring('refs/board.png')(to);
      mkdirSync(to.at('refs/board.png'), { recursive: true });
    },
    [
      'error templates/bowl.prompt:9:16: reference "board": refs/board.png is not a file. Name an image file.',
    ],
  ],
  [
    'a truncated reference',
    async (to) => referring('refs/board.png', (await smallPicture()).subarray(0, 120))(to),
    [
      'error templates/bowl.prompt:9:16: reference "board": refs/board.png is cut off: its end is missing. Export it as PNG, JPEG or WebP.',
    ],
  ],
  [
    'a reference cut off in its header',
    async (to) => referring('refs/board.png', (await smallPicture()).subarray(0, 20))(to),
    [
      'error templates/bowl.prompt:9:16: reference "board": refs/board.png is not a picture, or is cut off in its header. Export it as PNG, JPEG or WebP.',
    ],
  ],
  [
    'a GIF for a reference',
    async (to) => referring('refs/board.gif', await smallPicture('gif'))(to),
    [
      'error templates/bowl.prompt:9:16: reference "board": refs/board.gif is image/gif, which Gemini does not take as a reference. Export it as PNG, JPEG or WebP.',
    ],
  ],
  [
    'an SVG for a reference',
    referring('refs/board.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    [
      'error templates/bowl.prompt:9:16: reference "board": refs/board.svg is image/svg+xml, which Gemini does not take as a reference. Export it as PNG, JPEG or WebP.',
    ],
  ],
  [
    'a reference of 200 megapixels',
    referring('refs/board.png', pngHeader(20_000, 10_000)),
    [
      'error templates/bowl.prompt:9:16: reference "board": refs/board.png has 200 megapixels, and a reference may have 64. Scale it down.',
    ],
  ],
  [
    'a reference that is not what its extension says',
    async (to) => referring('refs/board.png', await smallPicture('jpeg'))(to),
    [
      'error templates/bowl.prompt:9:16: reference "board": refs/board.png is image/jpeg, not what its extension says. Rename it to .jpg.',
    ],
  ],
  [
    'a reference that is text',
    referring('refs/board.png', 'not a picture'),
    [
      'error templates/bowl.prompt:9:16: reference "board": refs/board.png is not a picture, or is cut off in its header. Export it as PNG, JPEG or WebP.',
    ],
  ],
  [
    'a retired model',
    one(prompt({ model: 'nano-banana' })),
    [
      'error templates/bowl.prompt:2:8: gemini-2.5-flash-image was shut down on 2026-10-02. Move to gemini-nano-banana-2.1: darkroom migrate shows how; darkroom render --allow-retired tries anyway.',
    ],
  ],
  [
    'a lock that is no JSON',
    afterRender((to) => to.write(lock, '{ "lockVersion": 1, "renders": }')),
    [
      'error templates/bowl.lock.json:1:32: bowl.lock.json is not JSON. Restore the file from git; if it is lost, delete it with its images, which are then rendered anew.',
    ],
  ],
  [
    'a lock with an impossible value',
    afterRender((to) => to.edit(lock, '"width": 1024', '"width": -1')),
    [
      'error templates/bowl.lock.json:23:9: bowl.lock.json is damaged at renders → images/bowl.jpg → file → width. Restore the file from git; if it is lost, delete it with its images, which are then rendered anew.',
    ],
  ],
  [
    'a lock of a newer version',
    afterRender((to) => to.edit(lock, '"lockVersion": 1', '"lockVersion": 2')),
    [
      'error templates/bowl.lock.json:2:3: bowl.lock.json was written by a newer Darkroom (lock version 2, this one reads 1). Update Darkroom; do not edit the file.',
    ],
  ],
  [
    'a lock with a merge conflict',
    afterRender((to) => to.edit(lock, '  "renders": {', '<<<<<<< HEAD\n  "renders": {')),
    [
      'error templates/bowl.lock.json:3:1: bowl.lock.json holds an unresolved merge conflict. Keep both sides of each conflict: entries are keyed by path.',
    ],
  ],
  [
    'a lock edited by hand',
    afterRender((to) => to.edit(lock, '"tier": "1K"', '"tier": "2K"')),
    [
      'error templates/bowl.lock.json:4:5: the entry of images/bowl.jpg was edited by hand: what it says does not have its check. Restore the entry from git: Darkroom alone writes entries, and a person may only remove a whole one.',
    ],
  ],
  [
    'an image edited by hand whose template changed',
    afterRender((to) => {
      to.edit(template, 'soft window light', 'hard noon light');
      to.write('images/bowl.jpg', 'my own');
    }),
    [
      'error images/bowl.jpg:1:1: images/bowl.jpg was edited by hand: its bytes are not those that templates/bowl.lock.json records. Restore it with git, move your edit to another path, or render over it with darkroom render --force --only bowl.',
    ],
  ],
  [
    'an image edited by hand',
    afterRender((to) => to.write('images/bowl.jpg', 'my own')),
    [
      'error images/bowl.jpg:1:1: images/bowl.jpg was edited by hand: its bytes are not those that templates/bowl.lock.json records. Restore it with git, move your edit to another path, or render over it with darkroom render --force --only bowl.',
    ],
  ],
  [
    "somebody's own file on a path",
    (to) => {
      to.write(template, prompt());
      to.write('images/bowl.webp', 'my own');
    },
    [
      'error templates/bowl.prompt:5:9: images/bowl.webp stands on the path of bowl and no lock knows it. Move the file, choose another path, or render over it with darkroom render --force --only bowl.',
    ],
  ],
  [
    'a tracked .darkroom/',
    (to) => {
      to.write(template, prompt());
      to.write('.darkroom/seen.json', '{}');
      to.git('init', '-q');
      to.git('add', '-f', '.darkroom/seen.json');
    },
    [
      'error .darkroom/seen.json:1:1: git tracks .darkroom/seen.json, and what a repository brings in .darkroom/ is not trusted. Run git rm -r --cached .darkroom.',
    ],
  ],
  [
    'a linked template',
    (to) => {
      to.write('elsewhere/bowl.prompt', prompt());
      mkdirSync(to.at('templates'));
      symlinkSync(to.at('elsewhere/bowl.prompt'), to.at(template));
    },
    [
      'error templates/bowl.prompt:1:1: templates/bowl.prompt is reached through a symbolic link. Commit the file itself in its place.',
    ],
  ],
  [
    'a linked folder of templates',
    (to) => {
      to.write('elsewhere/bowl.prompt', prompt());
      symlinkSync(to.at('elsewhere'), to.at('templates'));
    },
    [
      'error templates/bowl.prompt:1:1: templates/bowl.prompt is reached through a symbolic link. Commit the file itself in its place.',
    ],
  ],
  [
    'a linked partial',
    (to) => {
      to.write(template, prompt({ body: 'A bowl. {{> lens}}' }));
      to.write('elsewhere/lens.prompt', 'A lens.');
      symlinkSync(to.at('elsewhere/lens.prompt'), to.at('templates/_lens.prompt'));
    },
    [
      'error templates/_lens.prompt:1:1: templates/_lens.prompt is reached through a symbolic link. Commit the file itself in its place.',
    ],
  ],
  [
    'a linked darkroom.yml',
    (to) => {
      to.write(template, prompt());
      to.write('elsewhere/darkroom.yml', 'budgetUsd: 0\n');
      symlinkSync(to.at('elsewhere/darkroom.yml'), to.at('darkroom.yml'));
    },
    [
      'error darkroom.yml:1:1: darkroom.yml is reached through a symbolic link. Commit the file itself in its place.',
    ],
  ],
  [
    'a linked lock',
    (to) => {
      to.write(template, prompt());
      to.write('elsewhere/lock.json', '{}');
      symlinkSync(to.at('elsewhere/lock.json'), to.at(lock));
    },
    [
      'error templates/bowl.lock.json:1:1: templates/bowl.lock.json is reached through a symbolic link. Commit the file itself in its place.',
    ],
  ],
  [
    'a linked .darkroom/',
    (to) => {
      to.write(template, prompt());
      mkdirSync(to.at('elsewhere'));
      symlinkSync(to.at('elsewhere'), to.at('.darkroom'));
    },
    [
      'darkroom: .darkroom/.gitignore leads through a symbolic link. Replace the link by a folder or file.',
    ],
  ],
  [
    'a file where a folder of images should be',
    (to) => {
      to.write(template, prompt());
      to.write('images', 'not a folder');
    },
    [
      'error templates/bowl.prompt:5:9: bowl cannot be written: images/ is no folder that files can be made in. Give yourself write permission there, or choose another path.',
    ],
  ],
  [
    'a broken darkroom.yml',
    (to) => {
      to.write(template, prompt());
      to.write('darkroom.yml', 'defaults:\n  teir: 1K\nbudgetUsd: ten\n');
    },
    [
      'error darkroom.yml:2:3: defaults.teir is not a known key. Did you mean tier?',
      'error darkroom.yml:3:12: budgetUsd must be a number of US dollars or none, but is "ten". Write 10, 0 or none.',
    ],
  ],
  [
    'a linked image on a path',
    (to) => {
      to.write(template, prompt());
      to.write('elsewhere/bowl.jpg', 'my own');
      mkdirSync(to.at('images'));
      symlinkSync(to.at('elsewhere/bowl.jpg'), to.at('images/bowl.jpg'));
    },
    [
      'error templates/bowl.prompt:5:9: images/bowl.jpg stands on the path of bowl and no lock knows it. Move the file, choose another path, or render over it with darkroom render --force --only bowl.',
    ],
  ],
];

/** What was said of files, a problem a line. */
function problemsIn({ out, err }: Ended): string[] {
  const lines = out.split('\n').filter((line) => /^(error|warning|notice) /.test(line));
  return [...lines, ...err.split('\n').filter(Boolean)];
}

describe('a bad file', () => {
  it.each(cases)('%s: is told whole, and nothing is sent or written', async (_, make, told) => {
    shop = openWorkshop();
    await make(shop);
    const calls = server.calls.length;
    const before = shop.contents('.darkroom/');
    const ended = await darkroom(shop, 'render', { apiKey: 'x', baseUrl: server.url });
    expect(problemsIn(ended)).toEqual(told);
    expect(ended.status).toBe(2);
    expect(server.calls.length - calls).toBe(0);
    expect(shop.contents('.darkroom/')).toEqual(before);
  });
});

describe('bad files', () => {
  it('are told all together, by file and line, and end the command with status 2', async () => {
    shop = openWorkshop({
      'darkroom.yml': 'budgetUsd: ten\n',
      'templates/a.prompt': '---\nmodel: [\n---\nA bowl.\n',
      'templates/b.prompt': Buffer.from(prompt({ body: 'Café.' }), 'latin1'),
      'templates/c.prompt': withReference('refs/board.png'),
      'templates/d.prompt': prompt({ path: 'images/d', model: 'nano-banana' }),
      'templates/e.lock.json': '{ "lockVersion": 1 }',
      'templates/e.prompt': prompt({ path: 'images/e', image: 'teir: 2K\ncandidates: many' }),
      'templates/f.prompt': prompt({ path: 'images/f' }),
      'images/f.png': 'my own',
    });
    const before = shop.contents('.darkroom/');
    const calls = server.calls.length;
    const args = ['render', '--gemini-base-url', server.url];
    const ended = await shell(shop.root, args, { apiKey: 'x' });
    expect(problemsIn(ended)).toEqual([
      'error darkroom.yml:1:12: budgetUsd must be a number of US dollars or none, but is "ten". Write 10, 0 or none.',
      'error templates/a.prompt:2:9: Broken YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Indent this line like its siblings, and close every bracket.',
      'error templates/b.prompt:1:1: templates/b.prompt is not UTF-8 text. Save it as UTF-8.',
      'error templates/c.prompt:9:16: reference "board": refs/board.png does not exist. Add the file, or correct the path.',
      'error templates/d.prompt:2:8: gemini-2.5-flash-image was shut down on 2026-10-02. Move to gemini-nano-banana-2.1: darkroom migrate shows how; darkroom render --allow-retired tries anyway.',
      'error templates/e.lock.json:1:1: e.lock.json is damaged at renders. Restore the file from git; if it is lost, delete it with its images, which are then rendered anew.',
      'error templates/e.prompt:9:3: image.teir is not a known key. Did you mean tier?',
      'error templates/e.prompt:10:15: image.candidates must be a number, but is "many". Write a number.',
      'error templates/f.prompt:5:9: images/f.png stands on the path of f and no lock knows it. Move the file, choose another path, or render over it with darkroom render --force --only f.',
    ]);
    expect(ended.out).toContain('\n9 errors\n');
    expect(ended.status).toBe(2);
    expect(server.calls.length - calls).toBe(0);
    expect(shop.contents('.darkroom/')).toEqual(before);
  });

  it('leave a template in peace that --only names', async () => {
    shop = openWorkshop({
      'templates/a.prompt': '---\nmodel: [\n---\nA bowl.\n',
      'templates/b.prompt': prompt({ image: 'candidates: many' }),
      'templates/c.prompt': prompt({ path: 'images/c' }),
    });
    const sound = await darkroom(shop, 'plan --only c');
    expect([problemsIn(sound), sound.status]).toEqual([[], 0]);
    const broken = await darkroom(shop, 'plan --only a');
    expect(broken.status).toBe(2);
    expect(problemsIn(broken)).toEqual([
      expect.stringMatching(/^error templates\/a\.prompt:2:9: /),
    ]);
    const listed = await darkroom(shop, 'plan --only b');
    expect(listed.status).toBe(2);
    expect(problemsIn(listed)).toEqual([
      expect.stringMatching(/^error templates\/b\.prompt:9:15: /),
    ]);
    const misspelt = await darkroom(shop, 'plan --only d');
    expect([problemsIn(misspelt), misspelt.status]).toEqual([
      [
        'error --only d names no template and no render. Name a template or a variant, such as c; darkroom plan lists them.',
      ],
      2,
    ]);
    const strange = await darkroom(shop, 'plan --only lighthouse');
    expect(problemsIn(strange)).toEqual([
      'error --only lighthouse names no template and no render. Name a template or a variant, such as c; darkroom plan lists them.',
    ]);
  });

  it('do not make orphans of the images that a broken template has', async () => {
    shop = openWorkshop();
    await afterRender((to) => to.edit(template, 'intent: final', 'intent: fnal'))(shop);
    const settings = await darkroom(shop, 'verify');
    shop.write(template, '---\nmodel: [\n---\nA bowl.\n');
    const yaml = await darkroom(shop, 'verify');
    shop.write(template, Buffer.from(prompt({ body: 'Café.' }), 'latin1'));
    const bytes = await darkroom(shop, 'verify');
    for (const { out, status } of [settings, yaml, bytes]) {
      expect(out).toMatch(/^error templates\/bowl\.prompt:.*\n1 error\n$/);
      expect(status).toBe(2);
    }
  });
});

describe('a model whose shutdown is only reported', () => {
  it('is a warning, and is rendered with', async () => {
    shop = openWorkshop({ [template]: prompt({ model: 'nano-banana-2' }) });
    const ended = await darkroom(shop, 'render', { apiKey: 'x', baseUrl: server.url });
    const warnings = ended.out.split('\n').filter((line) => line.startsWith('warning'));
    expect([warnings, ended.status]).toEqual([
      [
        'warning templates/bowl.prompt:2:8: gemini-3.1-flash-image was shut down on 2026-10-29 (reported, not confirmed). Move to gemini-nano-banana-2.1: darkroom migrate shows how.',
      ],
      0,
    ]);
  });
});

describe('a retired model', () => {
  it('is tried with --allow-retired, with a warning', async () => {
    shop = openWorkshop({ [template]: prompt({ model: 'nano-banana' }) });
    const ended = await darkroom(shop, 'plan --allow-retired', { apiKey: 'x' });
    expect([problemsIn(ended), ended.status]).toEqual([
      [
        'warning templates/bowl.prompt:2:8: gemini-2.5-flash-image was shut down on 2026-10-02. Move to gemini-nano-banana-2.1: darkroom migrate shows how.',
      ],
      0,
    ]);
  });
});
