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

/** The pages that belong to no area. */
export function fixedPages(): readonly PageInfo[] {
  return [homePage, searchPage];
}
