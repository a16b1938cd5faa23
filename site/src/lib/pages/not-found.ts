import type { PageInfo } from './page.ts';

/** What answers where there is no page. In no list, no sitemap and no index. */
export const notFoundPage: PageInfo = {
  path: '/404.html',
  kind: 'index',
  title: 'There is no such page',
  description:
    'The address leads nowhere on this site. Its areas, its search and its newest pages are here.',
};
