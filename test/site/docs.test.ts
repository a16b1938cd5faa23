import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintRules } from '#templates';
import { actionInputs, flags } from '../../action/inputs.ts';
import { outputWords } from '../../action/publish/outputs.ts';
import { anchors } from '../../site/src/lib/docs/anchors.ts';
import { contents } from '../../site/src/lib/docs/contents.ts';
import { convert } from '../../site/src/lib/docs/convert.ts';
import { documentOf } from '../../site/src/lib/docs/document.ts';
import { follow } from '../../site/src/lib/docs/follow.ts';
import { keysOf } from '../../site/src/lib/docs/keys.ts';
import { blockOf, readSource, sectionOf, textOf } from '../../site/src/lib/docs/sections.ts';
import { type Block, plain } from '../../site/src/lib/docs/tree.ts';

function pageOf(slug: string): readonly Block[] {
  const page = contents.find((one) => one.slug === slug);
  if (page === undefined) throw new Error(`There is no page ${slug}.`);
  return documentOf(page).blocks;
}

function rowIds(blocks: readonly Block[]): readonly (string | undefined)[] {
  return blocks.flatMap((block) => (block.is === 'table' ? block.rows.map(({ id }) => id) : []));
}

function converted(markdown: string): Block[] {
  const { file, nodes } = readSource('README.md', markdown);
  return convert(nodes, { file, deeper: 0, anchor: anchors(), follow: (url) => follow(url, '') });
}

describe('the docs', () => {
  it.each(contents)('have the page “$title”', (page) => {
    const { blocks, headings } = documentOf(page);
    expect(blocks.length).toBeGreaterThan(1);
    const ids = blocks
      .flatMap((block) => ('id' in block ? [block.id] : []))
      .concat(rowIds(blocks).flatMap((id) => id ?? []));
    expect(new Set(ids).size).toBe(ids.length);
    const depths = blocks.flatMap((block) => (block.is === 'heading' ? [block.depth] : []));
    expect(
      depths.every((depth, index) => depth >= 2 && depth <= (depths[index - 1] ?? 1) + 1),
    ).toBe(true);
    expect(headings.every(({ depth }) => depth === 2)).toBe(true);
  });

  it('list every flag, input, output and rule under an anchor of its name', () => {
    expect(rowIds(pageOf('commands'))).toEqual(flags.map(([, { flag }]) => flag));
    expect(rowIds(pageOf('action'))).toEqual([
      ...actionInputs.map(([, { input }]) => input),
      ...Object.keys(outputWords),
    ]);
    expect(rowIds(pageOf('templates'))).toEqual(
      expect.arrayContaining(lintRules.map(({ id }) => id)),
    );
  });

  it('set as code what a description quotes of a body', () => {
    const cells = pageOf('templates').flatMap((block) =>
      block.is === 'table' ? block.rows.flatMap((row) => row.cells.flat()) : [],
    );
    const said = cells.filter((one) => 'text' in one && one.text.includes('{{'));
    expect(said).toContainEqual({ is: 'code', text: '{{reference "id"}}' });
    expect(said.filter(({ is }) => is !== 'code')).toEqual([]);
  });

  it('name every key of a template and of darkroom.yml', () => {
    expect(rowIds(pageOf('templates'))).toEqual(
      expect.arrayContaining(['model', 'image-references-role']),
    );
    expect(rowIds(pageOf('configuration'))).toEqual(
      expect.arrayContaining(['budgetusd', 'defaults-tier']),
    );
  });

  it('show a template, then its keys, its body and the advice; what is of darkroom.yml stands on its own page', () => {
    const [words, example, ...rest] = pageOf('templates');
    expect([words?.is, example?.is]).toEqual(['paragraph', 'code']);
    expect(rest.flatMap((block) => (block.is === 'heading' ? [block.id] : []))).toEqual([
      'every-key',
      'body',
      'advice',
    ]);
    const ids = pageOf('configuration').flatMap((block) =>
      block.is === 'heading' ? [block.id] : [],
    );
    expect(ids).toEqual(expect.arrayContaining(['orphans', 'in-an-editor']));
  });

  it('begin with numbered steps from the package to the pull request, whose code fits a desk', () => {
    const blocks = pageOf('quick-start');
    const headings = blocks.flatMap((block) =>
      block.is === 'heading' ? [plain(block.children)] : [],
    );
    expect(headings.map((text) => text.split(':')[0])).toEqual(
      headings.map((_, index) => `Step ${index + 1}`),
    );
    expect([headings[0], headings.at(-1)]).toEqual([
      'Step 1: Install',
      'Step 5: Render on pull requests',
    ]);
    const kinds = blocks.map(({ is }) => is);
    expect(kinds.indexOf('heading')).toBeLessThan(kinds.indexOf('code'));
    const lines = blocks.flatMap((block) => (block.is === 'code' ? block.text.split('\n') : []));
    expect(lines.filter((line) => line.length > 90)).toEqual([]);
  });

  it('show whole workflows as they stand in the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    const codes = pageOf('recipes').flatMap((block) => (block.is === 'code' ? [block.text] : []));
    expect(codes.length).toBeGreaterThan(5);
    for (const code of codes) expect(readme).toContain(code);
  });
});

