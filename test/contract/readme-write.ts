import { readFile, writeFile } from 'node:fs/promises';
import { actionYml } from './action-yml.ts';
import { withBlocks } from './readme-blocks.ts';

/** Writes what the code says: action.yml, and the README between its markers. */
const root = new URL('../../', import.meta.url);
await writeFile(new URL('action.yml', root), actionYml());
const readme = new URL('README.md', root);
await writeFile(readme, await withBlocks(await readFile(readme, 'utf8')));
