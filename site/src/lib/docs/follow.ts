import { href } from '../link.ts';
import { docsPage } from '../pages/docs.ts';
import { anchors } from './anchors.ts';
import { contents, type DocsPage } from './contents.ts';

/** Files of the repository that the docs show, and sections of the README by their anchors on GitHub. */
const shown = new Map([
  ['README.md', '/docs/'],
  ['SECURITY.md', '/docs/security/'],
  ...contents.flatMap(sectionsOf),
]);

function sectionsOf(page: DocsPage): [anchor: string, path: string][] {
  return page.parts.flatMap((part): [string, string][] => {
    if (!('section' in part) || part.file !== undefined || part.only === 'example') return [];
    const anchor = `#${anchors()(part.section)}`;
    return [[anchor, `${docsPage(page).path}${part.as === 'heading' ? anchor : ''}`]];
  });
}

/**
 * Where a link of a file at the repository's root leads from the docs: to the page that shows that file or section, to
 * GitHub where the repository is known, and otherwise nowhere.
 * @param repository `owner/name`, or empty
 */
export function follow(url: string, repository: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(url)) return url;
  const section = shown.get(url);
  if (section !== undefined) return href(section);
  const [file = '', fragment] = url.split('#');
  const anchor = fragment === undefined ? '' : `#${fragment}`;
  if (file === '') return anchor;
  const page = shown.get(file);
  if (page !== undefined) return `${href(page)}${anchor}`;
  return repository === ''
    ? undefined
    : `https://github.com/${repository}/blob/HEAD/${file}${anchor}`;
}
