import { readdirSync, rmSync } from 'node:fs';
import { close, createIndex } from 'pagefind';

/** Pagefind's own dialogs, which the site does not show. */
const unused = /^pagefind-(?:component-ui|highlight|modular-ui|ui)\.(?:css|js)$/;

/**
 * Writes the search's index beside the pages, of what stands in their `main` elements.
 * @throws Error when Pagefind could not read or write
 */
export async function indexPages(out: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`The search could not be indexed: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: out });
  const folder = `${out}/pagefind`;
  const written = await index.writeFiles({ outputPath: folder });
  await close();
  const faults = [...added.errors, ...written.errors];
  if (faults.length > 0) throw new Error(`The search could not be indexed: ${faults.join('; ')}`);
  for (const file of readdirSync(folder)) if (unused.test(file)) rmSync(`${folder}/${file}`);
}
