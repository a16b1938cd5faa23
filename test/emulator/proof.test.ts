import { describe, expect, test } from 'vitest';
import { aspectRatios } from '#capabilities';
import { drawProof, type ProofCard } from '../../action/emulator/index.ts';
import { drawCaption } from '../../action/emulator/proof/caption.ts';
import { cardSvg } from '../../action/emulator/proof/card.ts';
import { oklch } from '../../action/emulator/proof/color.ts';
import { layOutCard } from '../../action/emulator/proof/layout.ts';
import { paletteFor } from '../../action/emulator/proof/palette.ts';
import { randomFrom } from '../../action/emulator/proof/random.ts';
import { chooseComposition, compositions } from '../../action/emulator/proof/scenes/index.ts';
import { cast } from '../../action/emulator/proof/scenes/still-life.ts';
import { things } from '../../action/emulator/proof/scenes/things.ts';
import { createDefs } from '../../action/emulator/proof/svg.ts';
import { loadTypeface, wrap } from '../../action/emulator/proof/type.ts';
import { quotesOf, subjectOf, wordsOf } from '../../action/emulator/proof/words.ts';
import { decoded, promised } from './wire.ts';

const type = await loadTypeface();
const scene = '0f1e2d3c4b5a';

function card(settings: Partial<ProofCard> = {}): ProofCard {
  return {
    width: 1024,
    height: 1024,
    mediaType: 'image/jpeg',
    tier: '1K',
    aspectRatio: '1:1',
    model: 'Nano Banana 2.1',
    prompt: 'A bottle of lemonade on a counter',
    roles: [],
    scene,
    ...settings,
  };
}

function composition(prompt: string, seed = scene) {
  return chooseComposition({
    words: wordsOf(prompt),
    quotes: quotesOf(prompt),
    random: randomFrom(seed),
  });
}

describe('a proof card', () => {
  test('is drawn at its true size, in either format', async () => {
    for (const [tier, ratio] of [
      ['512', '1:1'],
      ['1K', '1:8'],
      ['4K', '8:1'],
    ] as const) {
      const size = promised('nano-banana-2', tier, ratio);
      const bytes = await drawProof(
        card({ ...size, tier, aspectRatio: ratio, mediaType: 'image/png' }),
      );
      expect(await decoded(bytes)).toEqual({ format: 'png', ...size });
    }
    expect(await decoded(await drawProof(card()))).toMatchObject({ format: 'jpeg' });
  });

  test('has the same bytes every time, and others for another prompt, model, tier or scene', async () => {
    const draw = async (settings?: Partial<ProofCard>) =>
      (await drawProof(card(settings))).toString('base64');
    const first = await draw();
    expect(await draw()).toBe(first);
    const others = [
      { prompt: 'A mug' },
      { model: 'Nano Banana Pro' },
      { tier: '2K' },
      { scene: 'ffffffff' },
    ];
    for (const other of others) expect(await draw(other)).not.toBe(first);
  });

  test('shows finer lines the larger it is: one pixel at every tier', async () => {
    const finest = async (size: number) => {
      const { default: sharp } = await import('sharp');
      const bytes = await drawProof(card({ width: size, height: size, mediaType: 'image/png' }));
      const { data, info } = await sharp(bytes)
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      let longest = 0;
      for (let y = 0; y < info.height; y += 1) {
        let run = 0;
        for (let x = 1; x < info.width; x += 1) {
          const at = y * info.width + x;
          run = Math.abs((data[at] ?? 0) - (data[at - 1] ?? 0)) > 180 ? run + 1 : 0;
          longest = Math.max(longest, run);
        }
      }
      return longest;
    };
    const [small, large] = [await finest(1024), await finest(2048)];
    expect(small).toBeGreaterThan(20);
    expect(large).toBeGreaterThan(small * 1.8);
  });

  test('has its caption at the left of a banner, and below everything else', () => {
    const beside = aspectRatios.filter((ratio) => {
      const { caption, art } = layOutCard(promised('nano-banana-2', '1K', ratio));
      return caption.x + caption.width < art.x;
    });
    expect(beside).toEqual(['4:1', '8:1', '21:9']);
  });

  test.for(aspectRatios)('keeps its caption inside its box, and off the lines, at %s', (ratio) => {
    const layout = layOutCard(promised('nano-banana-2', '512', ratio));
    const palette = paletteFor('', randomFrom(scene));
    const prompt = 'extraordinarily long words that never seem to end '.repeat(40);
    const text = {
      model: 'Nano Banana 2.1',
      tier: '512',
      pixels: '11712 × 11712 px',
      aspectRatio: ratio,
      prompt,
    };
    const { svg, lines } = drawCaption(text, { layout, palette, type });
    const { x, y, width, height } = layout.caption;
    const points = [...svg.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, left, top]) => [
      Number(left),
      Number(top),
    ]);
    expect(points.length).toBeGreaterThan(500);
    for (const [left = 0, top = 0] of points) {
      expect(left).toBeGreaterThan(x - 5);
      expect(left).toBeLessThan(x + width + 1);
      expect(top).toBeGreaterThan(y - 1);
      expect(top).toBeLessThan(y + height + 1);
      expect(left > lines.x + 1 && top > lines.y + 1).toBe(false);
    }
  });

  test.for(Object.entries(compositions))(
    'draws %s without a broken number, light and dark, wide and tall',
    ([, { compose, words }]) => {
      for (const [width, height] of [
        [1024, 800],
        [2500, 320],
        [320, 2500],
      ] as const)
        for (const prompt of [
          words,
          `"LUMA" at night, ${words}`,
          'nothing',
          'swimming pool, city, fruit',
        ]) {
          const [random, defs] = [randomFrom(scene), createDefs()];
          const palette = paletteFor(prompt, random);
          const [said, quotes] = [wordsOf(prompt), quotesOf(prompt)];
          const drawn = compose({
            width,
            height,
            palette,
            random,
            defs,
            type,
            words: said,
            quotes,
          });
          expect(drawn.length).toBeGreaterThan(400);
          expect(drawn + defs.toString()).not.toMatch(/NaN|undefined|Infinity|<text/);
        }
    },
  );
});

