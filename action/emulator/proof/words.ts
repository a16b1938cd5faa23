/** Roles whose reference shows what the picture is to show as well: its name is a word of the picture. */
const shownRoles: readonly string[] = ['product', 'subject', 'character'];

/** The line that stands before a reference; its role and its name. */
const label =
  /\bImage \d+ is the ([a-z ]+) (?:reference|image) "([^"\n]*)"(?:, to be edited)?\.\s*/g;

/** A prompt without the words that only name its references; those that show its subject keep their name. */
export function subjectOf(prompt: string): string {
  const labels = [...prompt.matchAll(label)];
  const shown = new Set(
    labels.flatMap(([, role = '', name]) => (shownRoles.includes(role) ? [name] : [])),
  );
  return prompt
    .replace(label, '')
    .replace(/\bimage \d+ \("([^"\n]*)"\)/g, (_, name: string) =>
      shown.has(name) ? `the ${name}` : 'the reference',
    );
}

/** The words of a prompt in lower case, in order: letters of any script, joined by hyphens. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
}

/** What stands in quotation marks in a prompt: the words that the picture is to show. At most three. */
export function quotesOf(text: string): string[] {
  const found = text.matchAll(/["“„«]([^"“”„«»\n]{1,48})["”“»]/gu);
  return [...found].flatMap(([, quote]) => (quote?.trim() ? [quote.trim()] : [])).slice(0, 3);
}

/** A colour that a word suggests: OKLCH hue in degrees, and chroma at its strongest. */
export interface Tint {
  hue: number;
  chroma: number;
}

/** Colour names, fruit, food, materials and places, grouped as `hue chroma: words`. */
const tintTable: Readonly<Record<string, string>> = {
  '25 0.2':
    'red scarlet cherry cherries tomato strawberry strawberries fire chili poppy lobster lipstick',
  '12 0.16': 'crimson ruby burgundy wine raspberry cranberry beet maroon pomegranate velvet',
  '38 0.14': 'coral salmon terracotta brick clay rust copper paprika flamingo adobe',
  '55 0.17': 'orange tangerine carrot pumpkin autumn fall fox sunset ember mandarin amber',
  '68 0.13': 'apricot peach peaches papaya mango honey caramel apricots sunrise dawn morning',
  '88 0.16': 'gold golden saffron mustard brass sunflower cheese curry desert wheat sand',
  '99 0.17': 'yellow lemon lemons citrus banana sunny sunlight noon butter pineapple lemonade',
  '125 0.18': 'lime pear avocado matcha chartreuse pistachio kiwi spring moss',
  '145 0.15':
    'green forest leaf leaves jungle basil grass garden herb herbs cactus pine emerald fern',
  '165 0.11': 'mint sage eucalyptus jade seafoam aloe cucumber',
  '190 0.12': 'teal turquoise lagoon aqua pool swimming malachite peacock',
  '220 0.12': 'cyan sky ice glacier winter snow frost water aquarium summer',
  '245 0.15': 'blue ocean sea azure denim lake river harbour harbor nautical',
  '268 0.17':
    'navy cobalt sapphire indigo midnight ultramarine twilight evening dusk blueberry blueberries night',
  '300 0.17':
    'violet purple lavender lilac plum grape grapes amethyst aubergine iris cosmic galaxy',
  '335 0.18': 'magenta fuchsia orchid neon cyberpunk synthwave dragonfruit',
  '358 0.13': 'pink rose roses blush blossom sakura peony bubblegum candy ballet',
  '60 0.06':
    'wood wooden walnut oak leather coffee chocolate cocoa brown cork bread bamboo rattan cinnamon',
  '85 0.035':
    'beige cream linen cotton paper ivory oat vanilla ceramic stoneware wool sepia parchment tote',
  '250 0.02':
    'silver chrome steel aluminium aluminum concrete grey gray slate stone marble graphite charcoal',
};

/** What each word suggests. */
export const tints: ReadonlyMap<string, Tint> = new Map(
  Object.entries(tintTable).flatMap(([colour, words]) => {
    const [hue = 0, chroma = 0] = colour.split(' ').map(Number);
    return words.split(' ').map((word) => [word, { hue, chroma }] as const);
  }),
);

/** Words about light and mood, by what they do to a palette. */
export const moods = {
  dark: 'dark night midnight noir moonlit moonlight cinematic dramatic cyberpunk neon space galaxy shadow black candlelit twilight dusk',
  soft: 'pastel soft misty mist fog foggy pale airy minimal minimalist gentle calm delicate watercolor watercolour quiet',
  vivid:
    'neon vibrant bold pop vivid bright playful electric punchy saturated candy festival carnival',
  faded: 'vintage retro muted earthy faded nostalgic rustic antique weathered film sepia',
  grey: 'monochrome grayscale greyscale black-and-white',
} as const;
