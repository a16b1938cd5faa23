import { describe, expect, it } from 'vitest';
import { read, template } from './reading.ts';

/** Prompts of which a rule must speak, and of which it must not. */
interface Cases {
  rule: string;
  ratio?: string;
  found: readonly string[];
  silent: readonly string[];
}

const cases: readonly Cases[] = [
  {
    rule: 'words-without-quotes',
    found: [
      'A poster that says HELLO WORLD.',
      'A shop door; the sign reads OPEN.',
      'A banner with the title Summer Sale.',
      'A jar, its label saying Fresh.',
      'Headline reads Summer Sale.',
      'A mug which says Good Morning.',
      'A neon sign spelling Diner.',
      'A billboard that reads: Drive Slowly.',
      'A card with the caption Thank You.',
      'A T-shirt saying 1984.',
    ],
    silent: [
      'A poster that says "HELLO WORLD".',
      'The sign reads “OPEN”.',
      'A woman under a poster reading a book.',
      'A boy with the title of the book hidden by his hand.',
      'A label that reads clearly at thumbnail size.',
      'A man saying goodbye at a station.',
      'A girl with a mug reading in bed.',
      'A teacher who says nothing.',
      'A banner with the headline "Summer Sale".',
      'A screen reading device on a desk.',
    ],
  },
  {
    rule: 'ratio-word-contradicts',
    ratio: '16:9',
    found: [
      'A square poster.',
      'vertical phone wallpaper of a forest',
      'Design a tall flyer for a fair.',
      'A bowl in square format.',
      'Create an upright book cover about the sea.',
      'A clean square icon of a fox.',
      'Hills at dawn, as a vertical wallpaper.',
      'A vertical movie poster with a lone rider.',
      'A square\nalbum cover, two hands.',
    ],
    silent: [
      'A wide banner for a fair.',
      'A square poster hangs in a station.',
      'A student beside a square poster.',
      'A tall man with a poster under his arm.',
      'Portrait photo of a sailor.',
      'A landscape painting on an easel.',
      'A town square with vertical flags.',
      'A square table, a tall lamp.',
      'A room with a vertical painting above the bed.',
    ],
  },
  {
    rule: 'ratio-word-contradicts',
    ratio: '9:16',
    found: [
      'wide banner',
      'A wide banner of a harbour.',
      'A panoramic photograph of a bay.',
      'A widescreen desktop wallpaper.',
      'A horizontal web banner.',
      'Make a wide website header.',
      'A bowl in landscape orientation.',
      'A square avatar of a fox.',
    ],
    silent: [
      'A tall poster.',
      'A vertical phone wallpaper.',
      'A wide banner hangs over the street.',
      'A landscape photo of a valley.',
      'Wide shot of a harbour.',
      'A wide river, a horizontal beam.',
      'A kitchen with a wide painting.',
      'A panoramic window.',
    ],
  },
  {
    rule: 'several-images-in-one-prompt',
    found: [
      'Four pictures of a bird.',
      'three images of a fox in snow',
      'A set of 4 photos of a cup.',
      'Generate four matching pictures of a bottle.',
      'Create a set of three illustrations of tea.',
      'Two product photos showing a bag.',
      'Give me several versions of a logo.',
      '5 variations: red, green, blue.',
      'A series of six photographs of one street.',
      'Paint three crème-coloured blåbær pictures.',
    ],
    silent: [
      'A collage of four pictures.',
      'Four framed pictures on the wall.',
      'Four pictures of birds on a wall.',
      'A girl looks at three images of a fox.',
      'Three photos of a family, pinned to a board.',
      'Two birds, four cups.',
      'An album with six photographs of one street.',
      'A contact sheet of ten photos of a dancer.',
      'A pictures editor with two images in her hands.',
    ],
  },
  {
    rule: 'negative-prompt',
    found: [
      'A street. No cars, do not show people.',
      'A bowl, no text, no logos, no people.',
      'A beach, no people, no boats, no birds.',
      "A room. Don't add people. No plants.",
      'A desk; avoid cables, avoid cups.',
      'A lake, no boats and no people and no houses.',
      'A face, never show hands, no jewellery.',
      'A bowl. Negative prompt: blur.',
    ],
    silent: [
      'A bowl, no text.',
      'A lake with no wind, no clouds.',
      'Plain: no letters, no numerals, no signatures, no watermark.',
      'A print: no gradients, no half-tones, no outlines.',
      'Keep the light soft; do not add people.',
      'A street without cars.',
      'Do not show the swatch as a flat sheet.',
      'A girl with no shoes runs; a dog has no leash; there is no wind.',
      'No outline, no tilt.',
    ],
  },
];

describe('Lint of plain English', () => {
  for (const { rule, ratio = '3:2', found, silent } of cases) {
    const rulesIn = (body: string) =>
      read({ 'a.prompt': template(`  aspectRatio: "${ratio}"`, body) }).rules;

    it.each(found)(`finds ${rule} at ${ratio} in: %s`, (body) => {
      expect(rulesIn(body)).toEqual([rule]);
    });

    it.each(silent)(`says nothing at ${ratio} of: %s`, (body) => {
      expect(rulesIn(body)).toEqual([]);
    });
  }

  it('quotes the list of what a prompt avoids', () => {
    const body = 'A street. No cars, do not show people.';
    expect(read({ 'a.prompt': template('', body) }).warnings).toEqual([
      'templates/a.prompt:9:11: The prompt lists what to avoid: "No cars, do not show people". Say what the picture shows instead.',
    ]);
  });

  // An expression that goes back and forth over them would take hours: the runner's own limit ends the test.
  it.each(['no a, ', 'a square ', ' ', 'four a ', 'a poster that ', '{{!', '{{!--', '{{/if}}'])(
    'comes to the end of a quarter of a million characters of "%s"',
    (words) => {
      const body = words.repeat(Math.floor(200_000 / words.length));
      const { templates, errors } = read({ 'a.prompt': template('  aspectRatio: "16:9"', body) });
      expect([...Object.keys(templates), ...errors]).not.toEqual([]);
    },
  );
});
