import { describe, expect, it } from 'vitest';
import { type BadInput, itTells, read, template } from './reading.ts';

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

  it.each([
    ['/etc/x', '"/etc/x" is not inside the root. Write it from the root, without a leading /.'],
    ['C:/x', '"C:/x" is not inside the root. Write it from the root, without a leading /.'],
    ['~/x', '"~/x" is not inside the root. Write it from the root, without a leading /.'],
    [
      'https://x.org/y',
      '"https://x.org/y" is not inside the root. Write it from the root, without a leading /.',
    ],
    ['../x', '"../x" holds the folder "..". Write the path from the root.'],
    ['./x', '"./x" holds the folder ".". Write the path from the root.'],
    ['a//b', '"a//b" holds an empty name. Write one / between names, none at the ends.'],
    ['a/', '"a/" holds an empty name. Write one / between names, none at the ends.'],
    ['a\\\\b', '"a\\\\b" holds a backslash. Separate folders with /.'],
    ['a\\tb', '"a\\tb" holds a control or invisible character. Remove it.'],
    ['a\\u202Eb', '"a\u202Eb" holds a control or invisible character. Remove it.'],
    ['.git/x', '".git/x" points into .git. Choose another folder.'],
    ['a/.GIT/x', '"a/.GIT/x" points into .git. Choose another folder.'],
    ['git~1/x', '"git~1/x" points into .git. Choose another folder.'],
    ['.github/x', '".github/x" points into .github. Choose another folder.'],
    ['.GitHub/Workflows/x', '".GitHub/Workflows/x" points into .github. Choose another folder.'],
    ['.darkroom/x', '".darkroom/x" points into .darkroom. Choose another folder.'],
    ['node_modules/x', '"node_modules/x" points into node_modules. Choose another folder.'],
    ['a/con', '"a/con" holds con, a name that Windows keeps for devices. Rename it.'],
    ['a/nul.png', '"a/nul.png" holds nul.png, a name that Windows keeps for devices. Rename it.'],
    [
      'a./b',
      '"a./b" holds a name that begins or ends with a space, or ends with a dot. Remove it.',
    ],
    [
      'a /b',
      '"a /b" holds a name that begins or ends with a space, or ends with a dot. Remove it.',
    ],
    ['a/b?c', '"a/b?c" holds ?, which Windows cannot store. Remove it.'],
    [
      'a/b.gif',
      '"a/b.gif" ends in .gif, which Darkroom does not write. Use .png, .jpg, .webp or .avif, or leave the extension out.',
    ],
    [
      'a/b.svg',
      '"a/b.svg" ends in .svg, which Darkroom does not write. Use .png, .jpg, .webp or .avif, or leave the extension out.',
    ],
    ['a.png/b', '"a.png/b" holds a folder named like an image. Rename the folder.'],
    [
      `a/${'é'.repeat(101)}`,
      `"a/${'é'.repeat(77)}…" holds a name longer than 200 bytes. Make it shorter.`,
    ],
    [
      'abcd/'.repeat(250),
      `"${'abcd/'.repeat(15)}abcd…" is longer than 1000 bytes. Make it shorter.`,
    ],
  ])('refuse %s', (path, fault) => {
    const text = template('').replace('path: images/bowl', `path: "${path}"`);
    expect(read({ 'a.prompt': text }).errors).toEqual([`templates/a.prompt:5:9: ${fault}`]);
  });

  it.each([
    ['images/Bowl', undefined],
    ['bowl.png', 'png'],
    ['a/b.jpg', 'jpeg'],
    ['a/b.JPEG', 'jpeg'],
    ['a/b.webp', 'webp'],
    ['a/b.avif', 'avif'],
    ['a/茶碗', undefined],
  ])('take %s as the format %s', (path, format) => {
    const { errors, templates } = read({ 'a.prompt': template('').replace('images/bowl', path) });
    expect(errors).toEqual([]);
    expect(templates.a?.variants[0]).toMatchObject({ path });
    expect(templates.a?.variants[0]?.format).toBe(format);
  });

  it('slug values, and leave what stands around them', () => {
    const top =
      'model: nano-banana-2.1\ninput: { default: { a: "Crème Brûlée №5 / ../x", b: "ＡＢＣ 東京" } }';
    const { errors, templates } = read({
      'a.prompt': template('', undefined, top).replace('images/bowl', 'Images/{{a}}_{{b}}.png'),
    });
    expect(errors).toEqual([]);
    expect(templates.a?.variants[0]?.path).toBe('Images/crème-brûlée-no5-x_abc-東京.png');
  });

  it('collide across Unicode forms, case and extension', () => {
    const at = (path: string) => template('').replace('images/bowl', path);
    const pairs = [
      ['images/é', 'images/e\u0301'],
      ['images/Straße', 'images/STRASSE'],
      ['images/a.png', 'images/A.webp'],
    ];
    for (const [one = '', two = ''] of pairs) {
      expect(read({ 'a.prompt': at(one), 'b.prompt': at(two) }).errors).toHaveLength(1);
    }
    expect(read({ 'a.prompt': at('images/a'), 'b.prompt': at('images/a/b') }).errors).toEqual([]);
  });
});
