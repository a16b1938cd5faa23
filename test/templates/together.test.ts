import { describe, expect, it } from 'vitest';
import { type BadInput, itTells, read, template } from './reading.ts';

const nano = 'model: nano-banana-2.1';

const bad: readonly BadInput[] = [
  [
    'an unknown key, an unknown model, a wrong tier, an undeclared and an unused variable',
    template(
      '  teir: 2K\n  candidates: 9\n  matrix: { size: [big] }',
      'A {{colour}} bowl.',
      'model: nano-banna-9000-zzz',
    ),
    [
      'templates/a.prompt:2:8: There is no model "nano-banna-9000-zzz". Choose one that `darkroom models` lists.',
      'templates/a.prompt:7:3: image.teir is not a known key. Did you mean tier?',
      'templates/a.prompt:8:15: image.candidates is 9, but must be at most 8. Use at most 8.',
      'templates/a.prompt:9:13: The variable size is not used. Use it in the prompt, path or alt, or remove it.',
      'templates/a.prompt:11:5: The variable colour is not declared. Declare it under input.schema, or give it a default.',
    ],
  ],
  [
    'a wrong reference, an unknown reference, a path that leaves the root and a prompt fault',
    template(
      '  aspectRatio: "1:1"\n  references:\n    - { id: one, role: stile, path: 1.png }\n    - { id: two, role: style, path: ../2.png }',
      'Like {{reference "one"}} and {{reference "tow"}}, {{upper x}}.',
    ).replace('images/bowl', '../bowl'),
    [
      'templates/a.prompt:5:9: "../bowl" holds the folder "..". Write the path from the root.',
      'templates/a.prompt:9:24: image.references[0].role is "stile", which is not one of subject, style, material, layout, character, product, logo, base. Did you mean style?',
      'templates/a.prompt:10:37: "../2.png" holds the folder "..". Write the path from the root.',
      'templates/a.prompt:12:30: There is no reference "tow". Declare it under image.references.',
      'templates/a.prompt:12:51: upper is not a helper. Write {{name}} for a variable.',
    ],
  ],
  [
    'two faults of the schema and a value that breaks what is sound of it',
    template(
      '',
      '{{a}} {{b}} {{c}} {{d}}',
      `${nano}\ninput:\n  schema:\n    a: strng\n    b: [x]\n    c: integer\n  default: { a: 1, c: x }`,
    ),
    [
      'templates/a.prompt:5:5: "strng" is not a type. Did you mean string?',
      'templates/a.prompt:6:5: input.schema.b is a list. Write b(enum): to allow only these values.',
      'templates/a.prompt:8:23: input.default.c must be a whole number, but is "x". Write a whole number.',
    ],
  ],
  [
    'a matrix that is wrong, an exclude that names a stranger, and an undeclared variable',
    template('  matrix: { a: [], b: [x] }\n  exclude: [{ c: y }]', '{{a}} {{b}} {{colour}}'),
    [
      'templates/a.prompt:7:16: image.matrix.a is empty. Fill it, or remove the key.',
      'templates/a.prompt:8:15: image.exclude names c, which is not in image.matrix. Name the matrix’s keys only.',
      'templates/a.prompt:10:15: The variable colour is not declared. Declare it under input.schema, or give it a default.',
    ],
  ],
  [
    'every tag of a prompt that cannot be parsed, and what stands between them',
    template(
      '',
      '{{ }} {{one}}\n{{#if a == b}}x{{/if}} {{> lens}}\n{{name. {{two}}\n{{{{raw}}}} {{three}}',
    ),
    [
      'templates/a.prompt:9:1: The prompt cannot be read at "{{ }}". Write {{name}} for a variable, or \\{{ for the characters themselves.',
      'templates/a.prompt:9:9: The variable one is not declared. Declare it under input.schema, or give it a default.',
      'templates/a.prompt:10:1: The prompt cannot be read at "{{#if a == b}}". Write {{name}} for a variable, or \\{{ for the characters themselves.',
      'templates/a.prompt:10:24: There is no partial lens. Create _lens.prompt beside the templates.',
      'templates/a.prompt:11:1: The prompt cannot be read at "{{name. {{two}}". Write {{name}} for a variable, or \\{{ for the characters themselves.',
      'templates/a.prompt:11:11: The variable two is not declared. Declare it under input.schema, or give it a default.',
      'templates/a.prompt:12:1: The prompt cannot be read at "{{{{raw}}}}". Write {{name}} for a variable, or \\{{ for the characters themselves.',
      'templates/a.prompt:12:15: The variable three is not declared. Declare it under input.schema, or give it a default.',
    ],
  ],
  [
    'two blocks that are not closed, one that closes nothing, and the variables in them',
    template(
      '',
      '{{/if}} {{#if a}}{{#unless b}}x\n{{upper c}}',
      `${nano}\ninput: { default: { a: 1, b: 1 } }`,
    ),
    [
      'templates/a.prompt:10:1: {{/if}} closes nothing. Remove it, or open a block before it.',
      'templates/a.prompt:10:9: {{#if}} is not closed. Add {{/if}}.',
      'templates/a.prompt:10:18: {{#unless}} is not closed. Add {{/unless}}.',
      'templates/a.prompt:11:1: upper is not a helper. Write {{name}} for a variable.',
    ],
  ],
  [
    'a path and an alt text that cannot be read, and variables of the prompt',
    '---\nmodel: nano-banana-2.1\ninput: { default: { used: x, spare: y } }\nimage:\n  path: 5\n  alt: [a]\n  intent: finale\n---\n{{used}} {{colour}}\n',
    [
      'templates/a.prompt:5:9: image.path must be text, but is 5. Put it in quotes.',
      'templates/a.prompt:6:8: image.alt must be text, but is a list. Write text.',
      'templates/a.prompt:7:11: image.intent is "finale", which is not one of draft, final, edit, style-transfer, variants. Did you mean final?',
      'templates/a.prompt:9:12: The variable colour is not declared. Declare it under input.schema, or give it a default.',
    ],
  ],
  [
    'values, a path and a reference, when a setting is wrong',
    template(
      '  tier: 3K\n  aspectRatio: "1:1"\n  references: [{ id: r, role: base, from: nobody }]',
      'A bowl.{{#if glaze}}{{/if}}',
      `model: zzzzzzzzzzzzzzzz\ninput: { schema: { glaze: string } }`,
    ).replace('images/bowl', 'images/bowl.gif'),
    [
      'templates/a.prompt:2:8: There is no model "zzzzzzzzzzzzzzzz". Choose one that `darkroom models` lists.',
      'templates/a.prompt:3:20: The variable glaze has no value. Give it one under input.default or image.matrix, or declare it as glaze?.',
      'templates/a.prompt:6:9: "images/bowl.gif" ends in .gif, which Darkroom does not write. Use .png, .jpg, .webp or .avif, or leave the extension out.',
      'templates/a.prompt:8:9: image.tier is "3K", which is not one of 512, 1K, 2K, 4K. Use one of them.',
    ],
  ],
  [
    'a path that another template takes, beside faults of each',
    {
      'a.prompt': template('  seed: 1'),
      'b.prompt': template('  thinking: hihg'),
    },
    [
      'templates/a.prompt:7:3: image.seed is not a known key. Use one of intent, tier, aspectRatio, path, alt, references, matrix, include, exclude, candidates, thinking, lint.',
      'templates/b.prompt:5:9: a and b both write images/bowl (the other stands at templates/a.prompt:5:9). Change one of the two paths.',
      'templates/b.prompt:7:13: image.thinking is "hihg", which is not one of minimal, low, medium, high. Did you mean high?',
    ],
  ],
];

