import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type AspectRatio,
  type ComparisonModel,
  imagePriceOf,
  models,
  type RenderableModel,
  tiers,
} from '#capabilities';
import { files } from '../../action/capabilities/models/index.ts';
import { readModel } from '../../action/capabilities/schema.ts';

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

function aspectOf(ratio: AspectRatio): number {
  const [width = Number.NaN, height = Number.NaN] = ratio.split(':').map(Number);
  return width / height;
}

describe('the files', () => {
  it('are all listed by import, under their own names', () => {
    expect(Object.keys(files).sort()).toEqual(onDisk);
    for (const [file, json] of Object.entries(files)) expect(json, file).toEqual(raw(file));
  });

  it.each(onDisk)('%s satisfies the strict schema and is what the module offers', (file) => {
    const model = readModel(file, raw(file));
    expect(`${model.name}.json`).toBe(file);
    expect(models).toContainEqual(model);
  });

  it('are offered sorted by name', () => {
    const names = models.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
  });

  it.each(onDisk)('%s uses every source that it defines', (file) => {
    const { sources, ...facts } = raw(file);
    const cited = [...JSON.stringify(facts).matchAll(/"sources":(\[[^\]]*\])/g)];
    const keys = new Set(cited.flatMap(([, list]) => JSON.parse(list ?? '[]') as string[]));
    expect([...keys].sort()).toEqual(Object.keys(sources).sort());
  });

  it.each(onDisk)('%s disputes only facts that it holds', (file) => {
    const json = raw(file);
    for (const { about, otherwise } of json.disputes) {
      const fact = about.reduce((inner: Record<string, unknown>, key: string) => inner[key], json);
      expect(fact, about.join('.')).toBeDefined();
      expect(fact, about.join('.')).not.toEqual(otherwise);
    }
  });

  it('share no name, display name or API id', () => {
    const words = models.flatMap((model) => [
      ...new Set([model.name, model.displayName, ...model.apiIds.map(({ id }) => id)]),
    ]);
    expect(words).toEqual([...new Set(words)]);
  });
});

describe('the schema', () => {
  const plants: Record<string, { plant: (json: ReturnType<typeof raw>) => void; path: string }> = {
    'an unknown key at the top': {
      plant: (json) => {
        json.colour = 'yellow';
      },
      path: 'colour',
    },
    'an unknown key deep inside': {
      plant: (json) => {
        json.tiers['1K'].megapixels = 1;
      },
      path: 'tiers.1K',
    },
    'a tier that does not exist': {
      plant: (json) => {
        json.tiers['8K'] = json.tiers['4K'];
      },
      path: 'tiers',
    },
    'a missing group': {
      plant: (json) => {
        delete json.references;
      },
      path: 'references',
    },
    'a price that is text': {
      plant: (json) => {
        json.rates[0].image = '30';
      },
      path: 'rates.0.image',
    },
    'a day that is none': {
      plant: (json) => {
        json.apiIds[0].released = '2026-02-30';
      },
      path: 'apiIds.0.released',
    },
    'a source that the table lacks': {
      plant: (json) => {
        json.provenance.ratios.sources = ['hearsay'];
      },
      path: 'provenance.ratios.sources.0',
    },
    'a fact that is vouched for without a source': {
      plant: (json) => {
        json.provenance.ratios.sources = [];
      },
      path: 'provenance.ratios.sources',
    },
    'a fact that is reported without a source': {
      plant: (json) => {
        json.provenance.ratios = { confidence: 'reported', sources: [] };
      },
      path: 'provenance.ratios.sources',
    },
    'a source that is no https address': {
      plant: (json) => {
        json.sources.pricing.url = 'a friend';
      },
      path: 'sources.pricing.url',
    },
    'tiers on a model for comparison': {
      plant: (json) => {
        json.kind = 'comparison';
      },
      path: 'defaultTier',
    },
  };

  it.each(Object.entries(plants))('refuses %s and names its path', (_, { plant, path }) => {
    const json = raw('nano-banana-2.1.json');
    plant(json);
    expect(() => readModel('planted.json', json)).toThrow(/^capabilities\/models\/planted\.json /);
    expect(() => readModel('planted.json', json)).toThrow(path);
  });

  it.each([null, [], 'text', 7])('refuses %j as a whole', (json) => {
    expect(() => readModel('planted.json', json)).toThrow('is not a model');
  });
});

