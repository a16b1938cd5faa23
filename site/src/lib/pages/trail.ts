import { areas } from './areas.ts';
import type { PageInfo } from './page.ts';

/** One step on the way to a page. */
export interface Step {
  readonly name: string;
  readonly path: string;
}

/** The way to a page, itself last: the home page, its area where there is one, the page. */
export function trailOf({ path, title }: PageInfo): readonly Step[] {
  const home = { name: 'Darkroom', path: '/' };
  if (path === '/') return [home];
  const area = areas.find((one) => path.startsWith(one.path));
  if (area?.path === path) return [home, area];
  return [home, ...(area ? [area] : []), { name: title, path }];
}
