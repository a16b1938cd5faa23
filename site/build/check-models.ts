import { globSync, readFileSync } from 'node:fs';
import { modelFaults } from '#capabilities/model-file';
import { root } from './config.ts';

/**
 * Holds the capability files to their schema before anything is made of them: the rooms that read them trust them.
 * @throws Error with file, line and remedy of each fault
 */
export function checkModels(): void {
  const files = globSync('action/capabilities/models/*.json', { cwd: root }).sort();
  const faults = files.flatMap((file) => modelFaults(file, readFileSync(root + file, 'utf8')));
  if (faults.length > 0)
    throw new Error(`Capability files are not what they should be.\n${faults.join('\n')}`);
}
