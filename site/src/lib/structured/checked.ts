import { type Model, models } from '../catalog.ts';

/** The newest day (YYYY-MM-DD) on which a source of these models was checked: the day of what pages say of them. */
export function checkedOn(some: readonly Model[] = models): string {
  const days = some.flatMap(({ sources }) => Object.values(sources).map(({ checked }) => checked));
  const newest = days.sort().at(-1);
  if (newest === undefined) throw new Error('No model has a source. Give each its sources.');
  return newest;
}
