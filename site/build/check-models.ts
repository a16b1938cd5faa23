import { globSync, readFileSync } from 'node:fs';
import { modelFaults } from '#capabilities/check';
import { root } from './config.ts';

/**
 * Holds the capability files to their schema and to each other before anything is made of them.
 * @param day YYYY-MM-DD, after which no source can have been looked up
 * @throws Error with file, line and remedy of each fault
 */
export function checkModels(day: string): void {
  const paths = globSync('action/capabilities/models/*.json', { cwd: root }).sort();
  const files = paths.map((path) => ({ path, text: readFileSync(root + path, 'utf8') }));
  const faults = modelFaults(files, day);
  if (faults.length > 0)
    throw new Error(`Capability files are not what they should be.\n${faults.join('\n')}`);
}
