import { describe, expect, it } from 'vitest';
import { type BadInput, bodyOf, itTells, read, template } from './reading.ts';

const bad: readonly BadInput[] = [
  [
    'broken YAML',
    '---\nmodel: nano-banana-2.1\nimage:\n  path: [a\n---\nA bowl.\n',
    [
      'templates/a.prompt:4:11: Broken YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Indent this line like its siblings, and close every bracket.',
    ],
  ],
  [
    'a variable without quotes',
    template('  candidates: {{n}} of'),
    [
      'templates/a.prompt:7:21: Broken YAML: Unexpected scalar at node end. Put text that holds {{…}} in quotes.',
    ],
  ],
  [
    'a variable without quotes alone',
    template('  thinking: {{n}}'),
    ['templates/a.prompt:7:14: This key is not text. Put text that starts with {{ in quotes.'],
  ],
  [
    'a tab',
    '---\nmodel: a\nimage:\n\tpath: a\n---\nA bowl.\n',
    [
      'templates/a.prompt:4:1: Broken YAML: Tabs are not allowed as indentation. Indent with spaces.',
    ],
  ],
  [
    'a key that stands twice',
    template('  alt: Another bowl'),
    ['templates/a.prompt:7:3: alt stands twice in the same map. Keep one of them.'],
  ],
  [
    'a custom tag',
    template('  tier: !size 2K'),
    ['templates/a.prompt:7:9: Broken YAML: Unresolved tag: !size. Remove the tag.'],
  ],
  [
    'a YAML alias bomb',
    `---\na: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefg'
      .split('')
      .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdef'[index]}`).join(', ')}]`)
      .join('\n')}\n---\nA bowl.\n`,
    ['templates/a.prompt:6:12: This YAML holds more than 20000 values. Make it smaller.'],
  ],
  [
    'an alias of itself',
    template('  matrix: &m { a: [*m] }'),
    ['templates/a.prompt:7:20: *m stands inside the value that it names. Write the value out.'],
  ],
  [
    'an alias of nothing',
    template('  tier: *tier'),
    ['templates/a.prompt:7:9: *tier names no anchor. Write the value out.'],
  ],
  [
    'YAML nested endlessly',
    `---\nmodel: ${'['.repeat(20_000)}\n---\nA bowl.\n`,
    ['templates/a.prompt:2:1: This YAML is nested too deeply to be read. Make it smaller.'],
  ],
  [
    'YAML nested deeply',
    `---\nmodel: ${'['.repeat(200)}${']'.repeat(200)}\n---\nA bowl.\n`,
    ['templates/a.prompt:2:40: This YAML is nested more than 32 deep. Make it smaller.'],
  ],
];

describe('YAML', () => {
  itTells(bad);

  it('follows an alias', () => {
    const text = template(
      '',
      '{{a}} and {{b}}',
      'model: nano-banana-2.1\ninput: { default: { a: &word clay, b: *word } }',
    );
    expect(bodyOf(read({ 'a.prompt': text }).templates.a)).toBe('clay and clay');
  });

  it('tells of a variable in the middle of a plain and of a quoted text', () => {
    const text = template('')
      .replace('path: images/bowl', 'path: images/{{one}}')
      .replace('alt: A bowl', 'alt: "A {{two}}"');
    expect(read({ 'a.prompt': text }).errors.map((error) => error.slice(0, 24))).toEqual(
      ['templates/a.prompt:5:18: ', 'templates/a.prompt:6:13: '].map((error) => error.slice(0, 24)),
    );
  });

  it('holds on to a key that objects inherit', () => {
    const text = template(
      '',
      '{{toString}} {{constructor}}',
      'model: nano-banana-2.1\ninput: { default: { toString: clay, constructor: fired } }',
    );
    const { errors, templates } = read({ 'a.prompt': text });
    expect(errors).toEqual([]);
    expect(bodyOf(templates.a)).toBe('clay fired');
  });
});
