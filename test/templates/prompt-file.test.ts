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
    ['templates/a.prompt:2:1: This file must be a map of keys, but is empty. Write a map of keys.'],
  ],
  [
    'a list for a front matter',
    '---\n- a\n---\nA bowl.\n',
    [
      'templates/a.prompt:2:1: This file must be a map of keys, but is a list. Write a map of keys.',
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
});
