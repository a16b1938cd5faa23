import { describe, expect, it } from 'vitest';
import { type BadInput, itTells, read, template } from './reading.ts';

const bad: readonly BadInput[] = [
  [
    'a matrix beyond counting',
    template(
      `  matrix: { ${'abcdefghij'.replace(/./g, '$&: [1, 2, 3, 4, 5, 6, 7, 8], ')} }`,
      'abcdefghij'.replace(/./g, '{{$&}}'),
    ),
    [
      'templates/a.prompt:7:3: The matrix has 1073741824 combinations, more than 10000. Split it into several templates.',
    ],
  ],
  [
    'excludes that exclude nothing',
    template(
      '  matrix: { a: [one, two] }\n  exclude: [{ b: 1 }, { a: three }, {}]',
      '{{a}}',
    ).replace('images/bowl', 'images/{{a}}'),
    [
      'templates/a.prompt:8:15: image.exclude names b, which is not in image.matrix. Name the matrix’s keys only.',
      'templates/a.prompt:8:28: image.exclude names the a "three", which is not in image.matrix. Use one of one, two.',
      'templates/a.prompt:8:37: This exclude is empty, and would exclude everything. Name the values to leave out.',
    ],
  ],
  [
    'excludes that leave nothing',
    template('  matrix: { a: [one] }\n  exclude: [{ a: one }]', '{{a}}').replace(
      'images/bowl',
      'images/{{a}}',
    ),
    ['templates/a.prompt:8:3: image.exclude leaves no combination. Exclude less.'],
  ],
  [
    'an include without a value',
    template('  matrix: { a: [one] }\n  include: [{ b: 1 }, { a: one }]', '{{a}} {{b}}').replace(
      'images/bowl',
      'images/{{a}}',
    ),
    [
      'templates/a.prompt:8:13: This include gives no plain value for a. Give it text, a number, true or false.',
      'templates/a.prompt:8:23: This include repeats a combination that exists. Remove it.',
    ],
  ],
  [
    'variants of one name',
    template('  matrix: { a: [One, one, "!!"] }', '{{a}}').replace('images/bowl', 'images/{{a}}'),
    [
      'templates/a.prompt:7:3: The a "!!" has no letter or digit to name a variant by. Use a value with letters or digits.',
      'templates/a.prompt:7:3: Two variants are called one: a "One" and a "one". Make their values differ in letters or digits.',
    ],
  ],
];

describe('A matrix', () => {
  itTells(bad);

  const ids = (image: string, body: string, path: string, top?: string) => {
    const { errors, templates } = read({
      'a.prompt': template(image, body, top).replace('images/bowl', path),
    });
    expect(errors).toEqual([]);
    return templates.a?.variants;
  };

  it('is multiplied in key order', () => {
    const variants = ids(
      '  matrix: { product: [bottle, tote], n: [1, 2] }',
      '{{product}} {{n}}',
      'i/{{product}}/{{n}}',
    );
    expect(variants?.map(({ id }) => id)).toEqual(['bottle-1', 'bottle-2', 'tote-1', 'tote-2']);
    expect(variants?.[3]).toMatchObject({ values: { product: 'tote', n: 2 }, path: 'i/tote/2' });
  });

  it('leaves out what is excluded, also by part', () => {
    const variants = ids(
      '  matrix: { a: [x, y], b: [1, 2, 3] }\n  exclude: [{ a: x, b: 1 }, { b: 3 }]',
      '{{a}}{{b}}',
      'i/{{a}}{{b}}',
    );
    expect(variants?.map(({ id }) => id)).toEqual(['x-2', 'y-1', 'y-2']);
  });

  it('adds combinations, and values to combinations', () => {
    const top = 'model: nano-banana-2.1\ninput: { schema: { a: string, note?: string } }';
    const variants = ids(
      '  matrix: { a: [x, y] }\n  include: [{ a: y, note: gold }, { a: z }]',
      '{{a}}{{#if note}} {{note}}{{/if}}',
      'i/{{a}}',
      top,
    );
    expect(variants?.map(({ id, values }) => [id, values])).toEqual([
      ['x', { a: 'x' }],
      ['y', { a: 'y', note: 'gold' }],
      ['z', { a: 'z' }],
    ]);
  });

  it('may be a list of combinations alone, told apart by what all of them set', () => {
    const top = 'model: nano-banana-2.1\ninput: { schema: { a: string, note?: string } }';
    const variants = ids(
      '  include: [{ a: x, note: gold }, { a: y }]',
      '{{a}}{{#if note}} {{note}}{{/if}}',
      'i/{{a}}',
      top,
    );
    expect(variants?.map(({ id }) => id)).toEqual(['x', 'y']);
  });

  it('takes a default away with an empty value', () => {
    const top =
      'model: nano-banana-2.1\ninput: { schema: { a: string, note?: string }, default: { note: silver } }';
    const variants = ids(
      '  include: [{ a: x, note: null }, { a: y }]',
      '{{a}}{{#if note}} {{note}}{{/if}}',
      'i/{{a}}',
      top,
    );
    expect(variants?.map(({ parts }) => parts)).toEqual([[{ text: 'x' }], [{ text: 'y silver' }]]);
    expect(variants?.map(({ values }) => values)).toEqual([{ a: 'x' }, { a: 'y' }]);
  });

  it('is one variant without a name where there is none', () => {
    expect(ids('', 'A bowl.', 'i/b')?.map(({ id, values }) => [id, values])).toEqual([['', {}]]);
  });

  it('reads ten thousand variants', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index).join(', ');
    const start = performance.now();
    const variants = ids(
      `  matrix: { a: [${hundred}], b: [${hundred}] }`,
      'A {{a}} and {{b}} {{#if a}}well{{/if}}',
      'i/{{a}}/{{b}}.png',
    );
    process.stdout.write(`10,000 variants read in ${Math.round(performance.now() - start)} ms\n`);
    expect(variants).toHaveLength(10_000);
  });
});
