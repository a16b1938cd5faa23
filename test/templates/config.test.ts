import { describe, expect, it } from 'vitest';
import { printProblem, readConfig } from '#templates';

const read = (text: string) => {
  const { config, problems } = readConfig({ path: 'darkroom.yml', text });
  return { config, problems: problems.map(printProblem) };
};

describe('darkroom.yml', () => {
  it('may be missing or empty', () => {
    const nothing = {
      templates: ['templates/**/*.prompt'],
      defaults: {},
      prune: false,
      lint: { off: [] },
    };
    expect(readConfig(undefined)).toEqual({ config: nothing, problems: [] });
    expect(read('# nothing yet\n')).toEqual({ config: nothing, problems: [] });
  });

  it('is read whole, with a byte order mark and CRLF', () => {
    const text = [
      'templates: [shop/*.prompt]',
      'defaults: { model: nano-banana-pro, tier: 512, aspectRatio: "16:9", thinking: low, intent: draft, candidates: 2 }',
      'budgetUsd: 2.5',
      'concurrency: 8',
      'requestsPerMinute: 60',
      'prune: true',
      'lint: { off: [alt-missing] }',
    ];
    expect(read(`\uFEFF${text.join('\r\n')}`)).toEqual({
      config: {
        templates: ['shop/*.prompt'],
        defaults: {
          model: 'nano-banana-pro',
          tier: '512',
          aspectRatio: '16:9',
          thinking: 'low',
          intent: 'draft',
          candidates: 2,
        },
        budgetUsd: 2.5,
        concurrency: 8,
        requestsPerMinute: 60,
        prune: true,
        lint: { off: ['alt-missing'] },
      },
      problems: [],
    });
  });

  it.each(['none', 0, 10])('takes a budget of %s', (budget) => {
    expect(read(`budgetUsd: ${budget}\n`).config.budgetUsd).toBe(budget);
  });

  it.each([
    [
      'prune: always\n',
      'darkroom.yml:1:8: prune must be true or false, but is "always". Write true or false.',
    ],
    [
      'budgetUsd: -1\n',
      'darkroom.yml:1:12: budgetUsd is -1, but must be at least 0. Use at least 0.',
    ],
    [
      'budgetUsd: lots\n',
      'darkroom.yml:1:12: budgetUsd must be a number of US dollars or none, but is "lots". Write 10, 0 or none.',
    ],
    ['budgetUSD: 5\n', 'darkroom.yml:1:1: budgetUSD is not a known key. Did you mean budgetUsd?'],
    ['tier: 2K\n', 'darkroom.yml:1:1: tier is not a known key. Move it under defaults:.'],
    [
      'concurrency: 0\n',
      'darkroom.yml:1:14: concurrency is 0, but must be at least 1. Use at least 1.',
    ],
    ['templates: a\n', 'darkroom.yml:1:12: templates must be a list, but is "a". Write a list.'],
    ['templates: []\n', 'darkroom.yml:1:12: templates is empty. Fill it, or remove the key.'],
    [
      '- a\n',
      'darkroom.yml:1:1: darkroom.yml must be a map of keys, but is a list. Write a map of keys.',
    ],
    [
      'defaults:\n  model: nano-bananna-pro\n',
      'darkroom.yml:2:10: There is no model "nano-bananna-pro". Did you mean nano-banana-pro, nano-banana-2, nano-banana-2.1?',
    ],
    [
      'lint: { off: [alt-mising] }\n',
      'darkroom.yml:1:15: There is no lint rule "alt-mising". Did you mean alt-missing?',
    ],
    ['a: 1\n---\nb: 2\n', 'darkroom.yml:2:1: A second YAML document begins here. Keep one.'],
  ])('tells what is wrong with %j', (text, problem) => {
    expect(read(text).problems).toEqual([problem]);
  });
});
