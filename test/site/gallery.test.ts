import { describe, expect, it } from 'vitest';
import {
  galleryPages,
  pageSize,
  promptPage,
  shelfPages,
} from '../../site/src/lib/pages/prompts.ts';
import { captionOf } from '../../site/src/lib/samples/caption.ts';
import { cardOf } from '../../site/src/lib/samples/card.ts';
import { facets, shelvesOf } from '../../site/src/lib/samples/facets.ts';
import { samplesOf, templates } from '../../site/src/lib/samples/index.ts';
import { layoutOf } from '../../site/src/lib/samples/layout.ts';
import { letteringOf } from '../../site/src/lib/samples/lettering.ts';
import { placeOf } from '../../site/src/lib/samples/use-cases.ts';
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
      'q=red+boat&use=posters&model=nano-banana-2.1&tier=1K&ratio=3%3A2&intent=variants&lettering=none';
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

  it('takes no filter from an address that the page does not offer', () => {
    const offered = new Map([...choices].filter(([id]) => id !== 'tier'));
    const { state, ignored } = readState(new URLSearchParams('tier=4K&ratio=1:1'), offered);
    expect([state.tier, state.ratio]).toEqual(['', '1:1']);
    expect(ignored).toEqual(['The address also says "tier": ignored.']);
  });

  it('offers the same filters as the links', () => {
    expect([...facetIds].sort()).toEqual(facets.map(({ id }) => id).sort());
  });

  it('finds what is all of what is asked for, and says what to remove where nothing is', () => {
    const { state } = read('tier=4K&model=nano-banana-pro');
    expect(matching(cards, state)).toEqual([]);
    const without = narrowest(cards, state).map(({ key, count }) => [key, count]);
    expect(without).toEqual([
      ['tier', templates.filter(({ model }) => model.name === 'nano-banana-pro').length],
      ['model', templates.filter(({ tier }) => tier === '4K').length],
    ]);
  });
});

describe('the words of the gallery’s search', () => {
  const found = (q: string) =>
    matching(cards, read(new URLSearchParams({ q }).toString()).state).map(({ path }) => path);
  const [first] = templates;
  if (!first) throw new Error('There is no template.');
  const asking = (text: string) => ({
    ...first,
    partials: [],
    variants: first.variants.map((one) => ({ ...one, parts: [{ text }], references: [] })),
  });

  it('find each prompt that draws words, by whatever they are called', () => {
    const drawing = cards.filter((card) => card.is.lettering === 'words').map(({ path }) => path);
    expect(drawing.length).toBeGreaterThan(0);
    for (const name of ['lettering', 'text', 'letters', 'type', 'title', 'headline', 'words'])
      expect(found(name)).toEqual(expect.arrayContaining(drawing));
    expect(found('lettering')).toEqual(drawing);
  });

  it('are those of the filters, of the model and of the prompt too, from their beginnings', () => {
    const [card] = [cardOf(asking('A zebra crossing under 2 700 kelvin.'))];
    for (const q of [
      'zebra',
      'zebras',
      'ZEB',
      'zebra crossing',
      first.model.displayName,
      first.name,
    ])
      expect([q, matching([card], { ...read('').state, q })]).toEqual([q, [card]]);
    expect(matching([card], { ...read('').state, q: 'ebra' })).toEqual([]);
    expect(matching([card], { ...read('').state, q: '???' })).toEqual([]);
    for (const facet of facets)
      for (const { value, templates: some } of shelvesOf(facet, templates))
        expect(found(facet.textOf(value))).toEqual(
          expect.arrayContaining(some.map((one) => cardOf(one).path)),
        );
  });

  it('are words in the picture where a prompt quotes what is no reference', () => {
    expect(letteringOf(asking('A sign that says "Open"'))).toBe('words');
    expect(letteringOf(asking('A sign'))).toBeUndefined();
    const plain = { ...asking('A sign'), partials: ['templates/_no-lettering.prompt'] };
    expect(letteringOf(plain)).toBe('none');
    const at = { line: 1, column: 1 };
    const reference = { id: 'board', role: 'style', source: { path: 'board.png' }, at } as const;
    const variants = asking('Like "board"').variants.map((one) => ({
      ...one,
      references: [reference],
    }));
    expect(letteringOf({ ...first, partials: [], variants })).toBeUndefined();
  });
});

describe('pages about prompts', () => {
  it('hold no more than a page may, and every template once', () => {
    const pages = galleryPages();
    for (const page of pages) expect(page.templates.length).toBeLessThanOrEqual(pageSize);
    const shown = pages.flatMap((page) => page.templates);
    expect(shown).toHaveLength(templates.length);
    expect(new Set(shown)).toEqual(new Set(templates));
  });

  it('show templates by use case as the home page does, and what fills a row last', () => {
    const shown = [...galleryPages(), ...shelfPages().filter(({ number }) => number === 1)];
    for (const { templates: some } of shown) {
      const ribbons = some.map((one) => ['4x1', '8x1'].includes(cardOf(one).shape));
      expect(ribbons).toEqual([...ribbons].sort((a, b) => Number(a) - Number(b)));
      const places = some.filter((_, at) => !ribbons[at]).map(({ name }) => placeOf(name));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
    expect(placeOf('nobody-said')).toBeGreaterThan(placeOf('linocut-lighthouse'));
  });

  it('are headed by what they list, each once', () => {
    const headings = shelfPages().map(({ shelf }) => shelf?.facet.headingOf(shelf.value));
    expect(headings).toContain('4K prompts');
    expect(headings).toContain('8:1 prompts');
    expect(headings).toContain('Final-art prompts');
    expect(new Set(headings).size).toBe(headings.length);
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

describe('the words of a picture', () => {
  const [variant] = templates.flatMap(({ variants }) => variants);
  if (!variant) throw new Error('There is no variant.');
  const cup = { ...variant, alt: 'A cup' };

  it('are what was asked for where no model drew it', () => {
    expect(captionOf({ variant: cup, emulated: true })).toBe('Asked for: A cup');
    expect(captionOf({ variant: cup, emulated: false })).toBe('A cup');
    expect(captionOf({ variant: { ...cup, alt: '' }, emulated: true })).toBe('');
  });

  it('leave it to a mark of the card that the picture is emulated', () => {
    for (const template of templates) {
      const card = cardOf(template);
      expect(card.emulated).toBe(samplesOf(template.name)[0]?.emulated ?? false);
      expect(card.facts).not.toContain('emulated');
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