describe('a composition', () => {
  test.for([
    ['Isometric miniature of a pool', 'isometric'],
    ['UI dashboard for a roastery', 'user-interface'],
    ['Poster with the headline "Slow is smooth"', 'poster'],
    ['Portrait of a ceramic artist', 'portrait'],
    ['A bottle of serum on a kitchen counter', 'still-life'],
    ['Misty mountains over a valley', 'landscape'],
    ['Botanical study of wildflowers', 'botanical'],
    ['A planet in deep space', 'orbits'],
    ['Geometric pattern of tiles', 'tiles'],
    ['Abstract ripple of sound', 'arcs'],
    ['Landing-page hero for a library, with room for a headline', 'hero'],
    ['A living room with a sofa below the window', 'interior'],
    ['The fox at the door, with a bottle in its satchel', 'portrait'],
    ['Misty mountain above a poster', 'landscape'],
    ['Isometric city skyline with a street, a harbour and a mountain', 'isometric'],
    ['A sheet that says "Open late"', 'poster'],
    ['A bottle labelled "LUMA", product on a kitchen counter', 'still-life'],
  ])('of "%s" is %s', ([prompt = '', expected]) => {
    expect(composition(prompt)).toBe(expected);
  });

  test.for([
    ['A title banner above the mountains', 'quotes no words'],
    ['Poster, banner and headline in the mountains, no text at all, no "LUMA"', 'bans lettering'],
    ['Poster in the mountains: "LUMA", but without any letters', 'bans lettering'],
  ])('of "%s" is no poster: the prompt %s', ([prompt = '']) => {
    expect(composition(prompt)).toBe('landscape');
  });

  test('is chosen by chance where the prompt names nothing', () => {
    const seeds = Array.from({ length: 40 }, (_, index) =>
      (index * 0x5bd1e995).toString(16).padStart(8, '0'),
    );
    expect(
      new Set(seeds.map((seed) => composition('Something nice', seed))).size,
    ).toBeGreaterThanOrEqual(5);
  });
});

describe('a still life', () => {
  test.for([
    ['bottle', 'The bottle stands on a kitchen counter, among things that belong there'],
    ['bottle', 'Out of the satchel looks the bottle; a cream fox who can smile'],
    ['tote', 'The product is the tote, beside a jar of jam'],
    ['jar', 'Packaging concept for one jar of a family, drunk with tea'],
    ['mug', 'A single ceramic mug beside a bottle'],
    ['bottle', 'On a kitchen counter, at breakfast, stands a bottle'],
  ])('has a %s in front of "%s"', ([word = '', prompt = '']) => {
    for (const seed of ['0f1e2d3c', 'a1b2c3d4', '00000007']) {
      const [front] = cast({ words: wordsOf(prompt), random: randomFrom(seed) });
      expect(front).toBe(things.find(([words]) => words.split(' ').includes(word))?.[1]);
    }
  });
});

