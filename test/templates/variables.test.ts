import { describe, expect, it } from 'vitest';
import { type BadInput, bodyOf, itTells, read, template } from './reading.ts';

const bad: readonly BadInput[] = [
  [
    'an undefined variable',
    template('', 'A {{colour}} bowl.'),
    [
      'templates/a.prompt:9:5: The variable colour is not declared. Declare it under input.schema, or give it a default.',
    ],
  ],
  [
    'a misspelt variable',
    template('  matrix: { palette: [citrus] }', 'A {{palete}} bowl.'),
    ['templates/a.prompt:9:5: The variable palete is not declared. Did you mean palette?'],
  ],
  [
    'a misspelt default',
    template(
      '',
      'A {{palette}} bowl.',
      'model: nano-banana-2.1\ninput:\n  schema: { palette: string }\n  default: { palete: citrus }',
    ),
    [
      'templates/a.prompt:5:14: The variable palete is not declared in input.schema. Did you mean palette?',
    ],
  ],
  [
    'an unused variable',
    template(
      '',
      undefined,
      'model: nano-banana-2.1\ninput:\n  schema:\n    palette(enum, the colours): [citrus]\n  default: { palette: citrus }',
    ),
    [
      'templates/a.prompt:5:5: The variable palette is not used. Use it in the prompt, path or alt, or remove it.',
    ],
  ],
  [
    'a variable without a value',
    template(
      '',
      'A {{palette}} bowl.',
      'model: nano-banana-2.1\ninput:\n  schema:\n    palette: string',
    ),
    [
      'templates/a.prompt:5:5: The variable palette has no value. Give it one under input.default or image.matrix, or declare it as palette?.',
    ],
  ],
  [
    'an optional variable without a value',
    template(
      '',
      'A {{palette}} bowl.',
      'model: nano-banana-2.1\ninput:\n  schema:\n    palette?: string',
    ),
    [
      'templates/a.prompt:12:5: palette has no value. Wrap it in {{#if palette}}, or give it a value.',
    ],
  ],
  [
    'an optional variable without a value in one variant',
    template(
      '  include: [{ name: a, extra: x }, { name: b }]\n',
      '{{name}} {{extra}}',
      'model: nano-banana-2.1\ninput:\n  schema:\n    name: string\n    extra?: string',
    ).replace('images/bowl', 'images/{{name}}'),
    [
      'templates/a.prompt:14:12: extra has no value in variant b. Wrap it in {{#if extra}}, or give it a value.',
    ],
  ],
  [
    'values that break the schema',
    template(
      '  matrix: { palette: [citrsu, slate], count: [1, 1.5], name: [5] }',
      '{{palette}} {{count}} {{name}} {{price}} {{tags}} {{brand.name}}',
      'model: nano-banana-2.1\ninput:\n  schema:\n    palette(enum): [citrus, slate]\n    count: integer\n    name: string\n    price: number\n    tags(array): string\n    brand: { name: string, year?: integer }\n  default: { price: cheap, tags: one, brand: { nmae: A } }',
    ),
    [
      'templates/a.prompt:11:21: input.default.price must be a number, but is "cheap". Write a number.',
      'templates/a.prompt:11:34: input.default.tags must be a list, but is "one". Write a list.',
      'templates/a.prompt:11:46: input.default.brand has no name. Add it.',
      'templates/a.prompt:11:54: input.default.brand.nmae is not declared. Did you mean name?',
      'templates/a.prompt:16:23: image.matrix.palette[0] is "citrsu", which is not one of citrus, slate. Did you mean citrus?',
      'templates/a.prompt:16:50: image.matrix.count[1] must be a whole number, but is 1.5. Write a whole number.',
      'templates/a.prompt:16:63: image.matrix.name[0] must be text, but is 5. Put it in quotes.',
    ],
  ],
  [
    'a schema with a misspelt type',
    template('', '{{a}}', 'model: nano-banana-2.1\ninput:\n  schema:\n    a: strng, what it shows'),
    ['templates/a.prompt:5:5: "strng" is not a type. Did you mean string?'],
  ],
  [
    'a schema with a bare list',
    template('', '{{a}}', 'model: nano-banana-2.1\ninput:\n  schema:\n    a: [one, two]'),
    [
      'templates/a.prompt:5:5: input.schema.a is a list. Write a(enum): to allow only these values.',
    ],
  ],
  [
    'a schema with an unknown kind',
    template('', '{{a}}', 'model: nano-banana-2.1\ninput:\n  schema:\n    a(enumm): [one, two]'),
    ['templates/a.prompt:5:5: (enumm) is not a kind of variable. Did you mean enum?'],
  ],
  [
    'a schema with a name that is none',
    template('', '{{a}}', 'model: nano-banana-2.1\ninput:\n  schema:\n    a b: string'),
    [
      'templates/a.prompt:5:5: "a b" is not a variable name. Use letters, digits, _ and -, and begin with a letter.',
    ],
  ],
  [
    'a schema with a name that is taken',
    template('', '{{a}}', 'model: nano-banana-2.1\ninput:\n  schema:\n    this: string'),
    [
      'templates/a.prompt:5:5: "this" is not a variable name. Choose another; the prompt language uses this word itself.',
    ],
  ],
  [
    'a schema that is a text',
    template('', '{{a}}', 'model: nano-banana-2.1\ninput:\n  schema: string'),
    [
      'templates/a.prompt:4:3: input.schema must be a map of variables, but is "string". Write each variable as name: string.',
    ],
  ],
  [
    'a JSON Schema beyond the simple',
    template(
      '',
      '{{a}}',
      'model: nano-banana-2.1\ninput:\n  schema:\n    type: object\n    properties:\n      a: { type: string, pattern: x }',
    ),
    [
      'templates/a.prompt:7:26: input.schema.properties.a.pattern is JSON Schema beyond what Darkroom reads. Write input.schema in Picoschema, for example product: string, what the picture shows.',
    ],
  ],
  [
    'a list where a text is needed',
    template(
      '',
      'A {{colours}} bowl.',
      'model: nano-banana-2.1\ninput:\n  default: { colours: [red, blue] }',
    ),
    [
      'templates/a.prompt:11:5: colours is a list, not a text. Write {{#each colours}}{{this}}{{/each}}.',
    ],
  ],
  [
    'a field that is not there',
    template(
      '',
      '{{brand.colour}}{{#each items}}{{size}}{{brand}}{{/each}}',
      'model: nano-banana-2.1\ninput:\n  default: { brand: { name: A }, items: [{ name: B }] }',
    ),
    [
      'templates/a.prompt:11:3: brand has no colour. Correct the name, or give it a value.',
      'templates/a.prompt:11:34: This item of the loop has no size. Correct the name, or give it a value.',
      'templates/a.prompt:11:42: This item of the loop has no brand. Write {{../brand}} for the template’s variable.',
    ],
  ],
  [
    'names outside a loop',
    template(
      '',
      '{{this}} {{@index}} {{../a}} {{#each b}}{{../../b}}{{/each}}',
      'model: nano-banana-2.1\ninput:\n  default: { b: [1] }',
    ),
    [
      'templates/a.prompt:11:3: this has a meaning inside {{#each}} only. Write the name of a variable.',
      'templates/a.prompt:11:12: @index has a meaning inside {{#each}} only. Write the name of a variable.',
      'templates/a.prompt:11:23: ../a reaches out of more loops than it stands in. Remove one ../ of it.',
      'templates/a.prompt:11:43: ../../b reaches out of more loops than it stands in. Remove one ../ of it.',
    ],
  ],
  [
    'a loop over a text',
    template(
      '',
      '{{#each a}}{{this}}{{/each}}',
      'model: nano-banana-2.1\ninput:\n  default: { a: text }',
    ),
    ['templates/a.prompt:11:9: a is not a list. Give it a list, or leave {{#each}} out.'],
  ],
];

describe('Variables', () => {
  itTells(bad);
});
