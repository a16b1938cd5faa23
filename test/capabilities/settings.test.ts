import { describe, expect, it } from 'vitest';
import {
  aspectRatios,
  checkSettings,
  findModel,
  type Model,
  mainId,
  models,
  pixelsFor,
  type ReferenceRole,
  type RenderableModel,
  type Settings,
} from '#capabilities';
import { either } from '../../action/capabilities/either.ts';
import { namesWhere, remedy } from '../../action/capabilities/remedy.ts';

function model(name: string): Model {
  const match = findModel(name);
  if (!match.found) throw new Error(`${name} is not known`);
  return match.model;
}

function faults(name: string, settings: Settings): string[] {
  return checkSettings(model(name), settings).map(
    ({ setting, fault, remedy }) => `${setting}: ${fault}. ${remedy}`,
  );
}

function many(role: ReferenceRole, count: number): ReferenceRole[] {
  return Array.from({ length: count }, () => role);
}

/** A remedy that also names the living models that offer it. */
function orAnother(use: string, offers: (model: RenderableModel) => boolean): string {
  return remedy(use, namesWhere(offers));
}

/** Whether a model takes so many references of a kind, and so many at all. */
function taking(kind: 'objects' | 'characters' | 'style', count: number) {
  return ({ references }: RenderableModel): boolean =>
    [references[kind], references.total].every((limit) => limit === null || count <= limit);
}

describe('a remedy', () => {
  it('names what to do, and the models that need none', () => {
    expect(
      [[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((names) => remedy('Use 1K', names)),
    ).toEqual([
      'Use 1K.',
      'Use 1K, or choose a.',
      'Use 1K, or choose a or b.',
      'Use 1K, or choose a, b or c.',
    ]);
  });

  it('names models to render with that offer it and await no shutdown', () => {
    const named = namesWhere((one) => '4K' in one.tiers).map(model);
    expect(named).not.toEqual([]);
    for (const one of named) {
      expect(one, one.name).toMatchObject({ kind: 'renderable', tiers: { '4K': {} } });
      expect(mainId(one).shutdown, one.name).toBeNull();
    }
    expect(namesWhere(() => true)).not.toContain('nano-banana-2');
  });
});

describe('checkSettings', () => {
  it('finds nothing wrong with nothing, or with what the model offers', () => {
    expect(faults('nano-banana-2.1', {})).toEqual([]);
    for (const aspectRatio of aspectRatios) {
      expect(
        faults('nano-banana-2.1', {
          tier: '4K',
          aspectRatio,
          thinking: 'high',
          format: 'avif',
          referenceRoles: ['style', 'base', ...many('character', 4)],
        }),
      ).toEqual([]);
    }
  });

  it('names the tiers of the model and the living models that offer the tier', () => {
    expect(faults('nano-banana-2-lite', { tier: '4K' })).toEqual([
      `tier: nano-banana-2-lite does not offer tier 4K. ${orAnother('Use 1K', (one) => '4K' in one.tiers)}`,
    ]);
  });

  it('names the ratios of the model and the living models that offer the ratio', () => {
    expect(faults('nano-banana-pro', { aspectRatio: '8:1' })).toEqual([
      `aspectRatio: nano-banana-pro does not offer aspect ratio 8:1. ${orAnother('Use 1:1, 2:3, 3:2, 3:4, 4:3, 4:5, 5:4, 9:16, 16:9 or 21:9', ({ ratios }) => ratios.includes('8:1'))}`,
    ]);
  });

  it.each([
    ['nano-banana', 'minimal', 'nano-banana does not think', 'Remove thinking'],
    [
      'nano-banana-pro',
      'medium',
      'nano-banana-pro always thinks and takes no thinking level',
      'Remove thinking',
    ],
    [
      'nano-banana-2-lite',
      'medium',
      'nano-banana-2-lite does not offer thinking level medium',
      'Use minimal or high',
    ],
    [
      'nano-banana-2.1',
      'low',
      'nano-banana-2.1 does not offer thinking level low',
      'Use minimal, medium or high',
    ],
  ] as const)('tells %s that it cannot think at level %s', (name, thinking, fault, use) => {
    const another = orAnother(use, (one) => one.thinking.levels.includes(thinking));
    expect(faults(name, { thinking })).toEqual([`thinking: ${fault}. ${another}`]);
  });

  it('counts character and style references apart and all others as objects', () => {
    const full: ReferenceRole[] = [
      ...many('character', 5),
      ...many('style', 3),
      'subject',
      'material',
      'layout',
      'product',
      'logo',
      'base',
    ];
    expect(faults('nano-banana-pro', { referenceRoles: full })).toEqual([]);
    expect(faults('nano-banana-pro', { referenceRoles: [...full, 'character'] })).toEqual([
      'references: nano-banana-pro takes at most 14 references, not 15. Remove 1 of them.',
      'references: nano-banana-pro takes at most 5 character references, not 6. Remove 1 of them.',
    ]);
    expect(faults('nano-banana-pro', { referenceRoles: many('product', 8) })).toEqual([
      `references: nano-banana-pro takes at most 6 object references, not 8. ${orAnother('Remove 2 of them', taking('objects', 8))}`,
    ]);
  });

  it('takes a published zero as a limit', () => {
    expect(faults('nano-banana-2-lite', { referenceRoles: ['style'] })).toEqual([
      `references: nano-banana-2-lite takes no style references. ${orAnother('Remove it', taking('style', 1))}`,
    ]);
    expect(faults('nano-banana-2-lite', { referenceRoles: many('character', 2) })).toEqual([
      `references: nano-banana-2-lite takes no character references. ${orAnother('Remove them', taking('characters', 2))}`,
    ]);
  });

  it('takes neither an unpublished limit nor a recommendation as one', () => {
    expect(faults('nano-banana-2.1', { referenceRoles: many('style', 14) })).toEqual([]);
    expect(faults('nano-banana', { referenceRoles: many('product', 9) })).toEqual([]);
  });

  it('reports every fault at once, in the order of the settings', () => {
    const settings: Settings = {
      referenceRoles: ['character'],
      thinking: 'low',
      aspectRatio: '1:1',
      tier: '2K',
    };
    expect(checkSettings(model('nano-banana-2-lite'), settings).map((one) => one.setting)).toEqual([
      'tier',
      'thinking',
      'references',
    ]);
  });

  it('names the models that render for one that does not', () => {
    for (const { name } of models.filter(({ kind }) => kind === 'comparison')) {
      expect(faults(name, { tier: '4K' })).toEqual([
        `model: ${name} is here for comparison only and cannot render. Choose ${either(namesWhere(() => true))}.`,
      ]);
    }
  });
});

describe('pixelsFor', () => {
  const flash = model('nano-banana-2.1') as RenderableModel;

  it('gives what the API returns, not what its table says', () => {
    expect(pixelsFor(flash, '1K', '8:1')).toEqual({ width: 2928, height: 352 });
    expect(pixelsFor(flash, '4K', '8:1')).toEqual({ width: 11712, height: 1408 });
    expect(flash.tiers['4K']?.pixels.publishedDiffers['8:1']).toEqual({
      width: 12288,
      height: 1536,
    });
  });

  it("takes the model's default tier where none is given", () => {
    expect(pixelsFor(flash, undefined, '16:9')).toEqual({ width: 1376, height: 768 });
  });

  it('is undefined for a tier or a ratio that is not offered', () => {
    expect(pixelsFor(flash, '512', '1:1')).toBeUndefined();
    expect(pixelsFor(model('nano-banana-pro') as RenderableModel, '1K', '1:8')).toBeUndefined();
  });
});
