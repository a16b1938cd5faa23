/** Templates of every look that YAML allows, and values of every kind for their variables. */
import fc from 'fast-check';
import type { CompiledField, FieldShape } from '../../action/templates/index.ts';
import { hostile } from './hostile.ts';

const schema = `
    line: string
    note?: string
    count: integer
    share: number
    lit: boolean
    mood(enum): [calm, "no", 2]
    words(array): string
    box(object):
      name: string
      size: number
      rim?: string
    rows(array):
      label: string
      n: integer`;

const body = `
[{{line}}]{{#if note}}[{{note}}]{{/if}}[{{count}}][{{share}}][{{lit}}][{{mood}}]
{{#each words}}[{{this}}]{{/each}}[{{box.name}}][{{box.size}}]{{#if box.rim}}[{{box.rim}}]{{/if}}
{{#each rows}}[{{label}}][{{n}}]{{/each}}`;

const block = `
  default:
    # The first line.
    line: >
      two lines
      that are one

    count: 0x1F # thirty-one
    share: 1e-1
    lit:
      true
    mood: 'no'
    words:
    - "a"
    - |
      b
    box: # of wood
      size: 3
      name: "x\\
        y"
    rows: # none yet
      []`;

const flow =
  '{ line: &a "it\'s: #1", count: !!int "3", share: 2, lit: false, "mood": 2, words: [a, "b, c"], box: {name: x, size: 1, rim: y}, rows: [{label: a, n: 1}] }';

const givenTo = (line: string) => flow.replace('&a "it\'s: #1"', line);
const file = (front: string, text = body) =>
  `---\nmodel: nano-banana-2.1\n${front}\n---\n${text}\n`;
const plain = 'image:\n  path: images/a/picture';

/** What the file looks like, and the file. */
export const looks: readonly (readonly [look: string, text: string])[] = [
  ['block maps', file(`input:\n  schema:${schema}${block}\n${plain}`)],
  ['a flow map', file(`input:\n  schema:${schema}\n  default: ${flow}\n${plain}`)],
  [
    'settings first',
    file(`${plain}\n"input":\n  default:\n        ${flow} # all\n  schema:${schema}`),
  ],
  [
    'comments and a byte order mark',
    `\uFEFF# One.\n\n  # Two.\n${file(`${plain}\ninput: # in\n  schema:${schema}${block} # last`)}`,
  ],
  [
    'values in variants alone',
    file(
      `input:\n  schema:${schema}\n${plain}-{{line}}\n  matrix: { line: [one, two] }\n  include:\n    - ${givenTo('one')}\n    - ${givenTo('two')} # two\n  alt: A picture`,
    ),
  ],
  [
    'a matrix, an include and an exclude',
    file(
      `input:\n  schema:${schema}${block}\n${plain}-{{mood}}-{{lit}}\n  matrix:\n    lit: [true, false]\n    mood:\n      - calm # not loud\n      - "no"\n  exclude: [{ mood: calm, lit: true }]\n  # Loud.\n  include:\n    - { mood: calm, lit: false, note: hush, count: 9 }`,
    ),
  ],
  [
    'no declarations',
    file(`image:\n  path: images/a/{{what}}\n  matrix: { what: [cup, jug] }`, 'A {{what}}'),
  ],
  [
    'names that every object has',
    file(
      `input:\n  schema: { constructor: string, toString?: string, valueOf(object): { constructor?: string } }\n  default: { valueOf: {} }\nimage:\n  path: images/a/{{constructor}}\n  matrix: { constructor: [red, blue] }`,
      'A {{constructor}} {{#if toString}}{{toString}}{{/if}} {{#if valueOf.constructor}}{{valueOf.constructor}}{{/if}}.',
    ),
  ],
  [
    'empty defaults',
    file(
      `input:\n  schema: { what?: string, how?: string }\n  default: {}\n${plain}`,
      'A {{#if what}}{{what}}{{/if}}{{#if how}}{{how}}{{/if}}.',
    ),
  ],
  [
    'no defaults in a flow map',
    file(
      `input: { schema: { what?: string, how?: string } }\n${plain}`,
      'A {{#if what}}{{what}}{{/if}}{{#if how}}{{how}}{{/if}}.',
    ),
  ],
];

const odd = [
  'true',
  'no',
  'NULL',
  '~',
  '1',
  '1e3',
  '0x1F',
  '.inf',
  '2026-11-24',
  'a: b',
  'a #b',
  '- a',
  '? a',
  '#',
  '---',
  'a\n---\nb',
  '...',
  ' a',
  'a ',
  'a\t',
  '{{role "x"}}',
  '[a',
  'a}',
  'a, b',
  '*a',
  '&a',
  '!!str a',
  '<<',
  '%a',
  '@a',
  '|',
  '>',
  "'",
  '"',
  '\\',
  '\uFFFD',
  '\uFFFE',
  '\u0085',
  '\uFEFF',
  'é',
  'e\u0301',
  '日本',
  "don't",
  'a - b',
  'x?',
];

const texts = fc.oneof(
  fc.constantFrom(...odd, ...hostile.map(([, text]) => text)),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);

/** A name that no path may have. */
const device = /^[^a-z\d]*(?:con|prn|aux|nul|com\d|lpt\d)(?:[^a-z\d]|$)/i;

/** A value that a reader may have typed and the template takes. */
export function typedInto(shape: FieldShape & { optional?: true }): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'text':
      return texts.filter((text) => /[a-z]/.test(text) && !device.test(text));
    case 'number':
      return shape.whole
        ? fc.maxSafeInteger()
        : fc.double({ noDefaultInfinity: true, noNaN: true }).map((one) => one + 0);
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...shape.choices);
    case 'list':
      return fc.array(typedInto(shape.of), { maxLength: 4 });
    case 'map':
      return fc.record(Object.fromEntries(shape.fields.map((one) => [one.name, typedInto(one)])));
  }
}

/** Some of the fields, each with a value that was typed. Every text has a letter, as a path needs one. */
export function typedIntoSome(
  fields: readonly CompiledField[],
): fc.Arbitrary<Record<string, unknown>> {
  const all = Object.fromEntries(fields.map((field) => [field.name, typedInto(field)]));
  return fc.record(all, { requiredKeys: [] });
}
