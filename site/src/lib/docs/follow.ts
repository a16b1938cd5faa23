import { href } from '../link.ts';

/** Files of the repository that the docs show. */
const shown: Readonly<Record<string, string>> = {
  'README.md': '/docs/',
  'SECURITY.md': '/docs/security/',
};

/**
 * Where a link of a file at the repository's root leads from the docs: to the page that shows that file, to GitHub
 * where the repository is known, and otherwise nowhere.
 * @param repository `owner/name`, or empty
 */
export function follow(url: string, repository: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(url)) return url;
  const [file = '', fragment] = url.split('#');
  const anchor = fragment === undefined ? '' : `#${fragment}`;
  if (file === '') return anchor;
  const page = shown[file];
  if (page !== undefined) return `${href(page)}${anchor}`;
  return repository === ''
    ? undefined
    : `https://github.com/${repository}/blob/HEAD/${file}${anchor}`;
}
