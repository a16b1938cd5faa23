import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { close, createIndex } from 'pagefind';
import { filesBelow } from './built-html.ts';

/** Pagefind's own dialogs, which the site does not show. */
const unused = /^pagefind-(?:component-ui|highlight|modular-ui|ui)\.(?:css|js)$/;

/**
 * Writes the search's index beside the pages, of what stands in their `main` elements.
 * @throws Error when Pagefind could not read or write
 */
export async function indexPages(out: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`The search could not be indexed: ${errors.join('; ')}`);
  const pages = filesBelow(out).filter((file) => file.endsWith('.html'));
  const added = await Promise.all(
    pages.map((sourcePath) =>
      index.addHTMLFile({
        sourcePath,
        content: spaced(readFileSync(`${out}/${sourcePath}`, 'utf8')),
      }),
    ),
  );
  const folder = `${out}/pagefind`;
  const written = await index.writeFiles({ outputPath: folder });
  await close();
  const faults = [...added, written].flatMap(({ errors }) => errors);
  if (faults.length > 0) throw new Error(`The search could not be indexed: ${faults.join('; ')}`);
  for (const file of readdirSync(folder)) if (unused.test(file)) rmSync(`${folder}/${file}`);
}

/** Pagefind would read the heads of two columns, or a term and what is said of it, as one word. */
function spaced(html: string): string {
  return html.replace(/<\/(?:th|dt)>/g, '$& ');
}
