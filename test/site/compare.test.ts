import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Model, shelf } from '../../site/src/lib/catalog.ts';
import { pairPath, pairs } from '../../site/src/lib/compare/index.ts';
import { countsOf, differencesText, judge, leftOutText } from '../../site/src/lib/compare/judge.ts';
import { comparisonOf } from '../../site/src/lib/compare/rows.ts';
import { shownRow } from '../../site/src/lib/compare/shown.ts';
import { numberSources } from '../../site/src/lib/compare/sources.ts';
import { readChoice, writeChoice } from '../../site/src/lib/compare/state.ts';
import { comparePages } from '../../site/src/lib/pages/compare.ts';
import { sourceName } from '../../site/src/lib/sources.ts';
import { compared, dear, plain, tiersOf } from './planted-models.ts';

const rowOf = (a: Model, b: Model, id: string) =>
  comparisonOf([a, b]).rows.find(({ question }) => question.id === id);
/** With a tier more, and without those from 2K on. */
const small = { ...plain, ...tiersOf({ '512': 500, '1K': 1000 }) };

describe('pairs', () => {
  it('holds every two models once, at one address whichever is named first', () => {
    expect(pairs).toHaveLength((shelf.length * (shelf.length - 1)) / 2);
    expect(new Set(pairs.map(({ path }) => path)).size).toBe(pairs.length);
    for (const { a, b, path } of pairs)
      expect([pairPath(a, b), pairPath(b, a)]).toEqual([path, path]);
    // By the alphabet: the order of the shelf changes with the day.
    const [[one, other] = []] = pairs.map(({ a, b }) => [a.name, b.name].sort());
    expect(pairs[0]?.path).toBe(`/compare/${one}-vs-${other}/`);
  });

  it('gives each page a title below 60 and a description of 50 to 160 characters, all unique', () => {
    const pages = comparePages();
    expect(pages).toHaveLength(pairs.length + 1);
    for (const { title, description } of pages) {
      expect(title.length).toBeLessThan(60);
      expect(description.length).toBeGreaterThanOrEqual(50);
      expect(description.length).toBeLessThanOrEqual(160);
    }
    expect(new Set(pages.map(({ description }) => description)).size).toBe(pages.length);
  });
});

describe('judge', () => {
  const amount = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined });
  const cell = fc.record({
    key: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
    amount,
    moot: fc.boolean(),
  });
  const direction = fc.constantFrom('more' as const, 'less' as const, undefined);

  it('says the same of two answers whichever stands first', () => {
    fc.assert(
      fc.property(cell, cell, direction, (a, b, better) => {
        const [forward, back] = [judge([a, b], better), judge([b, a], better)];
        expect(back).toEqual({ ...forward, best: [...forward.best].reverse() });
      }),
    );
  });

  it('calls one answer of two better only where both have amounts that differ', () => {
    fc.assert(
      fc.property(cell, cell, direction, (a, b, better) => {
        const { best } = judge([a, b], better);
        const tells = better !== undefined && a.amount !== undefined && b.amount !== undefined;
        expect(best.some(Boolean)).toBe(tells && a.amount !== b.amount);
        expect(best.every(Boolean)).toBe(false);
      }),
    );
  });

  it('calls none of three the best where one of them cannot be set against the others', () => {
    const [low, high] = [
      { key: '$1', amount: 1 },
      { key: '$2', amount: 2 },
    ];
    expect(judge([low, high, { key: '$0.50 to $3' }], 'less').best).toEqual([false, false, false]);
    expect(judge([low, high, {}], 'less').best).toEqual([false, false, false]);
    expect(judge([low, high, { moot: true }], 'less').best).toEqual([true, false, false]);
  });

  it('calls an unknown answer no difference', () => {
    expect(judge([{ key: 'yes' }, {}]).differs).toBe(false);
    expect(judge([{ key: 'yes' }, {}, { key: 'no' }]).differs).toBe(true);
  });

  it('calls it no difference where a model has no place for the question', () => {
    expect(judge([{ key: '$1' }, { moot: true }])).toMatchObject({
      standing: 'shown',
      differs: false,
    });
    expect(judge([{ key: '$1' }, { key: 'not offered', moot: true }]).differs).toBe(true);
  });

  it('calls no row a difference that is not shown', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), direction, (cells, better) => {
        const { standing, differs } = judge(cells, better);
        expect(differs && standing !== 'shown').toBe(false);
        const value = cells.some(({ key, moot }) => key !== undefined && !moot);
        expect(standing === 'shown').toBe(value);
      }),
    );
  });

  it('tells what is unknown of all from what none has', () => {
    expect(judge([{}, {}]).standing).toBe('silent');
    expect(
      judge([
        { key: 'no', moot: true },
        { key: 'none', moot: true },
      ]).standing,
    ).toBe('moot');
    expect(judge([{ key: 'no', moot: true }, {}]).standing).toBe('moot');
    expect(judge([{ key: 'no' }, {}]).standing).toBe('shown');
  });
});

