import { describe, expect, it } from 'vitest';
import { type BadInput, itTells, read, template } from './reading.ts';

const bad: readonly BadInput[] = [
  [
    'misspelt keys',
    template('  teir: 2K\n  refrences: []', undefined, 'model: nano-banana-2.1\ninputs: {}'),
    [
      'templates/a.prompt:3:1: inputs is not a known key. Did you mean input?',
      'templates/a.prompt:8:3: image.teir is not a known key. Did you mean tier?',
      'templates/a.prompt:9:3: image.refrences is not a known key. Did you mean references?',
    ],
  ],
  [
    'a misspelt key of a reference',
    template('  references: [{ id: r, role: base, path: r.png, frm: hero }]'),
    ['templates/a.prompt:7:50: image.references[0].frm is not a known key. Did you mean from?'],
  ],
  [
    'a key of image: at the top',
    template('', undefined, 'model: nano-banana-2.1\ntier: 2K'),
    ['templates/a.prompt:3:1: tier is not a known key. Move it under image:.'],
  ],
  [
    'a dotted key that looks like ours',
    template('', undefined, 'model: nano-banana-2.1\nimage.tier: 2K'),
    ['templates/a.prompt:3:1: image.tier is not a known key. Write tier: under image:.'],
  ],
  [
    'a key that nobody knows',
    template('  seed: 7'),
    [
      'templates/a.prompt:7:3: image.seed is not a known key. Use one of intent, tier, aspectRatio, path, alt, references, matrix, include, exclude, candidates, thinking, lint.',
    ],
  ],
  [
    'no image block',
    '---\nmodel: nano-banana-2.1\n---\nA bowl.\n',
    ['templates/a.prompt:2:1: image is missing. Add image:.'],
  ],
  [
    'no path',
    '---\nmodel: nano-banana-2.1\nimage:\n  alt: A bowl\n---\nA bowl.\n',
    ['templates/a.prompt:4:3: image.path is missing. Add path: under image:.'],
  ],
  [
    'wrong types',
    template('  candidates: many\n  references: board\n  matrix: [a]\n  lint: none'),
    [
      'templates/a.prompt:7:15: image.candidates must be a number, but is "many". Write a number.',
      'templates/a.prompt:8:15: image.references must be a list, but is "board". Write a list.',
      'templates/a.prompt:9:11: image.matrix must be a map of keys, but is a list. Write a map of keys.',
      'templates/a.prompt:10:9: image.lint must be a map of keys, but is "none". Write a map of keys.',
    ],
  ],
  [
    'values outside their range',
    template('  candidates: 9'),
    ['templates/a.prompt:7:15: image.candidates is 9, but must be at most 8. Use at most 8.'],
  ],
  [
    'a broken number',
    template('  candidates: 1.5'),
    [
      'templates/a.prompt:7:15: image.candidates must be a whole number, but is 1.5. Write a whole number.',
    ],
  ],
  [
    'a number for a text',
    '---\nmodel: nano-banana-2.1\nimage:\n  path: 5\n---\nA bowl.\n',
    ['templates/a.prompt:4:9: image.path must be text, but is 5. Put it in quotes.'],
  ],
  [
    'unknown words',
    template(
      '  tier: 3K\n  aspectRatio: "16:8"\n  thinking: hihg\n  intent: finale',
      undefined,
    ).replace('  intent: final\n', ''),
    [
      'templates/a.prompt:6:9: image.tier is "3K", which is not one of 512, 1K, 2K, 4K. Use one of them.',
      'templates/a.prompt:7:16: image.aspectRatio is "16:8", which is not one of 1:1, 1:4, 1:8, 2:3, 3:2, 3:4, 4:1, 4:3, 4:5, 5:4, 8:1, 9:16, 16:9, 21:9. Did you mean 16:9?',
      'templates/a.prompt:8:13: image.thinking is "hihg", which is not one of minimal, low, medium, high. Did you mean high?',
      'templates/a.prompt:9:11: image.intent is "finale", which is not one of draft, final, edit, style-transfer, variants. Did you mean final?',
    ],
  ],
  [
    'an empty matrix',
    template('  matrix: { a: [] }'),
    [
      'templates/a.prompt:7:13: The variable a is not used. Use it in the prompt, path or alt, or remove it.',
      'templates/a.prompt:7:16: image.matrix.a is empty. Fill it, or remove the key.',
    ],
  ],
  [
    'a matrix of maps',
    template('  matrix: { a: [{ b: 1 }] }'),
    [
      'templates/a.prompt:7:13: The variable a is not used. Use it in the prompt, path or alt, or remove it.',
      'templates/a.prompt:7:17: image.matrix.a[0] must be text, a number, true or false, but is a map. Write a plain value.',
    ],
  ],
];

describe('A front matter', () => {
  itTells(bad);

  it('accepts what other Dotprompt tools read, with a warning', () => {
    const top =
      'model: googleai/gemini-3-pro-image\nname: bowl\noutput: { format: media }\nmyapp.team: design\nconfig: { temperature: 0.4, imageConfig: { imageSize: 2K } }\ndescription: One bowl';
    const { errors, warnings, templates } = read({
      'a.prompt': template('  tier: 2K', undefined, top),
    });
    expect(errors).toEqual([]);
    expect(warnings).toEqual([
      'templates/a.prompt:3:1: Darkroom does not use name. Keep it for other Dotprompt tools, or remove it.',
      'templates/a.prompt:4:1: Darkroom does not use output. Keep it for other Dotprompt tools, or remove it.',
      'templates/a.prompt:5:1: Darkroom does not use myapp.team. Keep it for other Dotprompt tools, or remove it.',
      'templates/a.prompt:6:11: Darkroom does not use config.temperature. Keep it for other Dotprompt tools, or remove it.',
    ]);
    expect(templates.a?.description).toBe('One bowl');
  });

  it('says nothing of a config that agrees', () => {
    const top =
      'model: nano-banana-2.1\nconfig: { imageConfig: { imageSize: 2K, aspectRatio: "1:1" }, thinkingConfig: { thinkingLevel: HIGH }, candidateCount: 1, responseModalities: [IMAGE] }';
    const { errors, warnings } = read({
      'a.prompt': template('  tier: 2K\n  aspectRatio: "1:1"\n  thinking: high', undefined, top),
    });
    expect([...errors, ...warnings]).toEqual([]);
  });

  it('shows faults of the front matter and of the prompt together', () => {
    const { errors } = read({ 'a.prompt': template('  teir: 2K', 'A bowl {{#if}}') });
    expect(errors).toEqual([
      'templates/a.prompt:7:3: image.teir is not a known key. Did you mean tier?',
      'templates/a.prompt:9:8: {{#if}} takes one variable and nothing else. Write {{#if name}}.',
      'templates/a.prompt:9:8: {{#if}} is not closed. Add {{/if}}.',
    ]);
  });
});
