import { describe, expect, it } from 'vitest';
import { findModel, pixelsFor, type RenderableModel, tiers } from '#capabilities';
import { judgePixels } from '../../action/render/pixel-contract.ts';

function model(name: string): RenderableModel {
  const match = findModel(name);
  if (!match.found || match.model.kind !== 'renderable') throw new Error(name);
  return match.model;
}

const flash = model('nano-banana-2.1');

describe('the pixel contract', () => {
  it('takes what every model is known to return at every tier and ratio', () => {
    for (const name of [
      'nano-banana',
      'nano-banana-2',
      'nano-banana-2.1',
      'nano-banana-2-lite',
      'nano-banana-pro',
    ]) {
      const one = model(name);
      for (const tier of tiers.filter((tier) => one.tiers[tier])) {
        for (const aspectRatio of one.ratios) {
          const pixels = pixelsFor(one, tier, aspectRatio);
          if (pixels === undefined) throw new Error(`${name} ${tier} ${aspectRatio}`);
          expect(judgePixels(pixels, { model: one, tier, aspectRatio })).toBeUndefined();
        }
      }
    }
  });

  it("takes the sizes of Google's own table where they differ from what is returned", () => {
    expect(
      judgePixels({ width: 3072, height: 384 }, { model: flash, tier: '1K', aspectRatio: '8:1' }),
    ).toBeUndefined();
  });

  it.each([
    ['a smaller tier', { width: 1024, height: 1024 }, { tier: '4K', aspectRatio: '1:1' }, 'TIER'],
    ['a larger tier', { width: 4096, height: 4096 }, { tier: '2K', aspectRatio: '1:1' }, 'TIER'],
    [
      'another ratio of the right size',
      { width: 1376, height: 768 },
      { tier: '1K', aspectRatio: '1:1' },
      'RATIO',
    ],
    [
      'a ratio turned on its side',
      { width: 768, height: 1376 },
      { tier: '1K', aspectRatio: '16:9' },
      'RATIO',
    ],
    [
      'a ratio just beyond its tolerance',
      { width: 1000, height: 1060 },
      { aspectRatio: '1:1' },
      'RATIO',
    ],
    ['a small picture of no declared ratio', { width: 600, height: 400 }, { tier: '1K' }, 'TIER'],
  ] as const)('refuses %s', (_, got, declared, code) => {
    expect(judgePixels(got, { model: flash, ...declared })?.code).toBe(code);
  });

  it('says what came and what was expected', () => {
    expect(
      judgePixels({ width: 1024, height: 1024 }, { model: flash, tier: '4K', aspectRatio: '1:1' })
        ?.message,
    ).toBe('nano-banana-2.1 returned 1024×1024, which is not tier 4K (about 4096×4096)');
  });

  it('does not judge what was not declared', () => {
    expect(judgePixels({ width: 10, height: 300 }, { model: flash })).toBeUndefined();
    expect(judgePixels({ width: 1376, height: 768 }, { model: flash, tier: '1K' })).toBeUndefined();
  });
});
