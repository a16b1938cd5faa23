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
      'warning darkroom.yml:1:1: no template matches templates/**/*.prompt. Run darkroom init for a first one, or name others with --templates.',
      '1 warning',
      '0 to render, 0 unchanged.',
      '',
    ].join('\n'),
    0,
  ]);
});
