import type { PageInfo } from './page.ts';

/** What a campaign costs with every model. */
export const costPage: PageInfo = {
  path: '/cost/',
  kind: 'cost',
  title: 'What a campaign costs',
  description:
    'Drafts, reviews, deliveries, references and repeated calls: what a whole campaign costs with each image model, with the arithmetic.',
};

/** The only page of its area. */
export function costPages(): PageInfo[] {
  return [costPage];
}