describe('sections', () => {
  const source = readSource('README.md', '# A\n\n## B `c`\n\none\n\n### D\n\ntwo\n\n## E\n\nthree');

  it('reach from a heading to the next of its depth', () => {
    expect(sectionOf(source, 'B c').map(textOf)).toEqual(['B c', 'one', 'D', 'two']);
    expect(sectionOf(source, 'E').map(textOf)).toEqual(['E', 'three']);
  });

  it('that are gone are named, with those that there are', () => {
    expect(() => sectionOf(source, 'F')).toThrow(
      'README.md has no heading "F". Name one of A, B c, D, E in site/src/lib/docs/contents.ts.',
    );
    expect(() => blockOf(source, 'inputs')).toThrow(
      'README.md has no block "inputs". Write its markers again.',
    );
  });
});

describe('convert', () => {
  it('keeps markup in text as text', () => {
    expect(converted('a &lt;b&gt; `<script>`')).toEqual([
      {
        is: 'paragraph',
        children: [
          { is: 'text', text: 'a <b> ' },
          { is: 'code', text: '<script>' },
        ],
      },
    ]);
  });

  it('stops at what the docs have no form for, with its line', () => {
    expect(() => converted('one\n\n> two')).toThrow(
      'README.md:3: the docs cannot show Markdown of the kind blockquote. Write it otherwise, or teach site/src/lib/docs/convert.ts.',
    );
  });

  it('sets quotes and apostrophes in prose and leaves code, addresses and dashes as they are', () => {
    const [paragraph] = converted("Google's \"own\" `it's` [model's](https://e.org/#it's) -- ...");
    expect(paragraph).toEqual({
      is: 'paragraph',
      children: [
        { is: 'text', text: 'Google’s “own” ' },
        { is: 'code', text: "it's" },
        { is: 'text', text: ' ' },
        {
          is: 'link',
          href: "https://e.org/#it's",
          children: [{ is: 'text', text: 'model’s' }],
        },
        { is: 'text', text: ' -- ...' },
      ],
    });
  });

  it('keeps the text alone of a link that leads nowhere', () => {
    expect(converted('[notes](CHANGELOG.md)')).toEqual([
      { is: 'paragraph', children: [{ is: 'text', text: 'notes' }] },
    ]);
  });
});

describe('follow', () => {
  it.each([
    ['https://example.org/', 'https://example.org/'],
    ['SECURITY.md#keys', '/docs/security/#keys'],
    ['CHANGELOG.md', 'https://github.com/o/r/blob/HEAD/CHANGELOG.md'],
    ['#stages', '/docs/commands/#stages'],
    ['#on-github', '/docs/action/'],
    ['#nowhere', '#nowhere'],
    ['mailto:a@b.c', 'mailto:a@b.c'],
  ])('leads from %s to %s', (url, place) => {
    expect(follow(url, 'o/r')).toBe(place);
  });
});

describe('keysOf', () => {
  it('tells what a key takes, and whether it must be there', () => {
    const schema = {
      required: ['count'],
      properties: {
        count: { type: 'integer', minimum: 1, maximum: 8, description: 'How many.' },
        budget: {
          anyOf: [
            { type: 'number', minimum: 0 },
            { type: 'string', const: 'none' },
          ],
        },
        tier: { enum: ['512', '1K', 512] },
        parts: { type: 'array', items: { type: 'object', properties: { id: { type: 'string' } } } },
        any: {},
      },
    };
    expect(keysOf(schema)).toEqual([
      {
        path: 'count',
        takes: 'a whole number from 1 to 8',
        choices: [],
        required: true,
        words: 'How many.',
      },
      {
        path: 'budget',
        takes: 'a number from 0, or none',
        choices: [],
        required: false,
        words: '',
      },
      { path: 'tier', takes: 'one of', choices: ['512', '1K'], required: false, words: '' },
      { path: 'parts', takes: 'a list of maps', choices: [], required: false, words: '' },
      { path: 'parts[].id', takes: 'text', choices: [], required: false, words: '' },
      { path: 'any', takes: 'anything', choices: [], required: false, words: '' },
    ]);
  });
});
