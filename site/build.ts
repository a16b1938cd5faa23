import { build } from 'astro';
import { readArguments } from './build/arguments.ts';
import { checkModels } from './build/check-models.ts';
import { configOf } from './build/config.ts';
import { writtenAt } from './build/link-origin.ts';
import { brokenLinks } from './build/links.ts';
import { renderEmulated } from './build/render.ts';
import { indexPages } from './build/search-index.ts';

/*
 * Builds the site: checks the capability files, renders what is missing with the emulator, writes the pages, indexes
 * them for the search and checks that every link leads somewhere.
 */
async function buildSite(): Promise<void> {
  const told = readArguments(process.argv.slice(2));
  const { out } = told;
  checkModels();
  await renderEmulated();
  await build({ configFile: false, ...configOf(told) });
  await indexPages(out);
  const broken = brokenLinks(out, new URL(told.base, told.site).href);
  if (broken.length === 0) return;
  const lines = broken.map(
    ({ file, line, href, fault, remedy }) =>
      `${writtenAt(href, told.base) ?? `${told.out}/${file}:${line}`}: ${fault} ${remedy}`,
  );
  throw new Error(`Links of the site lead nowhere.\n${lines.join('\n')}`);
}

try {
  await buildSite();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  // Astro leaves its bundler running when a page fails: the process would wait for it for ever.
  process.exit(1);
}
