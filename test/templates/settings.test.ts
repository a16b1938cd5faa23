import { describe, expect, it } from 'vitest';
import { type BadInput, bodyOf, itTells, read, template } from './reading.ts';

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
      'templates/a.prompt:2:8: There is no model "nano-bananna-2.1". Did you mean nano-banana-2.1, nano-banana-2, nano-banana-pro?',
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
      'templates/a.prompt:2:8: gpt-image-2 is here for comparison only and cannot render. Choose nano-banana-2-lite, nano-banana-2.1 or nano-banana-pro.',
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
      'templates/a.prompt:7:9: nano-banana-2-lite does not offer tier 4K. Use 1K, or choose nano-banana-2.1 or nano-banana-pro.',
      'templates/a.prompt:9:13: nano-banana-2-lite does not offer thinking level medium. Use minimal or high, or choose nano-banana-2.1.',
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
});
