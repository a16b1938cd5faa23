import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isBranch, newFileLink, repositoryIn } from '../../site/src/lib/copy/new-file.ts';
import { hostile } from './hostile.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('A repository', () => {
  const octocat = { owner: 'octo-cat', name: 'Hello.World_1' };

  it.each([
    'octo-cat/Hello.World_1',
    '  octo-cat/Hello.World_1\n',
    'octo-cat/Hello.World_1.git',
    'github.com/octo-cat/Hello.World_1',
    'https://github.com/octo-cat/Hello.World_1',
    'https://github.com/octo-cat/Hello.World_1.git',
    'https://github.com/octo-cat/Hello.World_1/',
    'https://github.com/octo-cat/Hello.World_1/blob/main/README.md',
    'https://github.com/octo-cat/Hello.World_1/tree/',
    'https://github.com/octo-cat/Hello.World_1/tree/a..b',
    'http://www.github.com/octo-cat/Hello.World_1?tab=readme',
    'HTTPS://GitHub.com/octo-cat/Hello.World_1',
    'git@github.com:octo-cat/Hello.World_1.git',
    'github.com:octo-cat/Hello.World_1.git',
    'ssh://git@github.com/octo-cat/Hello.World_1.git',
    'http://github.com:443/octo-cat/Hello.World_1',
    'github.com:443/octo-cat/Hello.World_1',
    'ssh://git@github.com:22/octo-cat/Hello.World_1.git',
  ])('is read from %j', (typed) => {
    expect(repositoryIn(typed)).toEqual(octocat);
  });

  it.each([
    '',
    'octocat',
    'octocat/',
    '/hello',
    'octocat/hello/world',
    'settings/profile',
    'https://github.com/orgs/octocat/repositories',
    'https://github.com/Marketplace/actions',
    'topics/images',
    'explore/x',
    'features/actions',
    'sponsors/octocat',
    'login/oauth',
    'about/careers',
    'apps/darkroom',
    'octocat/..',
    'octocat/.',
    'octocat/a..b',
    'octocat/.git',
    'octo cat/hello',
    'octocat/hel lo',
    'octocat/hello?x=1',
    '-octocat/hello',
    `${'o'.repeat(40)}/hello`,
    `octocat/${'h'.repeat(101)}`,
    'https://gitlab.com/octocat/hello',
    'https://github.com:443/octocat',
    'https://github.com:octocat/hello',
    'https://github.com:1:2/octocat/hello',
    'https://evil.example/github.com/octocat/hello',
    'https://github.com.evil.example/octocat/hello',
    'git@gitlab.com:octocat/hello.git',
    'javascript:alert(1)/x',
    '"><script>/x',
    'октокэт/hello',
  ])('is not read from %j', (typed) => {
    expect(repositoryIn(typed)).toBeUndefined();
  });
});

describe('A branch', () => {
  it.each([
    ['tree/main?tab=readme#top', 'main'],
    ['tree/main/templates/refs', 'main'],
    ['tree/master/docs/', 'master'],
    ['tree/feature/cups-2.1/', 'feature/cups-2.1'],
    ['tree/mainly/x', 'mainly/x'],
    ['tree/a%23b%20', undefined],
    ['tree/a%23b', 'a#b'],
    ['tree/50%', '50%'],
  ])('of a pasted address …/%s is %j', (rest, branch) => {
    const found = repositoryIn(`https://github.com/octocat/hello/${rest}`);
    expect(found).toEqual({ owner: 'octocat', name: 'hello', ...(branch && { branch }) });
  });

  it.each(['main', 'feature/x', 'release-1.0', 'ü', 'a@b'])('may be called %j', (name) => {
    expect(isBranch(name)).toBe(true);
  });

  it.each([
    '',
    ' ',
    '@',
    'a b',
    '/a',
    'a/',
    'a//b',
    'a..b',
    '.a',
    'a/.b',
    'a.lock/b',
    'a.',
    'a@{b',
    'a:b',
    '-a',
    'a\\b',
    'a\u0000',
    'a'.repeat(245),
  ])('is never called %j', (name) => {
    expect(isBranch(name)).toBe(false);
    expect(
      newFileLink({ owner: 'octocat', name: 'hello', branch: name, path: 'a', text: '' }),
    ).toBeUndefined();
  });
});

describe('The link to a new file', () => {
  const file = { owner: 'octocat', name: 'hello', path: 'templates/hero.prompt', text: 'A bowl\n' };

  it('leads to GitHub with path and text', () => {
    expect(newFileLink(file)).toEqual({
      url: 'https://github.com/octocat/hello/new/main?filename=templates%2Fhero.prompt&value=A%20bowl%0A',
      tooLong: false,
    });
    expect(newFileLink({ ...file, branch: 'our/new-"one"' })?.url).toContain(
      '/new/our/new-%22one%22?',
    );
  });

  it.each(hostile)('carries %s in letters that need no escape', (_, text) => {
    const url = newFileLink({ ...file, path: `${text}.prompt`, text })?.url ?? '';
    expect(url).toMatch(/^https:\/\/github\.com\/octocat\/hello\/new\/main\?[\w.~%=&-]+$/);
    expect([...new URL(url).searchParams]).toEqual([
      ['filename', `${text.toWellFormed()}.prompt`],
      ['value', text.toWellFormed()],
    ]);
  });

  it('carries no text that is too long', () => {
    const bare = 'https://github.com/octocat/hello/new/main?filename=templates%2Fhero.prompt';
    const most = 6000 - `${bare}&value=`.length;
    expect(newFileLink({ ...file, text: 'a'.repeat(most) })?.url).toHaveLength(6000);
    expect(newFileLink({ ...file, text: 'a'.repeat(most + 1) })).toEqual({
      url: bare,
      tooLong: true,
    });
  });

  it('is made by a script that needs no other', async () => {
    const script = await readFile(`${root}site/src/lib/copy/new-file.ts`, 'utf8');
    expect(script).not.toMatch(/\b(?:import|require)\b/);
  });

  it('leads to no repository that GitHub cannot have', () => {
    expect(newFileLink({ ...file, owner: '../evil' })).toBeUndefined();
    expect(newFileLink({ ...file, name: '..' })).toBeUndefined();
  });
});
