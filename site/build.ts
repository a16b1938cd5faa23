import { build } from 'astro';
import { readArguments, today } from './build/arguments.ts';
import { checkGuides } from './build/check-guides.ts';
import { checkModels } from './build/check-models.ts';
import { configOf } from './build/config.ts';
import { toldLinks } from './build/link-origin.ts';
import { brokenLinks } from './build/links.ts';
import { renderEmulated } from './build/render.ts';
import { indexPages } from './build/search-index.ts';

/*
 * Builds the site: checks the capability files and that guides can be read, renders what is missing with the emulator, writes the pages, indexes
 * them for the search and checks that every link leads somewhere.
 */
async function buildSite(): Promise<void> {
  const told = readArguments(process.argv.slice(2));
  const { out } = told;
  // A site may be built for a day gone by, but nobody has looked at a source on a day to come.
  checkModels(told.day > today() ? told.day : today());
  checkGuides();
  await renderEmulated();
  await build({ configFile: false, ...configOf(told) });
  await indexPages(out);
  const home = new URL(told.base, told.site);
  const lines = toldLinks(brokenLinks(out, home.href), { out, home });
  if (lines.length > 0) throw new Error(`Links of the site lead nowhere.\n${lines.join('\n')}`);
}

try {
  await buildSite();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  // Astro leaves its bundler running when a page fails: the process would wait for it for ever.
  process.exit(1);
}
