import type { PageInfo } from './page.ts';

/** What came, went and changed its price. */
export function changesPage(): PageInfo {
  return {
    path: '/changes/',
    kind: 'changes',
    title: 'Changes of image models',
    description:
      'Releases, announced ends, shutdowns and prices of image models by date, newest first, each with its source. As Atom and RSS too.',
  };
}

/** The only page of its area. */
export function changesPages(): PageInfo[] {
  return [changesPage()];
}
