import { describe, expect, it } from 'vitest';
import { faultsWith, tell } from './planted-files.ts';

describe('a successor that leads nowhere', () => {
  tell([
    [
      'old',
      '"new-image"',
      '"new-imagen"',
      '"successor": "new-imagen"',
      'apiIds.0.successor: new-imagen is no API id of any model here. Write one, such as new-image, or null.',
    ],
    [
      'old',
      '"new-image"',
      '"old-image"',
      '"successor": "old-image"',
      'apiIds.0.successor: An id cannot succeed itself. Name another, or write null.',
    ],
  ]);

  it('is told where successors go in a circle, at each id of it', () => {
    const words = (circle: string) =>
      `apiIds.0.successor: ${circle} leads back to itself. Let it end in an id that goes on.`;
    expect(faultsWith('new', ['"successor": null', '"successor": "old-image"'])).toEqual([
      { line: 'old: "successor": "new-image"', words: words('old-image → new-image → old-image') },
      { line: 'new: "successor": "old-image"', words: words('new-image → old-image → new-image') },
    ]);
  });

  it('is told at the circle alone where others lead into it', () => {
    const faults = faultsWith('new', [
      /"successor": null([\s\S]*?)"successor": null/,
      '"successor": "new-image-1"$1"successor": "new-image"',
    ]);
    expect(faults.map(({ line }) => line)).toEqual([
      'new: "successor": "new-image-1"',
      'new: "successor": "new-image"',
    ]);
  });
});

describe('a life', () => {
  it.each([
    ['without a successor', '"successor": "new-image"', '"successor": null'],
    ['that ends on the day of the build', '"on": "2026-02-20"', '"on": "2026-03-01"'],
    ['that ends on its first day', '"released": "2025-01-10"', '"released": "2026-02-20"'],
  ])('%s is no fault', (_, good, bad) => {
    expect(faultsWith('old', [good, bad])).toEqual([]);
  });

  it('is no fault on any later day', () => {
    expect(faultsWith('old', ['', ''], '2099-01-01')).toEqual([]);
  });
});

describe('a day out of order', () => {
  const mend = 'Mend the day that is wrong.';
  tell([
    [
      'old',
      '"checked": "2026-03-01"',
      '"checked": "2026-03-02"',
      '"checked": "2026-03-02"',
      'sources.page.checked: 2026-03-02 is still to come on 2026-03-01. Write the day on which it was looked up.',
    ],
    [
      'old',
      '"checked": "2026-03-01"',
      '"checked": "2026-02-30"',
      '"checked": "2026-02-30"',
      'sources.page.checked: "2026-02-30" cannot stand here. Write a day such as "2026-11-24".',
    ],
    [
      'old',
      '"released": "2025-01-10"',
      '"released": "2026-02-21"',
      '"on": "2026-02-20",',
      `apiIds.0.shutdown.on: 2026-02-20 is before the release on 2026-02-21. ${mend}`,
    ],
    [
      'old',
      '"on": "2026-01-15"',
      '"on": "2026-02-21"',
      '"on": "2026-02-21",',
      `apiIds.0.shutdown.announced.on: 2026-02-21 is after the shutdown on 2026-02-20. ${mend}`,
    ],
    [
      'old',
      '"from": "2025-06-05"',
      '"from": "2025-01-05"',
      '"from": "2025-01-05",',
      'rates.1.from: 2025-01-05 is not after 2025-01-05, the day of the rates above. Put the oldest first, one entry a day.',
    ],
    [
      'old',
      '"from": "2025-01-05"',
      '"from": "2025-01-11"',
      '"from": "2025-01-11",',
      'rates.0.from: 2025-01-11 leaves the model without a price from its release on 2025-01-10. Write that day, or add the rates that held then.',
    ],
  ]);
});
