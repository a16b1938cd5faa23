import { describe, expect, it, test } from 'vitest';
import { models } from '#capabilities';
import { comparedIssues } from '../../../action/capabilities/check/compared.ts';
import { faultsWith, tell } from './planted-files.ts';

test('files that say nothing wrong have no fault', () => {
  expect(faultsWith('old', ['', ''])).toEqual([]);
});

describe('pixels that cannot be', () => {
  const mend = 'Mend the width or the height that is wrong.';
  tell([
    [
      'old',
      /"width": 2000,\s+"height": 500/,
      '"width": 20000, "height": 500',
      '"4:1": {',
      `tiers.1K.pixels.byRatio.4:1: 20000 × 500 is not 4:1, nor within 5 % of it. ${mend}`,
    ],
    [
      'old',
      /"width": 2000,\s+"height": 500/,
      '"width": 2020, "height": 500',
      '"4:1": {',
      `tiers.1K.pixels.byRatio.4:1: 2020 × 500 is not the 500 × 2000 of 1:4 turned. ${mend}`,
    ],
    [
      'old',
      /"width": 2000,\s+"height": 2000/,
      '"width": 1000, "height": 1000',
      '"1:1": {',
      `tiers.2K.pixels.byRatio.1:1: 1000 × 1000 is no more than the 1000 × 1000 of 1K. ${mend}`,
    ],
    [
      'old',
      /("publishedDiffers": \{\s+"4:1": \{\s+"width": 2000,\s+"height": )1000/,
      '$1500',
      '"4:1": {',
      'tiers.1K.pixels.publishedDiffers.4:1: 2000 × 500 stands under "byRatio" too. Remove it, for it does not differ.',
    ],
    [
      'old',
      /"1:1": \{[^}]*\},\s+/,
      '',
      '"byRatio": {',
      'tiers.1K.pixels.byRatio: The pixels of 1:1 are missing. Add them, or take 1:1 out of "ratios".',
    ],
    [
      'old',
      '"1:1": {',
      '"16:9": { "width": 1600, "height": 900 }, "1:1": {',
      '"16:9": { "width": 1600, "height": 900 }, "1:1": {',
      'tiers.1K.pixels.byRatio.16:9: 16:9 is not under "ratios". Add it there, or remove it here.',
    ],
    [
      'old',
      '"defaultTier": "1K"',
      '"defaultTier": "4K"',
      '"defaultTier": "4K",',
      'defaultTier: 4K is not under "tiers". Write 1K or 2K.',
    ],
  ]);
});

describe('a price or a level that fits nothing', () => {
  tell([
    [
      'old',
      '"outputTokens": 100,',
      '',
      '"1K": {',
      'tiers.1K.outputTokens: This key is missing. Add it with a whole number from 0 up or null.',
    ],
    [
      'new',
      '"1500x1000"',
      '"1505x1000"',
      '"1505x1000": {',
      'prices.1505x1000: The model does not take this size. Remove its prices, or mend "sizes".',
    ],
    [
      'new',
      '"low": {',
      '"lower": {',
      '"lower": {',
      'prices.1000x700.lower: The model does not have this quality. Use low or high, or mend "qualities".',
    ],
    [
      'old',
      '"default": "low"',
      '"default": "medium"',
      '"default": "medium",',
      'thinking.default: medium is not under "levels". Write low or high.',
    ],
    [
      'old',
      '"control": "levels"',
      '"control": "fixed"',
      '"levels": [',
      'thinking.levels: A model whose control is "fixed" takes no level. Write [] and null, or "levels" as its control.',
    ],
  ]);
});

describe('a name that is not one thing’s alone', () => {
  const has = (file: string) =>
    `action/capabilities/models/${file}.json has this name or id too. Give each its own.`;

  it.each([
    ['"displayName": "Old"', '"displayName": "NEW"', 'displayName', '"name": "new"'],
    ['"id": "old-image"', '"id": "new"', 'apiIds.0.id', '"name": "new"'],
  ])('is told in both files: %s → %s', (good, bad, at) => {
    const faults = faultsWith('old', [good, bad]);
    expect(faults.map(({ words }) => words)).toEqual(
      expect.arrayContaining([`${at}: ${has('new')}`, `name: ${has('old')}`]),
    );
  });

  tell([
    [
      'new',
      '"id": "new-image-1"',
      '"id": "new-image"',
      '"id": "new-image",',
      'apiIds.1.id: This id stands here twice. Remove one entry.',
    ],
    [
      'old',
      '"name": "old"',
      '"name": "older"',
      '"name": "older",',
      'name: The file is not older.json. Name one after the other.',
    ],
  ]);
});

describe('a citation or dispute of nothing', () => {
  tell([
    [
      'old',
      '"page": {',
      '"blog": { "url": "https://example.com/blog", "checked": "2026-02-01" }, "page": {',
      '"blog": { "url": "https://example.com/blog", "checked": "2026-02-01" }, "page": {',
      'sources.blog: No fact cites this source. Cite it where it tells something, or remove it.',
    ],
    [
      'old',
      /"references",\s+"total"/,
      '"references", "sum"',
      '"about": [',
      'disputes.0.about: There is no references.sum in the file. Write the keys that lead to the fact.',
    ],
    [
      'new',
      '"otherwise": 99',
      '"otherwise": 16',
      '"otherwise": 16,',
      'disputes.0.otherwise: 16 is what the file says of references.total too. Write what the other source says.',
    ],
  ]);
});

describe('sizes whose bounds are unknown', () => {
  it('forbid no price', () => {
    const sizes = { presets: [{ width: 1000, height: 700 }], custom: null };
    const prices = { '900x900': { low: { outputTokens: 1 } } };
    const [known] = models.filter(({ kind }) => kind === 'comparison');
    if (known?.kind !== 'comparison') throw new Error('There is no model to compare with.');
    expect(comparedIssues({ ...known, sizes, prices, qualities: ['low'] })).toEqual([]);
  });
});