describe('a palette', () => {
  const shade = (prompt: string) => paletteFor(prompt, randomFrom(scene)).shade('main', 0.6);

  test('comes from the words of the prompt', () => {
    expect(shade('a cherry tart')).toBe(shade('a red door'));
    expect(shade('a brass lamp')).toBe(shade('some saffrons'));
    expect(shade('a cherry tart')).not.toBe(shade('a mint tea'));
  });

  test('prefers a named colour to a thing that has one, and that to a time of the day', () => {
    expect(shade('a leaf and a lemonade on a blue door')).toBe(shade('a blue door'));
    expect(shade('an evening of pink salt and a green lamp, a green chair')).toBe(
      shade('a green lamp'),
    );
    expect(shade('an evening with a brass key')).toBe(shade('a brass key'));
    expect(shade('an evening walk')).toBe(shade('a midnight walk'));
  });

  test('takes a word before a colour for its shade', () => {
    expect(shade('leaf green')).toBe(shade('green'));
    expect(shade('rust-red')).toBe(shade('red'));
    expect(shade('lime green')).toBe(shade('a lime'));
    const palette = paletteFor('a night blue stripe, a walnut frame', randomFrom(scene));
    expect(palette.dark).toBe(false);
  });

  test('makes an accent of the colour that the prompt calls one', () => {
    const accent = (prompt: string) => paletteFor(prompt, randomFrom(scene)).shade('accent', 0.6);
    expect(accent('near-black graphite, a blue cast, one accent only: ember orange')).toBe(
      accent('the accent is amber'),
    );
  });

  test('has little colour when the prompt wants none', () => {
    const [r = 0, g = 0, b = 0] = channels(shade('a red door, monochrome'));
    expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(20);
  });

  test('is weaker in pastel, stronger in neon', () => {
    const spread = (prompt: string) => {
      const [r = 0, g = 0, b = 0] = channels(
        paletteFor(prompt, randomFrom(scene)).shade('main', 0.75),
      );
      return Math.max(r, g, b) - Math.min(r, g, b);
    };
    expect(spread('a mint door, pastel')).toBeLessThan(spread('a mint door') - 10);
    expect(spread('a mint door, vibrant')).toBeGreaterThan(spread('a mint door') + 10);
  });

  test('is dark for a night', () => {
    expect(paletteFor('a city at night', randomFrom(scene)).dark).toBe(true);
    expect(paletteFor('a city at noon', randomFrom(scene)).dark).toBe(false);
    expect(paletteFor('the room is dark', randomFrom(scene)).dark).toBe(true);
    expect(paletteFor('a dark city street', randomFrom(scene)).dark).toBe(true);
    expect(paletteFor('a coat with dark buttons, soft shadow', randomFrom(scene)).dark).toBe(false);
  });

  test('keeps its hue inside sRGB', () => {
    expect(oklch(1, 0, 0)).toBe('#ffffff');
    expect(oklch(0.627955, 0.257683, 29.2339)).toBe('#ff0000');
    const [r = 0, g = 0, b = 0] = channels(oklch(0.6, 0.4, 145));
    expect(g).toBeGreaterThan(Math.max(r, b));
  });
});

describe('type', () => {
  test('is outlined, as wide as its advance', () => {
    const { d, width } = type.line('Proof', { x: 0, y: 0, size: 100, weight: 600 });
    expect(d).toMatch(/^M/);
    expect(width).toBeCloseTo(type.widthOf('Proof', 100, 600));
    expect(type.widthOf('Proof', 50)).toBeCloseTo(type.widthOf('Proof', 100) / 2);
  });

  test('never writes a broken number, wherever it stands', () => {
    for (let x = 0; x < 400; x += 0.37)
      expect(type.line('subject', { x, y: 51.16, size: 15, weight: 600 }).d).not.toContain('NaN');
  });

  test('greeks what the font has not, and drops what has no width', () => {
    expect(type.line('朝', { x: 0, y: 0, size: 100 }).d).toMatch(/^M6 -50h46v50h-46Z$/);
    expect(type.widthOf('a\u200b\ufe0f\u20dd', 10)).toBe(type.widthOf('a', 10));
    const at = { x: 0, y: 0, size: 100 };
    expect(type.line('e\u0301', at).d).toBe(type.line('\u00e9', at).d);
  });

  test('is wrapped at words, and cut with an ellipsis', () => {
    const width = type.widthOf('one two', 10) + 0.01;
    expect(wrap(type, 'one two three', { width, size: 10, lines: 2 })).toEqual([
      'one two',
      'three',
    ]);
    expect(wrap(type, 'one two three', { width, size: 10, lines: 1 })).toEqual(['one t…']);
    expect(wrap(type, '', { width, size: 10, lines: 1 })).toEqual([]);
  });

  test('is drawn from prompts of any length and script', () => {
    for (const prompt of [
      '',
      '   ',
      '朝'.repeat(60_000),
      'word '.repeat(60_000),
      '🍋'.repeat(9000),
    ])
      expect(cardSvg(card({ prompt }), type)).toMatch(/^<svg .*<\/svg>$/s);
  });

  test('takes quoted words from every kind of quotation mark', () => {
    expect(quotesOf('says "One", “Two” and „Drei“, «Quatre»')).toEqual(['One', 'Two', 'Drei']);
    expect(quotesOf('no quotes')).toEqual([]);
  });
});

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

describe("a reference's name", () => {
  test('is no word of the picture', () => {
    const labels =
      'Image 1 is the style reference "board".\nImage 2 is the base image "photo", to be edited.\n';
    expect(
      subjectOf(`${labels}Dress image 2 ("photo") like image 1 ("board"), signed "Open".`),
    ).toBe('Dress the reference like the reference, signed "Open".');
  });

  test('is a word of the picture where the reference shows its subject', () => {
    const labels =
      'Image 1 is the style reference "poster".\nImage 2 is the product reference "bottle".\n';
    const prompt = `${labels}The product is image 2 ("bottle"), in the colours of image 1 ("poster").`;
    expect(subjectOf(prompt)).toBe('The product is the bottle, in the colours of the reference.');
    expect(composition(subjectOf(prompt))).toBe('still-life');
  });
});
