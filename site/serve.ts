import { dev, preview } from 'astro';
import { readArguments } from './build/arguments.ts';
import { configOf } from './build/config.ts';

/*
 * Serves the built site, or with `edit` as its first word the sources, each page made anew when it is asked for.
 */
const [first, ...rest] = process.argv.slice(2);
const edit = first === 'edit';
const told = readArguments(edit ? rest : process.argv.slice(2));
const config = { configFile: false, ...configOf(told), server: { port: told.port } } as const;
if (edit) await dev(config);
else await preview(config);