/** One fault each, of which a careless reader would tell a consequence too. */
const alone: readonly BadInput[] = [
  [
    'a misspelt input',
    template('', '{{a}}', `${nano}\ninptu: { default: { a: x } }`),
    ['templates/a.prompt:3:1: inptu is not a known key. Did you mean input?'],
  ],
  [
    'a misspelt model',
    template('', undefined, 'modle: nano-banana-2.1'),
    ['templates/a.prompt:2:1: modle is not a known key. Did you mean model?'],
  ],
  [
    'a misspelt path',
    template('').replace('  path:', '  pth:'),
    ['templates/a.prompt:5:3: image.pth is not a known key. Did you mean path?'],
  ],
  [
    'a misspelt matrix',
    template('  matirx: { a: [x] }', '{{a}}'),
    ['templates/a.prompt:7:3: image.matirx is not a known key. Did you mean matrix?'],
  ],
  [
    'a matrix at the top',
    template('', '{{a}}', `${nano}\nmatrix: { a: [x] }`),
    ['templates/a.prompt:3:1: matrix is not a known key. Move it under image:.'],
  ],
  [
    'a default with a dot',
    template('', '{{a}}', `${nano}\ninput.default: { a: x }`),
    ['templates/a.prompt:3:1: input.default is not a known key. Write default: under input:.'],
  ],
  [
    'a schema that cannot be read',
    template('', '{{a}}', `${nano}\ninput: { schema: strings }`),
    [
      'templates/a.prompt:3:10: input.schema must be a map of variables, but is "strings". Write each variable as name: string.',
    ],
  ],
  [
    'an axis that is no list',
    template('  matrix: { a: x }', '{{a}}'),
    ['templates/a.prompt:7:16: image.matrix.a must be a list, but is "x". Write a list.'],
  ],
  [
    'a default that breaks the schema',
    template(
      '',
      '{{#each a}}{{/each}}',
      `${nano}\ninput: { schema: { a(array): string }, default: { a: x } }`,
    ),
    ['templates/a.prompt:3:54: input.default.a must be a list, but is "x". Write a list.'],
  ],
  [
    'references that are misspelt',
    template(
      '  aspectRatio: "1:1"\n  refrences: [{ id: r, role: base, path: r.png }]',
      '{{reference "r"}}',
    ),
    ['templates/a.prompt:8:3: image.refrences is not a known key. Did you mean references?'],
  ],
  [
    'a tier that config contradicts',
    template('  tier: 3K', undefined, `${nano}\nconfig: { imageConfig: { imageSize: 2K } }`),
    [
      'templates/a.prompt:8:9: image.tier is "3K", which is not one of 512, 1K, 2K, 4K. Use one of them.',
    ],
  ],
  [
    'blocks that cross, whose variables nobody can tell',
    template(
      '',
      '{{#if a}}{{#each b}}{{c}}{{/if}}{{/each}}',
      `${nano}\ninput: { default: { a: 1, b: [1] } }`,
    ),
    ['templates/a.prompt:10:26: {{#each}} is closed by {{/if}}. Write {{/each}}.'],
  ],
];

