import { readFile, writeFile } from 'node:fs/promises';
import { withBlocks } from './readme-blocks.ts';

/** Writes what the code says into the README, between its markers. */
const readme = new URL('../../README.md', import.meta.url);
await writeFile(readme, await withBlocks(await readFile(readme, 'utf8')));
