import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ComparisonModel, imagePriceOf, models, tiers } from '#capabilities';
import { modelFaults } from '#capabilities/check';
import { files } from '../../action/capabilities/models/index.ts';

const folder = new URL('../../action/capabilities/models/', import.meta.url);
const onDisk = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort();
const renderable = models.filter((model) => model.kind === 'renderable');
const cells = renderable.flatMap((model) =>
  tiers.flatMap((tier) => {
    const offer = model.tiers[tier];
    return offer ? model.ratios.map((ratio) => ({ model, tier, ratio, offer })) : [];
  }),
);

/** A fresh copy of one file, to plant a violation in. */
function raw(file: string) {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
}

describe('the files', () => {
  it('are all listed by import, under their own names', () => {
    expect(Object.keys(files).sort()).toEqual(onDisk);
    for (const [file, json] of Object.entries(files)) expect(json, file).toEqual(raw(file));
  });

  it('have no fault that the build of the site would stop at', () => {
    const texts = onDisk.map((file) => ({
      path: `models/${file}`,
      text: readFileSync(new URL(file, folder), 'utf8'),
    }));
    expect(modelFaults(texts, new Date().toISOString().slice(0, 10))).toEqual([]);
  });

  it('are offered sorted by name', () => {
    const names = models.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
  });
});

describe('pixels', () => {
  it('double from 1K to 2K and from 2K to 4K, and halve to 512 within eight pixels', () => {
    const scale = { '512': 0.5, '1K': 1, '2K': 2, '4K': 4 };
    for (const { model, tier, ratio, offer } of cells) {
      const base = model.tiers['1K']?.pixels.byRatio[ratio];
      const pixels = offer.pixels.byRatio[ratio];
      const slack = tier === '512' ? 8 : 0;
      for (const side of ['width', 'height'] as const) {
        const off = Math.abs((pixels?.[side] ?? Number.NaN) - scale[tier] * (base?.[side] ?? 0));
        expect(off, `${model.name} ${tier} ${ratio} ${side}`).toBeLessThanOrEqual(slack);
      }
    }
  });
});

describe('prices', () => {
  const on = new Date('2026-11-24T12:00:00Z');

  // What a figure itself is stands in the data alone; these tell a slip of the decimal point.
  it('of an image are cents, and no less for a larger one', () => {
    for (const model of renderable) {
      const prices = tiers.flatMap((tier) => imagePriceOf(model, tier, { on }) ?? []);
      expect(prices, model.name).toEqual([...prices].sort((a, b) => a - b));
      for (const price of prices) expect(0.01 < price && price < 0.5, model.name).toBe(true);
    }
  });

  it('of a batch are a share of the others, and what comes out costs more than what goes in', () => {
    for (const { name, rates } of renderable) {
      for (const { input, text, image, batch } of rates) {
        expect(input < text && text < image, name).toBe(true);
        if (batch !== null) expect(0 < batch && batch < 1, name).toBe(true);
      }
    }
  });
});

describe('unknown, none and zero', () => {
  it('stay apart in the reference limits', () => {
    const limits = Object.fromEntries(renderable.map(({ name, references }) => [name, references]));
    expect(limits['nano-banana-2-lite']).toMatchObject({ characters: 0, style: 0 });
    expect(limits['nano-banana-2.1']).toMatchObject({ characters: 4, style: null });
    expect(limits['nano-banana']).toMatchObject({ total: null, recommended: 3, style: null });
  });

  it('leave open what nobody tells of GPT Image 2.6, and rest its ids on the maker', () => {
    const model = models.find(({ name }) => name === 'gpt-image-2.6') as ComparisonModel;
    expect(model.rates).not.toBeNull();
    expect(model.apiIds.map(({ id, released }) => [id, released])).toEqual([
      ['gpt-image-2.6-flare', '2026-11-04'],
      ['gpt-image-2.6-sunburst', '2026-11-04'],
    ]);
    const { apiIds, prices, ...told } = model.provenance;
    expect(prices).toEqual({ confidence: 'unconfirmed', sources: [] });
    expect(model.prices).toBeNull();
    expect(apiIds.confidence).toBe('official');
    expect(apiIds.sources.map(({ url }) => new URL(url).host)).toContain('developers.openai.com');
    for (const fact of Object.values(told)) expect(fact.confidence).toBe('secondary');
  });

  it('stay apart in sources: two prices of GPT Image 2 name a source of their own', () => {
    const model = models.find(({ name }) => name === 'gpt-image-2') as ComparisonModel;
    const own = Object.entries(model.prices ?? {}).flatMap(([size, byQuality]) =>
      Object.values(byQuality).flatMap(({ provenance }) =>
        provenance ? [[size, new URL(provenance.sources[0]?.url ?? '').host]] : [],
      ),
    );
    expect(own).toEqual([
      ['1536x1024', 'community.openai.com'],
      ['1792x1024', 'community.openai.com'],
    ]);
  });
});
