/** The prose of the model guides: read, held against the data, its facts filled in. */
import type { Model } from '../catalog.ts';
import { templates } from '../samples/index.ts';
import { guideFaults, readingOf } from './folder.ts';
import type { Guide } from './read-guide.ts';

export type { Guide } from './read-guide.ts';

/** Read anew each time: a guide is small, and whoever writes it wants to see it. */
const shelf = { root: __ROOT__, stock: templates };

/** The guide of a model. @throws Error that lists everything wrong with its file, a line each */
export function guideOf(model: Model): Guide {
  const reading = readingOf(model, shelf);
  if (!reading.ok) throw new Error(`A guide cannot be shown.\n${reading.faults.join('\n')}`);
  return reading.guide;
}

/** Reads all guides. @throws Error that lists everything wrong with any of them, a line each */
export function checkGuides(): void {
  const faults = guideFaults(shelf);
  if (faults.length > 0) throw new Error(`The guides cannot be shown.\n${faults.join('\n')}`);
}
