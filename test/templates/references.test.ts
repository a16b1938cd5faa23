import { describe, expect, it } from 'vitest';
import { type BadInput, itTells, read, template } from './reading.ts';

const bad: readonly BadInput[] = [
  [
    'a misspelt reference',
    template(
      '  aspectRatio: "1:1"\n  references: [{ id: board, role: style, path: refs/b.png }]',
      'A bowl like {{reference "bord"}}, {{reference board}}.',
    ),
    [
      'templates/a.prompt:10:13: There is no reference "bord". Did you mean board?',
      'templates/a.prompt:10:35: {{reference}} needs the id of one reference, in quotes. Write {{reference "id"}}.',
    ],
  ],
  [
    'references that are wrong',
    template(
      '  aspectRatio: "1:1"\n  references:\n    - { id: a b, role: style, path: x.png }\n    - { id: b, role: stile, path: x.png }',
    ),
    [
      'templates/a.prompt:9:13: image.references[0].id must be letters, digits and hyphens, but is "a b". Use an id such as brand-board.',
      'templates/a.prompt:10:22: image.references[1].role is "stile", which is not one of subject, style, material, layout, character, product, logo, base. Did you mean style?',
    ],
  ],
  [
    'references without a source or with two',
    template(
      '  aspectRatio: "1:1"\n  references:\n    - { id: a, role: style }\n    - { id: b, role: base, path: x.png, from: c }\n    - { id: b, role: base, path: x.png }',
    ),
    [
      'templates/a.prompt:9:7: The reference a needs either path or from. Give path for a file, or from for another template’s render.',
      'templates/a.prompt:10:7: The reference b needs either path or from, not both. Give path for a file, or from for another template’s render.',
      'templates/a.prompt:11:13: Two references are called b. Give each its own id.',
    ],
  ],
  [
    'reference paths that leave the root',
    template(
      '  aspectRatio: "1:1"\n  references:\n    - { id: a, role: style, path: ../x.png }\n    - { id: b, role: base, path: .git/x.png }\n    - { id: c, role: logo, path: /etc/x.png }',
    ),
    [
      'templates/a.prompt:9:35: "../x.png" holds the folder "..". Write the path from the root.',
      'templates/a.prompt:10:34: ".git/x.png" points into .git. Choose another folder.',
      'templates/a.prompt:11:34: "/etc/x.png" is not inside the root. Write it from the root, without a leading /.',
    ],
  ],
  [
    'an unknown template',
    {
      'a.prompt': template(
        '  aspectRatio: "1:1"\n  references: [{ id: h, role: base, from: hreo }]',
      ),
      'hero.prompt': template('').replace('images/bowl', 'images/hero'),
    },
    ['templates/a.prompt:8:43: There is no template "hreo". Did you mean hero?'],
  ],
  [
    'an unknown variant',
    {
      'a.prompt': template(
        '  aspectRatio: "1:1"\n  references: [{ id: h, role: base, from: hero#citrsu }, { id: i, role: logo, from: hero }, { id: j, role: style, from: one#x }]',
      ),
      'hero.prompt': template('  matrix: { p: [citrus, slate] }', '{{p}}').replace(
        'images/bowl',
        'images/{{p}}',
      ),
      'one.prompt': template('').replace('images/bowl', 'images/one'),
    },
    [
      'templates/a.prompt:8:43: hero has no variant "citrsu". Did you mean citrus?',
      'templates/a.prompt:8:85: hero has 2 variants, and from: does not say which. Write one of hero#citrus, hero#slate.',
      'templates/a.prompt:8:121: one has no variant "x". Write one alone.',
    ],
  ],
  [
    'a circle of templates',
    {
      'a.prompt': template(
        '  aspectRatio: "1:1"\n  references: [{ id: b, role: base, from: b }]',
      ).replace('images/bowl', 'images/a'),
      'b.prompt': template(
        '  aspectRatio: "1:1"\n  references: [{ id: c, role: base, from: c }]',
      ).replace('images/bowl', 'images/b'),
      'c.prompt': template(
        '  aspectRatio: "1:1"\n  references: [{ id: a, role: base, from: a }]',
      ).replace('images/bowl', 'images/c'),
    },
    [
      'templates/a.prompt:8:43: a needs itself: a → b → c → a. Give one of them a reference by path, or none.',
    ],
  ],
  [
    'a template that needs itself',
    template(
      '  aspectRatio: "1:1"\n  matrix: { p: [one, two] }\n  references: [{ id: me, role: base, from: "a#{{p}}" }]',
      '{{p}}',
    ).replace('images/bowl', 'images/{{p}}'),
    [
      'templates/a.prompt:9:44: a#one needs itself: a#one → a#one. Give one of them a reference by path, or none.',
    ],
  ],
];

