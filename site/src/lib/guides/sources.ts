import type { Model, RenderableModel, Source } from '../catalog.ts';
import type { Citation } from '../facts/index.ts';

/** A source of a model's facts, and what rests on it. */
export interface Cites {
  readonly source: Source;
  /** On a page of the model's maker, or of the cloud that sells it. */
  readonly official: boolean;
  /** `rates (official)`: facts with their confidence, in the order of the file. */
  readonly facts: readonly string[];
}

/** Parts of a model's file as a reader calls them. */
const parts: Readonly<Record<string, string>> = {
  apiIds: 'names and release',
  tiers: 'tiers and tokens',
  ratios: 'aspect ratios',
  sendsImageSize: 'how size is asked for',
  references: 'references',
  inputs: 'what it takes',
  tokensPerImage: 'tokens of a reference',
  outputMediaType: 'file format',
  outputMediaTypes: 'file format',
  thinking: 'thinking',
  typicalTokens: 'tokens of thinking',
  features: 'abilities',
  sizes: 'sizes',
  qualities: 'qualities',
  prices: 'tokens of an image',
  rates: 'rates',
};

/** Every source of a model: its maker's own pages first, then by address. */
export function sourcesOf(model: Model): Cites[] {
  const rests = [...restsOf(model), ...(model.kind === 'renderable' ? geminiRests(model) : [])];
  return Object.values(model.sources)
    .map((source) => {
      const facts = rests
        .filter(([, { sources }]) => sources.some(({ url }) => url === source.url))
        .map(([name, { confidence }]) => (confidence ? `${name} (${confidence})` : name));
      return { source, official: isOfficial(source.url), facts: [...new Set(facts)] };
    })
    .sort(
      (a, b) => Number(b.official) - Number(a.official) || (a.source.url < b.source.url ? -1 : 1),
    );
}

type Rest = readonly [name: string, cited: { confidence?: string; sources: Citation['sources'] }];

function restsOf({ provenance, apiIds, disputes, ...model }: Model): Rest[] {
  const prices = model.kind === 'comparison' ? Object.entries(model.prices ?? {}) : [];
  return [
    ...Object.entries(provenance).map(([key, cited]): Rest => [parts[key] ?? key, cited]),
    ...prices.flatMap(([, byQuality]) =>
      Object.values(byQuality).flatMap(({ provenance: own }): Rest[] =>
        own ? [['tokens of an image', own]] : [],
      ),
    ),
    ...apiIds.flatMap(({ shutdown }) => (shutdown ? shutdownRests(shutdown) : [])),
    ...disputes.map(({ sources }): Rest => ['contradicts this page', { sources }]),
  ];
}

function shutdownRests(shutdown: NonNullable<Model['apiIds'][number]['shutdown']>): Rest[] {
  const { confidence, announced } = shutdown;
  return [
    ['shutdown', shutdown],
    ...(announced ? [['announced end', { ...announced, confidence }] as Rest] : []),
  ];
}

function geminiRests({ rates, tiers }: RenderableModel): Rest[] {
  return [
    ...rates.map((rate): Rest => ['rates', rate]),
    ...Object.entries(tiers).map(([tier, { pixels }]): Rest => [`pixels at ${tier}`, pixels]),
  ];
}

/** Forums are the makers' hosts, but not the makers' words. */
function isOfficial(url: string): boolean {
  const { hostname, pathname } = new URL(url);
  if (/^(community|discuss)\./.test(hostname)) return false;
  if (/(^|\.)(google\.dev|google\.com|blog\.google|openai\.com)$/.test(hostname)) return true;
  return hostname === 'www.npmjs.com' && pathname.startsWith('/package/@google/');
}
