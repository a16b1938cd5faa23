import { globSync, readFileSync } from 'node:fs';
import { printFaults } from '../src/lib/guides/fault.ts';
import { parseMdx } from '../src/lib/guides/mdx.ts';
import { root } from './config.ts';

/**
 * Reads every guide before Astro does, which tells where one cannot be read in the words of its bundler. What they
 * say is judged when their pages are made.
 * @throws Error with file, line and remedy of each fault
 */
export function checkGuides(): void {
  const files = globSync('site/src/content/guides/*.mdx', { cwd: root }).sort();
  const faults = files.flatMap((file) => {
    const read = parseMdx(readFileSync(root + file, 'utf8'));
    return 'words' in read ? printFaults(file, [read]) : [];
  });
  if (faults.length > 0) throw new Error(`Guides cannot be read.\n${faults.join('\n')}`);
}
