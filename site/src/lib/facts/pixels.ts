import { type AspectRatio, aspectRatios, pixelsFor, type Tier, tiers } from '../catalog.ts';
import { pixelsText } from '../words.ts';
import { type Entry, fromOther } from './entry.ts';
import { noPlace, notOffered } from './fact.ts';

/** Pixels are too many to be questions of their own: each is asked for by its id, `pixels.2K.16:9`. */
export function pixelsEntryOf(id: string): Entry | undefined {
  const [area, tier, ratio] = id.split('.');
  if (area !== 'pixels' || !isTier(tier) || !isRatio(ratio)) return undefined;
  return {
    id,
    group: 'size',
    label: `Pixels at ${tier}, ${ratio}`,
    ofRenderable: (model) => {
      const pixels = pixelsFor(model, tier, ratio);
      const { confidence, sources } = model.tiers[tier]?.pixels ?? model.provenance.tiers;
      return {
        value: pixels
          ? { is: 'known', text: pixelsText(pixels), amount: pixels.width * pixels.height }
          : notOffered,
        cited: { confidence, sources },
      };
    },
    ofComparison: fromOther('sizes', () => noPlace('has no tiers')),
  };
}

function isTier(word: string | undefined): word is Tier {
  return tiers.some((tier) => tier === word);
}

function isRatio(word: string | undefined): word is AspectRatio {
  return aspectRatios.some((ratio) => ratio === word);
}