describe('References', () => {
  itTells(bad);

  const eight = ['base', 'subject', 'product', 'character', 'logo', 'layout', 'material', 'style']
    .map((role, index) => `    - { id: r${index}, role: ${role}, path: refs/${index}.png }`)
    .join('\n');

  it('are sent as labelled parts, style first and the image to edit last', () => {
    const { errors, templates } = read({
      'a.prompt': template(
        `  aspectRatio: "1:1"\n  references:\n${eight}`,
        'Like {{reference "r7"}}, edit {{reference "r0"}}.',
      ),
    });
    expect(errors).toEqual([]);
    expect(templates.a?.variants[0]?.parts).toEqual([
      { text: 'Image 1 is the style reference "r7".' },
      { reference: 'r7' },
      { text: 'Image 2 is the material reference "r6".' },
      { reference: 'r6' },
      { text: 'Image 3 is the layout reference "r5".' },
      { reference: 'r5' },
      { text: 'Image 4 is the logo reference "r4".' },
      { reference: 'r4' },
      { text: 'Image 5 is the character reference "r3".' },
      { reference: 'r3' },
      { text: 'Image 6 is the product reference "r2".' },
      { reference: 'r2' },
      { text: 'Image 7 is the subject reference "r1".' },
      { reference: 'r1' },
      { text: 'Image 8 is the base image "r0", to be edited.' },
      { reference: 'r0' },
      { text: 'Like image 1 ("r7"), edit image 8 ("r0").' },
    ]);
    expect(templates.a?.variants[0]?.references.map(({ id }) => id).join()).toBe(
      'r7,r6,r5,r4,r3,r2,r1,r0',
    );
  });

  it('may be another template’s render, chosen by a variable', () => {
    const { errors, templates } = read({
      'a.prompt': template(
        '  aspectRatio: "1:1"\n  matrix: { p: [Citrus, slate] }\n  references: [{ id: hero, role: base, from: "hero#{{p}}" }, { id: one, role: style, from: one }]',
        '{{p}}',
      ).replace('images/bowl', 'images/{{p}}'),
      'hero.prompt': template('  matrix: { p: [citrus, slate] }', '{{p}}').replace(
        'images/bowl',
        'images/hero-{{p}}',
      ),
      'one.prompt': template('').replace('images/bowl', 'images/one'),
    });
    expect(errors).toEqual([]);
    expect(
      templates.a?.variants.map(({ references }) => references.map(({ source }) => source)),
    ).toEqual([
      [
        { from: { template: 'one', variant: '' } },
        { from: { template: 'hero', variant: 'citrus' } },
      ],
      [
        { from: { template: 'one', variant: '' } },
        { from: { template: 'hero', variant: 'slate' } },
      ],
    ]);
  });

  it('take the variants of a template whose source is broken, without a second problem', () => {
    const { errors, templates } = read({
      'a.prompt': template('  aspectRatio: "1:1"\n  references: [{ id: r, role: base, from: b }]'),
      'b.prompt': template('', 'A {{missing}} bowl.').replace('images/bowl', 'images/b'),
      'c.prompt': template(
        '  aspectRatio: "1:1"\n  references: [{ id: r, role: base, from: a }]',
      ).replace('images/bowl', 'images/c'),
    });
    expect(errors).toHaveLength(1);
    expect([templates.a?.variants, templates.b?.variants, templates.c?.variants]).toEqual([
      [],
      [],
      [],
    ]);
  });
});
