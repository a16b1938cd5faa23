import type { Model } from './catalog.ts';
import type { PageInfo } from './pages/page.ts';

type Named = Pick<Model, 'name'>;

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a place on this site below its base: `/darkroom/models/` of `/models/`. */
export function href(path: string): string {
  return `${base}${path}`;
}

/** The same with the site's origin, for feeds, structured data and social cards. */
export function absolute(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}

/** The path of a model's guide. */
export function guidePath({ name }: Named): string {
  return `/models/${name}/`;
}

/** The path of the same guide as Markdown. */
export function twinPath({ name }: Named): string {
  return `/models/${name}.md`;
}

/** Of a social card, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Where the social card of a page is. */
export function cardPath({ path }: PageInfo): string {
  return `/cards${path === '/' ? '/home' : path.replace(/\/$/, '')}.png`;
}
