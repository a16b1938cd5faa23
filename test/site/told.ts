import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** Whoever publishes what was tested says here what the site is built with: `--day 2026-12-01 --site https://…`. */
const given = (process.env.SITE_BUILD ?? '').split(/\s+/).filter((word) => word !== '');

/** What every build of the site is told that a test looks at: below the base path that a project's page has. */
export const told = parseArgs({
  args: given,
  options: {
    day: { type: 'string', default: '2026-11-24' },
    site: { type: 'string', default: 'https://example.github.io' },
    base: { type: 'string', default: '/darkroom/' },
    repository: { type: 'string', default: '' },
    revision: { type: 'string', default: '' },
  },
}).values;

/** The address of the front page that it is built for. */
export const toldHome = new URL(`${told.base}/`.replace('//', '/'), told.site).href;

/** The same as arguments of `npm run build:site`; of another day where one is given. */
export function toldArguments(day: string = told.day): string[] {
  return Object.entries({ ...told, day }).flatMap(([name, value]) => [`--${name}`, value]);
}

/** The same for modules of the site that a test imports as they are (site/build/config.ts). */
export const toldDefines = {
  __DAY__: JSON.stringify(told.day),
  __ROOT__: JSON.stringify(fileURLToPath(new URL('../../', import.meta.url))),
  __REPOSITORY__: JSON.stringify(told.repository),
  __REVISION__: JSON.stringify(told.revision),
  'import.meta.env.SITE': JSON.stringify(told.site),
};
