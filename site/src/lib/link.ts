import type { PageInfo } from './pages/page.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a place on this site below its base: `/darkroom/models/` of `/models/`. */
export function href(path: string): string {
  return `${base}${path}`;
}

/** The same with the site's origin, for feeds, structured data and social cards. */
export function absolute(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}

/** Where the social card of a page is. */
export function cardPath({ path }: PageInfo): string {
  return `/cards${path === '/' ? '/home' : path.replace(/\/$/, '')}.png`;
}
