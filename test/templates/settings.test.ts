import { describe, expect, it } from 'vitest';
import { findModel } from '#capabilities';
import { either } from '../../action/capabilities/either.ts';
import { namesWhere, remedy } from '../../action/capabilities/remedy.ts';
import { type BadInput, itTells, read, template } from './reading.ts';

const misspelt = findModel('nano-bananna-2.1');
const near = misspelt.found ? [] : misspelt.suggestions;

const bad: readonly BadInput[] = [
  [
    'no model',
    template('', undefined, 'description: A bowl'),
    [
      'templates/a.prompt:2:1: The template names no model. Add model: nano-banana-2.1 here, or under defaults in darkroom.yml.',
    ],
  ],
  [
    'a misspelt model',
    template('', undefined, 'model: nano-bananna-2.1'),
    [
      `templates/a.prompt:2:8: There is no model "nano-bananna-2.1". Did you mean ${near.join(', ')}?`,
    ],
  ],
  [
    'a model nobody knows',
    template('', undefined, 'model: zzzzzzzzzzzzzzzz'),
    [
      'templates/a.prompt:2:8: There is no model "zzzzzzzzzzzzzzzz". Choose one that `darkroom models` lists.',
    ],
  ],
  [
    'a model for comparison only',
    template('', undefined, 'model: gpt-image-2'),
    [
      `templates/a.prompt:2:8: gpt-image-2 is here for comparison only and cannot render. Choose ${either(namesWhere(() => true))}.`,
    ],
  ],
  [
    'settings that the model does not offer',
    template(
      '  tier: 4K\n  aspectRatio: "16:9"\n  thinking: medium',
      undefined,
      'model: nano-banana-2-lite',
    ),
    [
      `templates/a.prompt:7:9: nano-banana-2-lite does not offer tier 4K. ${remedy(
        'Use 1K',
        namesWhere(({ tiers }) => '4K' in tiers),
      )}`,
      `templates/a.prompt:9:13: nano-banana-2-lite does not offer thinking level medium. ${remedy(
        'Use minimal or high',
        namesWhere(({ thinking }) => thinking.levels.includes('medium')),
      )}`,
    ],
  ],
  [
    'more references than the model takes',
    template(
      `  aspectRatio: "1:1"\n  references:\n${Array.from({ length: 15 }, (_, index) => `    - { id: r${index}, role: product, path: refs/${index}.png }`).join('\n')}`,
      `A bowl. ${Array.from({ length: 15 }, (_, index) => `{{reference "r${index}"}}`).join(' ')}`,
    ),
    [
      'templates/a.prompt:9:5: nano-banana-2.1 takes at most 10 object references, not 15. Remove 5 of them.',
      'templates/a.prompt:9:5: nano-banana-2.1 takes at most 14 references, not 15. Remove 1 of them.',
    ],
  ],
  [
    'a config that contradicts image',
    template(
      '  tier: 1K\n  aspectRatio: "1:1"',
      undefined,
      'model: nano-banana-2.1\nconfig:\n  candidateCount: 4\n  imageConfig: { imageSize: 2K, aspectRatio: "16:9" }\n  thinkingConfig: { thinkingLevel: HIGH }',
    ),
    [
      'templates/a.prompt:4:19: config.candidateCount is 4, but one call makes one image. Set image.candidates, and remove it here.',
      'templates/a.prompt:5:29: config.imageConfig.imageSize is "2K", but image.tier is "1K". Set image.tier, and remove it here.',
      'templates/a.prompt:5:46: config.imageConfig.aspectRatio is "16:9", but image.aspectRatio is "1:1". Set image.aspectRatio, and remove it here.',
      'templates/a.prompt:6:36: config.thinkingConfig.thinkingLevel is "HIGH", but image.thinking is not set. Set image.thinking, and remove it here.',
    ],
  ],
];

describe('Settings', () => {
  itTells(bad);

  it.each([
    'nano-banana-pro',
    'gemini-3-pro-image',
    'googleai/gemini-3-pro-image',
    'vertexai/gemini-3-pro-image',
  ])('finds the model %s', (model) => {
    const { errors, templates } = read({ 'a.prompt': template('', undefined, `model: ${model}`) });
    expect(errors).toEqual([]);
    expect(templates.a).toMatchObject({
      modelWritten: model,
      model: { name: 'nano-banana-pro' },
      apiId: { id: 'gemini-3-pro-image' },
    });
  });

  it('takes the tier 512 with and without quotes', () => {
    for (const tier of ['512', '"512"']) {
      const text = template(`  tier: ${tier}`, undefined, 'model: nano-banana-2');
      expect(read({ 'a.prompt': text }).templates.a?.tier).toBe('512');
    }
  });

  it('takes defaults from darkroom.yml where the template says nothing', () => {
    const yml =
      'defaults: { model: nano-banana-pro, tier: 4K, aspectRatio: "16:9", candidates: 3, intent: draft }\n';
    const { templates } = read({
      'darkroom.yml': yml,
      'a.prompt': template('  tier: 1K', undefined, 'description: A bowl'),
    });
    expect(templates.a).toMatchObject({
      model: { name: 'nano-banana-pro' },
      tier: '1K',
      aspectRatio: '16:9',
      candidates: 3,
      intent: 'final',
    });
  });

  it('leaves undeclared settings out', () => {
    const found = read({ 'a.prompt': template('') }).templates.a;
    expect(Object.keys(found ?? {})).not.toEqual(expect.arrayContaining(['tier']));
    expect(found).toMatchObject({ candidates: 1, lintOff: [] });
  });

  it('says where each setting stands, or would', () => {
    const { templates } = read({ 'a.prompt': template('  tier: 2K') });
    expect(templates.a?.at).toMatchObject({
      model: { line: 2, column: 8 },
      tier: { line: 7, column: 9 },
      aspectRatio: { line: 3, column: 1 },
      path: { line: 5, column: 9 },
    });
  });
});