describe('a comparison', () => {
  it('counts its differing rows, and the rows that it leaves out', () => {
    for (const { a, b } of pairs) {
      const { rows, differing, silent, moot } = comparisonOf([a, b]);
      expect(rows.filter(({ differs }) => differs)).toHaveLength(differing);
      expect(rows.length + silent + moot).toBe(comparisonOf(shelf).rows.length);
    }
  });

  it('marks the lower price and the larger image, and nothing where both are alike', () => {
    expect(rowOf(plain, dear, 'price.2K')?.best).toEqual([true, false]);
    expect(rowOf(small, dear, 'largest')?.best).toEqual([false, true]);
    expect(rowOf(plain, dear, 'largest')?.best).toEqual([false, false]);
  });

  it('marks no price against none, and no figure that has no better direction', () => {
    const price = rowOf(plain, small, 'price.2K');
    expect([price?.differs, price?.best]).toEqual([true, [false, false]]);
    expect(rowOf(plain, dear, 'tokens.2K')?.best).toEqual([false, false]);
  });

  it('leaves out a tier that neither offers', () => {
    expect(rowOf(plain, dear, 'price.512')).toBeUndefined();
    expect(rowOf(plain, small, 'price.512')).toBeDefined();
  });

  it('judges rows by the shown columns alone', () => {
    const { rows } = comparisonOf([plain, small, dear]);
    const row = rows.find(({ question }) => question.id === 'price.1K');
    if (!row) throw new Error('There is no row of price.1K.');
    expect(shownRow(row, [plain, small]).differs).toBe(false);
    const { differs, best } = shownRow(row, [plain, dear]);
    expect([differs, best.map(({ model }) => model)]).toEqual([true, [plain]]);
  });

  it('calls no rate and no count of tokens better', () => {
    const rows = comparisonOf(shelf).rows.filter(({ question: { id } }) =>
      /^rate\.|^reference-tokens$/.test(id),
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const { best } of rows) expect(best).not.toContain(true);
  });

  it('shows no row in which no model has a value', () => {
    for (const { a, b } of pairs) {
      for (const { question, cells } of comparisonOf([a, b]).rows) {
        const texts = cells.map(({ answer }) => answer.value.text).join(', ');
        expect(texts, question.id).not.toMatch(
          /^(?:(?:not offered|not published|not recorded|has no \w+( \w+)?|none: the tier decides)(?:, |$))+$/,
        );
      }
    }
  });

  it('counts no tier, and no table of tiers, as a difference from a model without tiers', () => {
    const price = rowOf(plain, compared, 'price.1K');
    expect(price?.cells.map(({ answer }) => answer.value.text)).toEqual([
      '$0.1000',
      'has no tiers',
    ]);
    expect(price?.differs).toBe(false);
    expect(rowOf(plain, compared, 'qualities')?.differs).toBe(true);
    expect(rowOf(plain, dear, 'qualities')).toBeUndefined();
    expect(rowOf(compared, compared, 'pixels-differ')).toBeUndefined();
  });

  it('says how many rows nobody can judge, apart from those that differ', () => {
    const known = { key: 'yes' };
    const rows = [
      judge([known, { key: 'no' }]),
      judge([known, {}]),
      judge([known, { moot: true }]),
      judge([known, known]),
      judge([{}, {}]),
    ];
    const counts = countsOf(rows);
    expect(counts).toEqual({ shown: 4, differing: 1, open: 1, silent: 1, moot: 0 });
    expect(differencesText(counts)).toBe('1 of 4; 1 more unknown');
    expect(differencesText({ ...counts, open: 2 })).toBe('1 of 4; 2 more unknown');
    expect(differencesText({ ...counts, open: 0 })).toBe('1 of 4');
  });

  it('says in words what is left out', () => {
    expect(leftOutText({ silent: 0, moot: 0 })).toBeUndefined();
    expect(leftOutText({ silent: 1, moot: 3 })).toBe(
      'Left out: 1 question that the data answers for none of them, and 3 questions about what none of them is known to offer.',
    );
  });
});

