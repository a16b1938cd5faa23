import { describe, expect, it } from 'vitest';
import {
  galleryPages,
  pageSize,
  promptPage,
  shelfPages,
} from '../../site/src/lib/pages/prompts.ts';
import { cardOf } from '../../site/src/lib/samples/card.ts';
import { facets, shelvesOf } from '../../site/src/lib/samples/facets.ts';
import { templates } from '../../site/src/lib/samples/index.ts';
import { layoutOf } from '../../site/src/lib/samples/layout.ts';
import {
  facetIds,
  matching,
  narrowest,
  readState,
  writeState,
} from '../../site/src/scripts/gallery-state.ts';
import { hostile } from './hostile.ts';

const cards = templates.map(cardOf);
const choices = new Map(
  facets.map((facet) => [
    facet.id as string,
    ['', ...shelvesOf(facet, templates).map(({ value }) => value)],
  ]),
);
const read = (query: string) => readState(new URLSearchParams(query), choices);

describe('the state of the gallery', () => {
  it('comes back from an address as it was written', () => {
    const query =
      'q=red+boat&use=posters&model=nano-banana-2.1&tier=1K&ratio=3%3A2&intent=variants';
    const { state, ignored } = read(query);
    expect(ignored).toEqual([]);
    expect(writeState(state)).toBe(query);
  });

  it('leaves out and names whatever no prompt has', () => {
    for (const [, text] of hostile) {
      const { state, ignored } = read(new URLSearchParams({ tier: text, q: text }).toString());
      expect(state.tier).toBe('');
      expect(ignored[0]).toMatch(/^The address asks for tier ".*", which no prompt has/s);
      const { state: alone } = read(new URLSearchParams({ q: text }).toString());
      expect(matching(cards, state)).toEqual(matching(cards, alone));
    }
    expect(read(`q=${'x'.repeat(300)}`).state.q).toHaveLength(100);
    expect(read(`tier=${'x'.repeat(300)}`).ignored[0]?.length).toBeLessThan(120);
  });

  it('takes a ratio as the addresses of this site write it', () => {
    expect(read('ratio=1x1').state.ratio).toBe('1:1');
    expect(read('ratio=1x1').ignored).toEqual([]);
    expect(read('ratio=1xx1').state.ratio).toBe('');
  });

  it('names what it does not know and what is said twice', () => {
    const { state, ignored } = read('page=99&tier=1K&tier=2K&q=cup&q=fox&q=owl&gclid=1');
    expect([state.q, state.tier]).toEqual(['cup', '1K']);
    expect(ignored).toEqual([
      'tier stands more than once in the address: the first counts.',
      'q stands more than once in the address: the first counts.',
      'The address also says "page": ignored.',
    ]);
    const many = new URLSearchParams(
      [...Array(50).keys()].map((key) => [`${key}${'x'.repeat(99)}`, '']),
    );
    expect(read(many.toString()).ignored.join('')).toMatch(/^.{100,250} and 47 more: ignored/);
  });

  it('offers the same filters as the links', () => {
    expect([...facetIds].sort()).toEqual(facets.map(({ id }) => id).sort());
  });

  it('finds what is all of what is asked for, and says what to drop where nothing is', () => {
    const { state } = read('tier=4K&model=nano-banana-pro');
    expect(matching(cards, state)).toEqual([]);
    const without = narrowest(cards, state).map(({ key, count }) => [key, count]);
    expect(without).toEqual([
      ['tier', templates.filter(({ model }) => model.name === 'nano-banana-pro').length],
      ['model', templates.filter(({ tier }) => tier === '4K').length],
    ]);
  });
});

describe('pages about prompts', () => {
  it('hold no more than a page may, and every template once', () => {
    const pages = galleryPages();
    for (const page of pages) expect(page.templates.length).toBeLessThanOrEqual(pageSize);
    expect(pages.flatMap((page) => page.templates)).toEqual(templates);
  });

  it('have titles and descriptions of the right length, none of them twice', () => {
    const pages = [...galleryPages(), ...shelfPages()].map(({ page }) => page);
    const all = [...pages, ...templates.map(promptPage)];
    for (const { title, description } of all) {
      expect(title.length).toBeLessThan(60);
      expect(description.length).toBeGreaterThanOrEqual(50);
      expect(description.length).toBeLessThanOrEqual(160);
    }
    expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  });

  it('bear whatever a template says of itself', () => {
    const [first] = templates;
    if (!first) throw new Error('There is no template.');
    for (const [, description] of hostile) {
      const page = promptPage({
        ...first,
        name: 'x'.repeat(300),
        description: description.repeat(9),
      });
      expect(page.title.length).toBeLessThan(60);
      expect(page.description.length).toBeLessThanOrEqual(160);
    }
  });
});

describe('the layout of renders', () => {
  const [square, ribbon, upright] = [
    { width: 4, height: 4 },
    { width: 8, height: 1 },
    { width: 1, height: 4 },
  ];
  it.each([
    ['tall', [upright]],
    ['one', [square]],
    ['wide', [ribbon]],
    ['wide', [square, ribbon]],
    ['two', [square, upright]],
    ['many', [square, square, upright]],
    ['many', []],
  ] as const)('is %s, by their number and shape', (layout, shots) => {
    expect(layoutOf(shots)).toBe(layout);
  });
});