describe('All that is wrong with a template', () => {
  itTells(bad);
});

describe('A fault that has consequences', () => {
  itTells(alone);
});

describe('A warning', () => {
  const advice = (files: Readonly<Record<string, string>>) => read(files).warnings;

  it('is told beside errors of the same template', () => {
    const text = template(
      '  seed: 1',
      'A {{colour}} bowl in 8K. {{upper x}}',
      `model: zzzzzzzzz\nname: x`,
    );
    expect(advice({ 'a.prompt': text.replace('  intent: final\n', '') })).toEqual([
      'templates/a.prompt:3:1: Darkroom does not use name. Keep it for other Dotprompt tools, or remove it.',
      'templates/a.prompt:4:1: The template declares no intent. Add intent: final, or another, under image:.',
      'templates/a.prompt:9:22: The prompt says 8K, but no tier is declared. Remove it, and declare image.tier and image.aspectRatio.',
    ]);
  });

  it('is told of the words around a tag that cannot be parsed', () => {
    expect(advice({ 'a.prompt': template('', 'A bowl {{name in 8K.') })).toEqual([
      'templates/a.prompt:9:18: The prompt says 8K, but no tier is declared. Remove it, and declare image.tier and image.aspectRatio.',
    ]);
  });

  it('outlives an error in a template that is drawn upon', () => {
    const files = {
      'a.prompt': template(
        '  aspectRatio: "1:1"\n  references: [{ id: r, role: base, from: b }]',
        'A bowl in 8K.',
      ),
      'b.prompt': template('  seed: 1').replace('images/bowl', 'images/b'),
    };
    expect(advice(files)).toEqual([
      'templates/a.prompt:10:11: The prompt says 8K, but no tier is declared. Remove it, and declare image.tier and image.aspectRatio.',
    ]);
  });

  it('is not told where what it judges could not be read', () => {
    const odd = '  tier: 3K\n  aspectRatio: wide\n  references: none';
    const text = template(odd, 'A design proposal in 8K. {{reference "r"}} {{> lens}}');
    expect(advice({ 'a.prompt': text.replace('intent: final', 'intent: edti') })).toEqual([]);
    expect(advice({ 'a.prompt': template('  lint: none', 'A bowl in 8K.') })).toEqual([]);
  });

  it('is not told of the words in a comment that never ends', () => {
    expect(advice({ 'a.prompt': template('', 'A bowl.\n{{!-- in 8K') })).toEqual([]);
  });
});
