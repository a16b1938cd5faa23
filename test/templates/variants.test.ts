import { describe, expect, it } from 'vitest';
import { type BadInput, bodyOf, itTells, read, template } from './reading.ts';

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
});
