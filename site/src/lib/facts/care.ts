import { type Model, type RenderableModel, tiers } from '../catalog.ts';
import type { Entry } from './entry.ts';
import { type Answer, type Citation, countValue, noPlace } from './fact.ts';

/** Where facts are contested or differ from what is printed. */
export const careEntries: readonly Entry[] = [
  {
    id: 'pixels-differ',
    group: 'care',
    label: 'Ratios whose pixels differ from the published table',
    ofRenderable: (model) => ({
      value: countValue(drifting(model).size),
      cited: pixelsCited(model),
    }),
    ofComparison: () => ({
      value: noPlace('has no such table'),
      cited: { confidence: 'unconfirmed', sources: [] },
    }),
  },
  {
    id: 'disputes',
    group: 'care',
    label: 'Facts on which sources disagree',
    ofRenderable: disputesOf,
    ofComparison: disputesOf,
  },
];

/** Ratios that come back otherwise than the maker's table says, in any tier. */
function drifting(model: RenderableModel): ReadonlySet<string> {
  return new Set(
    tiers.flatMap((tier) => Object.keys(model.tiers[tier]?.pixels.publishedDiffers ?? {})),
  );
}

function pixelsCited(model: RenderableModel): Citation {
  const pixels = tiers.flatMap((tier) => model.tiers[tier]?.pixels ?? []);
  const [first] = pixels;
  return first ?? model.provenance.tiers;
}

function disputesOf({ disputes, provenance }: Model): Answer {
  const sources = disputes.flatMap((dispute) => dispute.sources);
  return {
    value: countValue(disputes.length),
    cited:
      sources.length === 0
        ? provenance.apiIds
        : { confidence: 'unconfirmed', sources: [...new Set(sources)] },
  };
}
