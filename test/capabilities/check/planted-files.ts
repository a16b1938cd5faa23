import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { modelFaults } from '#capabilities/check';

const folder = 'action/capabilities/models/';
const cited = { confidence: 'official', sources: ['page'] };

/** One of our files, for its shape, with all that is judged beyond it in place of its own. */
function plantedFrom(file: string, own: object): string {
  const url = new URL(`../../../${folder}${file}`, import.meta.url);
  const { kind, provider, provenance, ...rest } = JSON.parse(readFileSync(url, 'utf8'));
  return JSON.stringify(
    {
      kind,
      provider,
      ...rest,
      provenance: Object.fromEntries(Object.keys(provenance).map((key) => [key, cited])),
      disputes: [
        { about: ['references', 'total'], otherwise: 99, words: 'Ninety.', sources: ['page'] },
      ],
      sources: { page: { url: 'https://example.com/page', checked: '2026-03-01' } },
      ...own,
    },
    null,
    1,
  );
}

function tierOf(side: number, outputTokens: number) {
  const byRatio = {
    '1:1': { width: side, height: side },
    '1:4': { width: side / 2, height: 2 * side },
    '4:1': { width: 2 * side, height: side / 2 },
  };
  const publishedDiffers = { '4:1': { width: 2 * side, height: side } };
  return { outputTokens, pixels: { byRatio, publishedDiffers, ...cited } };
}

const old = plantedFrom('nano-banana-pro.json', {
  name: 'old',
  displayName: 'Old',
  apiIds: [
    {
      id: 'old-image',
      channel: 'stable',
      released: '2025-01-10',
      shutdown: {
        on: '2026-02-20',
        confidence: 'confirmed',
        note: null,
        sources: ['page'],
        announced: { on: '2026-01-15', sources: ['page'] },
      },
      successor: 'new-image',
    },
  ],
  defaultTier: '1K',
  ratios: ['1:1', '1:4', '4:1'],
  tiers: { '1K': tierOf(1000, 100), '2K': tierOf(2000, 200) },
  thinking: { control: 'levels', levels: ['low', 'high'], default: 'low', typicalTokens: null },
  rates: [
    { from: '2025-01-05', input: 1, text: 2, image: 3, batch: 0.5, ...cited },
    { from: '2025-06-05', input: 1, text: 2, image: 4, batch: 0.5, ...cited },
  ],
});

const compared = plantedFrom('gpt-image-2.json', {
  name: 'new',
  displayName: 'New',
  apiIds: [
    { id: 'new-image', channel: 'stable', released: '2026-01-01', shutdown: null, successor: null },
    { id: 'new-image-1', channel: 'snapshot', released: null, shutdown: null, successor: null },
  ],
  sizes: {
    presets: [{ width: 1000, height: 700 }],
    custom: {
      multipleOf: 10,
      longestEdge: 2000,
      maxAspect: 3,
      minPixels: 1000,
      maxPixels: 3_000_000,
    },
  },
  qualities: ['low', 'high'],
  prices: {
    '1000x700': { low: { outputTokens: 10 } },
    '1500x1000': { high: { outputTokens: 20 } },
  },
});

const files = { old, new: compared };

/** The day for which the planted files are judged. */
const today = '2026-03-01';

/** What is wrong with the planted files, with one text of one of them replaced, each with the line where it stands. */
export function faultsWith(
  name: keyof typeof files,
  [good, bad]: readonly [good: string | RegExp, bad: string],
  day: string = today,
): { readonly line: string; readonly words: string }[] {
  const text = files[name].replace(good, bad);
  if (text === files[name] && good !== bad) throw new Error(`The file has no ${good}.`);
  const all = Object.entries({ ...files, [name]: text });
  const texts = all.map(([one, json]) => ({ path: `${folder}${one}.json`, text: json }));
  return modelFaults(texts, day).map((fault) => {
    const [, file = '', line, words = ''] = /(\w+)\.json:(\d+):\d+: (.*)/.exec(fault) ?? [];
    const json = all.find(([one]) => one === file)?.[1] ?? '';
    return { line: `${file}: ${json.split('\n')[Number(line) - 1]?.trim()}`, words };
  });
}

type Case = readonly [
  file: keyof typeof files,
  good: string | RegExp,
  bad: string,
  line: string,
  words: string,
];

/** Tests that each plants one fault, which is told once, on its line, with its remedy. */
export function tell(cases: readonly Case[]): void {
  it.each(cases)('is told of %s.json: %s → %s', (file, good, bad, line, words) => {
    expect(faultsWith(file, [good, bad])).toEqual([{ line: `${file}: ${line}`, words }]);
  });
}
