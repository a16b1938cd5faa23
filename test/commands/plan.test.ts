import { afterEach, expect, it } from 'vitest';
import { reportSchema } from '../../action/report/json-schema.ts';
import { darkroom, openWorkshop, prompt, shell, type Workshop } from './workshop.ts';

let shop: Workshop;
afterEach(() => shop.close());

const files = {
  'templates/card.prompt': prompt({
    path: 'images/card',
    image: 'references: [{ id: base, role: base, from: jars#plum }]',
    body: 'Turn {{reference "base"}} into a card.',
  }),
  'templates/jars.prompt': prompt({
    path: 'images/jars/{{fruit}}',
    image: 'matrix: { fruit: [lemon, plum] }',
    body: 'A jar of {{fruit}} jam.',
  }),
};

it('plan prints what would be rendered in which order and writes nothing, as data too', async () => {
  shop = openWorkshop(files);
  const before = shop.contents();
  const table = await shell(shop.root, ['plan'], { apiKey: 'x' });
  const data = await darkroom(shop, 'plan --json', { apiKey: 'x' });
  expect(shop.contents()).toEqual(before);
  expect([table.status, table.err, data.status, data.err]).toEqual([0, '', 0, '']);
  const report = reportSchema.parse(JSON.parse(data.out));
  const rows = table.out.split('\n').map((line) => line.split(/ {2,}/));
  expect(
    rows
      .slice(0, 4)
      .map(([id, path, model, tier, pixels, why]) => [id, path, model, tier, pixels, why]),
  ).toEqual([
    ['render', 'path', 'model', 'tier', 'pixels', 'why'],
    ['jars#plum', 'images/jars/plum', 'nano-banana-2.1', '1K', '1024×1024', 'new'],
    ['card', 'images/card', 'nano-banana-2.1', '1K', '1024×1024', 'new'],
    ['jars#lemon', 'images/jars/lemon', 'nano-banana-2.1', '1K', '1024×1024', 'new'],
  ]);
  const ids = rows.slice(1, 4).map(([id]) => id ?? '');
  expect(report.renders.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  const usd = (text = ''): number => Number(text.replace('$', ''));
  for (const [id, path, model, tier, , why, expected, atMost] of rows.slice(1, 4)) {
    const render = report.renders.find((one) => one.id === id);
    expect(render).toMatchObject({ path, model, tier, reason: why, outcome: 'planned' });
    expect(render?.expected?.usd).toBeCloseTo(usd(expected), 3);
    expect(render?.atMost?.usd).toBeCloseTo(usd(atMost), 1);
  }
  expect(report.renders.find(({ id }) => id === 'card')?.digest).toBeNull();
  const { expected, outcomes, problems } = report.totals;
  expect([outcomes.planned, problems]).toEqual([3, 0]);
  const sum = report.renders.reduce((total, render) => total + (render.expected?.usd ?? 0), 0);
  expect(expected.usd).toBeCloseTo(sum, 5);
  expect(rows[4]).toEqual(['3 to render, 0 unchanged.']);
  expect(usd(/^\$[\d.]+/.exec(rows[5]?.[0] ?? '')?.[0])).toBeCloseTo(expected.usd ?? 0, 3);
});

it('plan of proofs shows the tier of their stage', async () => {
  shop = openWorkshop({ 'templates/jar.prompt': prompt({ image: 'tier: 4K\ncandidates: 2' }) });
  const preview = await darkroom(shop, 'plan --stage preview', { apiKey: 'x' });
  expect(preview.out).toMatch(
    /^bowl|jar {2,}images\/bowl {2,}nano-banana-2\.1 {2,}1K {2,}1024×1024/m,
  );
  expect(preview.out).toContain('jar@2');
  const review = await darkroom(shop, 'plan --stage review', { apiKey: 'x' });
  expect(review.out).toMatch(/^jar {2,}images\/bowl {2,}nano-banana-2\.1 {2,}2K {2,}2048×2048/m);
  expect(review.out).not.toContain('jar@2');
});

it('plan in an empty folder says how to begin', async () => {
  shop = openWorkshop();
  const { out, status } = await darkroom(shop, 'plan');
  expect([out, status]).toEqual([
    [
      'warning no template matches templates/**/*.prompt. Run darkroom init for a first one, or name others with templates: in darkroom.yml.',
      '1 warning',
      '0 to render, 0 unchanged.',
      '',
    ].join('\n'),
    0,
  ]);
});

it('plan names no darkroom.yml that is not there when --only names nothing', async () => {
  shop = openWorkshop(files);
  const { out, status } = await darkroom(shop, 'plan --only nosuch');
  expect(out.split('\n')[0]).toBe(
    'error --only nosuch names no template and no render. Name a template or a variant, such as jars or jars#plum; darkroom plan lists them.',
  );
  expect(status).toBe(2);
});

it.each(['other', 'other/', './other'])(
  'plan takes the folder %s for all templates in it',
  async (folder) => {
    shop = openWorkshop({
      ...files,
      'other/cup.prompt': prompt({ path: 'images/cup' }),
      'other/deep/pot.prompt': prompt({ path: 'images/pot', body: 'A pot.' }),
      'other/deep/_light.prompt': 'Soft light.',
      'other/notes.md': 'No template.',
    });
    const { out, status } = await darkroom(shop, `plan --json --templates ${folder}`);
    const { renders, problems } = reportSchema.parse(JSON.parse(out));
    expect([renders.map(({ id }) => id), problems, status]).toEqual([
      ['other/cup', 'other/deep/pot'],
      [],
      0,
    ]);
  },
);

it('plan takes a folder that darkroom.yml names, and the root itself, for all templates in it', async () => {
  shop = openWorkshop({ 'darkroom.yml': 'templates: [other]\n', 'other/cup.prompt': prompt() });
  expect((await darkroom(shop, 'plan')).out).toMatch(/^cup .*\n1 to render/m);
  expect((await darkroom(shop, 'plan --templates .')).out).toContain('1 to render');
});

it('plan, render and verify refuse --templates that matches no template, and say how to name some', async () => {
  shop = openWorkshop({ ...files, 'empty/notes.md': 'No template.' });
  for (const command of ['plan', 'render', 'verify']) {
    const { out, status } = await darkroom(
      shop,
      `${command} --templates nowhere --templates empty`,
    );
    expect([out.split('\n')[0], status]).toEqual([
      "error no template matches nowhere, empty/**/*.prompt. Give a folder or a glob below the root, such as 'other/**/*.prompt'.",
      2,
    ]);
  }
});

it('plan and render say in one line that an address without a key is not called, and verify does not', async () => {
  shop = openWorkshop(files);
  const told =
    'darkroom: GOOGLE_GEMINI_BASE_URL is set and there is no key to call it with: the local emulator answers. Set GEMINI_API_KEY.\n';
  const without = { baseUrl: 'http://127.0.0.1:1' };
  const plan = await darkroom(shop, 'plan', without);
  expect([plan.status, plan.err]).toEqual([0, told]);
  const { status, err } = await darkroom(shop, 'render --only jars#lemon --json', without);
  expect([status, err]).toEqual([0, told]);
  expect((await darkroom(shop, 'verify', without)).err).toBe('');
  expect((await darkroom(shop, 'plan', { ...without, apiKey: 'x' })).err).toBe('');
});

it('plan tells a reference that is a Git LFS pointer as such', async () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`;
  shop = openWorkshop({
    'templates/bowl.prompt': prompt({
      image: 'references: [{ id: board, role: style, path: refs/board.png }]',
      body: 'A bowl like {{reference "board"}}.',
    }),
    'refs/board.png': pointer,
  });
  const { out, status } = await darkroom(shop, 'plan', { apiKey: 'x' });
  expect(out).toContain(
    'reference "board": refs/board.png is a Git LFS pointer: its bytes are not here. Run git lfs pull.',
  );
  expect(status).toBe(2);
});
