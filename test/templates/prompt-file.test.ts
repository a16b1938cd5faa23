import { describe, expect, it } from 'vitest';
import { type BadInput, bodyOf, itTells, read, template } from './reading.ts';

const bad: readonly BadInput[] = [
  [
    'no front matter',
    'A bowl.\n',
    [
      'templates/a.prompt:1:1: The template has no front matter. Begin the file with a line ---, the keys model: and image:, and another line ---.',
    ],
  ],
  [
    'a front matter that never ends',
    '# note\n---\nmodel: nano-banana-2.1\n',
    ['templates/a.prompt:2:1: The front matter is not closed. Put a line --- after its last key.'],
  ],
  [
    'an empty file',
    '',
    [
      'templates/a.prompt:1:1: The template has no front matter. Begin the file with a line ---, the keys model: and image:, and another line ---.',
    ],
  ],
  [
    'an empty front matter',
    '---\n---\nA bowl.\n',
    [
      'templates/a.prompt:2:1: The front matter must be a map of keys, but is empty. Write a map of keys.',
    ],
  ],
  [
    'a list for a front matter',
    '---\n- a\n---\nA bowl.\n',
    [
      'templates/a.prompt:2:1: The front matter must be a map of keys, but is a list. Write a map of keys.',
    ],
  ],
  [
    'no body',
    '---\nmodel: nano-banana-2.1\nimage:\n  path: a\n---',
    [
      'templates/a.prompt:6:1: The prompt is empty. Write below the front matter what the picture shows.',
    ],
  ],
  [
    'a 10 MB template',
    `---\nmodel: x\n---\n${'word '.repeat(2_100_000)}`,
    [
      'templates/a.prompt:1:1: The file has 10500017 characters, more than 262144. Split it, or move what repeats into a partial.',
    ],
  ],
  [
    'a front matter of 100 KB',
    template(`  lint: { off: [${'alt-missing, '.repeat(8_000)}] }`),
    [
      'templates/a.prompt:1:1: The front matter has 104099 characters, more than 65536. Make it smaller.',
    ],
  ],
  [
    'bytes that are not text',
    template('', 'A bowl\u0000.'),
    [
      'templates/a.prompt:9:7: The file holds the character U+0000, which text does not. Remove it, and save the file as UTF-8.',
    ],
  ],
  [
    'bytes that are not UTF-8',
    template('', 'Caf\uFFFD.'),
    [
      'templates/a.prompt:9:4: The file holds the character U+FFFD, which text does not. Remove it, and save the file as UTF-8.',
    ],
  ],
];

describe('A template file', () => {
  itTells(bad);

  const plain = template(
    '  tier: 2K',
    'A bowl.\n\nOn {{surface}}.',
    'model: nano-banana-2.1\ninput: { default: { surface: "a table" } }',
  );

  it.each([
    ['a byte order mark', `\uFEFF${plain}`],
    ['CRLF', plain.replaceAll('\n', '\r\n')],
    ['old line ends', plain.replaceAll('\n', '\r')],
    ['spaces after the fences', plain.replaceAll('---\n', '---  \n')],
    ['blank lines around the body', plain.replace('A bowl.', '\n\n  A bowl.').concat('\n\n')],
  ])('reads the same with %s', (_, text) => {
    const [expected, found] = [plain, text].map((one) => read({ 'a.prompt': one }));
    expect(found?.errors).toEqual([]);
    expect(found?.templates.a?.variants).toEqual(expected?.templates.a?.variants);
    expect(bodyOf(found?.templates.a)).toBe('A bowl.\n\nOn a table.');
  });

  it('counts lines from the top of the file, comments before the front matter included', () => {
    const text = `# Licence: MIT\n#\n\n${template('', 'A bowl.\n{{missing}}')}`;
    expect(read({ 'a.prompt': text }).errors).toEqual([
      'templates/a.prompt:13:3: The variable missing is not declared. Declare it under input.schema, or give it a default.',
    ]);
  });

  it('keeps a rule of dashes in the body', () => {
    const { errors, templates } = read({ 'a.prompt': template('', 'A bowl.\n---\nA table.') });
    expect(errors).toEqual([]);
    expect(bodyOf(templates.a)).toBe('A bowl.\n---\nA table.');
  });

  it('takes any Unicode', () => {
    const body = '茶碗, ‏כד‎, 🏺 é — “bowl”';
    const { errors, templates } = read({ 'a.prompt': template('', body) });
    expect(errors).toEqual([]);
    expect(bodyOf(templates.a)).toBe(body);
  });
});
