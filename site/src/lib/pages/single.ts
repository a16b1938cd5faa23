/** The pages that are one of their kind. */
import { endedWords } from './models.ts';
import type { PageInfo } from './page.ts';

/** The home page. */
export const homePage: PageInfo = {
  path: '/',
  kind: 'home',
  title: 'Darkroom: image prompts as code',
  description:
    'Choose a Gemini image model, a tier and a ratio by what you are making, with prices, sources and prompts that are ready to run.',
};

/** Where the search button leads without JavaScript. */
export const searchPage: PageInfo = {
  path: '/search/',
  kind: 'index',
  title: 'Search',
  description:
    'Every page of this site but single prompts and pairs, for when the search itself cannot run.',
};

/** What a campaign costs with every model. */
export const costPage: PageInfo = {
  path: '/cost/',
  kind: 'cost',
  title: 'What a campaign costs',
  description:
    'Drafts, reviews, deliveries, references and repeated calls: what a whole campaign costs with each image model, with the arithmetic.',
  alsoAsked: 'price prices pricing cheap cheapest expensive budget calculator',
};

/** What can be had as data. */
export const dataPage: PageInfo = {
  path: '/data/',
  kind: 'data',
  title: 'Image model data',
  description:
    'What image models offer and cost as JSON: one file a model, with a source and a day for every fact, JSON Schemas and llms.txt. Free, under the MIT licence.',
};

/** What came, went and changed its price. */
export const changesPage: PageInfo = {
  path: '/changes/',
  kind: 'changes',
  title: 'Changes of image models',
  description:
    'Releases, announced ends, shutdowns and prices of image models by date, newest first, each with its source. As Atom and RSS too.',
  alsoAsked: `${endedWords} model`,
};

/** What answers where there is no page. In no list, no sitemap and no index. */
export const notFoundPage: PageInfo = {
  path: '/404.html',
  kind: 'index',
  title: 'Page not found',
  description:
    'The address leads nowhere on this site. Its areas, its search and its newest pages are here.',
};
