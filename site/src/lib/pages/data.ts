import type { PageInfo } from './page.ts';

/** What can be had as data. */
export function dataPage(): PageInfo {
  return {
    path: '/data/',
    kind: 'data',
    title: 'Image model data',
    description:
      'What image models offer and cost as JSON: one file a model, with a source and a day for every fact, JSON Schemas and llms.txt. Free, under the MIT licence.',
  };
}

/** The only page of its area. */
export function dataPages(): PageInfo[] {
  return [dataPage()];
}
