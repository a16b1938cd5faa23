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

/** Names of colours, grouped as `hue chroma: words`; fruit and materials whose name is used as one stand here, too. */
const colours = {
  '25 0.2': 'red scarlet vermilion',
  '12 0.16': 'crimson ruby burgundy maroon grapefruit',
  '38 0.14': 'coral salmon terracotta rust copper',
  '55 0.17': 'orange tangerine amber',
  '68 0.13': 'apricot peach',
  '88 0.16': 'gold golden saffron mustard ochre sand',
  '99 0.17': 'yellow lemon',
  '125 0.18': 'chartreuse',
  '145 0.15': 'green emerald',
  '165 0.11': 'mint sage jade celadon viridian',
  '190 0.12': 'teal turquoise',
  '220 0.12': 'cyan',
  '245 0.15': 'blue azure',
  '260 0.17': 'navy cobalt indigo ultramarine',
  '300 0.17': 'violet purple lavender lilac plum aubergine',
  '335 0.18': 'magenta fuchsia',
  '358 0.13': 'pink',
  '60 0.06': 'brown walnut chocolate',
  '85 0.035': 'beige cream ivory oat sepia',
  '250 0.02': 'silver grey gray graphite charcoal slate',
} as const;

/** Fruit, food, materials and places that have a colour of their own, grouped in the same way. */
const suggestions = {
  '25 0.2': 'cherry cherries tomato strawberry strawberries fire chili poppy lobster lipstick',
  '12 0.16': 'wine raspberry cranberry beet pomegranate velvet',
  '38 0.14': 'brick clay paprika flamingo adobe',
  '55 0.17': 'carrot pumpkin autumn fall fox ember mandarin',
  '68 0.13': 'peaches papaya mango honey caramel apricots',
  '88 0.16': 'brass sunflower cheese curry desert wheat',
  '99 0.17': 'lemons citrus banana butter pineapple lemonade',
  '125 0.18': 'lime pear avocado matcha pistachio kiwi spring moss',
  '145 0.15': 'forest leaf leaves jungle basil grass garden herb herbs cactus pine fern',
  '165 0.11': 'eucalyptus seafoam aloe cucumber',
  '190 0.12': 'lagoon aqua pool swimming malachite peacock',
  '220 0.12': 'sky ice glacier winter snow frost water aquarium summer',
  '245 0.15': 'ocean sea denim lake river harbour harbor nautical',
  '268 0.17': 'sapphire blueberry blueberries',
  '300 0.17': 'grape grapes amethyst iris cosmic galaxy',
  '335 0.18': 'orchid neon cyberpunk synthwave dragonfruit',
  '358 0.13': 'rose roses blush blossom sakura peony bubblegum candy ballet',
  '60 0.06': 'wood wooden oak leather coffee cocoa cork bread bamboo rattan cinnamon',
  '85 0.035': 'linen cotton paper vanilla ceramic stoneware wool parchment tote',
  '250 0.02': 'chrome steel aluminium aluminum concrete stone marble',
} as const;

/** Times of the day, which colour a picture where nothing else does. */
const times = {
  '55 0.17': 'sunset',
  '68 0.13': 'sunrise dawn morning',
  '99 0.17': 'sunny sunlight noon',
  '260 0.17': 'midnight twilight evening dusk night',
} as const;

/** What a word says of colours: one by its name, a thing that has one, or a time that lends one. */
export type TintKind = 'colour' | 'suggestion' | 'time';

/** What each word suggests, and how firmly. */
export const tints: ReadonlyMap<string, Tint & { kind: TintKind }> = new Map(
  Object.entries({ colour: colours, suggestion: suggestions, time: times }).flatMap(
    ([kind, table]) =>
      Object.entries(table).flatMap(([numbers, words]) => {
        const [hue = 0, chroma = 0] = numbers.split(' ').map(Number);
        return words
          .split(' ')
          .map((word) => [word, { hue, chroma, kind: kind as TintKind }] as const);
      }),
  ),
);

/** What makes a picture dark when it is: a dark button or crust does not. */
export const darkable =
  'room background backdrop theme mode sky scene studio interface ui dashboard water sea harbour harbor forest street city alley moody mood'.split(
    ' ',
  );

/** Words about light and mood, by what they do to a palette. */
export const moods = {
  dark: 'night midnight noir moonlit moonlight cinematic dramatic cyberpunk neon space galaxy near-black candlelit lanterns twilight dusk',
  bright:
    'morning noon daylight sun sunlit sunny sunlight sunrise breakfast bright pale airy high-key',
  soft: 'pastel soft misty mist fog foggy pale airy minimal minimalist gentle calm delicate watercolor watercolour quiet',
  vivid:
    'neon vibrant bold pop vivid bright playful electric punchy saturated candy festival carnival',
  faded: 'vintage retro muted earthy faded nostalgic rustic antique weathered film sepia',
  grey: 'monochrome grayscale greyscale black-and-white',
} as const;
