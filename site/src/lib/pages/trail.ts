import type { PageInfo } from './page.ts';

/** What the areas are called in a trail. */
const areas: Readonly<Record<string, string>> = {
  models: 'Models',
  compare: 'Compare',
  prompts: 'Prompts',
  cost: 'Cost',
  changes: 'Changes',
  data: 'Data',
  docs: 'Docs',
};

/** One step on the way to a page. */
export interface Step {
  readonly name: string;
  readonly path: string;
}

/** The way to a page, itself last: the home page, its area where there is one, the page. */
export function trailOf({ path, title }: PageInfo): readonly Step[] {
  const home = { name: 'Darkroom', path: '/' };
  if (path === '/') return [home];
  const [, first = ''] = path.split('/');
  const area = areas[first];
  if (area === undefined) return [home, { name: title, path }];
  const root = { name: area, path: `/${first}/` };
  return root.path === path ? [home, root] : [home, root, { name: title, path }];
}
