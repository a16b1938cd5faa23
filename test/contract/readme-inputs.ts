import { readFile, writeFile } from 'node:fs/promises';
import { withTable } from './inputs-table.ts';

/** Writes the table of flags into the README, between its markers. */
const readme = new URL('../../README.md', import.meta.url);
await writeFile(readme, withTable(await readFile(readme, 'utf8')));
