import { describe } from 'vitest';
import { tell } from './planted-files.ts';

describe('a value that has no place', () => {
  tell([
    [
      'old',
      '"defaultTier": "1K"',
      '"defaultTier": "8K"',
      '"defaultTier": "8K",',
      'defaultTier: "8K" cannot stand here. Write "512", "1K", "2K" or "4K".',
    ],
    [
      'old',
      '"image": 3',
      '"image": "3"',
      '"image": "3",',
      'rates.0.image: "3" cannot stand here. Write a number from 0 up.',
    ],
    [
      'old',
      '"outputTokens": 100',
      '"outputTokens": 99.5',
      '"outputTokens": 99.5,',
      'tiers.1K.outputTokens: 99.5 cannot stand here. Write a whole number from 0 up or null.',
    ],
    [
      'old',
      /"freeTier": \w+/,
      '"freeTier": 0',
      '"freeTier": 0',
      'features.freeTier: 0 cannot stand here. Write true, false or null.',
    ],
    [
      'old',
      '"released": "2025-01-10"',
      '"released": "2026-02-30"',
      '"released": "2026-02-30",',
      'apiIds.0.released: "2026-02-30" cannot stand here. Write a day such as "2026-11-24" or null.',
    ],
    [
      'old',
      /"modalities": \[[^\]]*\]/,
      '"modalities": "text"',
      '"modalities": "text",',
      'inputs.modalities: "text" cannot stand here. Write a list in which each item is "text", "image", "video" or "pdf".',
    ],
    [
      'new',
      /"qualities": \[[^\]]*\]/,
      '"qualities": {}',
      '"qualities": {},',
      'qualities: An object cannot stand here. Write null or a list in which each item is some text.',
    ],
    [
      'old',
      /"ratios": \[[^\]]*\]/,
      '"ratios": []',
      '"ratios": [],',
      'ratios: An empty list cannot stand here. Write a list of at least one item, each "1:1", "1:4", "1:8", "2:3", "3:2", "3:4", "4:1", "4:3", "4:5", "5:4", "8:1", "9:16", "16:9" or "21:9".',
    ],
    [
      'old',
      '"otherwise": 99',
      '"otherwise": []',
      '"otherwise": [],',
      'disputes.0.otherwise: An empty list cannot stand here. Write text, a number, true, false or null.',
    ],
    [
      'old',
      '"words": "Ninety."',
      `"words": "Google's ninety."`,
      `"words": "Google's ninety.",`,
      `disputes.0.words: "Google's ninety." cannot stand here. Write some text, its apostrophes as ’.`,
    ],
    [
      'old',
      '"url": "https://example.com/page"',
      '"url": "a friend"',
      '"url": "a friend",',
      'sources.page.url: "a friend" cannot stand here. Write an address that begins with https://.',
    ],
    [
      'old',
      '"kind": "renderable"',
      '"kind": "rendered"',
      '"kind": "rendered",',
      'kind: "rendered" cannot stand here. Write "renderable" or "comparison".',
    ],
  ]);
});

describe('a key that has no place', () => {
  tell([
    [
      'old',
      '"height": 1000',
      '"height": 1000, "depth": 1',
      '"height": 1000, "depth": 1',
      'tiers.1K.pixels.byRatio.1:1.depth: This key is not known. Remove it, or use "width" or "height".',
    ],
    [
      'old',
      '"2K": {',
      '"8K": {',
      '"8K": {',
      'tiers.8K: This key is not known. Remove it, or use "512", "1K", "2K" or "4K".',
    ],
    [
      'new',
      '"1500x1000": {',
      '"1500": {',
      '"1500": {',
      'prices.1500: This key is not known. Remove it, or use a size such as "1024x1024".',
    ],
  ]);
});

describe('a key that is missing, told where its object stands,', () => {
  tell([
    [
      'old',
      /"defaultTier": [^\n]*/,
      '',
      '{',
      'defaultTier: This key is missing. Add it with "512", "1K", "2K" or "4K".',
    ],
    [
      'new',
      /"features": \{[^}]*\},/,
      '',
      '{',
      'features: This key is missing. Add it with an object with "mask", "transparentBackground".',
    ],
  ]);
});

describe('a citation of nothing', () => {
  const rewrite = /("batch": 0.5,\s+"confidence": "official",\s+"sources": )\[\s+"page"\s+\]/;
  const none =
    'rates.0.sources: A fact needs its sources. Write a list of keys of "sources" at the end of the file.';
  tell([
    ['old', rewrite, '$1[]', '"sources": []', none],
    ['old', rewrite, '$1"page"', '"sources": "page"', none],
    [
      'old',
      rewrite,
      '$1["hearsay"]',
      '"sources": ["hearsay"]',
      'rates.0.sources.0: The source "hearsay" is not defined. Add it to "sources" at the end of the file, or name one that is there.',
    ],
    [
      'old',
      /("sendsImageSize": \{\s+"confidence": ")official(",\s+"sources": )\[[^\]]*\]/,
      '$1reported$2[]',
      '"sources": []',
      'provenance.sendsImageSize.sources: A fact needs its sources. Write a list of keys of "sources" at the end of the file.',
    ],
  ]);
});
