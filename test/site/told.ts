import { fileURLToPath } from 'node:url';

/** What every build of the site is told that a test looks at: below the base path that a project's page has. */
export const told = {
  day: '2026-11-24',
  site: 'https://example.github.io',
  base: '/darkroom/',
} as const;

/** The address of the front page that it is built for. */
export const toldHome = `${told.site}${told.base}`;

/** The same as arguments of `npm run build:site`; of another day where one is given. */
export function toldArguments(day: string = told.day): string[] {
  return Object.entries({ ...told, day }).flatMap(([name, value]) => [`--${name}`, value]);
}

/** The same for modules of the site that a test imports as they are (site/build/config.ts). */
export const toldDefines = {
  __DAY__: JSON.stringify(told.day),
  __ROOT__: JSON.stringify(fileURLToPath(new URL('../../', import.meta.url))),
  __REPOSITORY__: JSON.stringify(''),
  __REVISION__: JSON.stringify(''),
  'import.meta.env.SITE': JSON.stringify(told.site),
};
