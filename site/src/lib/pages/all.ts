import { comparePages } from './compare.ts';
import { docsPages } from './docs.ts';
import { modelPages } from './models.ts';
import type { PageInfo } from './page.ts';
import { promptsPages } from './prompts.ts';
import { changesPage, costPage, dataPage, homePage, searchPage } from './single.ts';

/**
 * Every page of the site but the one for missing pages, in the order in which a reader is led through them: what
 * cards, llms.txt and the checks speak of.
 */
export function allPages(): readonly PageInfo[] {
  return [
    homePage,
    searchPage,
    ...modelPages(),
    ...comparePages(),
    ...promptsPages(),
    costPage,
    ...docsPages(),
    dataPage,
    changesPage,
  ];
}
