import { absolute } from '../link.ts';
import type { PageInfo } from '../pages/page.ts';

/** https://spdx.org/licenses/MIT.html: the licence of the code, the templates and the data. */
export const licence = 'https://opensource.org/license/mit';

/** Who is answerable for what the site says. */
export function publisher(): object {
  return { '@type': 'Organization', name: 'The Darkroom developers', url: absolute('/') };
}

/** The site itself, for its home page. */
export function webSite(home: PageInfo): object {
  return {
    '@type': 'WebSite',
    name: 'Darkroom',
    description: home.description,
    url: absolute('/'),
    inLanguage: 'en',
    publisher: publisher(),
  };
}

/** The Action and its command line: free, by their licence. */
export function software(page: PageInfo): object {
  return {
    '@type': 'SoftwareApplication',
    name: 'Darkroom',
    description: page.description,
    url: absolute(page.path),
    applicationCategory: 'DeveloperApplication',
    operatingSystem: 'Linux, macOS, Windows',
    license: licence,
    offers: { '@type': 'Offer', price: '0', priceCurrency: 'USD' },
    ...(__REPOSITORY__ && { downloadUrl: `https://github.com/${__REPOSITORY__}` }),
  };
}

/**
 * The capability data.
 * @param files paths of its JSON files on this site
 * @param modified the newest day on which a source was checked
 */
export function dataset(page: PageInfo, files: readonly string[], modified: string): object {
  return {
    '@type': 'Dataset',
    name: page.title,
    description: page.description,
    url: absolute(page.path),
    license: licence,
    creator: publisher(),
    dateModified: modified,
    isAccessibleForFree: true,
    distribution: files.map((path) => ({
      '@type': 'DataDownload',
      encodingFormat: 'application/json',
      contentUrl: absolute(path),
    })),
  };
}
