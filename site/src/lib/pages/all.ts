import { changesPages } from './changes.ts';
import { comparePages } from './compare.ts';
import { costPages } from './cost.ts';
import { dataPages } from './data.ts';
import { docsPages } from './docs.ts';
import { fixedPages } from './fixed.ts';
import { modelPages } from './models.ts';
import type { PageInfo } from './page.ts';
import { promptsPages } from './prompts.ts';

/** The areas of the site, each with all of its pages, in the order in which a reader is led through them. */
const areas: readonly (() => readonly PageInfo[])[] = [
  fixedPages,
  modelPages,
  comparePages,
  promptsPages,
  costPages,
  docsPages,
  dataPages,
  changesPages,
];

/** Every page of the site but the one for missing pages: what cards, llms.txt and the checks speak of. */
export function allPages(): readonly PageInfo[] {
  return areas.flatMap((pages) => pages());
}
