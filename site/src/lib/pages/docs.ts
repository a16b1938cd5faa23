import { contents, type DocsPage } from '../docs/contents.ts';
import type { PageInfo } from './page.ts';

/** A page of the docs as the rest of the site speaks of it. */
export function docsPage({ slug, title, description }: DocsPage): PageInfo {
  return { path: slug === '' ? '/docs/' : `/docs/${slug}/`, kind: 'docs', title, description };
}

/** The docs in reading order. */
export function docsPages(): PageInfo[] {
  return contents.map(docsPage);
}
