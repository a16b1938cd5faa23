import {
  type ComparisonModel,
  type Model,
  priceFor,
  type RenderableModel,
  shelf,
  standingOf,
  type Tier,
  tiers,
} from '../catalog.ts';
import { ratesToday, squarePrices, thinkingOf } from '../facts/index.ts';
import { statusText } from '../guides/status.ts';
import { guidePath, href } from '../link.ts';
import type { Answer, Offer } from './offer.ts';
import { usual } from './presets.ts';
import type { Choices } from './state.ts';

/** What every model offers, in shelf order. */
export const offers: readonly Offer[] = shelf.map(offerOf);

/** What the calculator lets a person choose. */
export const choices: Choices = {
  tiers,
  qualities: [
    ...new Set(offers.flatMap(({ by, images }) => (by === 'quality' ? Object.keys(images) : []))),
  ],
  references: Math.max(0, ...offers.map(({ references }) => references ?? 0)),
  usual,
};

function offerOf(model: Model): Offer {
  const { text } = statusText(model);
  const standing = standingOf(model);
  const own = model.kind === 'renderable' ? geminiOffer(model) : comparedOffer(model);
  return {
    name: model.name,
    title: model.displayName,
    guide: href(guidePath(model)),
    ...(text !== 'Current' && { status: text }),
    references: model.references.total,
    ...own,
    ...(standing !== 'living' && { group: standing }),
  };
}

type OwnOffer = Omit<Offer, 'name' | 'title' | 'guide' | 'status' | 'references'>;

function geminiOffer(model: RenderableModel): OwnOffer {
  const { input, text, image } = ratesToday(model);
  return {
    group: 'living',
    by: 'tier',
    images: Object.fromEntries(
      tiers.filter((tier) => model.tiers[tier]).map((tier) => [tier, answerOf(model, tier)]),
    ),
    rates: { input, reference: input, text, image },
    batch: batchOf(model),
    referenceTokens: model.inputs.tokensPerImage,
    thinking: thinkingOf(model),
  };
}

function batchOf(model: RenderableModel): Offer['batch'] {
  if (model.features.batch === false) return { is: 'none', text: 'does not answer in batches' };
  const { batch } = ratesToday(model);
  return batch ?? { is: 'unknown', text: 'its price in a batch is not published' };
}

/** What the plan expects to come back with one image. */
function answerOf(model: RenderableModel, tier: Tier): Answer | null {
  const price = priceFor(model, { tier, promptBytes: 0, references: 0 });
  if (price === undefined) return null;
  const { image, text } = price.expected.tokens;
  return { image, text };
}

/** Images of compared models are counted at 1,024 × 1,024: the only size with a price for every quality. */
function comparedOffer(model: ComparisonModel): OwnOffer {
  const { qualities, rates } = model;
  const tokens = new Map(squarePrices(model).map((price) => [price.quality, price.tokens]));
  return {
    group: 'compared',
    by: 'quality',
    images: Object.fromEntries(
      (qualities ?? [])
        .filter((quality) => quality !== 'auto')
        .map((quality) => {
          const image = tokens.get(quality);
          return [quality, image === undefined ? null : { image, text: 0 }];
        }),
    ),
    rates: rates && {
      input: rates.textInput,
      reference: rates.imageInput,
      text: 0,
      image: rates.imageOutput,
    },
    batch: { is: 'unknown', text: 'its price in a batch is not recorded' },
    referenceTokens: null,
    // Nothing is recorded of their thinking; they are never named as the cheapest.
    thinking: 'counted',
  };
}