describe('sources', () => {
  const source = (name: string) => ({
    url: `https://www.example.org/${name}`,
    checked: '2026-11-23',
  });

  it('numbers equal citations once, in any order of their sources, and what is not known only with a source', () => {
    const two = { confidence: 'official', sources: [source('a'), source('b')] } as const;
    const same = { confidence: 'official', sources: [source('b'), source('a')] } as const;
    const doubted = { confidence: 'reported', sources: [source('a'), source('b')] } as const;
    const none = { confidence: 'unconfirmed', sources: [] } as const;
    const known = { is: 'known', text: '4' } as const;
    const unknown = { is: 'unknown', text: 'not recorded' } as const;
    const answers = [
      { value: unknown, cited: none },
      ...[two, same, doubted].map((cited) => ({ value: known, cited })),
      { value: unknown, cited: two },
    ];
    const notes = numberSources(answers);
    expect(answers.map(notes.numberOf)).toEqual([undefined, 1, 1, 2, 1]);
    expect(notes.list).toEqual([two, doubted]);
    // An estimate is known and has no source: it is numbered, so that a reader finds out what it is.
    const estimate = { value: known, cited: none };
    expect(numberSources([...answers, estimate]).numberOf(estimate)).toBe(3);
  });

  it('names a source by its host and its last part', () => {
    expect(sourceName('https://www.example.org/')).toBe('example.org');
    expect(sourceName('https://example.org/a')).toBe('example.org/a');
    expect(sourceName('https://example.org/a/b/%40c%2Fd')).toBe('example.org/…/@c/d');
    expect(sourceName('https://example.org/a/%E0%A4%A')).toBe('example.org/…/%E0%A4%A');
  });

  it.each([
    ['https://github.com/a/b/issues/12', 'a/b #12'],
    ['https://github.com/a/b/pull/12/files', 'a/b #12'],
    ['https://github.com/a/b/discussions/12#discussioncomment-3', 'a/b #12'],
    ['https://github.com/a/b/releases/tag/v1.2.0', 'a/b v1.2.0'],
    ['https://github.com/a/b/releases/tag/%40c%2Fd%401.2.0', '@c/d 1.2.0'],
    ['https://github.com/a/b/blob/main/docs/e.md', 'a/b e.md'],
    ['https://github.com/a/b', 'github.com/…/b'],
    ['https://github.com/a/b/wiki/c', 'github.com/…/c'],
    ['https://www.npmjs.com/package/@c/d/v/1.2.0', '@c/d 1.2.0'],
    ['https://www.npmjs.com/package/d/v/1.2.0', 'd 1.2.0'],
    ['https://www.npmjs.com/package/d', 'd on npm'],
    ['https://www.npmjs.com/~me', 'npmjs.com/~me'],
  ])('names %s as %s', (address, name) => {
    expect(sourceName(address)).toBe(name);
  });
});

describe('the choice in the address', () => {
  const names = ['a', 'b.1', 'c', 'd', 'e'];
  const known = { names, usual: ['a', 'c'] };

  it('comes back as it was written', () => {
    const models = fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(models, fc.boolean(), (chosen, diff) => {
        const read = readChoice(writeChoice({ models: chosen, diff }), known);
        expect(read).toEqual({ models: chosen, diff, ignored: [] });
      }),
    );
  });

  it('tells keys that mean nothing or stand twice, but for where a link was shared', () => {
    const { ignored } = readChoice('?m=a&models=a,c&models=b&utm_source=mail&fbclid=1', known);
    expect(ignored).toEqual([
      'models stands more than once in the address: the first counts.',
      'The address also says "m": ignored.',
    ]);
  });

  it('shows the usual models where the address says nothing', () => {
    expect(readChoice('', known)).toEqual({ models: ['a', 'c'], diff: false, ignored: [] });
  });

  it('never throws, and always shows two to four models that there are', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string().map((value) => `?models=${value}&diff=${value}`),
    );
    fc.assert(
      fc.property(text, (search) => {
        const { models } = readChoice(search, known);
        expect(new Set(models).size).toBe(models.length);
        expect(models.length >= 2 && models.length <= 4).toBe(true);
        for (const model of models) expect(names).toContain(model);
      }),
    );
  });

  it.each([
    ['?models=a,x,c', ['a', 'c'], ['There is no model "x": ignored. Choose from the list.']],
    [
      '?models=a,x,y,c',
      ['a', 'c'],
      ['There is no model "x" and one more: ignored. Choose from the list.'],
    ],
    ['?models=a,c,a', ['a', 'c'], ['A model that the address names twice is shown once.']],
    ['?models=e,d,c,b.1,a', ['e', 'd', 'c', 'b.1'], ['At most 4 models are shown: the first 4.']],
    ['?models=E', ['e', 'a'], ['The address names one model: a usual one is set beside it.']],
    ['?models=a', ['a', 'c'], ['The address names one model: a usual one is set beside it.']],
    ['?models=', ['a', 'c'], ['The address names no model: the usual ones are shown.']],
    ['?models=,%20', ['a', 'c'], ['The address names no model: the usual ones are shown.']],
    ['?models=c,,a,', ['c', 'a'], []],
    ['?models=a,c&diff=yes', ['a', 'c'], ['diff="yes" is ignored. Use diff=1.']],
  ])('says what it ignores of %s', (search, models, ignored) => {
    expect(readChoice(search, known)).toEqual({ models, diff: false, ignored });
  });

  it('cuts what it repeats from a hostile address', () => {
    const [first = ''] = readChoice(`?models=a,c,${'<b>'.repeat(99)}`, known).ignored;
    expect(first.length).toBeLessThan(120);
  });
});
