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
    'an enum of nothing',
    template('', '{{a}}', 'model: nano-banana-2.1\ninput:\n  schema:\n    a(enum): []'),
    [
      'templates/a.prompt:5:5: input.schema.a(enum) must be a list of plain values. Write them as [one, two].',
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

  const schema = (lines: string, defaults = '{}') =>
    `model: nano-banana-2.1\ninput:\n  default: ${defaults}\n  schema:\n${lines.replace(/^/gm, '    ')}`;

  it('reads every form of Picoschema', () => {
    const top = schema(
      'a: string, a word\nb?: number\nc(enum, one of two): [x, y]\nd(array, some): string\ne(object): { f: boolean, g?(enum): [1, 2] }\nh: { i: integer }\nj: any',
      '{ a: A, c: x, d: [m, n], e: { f: true, g: 2 }, h: { i: 7 }, j: [1] }',
    );
    const body =
      '{{a}}{{#if b}}never{{/if}}{{c}}{{#each d}}{{this}}{{/each}}{{e.f}}{{e.g}}{{h.i}}{{#each j}}{{this}}{{/each}}';
    const { errors, templates } = read({ 'a.prompt': template('', body, top) });
    expect(errors).toEqual([]);
    expect(bodyOf(templates.a)).toBe('Axmntrue271');
  });

  it('lets an optional list be empty', () => {
    const body = 'A bowl{{#each glazes}}, {{this}}{{else}}, unglazed{{/each}}';
    const text = template('', body, schema('glazes?(array): string'));
    const { errors, templates } = read({ 'a.prompt': text });
    expect(errors).toEqual([]);
    expect(bodyOf(templates.a)).toBe('A bowl, unglazed');
  });

  it('does not judge names by a schema that is broken itself', () => {
    const text = template('', 'A bowl.', schema('glaze: strng', '{ glaze: ash }'));
    expect(read({ 'a.prompt': text }).errors).toEqual([
      'templates/a.prompt:6:5: "strng" is not a type. Did you mean string?',
    ]);
  });

  it('reads a simple JSON Schema', () => {
    const top = schema(
      'type: object\nrequired: [a]\nproperties:\n  a: { type: string, description: a word, enum: [A, B] }\n  b: { type: array, items: { type: integer } }',
      '{ a: C, b: [1, x] }',
    );
    const { errors } = read({ 'a.prompt': template('', '{{a}}{{#each b}}{{this}}{{/each}}', top) });
    expect(errors).toEqual([
      'templates/a.prompt:4:17: input.default.a is "C", which is not one of A, B. Use one of them.',
      'templates/a.prompt:4:27: input.default.b[1] must be a whole number, but is "x". Write a whole number.',
    ]);
  });

  it('lets an optional variable be empty, and be tested', () => {
    const body = 'A bowl{{#if glaze}}, {{glaze}}{{/if}}{{#unless glaze}}, unglazed{{/unless}}';
    for (const defaults of ['{}', '{ glaze: null }']) {
      const text = template('', body, schema('glaze?: string', defaults));
      const { errors, templates } = read({ 'a.prompt': text });
      expect(errors).toEqual([]);
      expect(bodyOf(templates.a)).toBe('A bowl, unglazed');
    }
  });

  it('counts a use in the path, in alt and in a reference', () => {
    const text = template(
      '  aspectRatio: "1:1"\n  references: [{ id: r, role: style, path: "refs/{{c}}.png" }]',
      undefined,
      schema('a: string\nb: string\nc: string', '{ a: A, b: B, c: C }'),
    )
      .replace('images/bowl', 'images/{{a}}')
      .replace('alt: A bowl', 'alt: A bowl {{b}}');
    const { errors, templates } = read({ 'a.prompt': text });
    expect(errors).toEqual([]);
    expect(templates.a?.variants[0]).toMatchObject({
      path: 'images/a',
      alt: 'A bowl B',
      references: [{ source: { path: 'refs/C.png' } }],
    });
  });
});
