import type { ApiId, Model } from './schema.ts';

/** Where an id stands in its life on a given day. */
export type Lifecycle =
  | { state: 'current' }
  /** Others sell it or write of it; the provider's own pages were not seen. */
  | { state: 'reported' }
  | { state: 'unreleased'; on: string }
  | ({ state: 'announced' } & Ending)
  | ({ state: 'shut-down' } & Ending);

interface Ending {
  /** The day of the shutdown, YYYY-MM-DD: the first on which the id is taken as gone. */
  on: string;
  confidence: 'confirmed' | 'reported';
  /** API id to move to. */
  successor: string | null;
}

/**
 * The state of `apiId` on the UTC day of `date`. An id whose release day is unknown counts as released.
 * Sources give days, not hours: the day of the shutdown itself counts as shut down.
 */
export function lifecycleOn(apiId: ApiId, date: Date): Lifecycle {
  const day = date.toISOString().slice(0, 10);
  const { channel, released, shutdown, successor } = apiId;
  if (released !== null && day < released) return { state: 'unreleased', on: released };
  if (shutdown === null) return { state: channel === 'reported' ? 'reported' : 'current' };
  const { on, confidence } = shutdown;
  return { state: day < on ? 'announced' : 'shut-down', on, confidence, successor };
}

/** The id that a model is called by: the stable one where there is one, else its first. @throws Error without ids */
export function mainId({ name, apiIds }: Model): ApiId {
  const id = apiIds.find(({ channel }) => channel === 'stable') ?? apiIds[0];
  if (id === undefined) throw new Error(`${name} has no API id.`);
  return id;
}
