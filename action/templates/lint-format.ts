import { type AspectRatio, aspectRatios, tiers } from '#capabilities';
import type { Finding, LintRule, LintSubject } from './lint-rule.ts';
import { type Guarded, matches, type Prose, quoted } from './prose.ts';

/** Advice on words that speak of the picture's format, which the API takes from the settings alone. */
export const formatRules: readonly LintRule[] = [
  {
    id: 'ratio-word-contradicts',
    what: 'Words about the format agree with the declared aspect ratio.',
    why: 'The API obeys aspectRatio; a prompt that says otherwise gets a cropped or padded composition.',
    needs: ['aspectRatio'],
    find: contradictedRatio,
  },
  {
    id: 'size-in-prompt',
    what: 'The size is declared as a tier, not described in the prompt.',
    why: 'The API obeys the tier alone; 4K or 1920×1080 in the prompt changes nothing, or is painted.',
    needs: ['tier'],
    find: sizeInProse,
  },
];

/** Nouns that make a word like `vertical` speak of the picture and not of what is in it. */
const format =
  '(?:format|orientation|composition|image|picture|aspect ratio|aspect|crop|poster format|video frame|layout)';

/**
 * `A square poster` is the picture itself only where a prompt begins with it, makes it or takes its form;
 * elsewhere, and where it hangs or stands, it is a thing in the picture. Words that name a genre or a
 * framing too (`landscape painting`, `portrait photo`, `wide shot`) are not among these.
 */
const begins =
  '(?<=(?:^\\s{0,99}|\\b(?:create|design|make|generate|paint|draw|render|as)\\s+)(?:an?\\s+)?(?:(?:finished|simple|minimalist|bold|clean|vintage|modern)\\s+)?)';
const medium =
  '(?:(?:phone|smartphone|mobile|desktop|movie|film|concert|event|travel|web|website|album|book|magazine|greeting)\\s+){0,2}(?:poster|wallpaper|banner|thumbnail|flyer|leaflet|postcard|cover|illustration|painting|photo|photograph|icon|avatar|billboard|header|advert|advertisement)\\b';
const placed =
  '(?![^.!?\\n]{0,60}\\b(?:hangs?|hanging|leans?|leaning|stands?|standing|lies|lying|pinned|taped|walls?|flutters?|stretched|above|over)\\b)';

/** Words for a shape, as the picture's own. */
function shapeOf(words: string, more: { format?: string; others?: string } = {}): Guarded {
  const formats = `(?:${words}${more.format ?? ''})\\s+${format}\\b`;
  const itself = `\\b(?=(?:${words})\\b)${begins}(?:${words})\\s+${medium}${placed}`;
  return {
    needs: new RegExp(`\\b(?:${words}${more.format ?? ''})`, 'i'),
    pattern: new RegExp([`\\b${formats}`, itself, more.others].filter(Boolean).join('|'), 'gi'),
  };
}

const shapes: readonly { pattern: Guarded; fits: (ratio: number) => boolean }[] = [
  {
    pattern: shapeOf('vertical|upright|tall', {
      format: '|portrait',
      others: '\\bportrait mode\\b',
    }),
    fits: (ratio) => ratio < 1,
  },
  {
    pattern: shapeOf('horizontal|wide|panoramic|widescreen', {
      format: '|landscape',
      others: `\\b(?:horizontal|landscape|wide|panoramic|widescreen)\\s+banner\\b${placed}|\\blandscape mode\\b|\\bin widescreen\\b`,
    }),
    fits: (ratio) => ratio > 1,
  },
  { pattern: shapeOf('square'), fits: (ratio) => ratio === 1 },
];
const ratioNamed =
  /(?<![\d:])(\d{1,2}:\d{1,2})(?![\d:])(?=\s+(?:aspect|ratio|format|composition|image|picture|crop)\b)|(?<=\baspect ratio (?:of )?)(\d{1,2}:\d{1,2})(?![\d:])/gi;

function contradictedRatio({ prose, aspectRatio }: LintSubject): Finding[] {
  if (aspectRatio === undefined) return [];
  const [width = 1, height = 1] = aspectRatio.split(':').map(Number);
  for (const piece of prose) {
    for (const { pattern, fits } of shapes) {
      const match = fits(width / height) ? undefined : matches(piece, pattern)[0];
      if (match) return [contradiction(piece, match, aspectRatio)];
    }
    const named = matches(piece, ratioNamed).find(
      ([ratio]) => ratio !== aspectRatio && (aspectRatios as readonly string[]).includes(ratio),
    );
    if (named) return [contradiction(piece, named, aspectRatio)];
  }
  return [];
}

function contradiction(piece: Prose, match: RegExpExecArray, aspectRatio: AspectRatio): Finding {
  return {
    at: piece.place(match.index),
    message: `${quoted(match[0])} contradicts aspectRatio ${aspectRatio}`,
    remedy: 'Change one of them.',
  };
}

/** Not a price, and not the thing that has the resolution: a 4K television may be in the picture. */
const tierWord: Guarded = {
  needs: /[1248]K/i,
  pattern:
    /(?<![\p{L}\p{N}$€£.,-])([1248]K)\b(?![\s-]{1,3}(?:tv|televisions?|monitors?|displays?|screens?|cameras?|projectors?|run|race|video)\b)/giu,
};
const pixels: Guarded = {
  needs: /\d\s?[x×]/i,
  pattern: /(?<![\p{L}\p{N}])\d{3,5}\s?[x×]\s?\d{3,5}(?![\p{L}\p{N}])(?:\s?px\b)?/giu,
};

function sizeInProse({ prose, tier }: LintSubject): Finding[] {
  const declared = tier === undefined ? 'no tier is declared' : `the tier is ${tier}`;
  for (const piece of prose) {
    const word = matches(piece, tierWord).find(([size]) => size.toUpperCase() !== tier);
    const found = word ?? matches(piece, pixels)[0];
    if (found) {
      const known = tiers.find((one) => one === found[0].toUpperCase());
      const remedy = known
        ? `Remove it, or declare tier: ${known}.`
        : 'Remove it, and declare image.tier and image.aspectRatio.';
      return [
        {
          at: piece.place(found.index),
          message: `The prompt says ${found[0]}, but ${declared}`,
          remedy,
        },
      ];
    }
  }
  return [];
}
