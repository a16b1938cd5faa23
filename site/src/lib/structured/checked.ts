import { type Model, models } from '../catalog.ts';
import { daysRead } from '../sources.ts';

/**
 * The newest day on which any source of these models was read: the last on which what pages say of them can have
 * changed. It is the day of no single fact.
 */
export function checkedOn(some: readonly Model[] = models): string {
  const newest = daysRead(some.flatMap(({ sources }) => Object.values(sources))).at(-1);
  if (newest === undefined) throw new Error('No model has a source. Give each its sources.');
  return newest;
}
