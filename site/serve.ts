import { existsSync } from 'node:fs';
import { dev, preview } from 'astro';
import { readArguments } from './build/arguments.ts';
import { configOf } from './build/config.ts';

/*
 * Serves the built site, or with `edit` as its first word the sources, each page made anew when it is asked for.
 */
async function serve(words: readonly string[]): Promise<void> {
  const edit = words[0] === 'edit';
  const told = readArguments(edit ? words.slice(1) : words);
  const config = { configFile: false, ...configOf(told), server: { port: told.port } } as const;
  if (edit) {
    await dev(config);
    return;
  }
  if (!existsSync(told.out)) throw new Error(`${told.out} is not there. Run npm run build first.`);
  await preview(config);
}

try {
  await serve(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
