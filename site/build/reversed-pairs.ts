import { basename } from 'node:path';
import { pairName } from '../src/lib/compare/state.ts';

/**
 * Where the pages of two models are asked for with their names the other way round, and where they are. Astro does
 * not put the base before where a redirect leads.
 * @param files the models' files: each is called as its model
 * @param base the folder of the site: `/` or `/darkroom/`
 */
export function reversedPairs(files: readonly string[], base: string): Record<string, string> {
  const names = files.map((file) => basename(file, '.json'));
  const asked = names.flatMap((one) =>
    names.map((other) => [`${one}-vs-${other}`, pairName(one, other)] as const),
  );
  return Object.fromEntries(
    asked
      .filter(([name, right]) => name !== right)
      .map(([name, right]) => [`/compare/${name}/`, `${base}compare/${right}/`]),
  );
}
