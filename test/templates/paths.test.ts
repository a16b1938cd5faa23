import { describe, expect, it } from 'vitest';
import { type BadInput, bodyOf, itTells, read, template } from './reading.ts';

const bad: readonly BadInput[] = [
  [
    'two renders on one path',
    {
      'a.prompt': template('').replace('images/bowl', 'images/Bowl.png'),
      'b.prompt': template('').replace('images/bowl', 'images/bowl'),
    },
    [
      'templates/b.prompt:5:9: a and b write images/Bowl.png and images/bowl, which are one file on some disks (the other stands at templates/a.prompt:5:9). Change one of the two paths.',
    ],
  ],
  [
    'two variants on one path',
    template('  matrix: { a: [one, two], b: [x, y] }', '{{a}} {{b}}').replace(
      'images/bowl',
      'images/{{a}}',
    ),
    [
      'templates/a.prompt:5:9: a#one-x and a#one-y both write images/one. Put {{b}} into image.path.',
    ],
  ],
  [
    'a value that no file can be called',
    template('', 'A bowl.', 'model: nano-banana-2.1\ninput: { default: { b: "!?" } }').replace(
      'images/bowl',
      'images/{{b}}',
    ),
    [
      'templates/a.prompt:6:18: b is "!?", which has no letter or digit for a file name. Use a value with letters or digits, or leave it out of the path.',
    ],
  ],
  [
    'two templates of one name',
    {
      'darkroom.yml': 'templates: [one/*.prompt, two/*.prompt]\n',
      'one/a.prompt': template(''),
      'two/a.prompt': template(''),
    },
    [
      'two/a.prompt:1:1: The template a exists twice: one/a.prompt has the same name. Rename one of them.',
    ],
  ],
  [
    'a template that from: cannot name',
    { 'a#b.prompt': template('') },
    [
      'templates/a#b.prompt:1:1: The name "a#b" holds # or a control character. Rename the file: from: writes template#variant.',
    ],
  ],
];

describe('Paths', () => {
  itTells(bad);
});