describe('pixels', () => {
  it('are given for exactly the ratios of the model, in every tier', () => {
    for (const model of renderable) {
      expect(model.tiers[model.defaultTier], model.name).toBeDefined();
      for (const tier of tiers) {
        const offer = model.tiers[tier];
        if (!offer) continue;
        expect(Object.keys(offer.pixels.byRatio).sort(), `${model.name} ${tier}`).toEqual(
          [...model.ratios].sort(),
        );
      }
    }
    expect(cells).not.toEqual([]);
  });

  it('stay within a tenth of their nominal ratio', () => {
    for (const { model, tier, ratio, offer } of cells) {
      const pixels = offer.pixels.byRatio[ratio];
      const off = (pixels?.width ?? 0) / (pixels?.height ?? 1) / aspectOf(ratio);
      expect(Math.abs(off - 1), `${model.name} ${tier} ${ratio}`).toBeLessThan(0.1);
    }
  });

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

  it('mirror between a ratio and its inverse', () => {
    for (const { model, tier, ratio, offer } of cells) {
      const inverse = ratio.split(':').reverse().join(':') as AspectRatio;
      const turned = offer.pixels.byRatio[inverse];
      if (!turned) continue;
      const { width, height } = turned;
      expect(offer.pixels.byRatio[ratio], `${model.name} ${tier} ${ratio}`).toEqual({
        width: height,
        height: width,
      });
    }
  });

  it("are listed as differing from the provider's table only where they differ", () => {
    for (const { model, tier, ratio, offer } of cells) {
      const published = offer.pixels.publishedDiffers[ratio];
      if (published) {
        expect(published, `${model.name} ${tier}`).not.toEqual(offer.pixels.byRatio[ratio]);
      }
    }
    const lite = renderable.find(({ name }) => name === 'nano-banana-2-lite') as RenderableModel;
    expect(lite.tiers['1K']?.pixels.publishedDiffers['8:1']).toEqual({ width: 3072, height: 384 });
  });
});

/** Whether a model for comparison takes `size` (`<width>x<height>`), as a preset or within its bounds. */
function takes({ presets, custom }: ComparisonModel['sizes'], size: string): boolean {
  const [width = 0, height = 0] = size.split('x').map(Number);
  if (presets?.some((preset) => preset.width === width && preset.height === height)) return true;
  if (custom === null) return false;
  const [short, long, area] = [Math.min(width, height), Math.max(width, height), width * height];
  return (
    [width, height].every((side) => side % custom.multipleOf === 0) &&
    long <= (custom.longestEdge ?? long) &&
    long / short <= custom.maxAspect &&
    area >= (custom.minPixels ?? area) &&
    area <= custom.maxPixels
  );
}

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

  it('are dated, oldest first, from no later than the release', () => {
    for (const { name, rates, apiIds } of renderable) {
      const days = rates.map(({ from }) => from);
      expect(days, name).toEqual([...days].sort());
      const released = apiIds.find(({ channel }) => channel === 'stable')?.released ?? '';
      expect(days[0] && days[0] <= released, name).toBe(true);
    }
  });

  it('of models for comparison are known for sizes and qualities that they have', () => {
    for (const model of models) {
      if (model.kind !== 'comparison') continue;
      for (const [size, byQuality] of Object.entries(model.prices ?? {})) {
        expect(takes(model.sizes, size), `${model.name} ${size}`).toBe(true);
        for (const quality of Object.keys(byQuality)) {
          expect(model.qualities).toContain(quality);
        }
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

  it('stay apart in thinking: a level is offered only where it can be asked for', () => {
    for (const { name, thinking } of renderable) {
      const asks = thinking.control === 'levels';
      expect(thinking.levels.length > 0, name).toBe(asks);
      expect(thinking.default !== null, name).toBe(asks);
      if (thinking.default) expect(thinking.levels, name).toContain(thinking.default);
    }
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

  it('stay apart in shutdowns: an end was made known before it came, or nobody recorded when', () => {
    const ends = models.flatMap(({ apiIds }) =>
      apiIds.flatMap(({ id, shutdown }) => (shutdown ? [{ id, ...shutdown }] : [])),
    );
    const told = ends.filter(({ announced }) => announced !== undefined);
    expect(told).not.toEqual([]);
    for (const { id, on, announced } of told) {
      expect(announced && announced.on < on, id).toBe(true);
    }
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
