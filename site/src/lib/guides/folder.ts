import { existsSync, globSync, readFileSync } from 'node:fs';
import { type Model, models } from '../catalog.ts';
import type { Stock } from './frontmatter.ts';
import { type GuideReading, readGuide } from './read-guide.ts';

/** Where guides are read, and what they may name. */
export interface Shelf {
  /** The repository's root, with a slash at its end. */
  readonly root: string;
  readonly stock: Stock;
}

const folder = 'site/src/content/guides/';

/** Reads the guide of a model. */
export function readingOf(model: Model, { root, stock }: Shelf): GuideReading {
  const file = `${folder}${model.name}.mdx`;
  if (!existsSync(root + file)) {
    return { ok: false, faults: [`${file}:1: ${model.displayName} has no guide. Write it.`] };
  }
  return readGuide({ file, text: readFileSync(root + file, 'utf8'), model, stock });
}

/** What is wrong with any guide, missing ones and those of no model included, as `file:line: fault remedy`. */
export function guideFaults(shelf: Shelf): string[] {
  const strays = globSync('*', { cwd: shelf.root + folder })
    .filter((file) => !models.some(({ name }) => file === `${name}.mdx`))
    .sort()
    .map((file) => `${folder}${file}:1: There is no such model. Name the file after one.`);
  const faults = models.flatMap((model) => {
    const reading = readingOf(model, shelf);
    return reading.ok ? [] : reading.faults;
  });
  return [...strays, ...faults];
}
