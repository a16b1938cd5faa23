import { type Pair, pairs } from '../compare/pairs.ts';
import { headlineOf } from '../guides/headline.ts';
import type { PageInfo } from './page.ts';

/** Two to four models side by side. */
export const comparePage: PageInfo = {
  path: '/compare/',
  kind: 'compare',
  title: 'Compare image models',
  description:
    'Two to four image models side by side: what they can do, how large they draw and what they cost, with a source for every answer.',
  alsoAsked: 'difference best better versus feature support seed',
};

/** The page of two models. */
export function pairPage({ a, b, path }: Pair): PageInfo {
  return {
    path,
    kind: 'pair',
    title: `${a.displayName} or ${b.displayName}`,
    description: `${a.displayName} against ${b.displayName}: when to pick which, and every difference in skills, sizes, prices and limits, with its source.`,
    figures: [a, b].flatMap((model) => {
      const [price] = headlineOf(model);
      if (price?.value.is !== 'known') return [];
      return [{ label: model.displayName, value: `from ${price.value.text}` }];
    }),
  };
}

/** All pages of the area. */
export function comparePages(): PageInfo[] {
  return [comparePage, ...pairs.map(pairPage)];
}
