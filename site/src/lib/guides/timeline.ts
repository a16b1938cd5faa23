import { day, lifecycleOn, type Model, today } from '../catalog.ts';

/** One API id on the axis: shares of its length, 0 to 1. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly ended: boolean;
  /** Not the stable id. */
  readonly preview: boolean;
}

/** The lives of models on one dated axis. */
export interface Timeline {
  readonly rows: readonly { readonly name: string; readonly bars: readonly Bar[] }[];
  readonly ticks: readonly { readonly share: number; readonly label: string }[];
  /** Where the day of the build stands. */
  readonly now: number;
}

const dayLength = 86_400_000;
/** A label further right would leave the axis. */
const lastTick = 0.92;
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * Models by their first release, each with its ids. An id without a release day has no bar, nor has a snapshot, which
 * lives as its model does; one without a shutdown runs to today, and one that is still to come is a point on its day.
 * The axis ends a month past today or past the last day that is announced.
 */
export function timelineOf(models: readonly Model[]): Timeline {
  const ids = models.flatMap(({ apiIds }) => apiIds);
  const starts = ids.flatMap(({ released }) => released ?? []).sort();
  const ends = [day, ...starts, ...ids.flatMap(({ shutdown }) => shutdown?.on ?? [])].sort();
  const first = quarterOf(starts[0] ?? day);
  const last = timeOf(ends.at(-1) ?? day) + 30 * dayLength;
  const shareOf = (time: number): number => (time - first) / (last - first);
  const rows = models
    .map(({ displayName, apiIds }) => ({
      name: displayName,
      bars: apiIds
        .flatMap((apiId): Bar[] => {
          const { released, shutdown, channel } = apiId;
          if (released === null || channel === 'snapshot') return [];
          const ended = lifecycleOn(apiId, today).state === 'shut-down';
          const from = shareOf(timeOf(released));
          const to = Math.max(from + 0.006, shareOf(timeOf(shutdown?.on ?? day)));
          return [{ from, to, ended, preview: channel !== 'stable' }];
        })
        .sort((a, b) => a.from - b.from),
    }))
    .filter(({ bars }) => bars.length > 0)
    .sort((a, b) => (a.bars[0]?.from ?? 0) - (b.bars[0]?.from ?? 0));
  return { rows, ticks: ticksBetween(first, last, shareOf), now: shareOf(timeOf(day)) };
}

function ticksBetween(
  first: number,
  last: number,
  shareOf: (time: number) => number,
): Timeline['ticks'] {
  const ticks: { share: number; label: string }[] = [];
  for (let at = new Date(first); at.getTime() < last; at.setUTCMonth(at.getUTCMonth() + 3)) {
    const month = at.getUTCMonth();
    const year = month === 0 || ticks.length === 0 ? ` ${at.getUTCFullYear()}` : '';
    const share = shareOf(at.getTime());
    if (share < lastTick) ticks.push({ share, label: `${months[month]}${year}` });
  }
  return ticks;
}

/** The first day of the quarter that holds a day. */
function quarterOf(text: string): number {
  const date = new Date(timeOf(text));
  return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3, 1);
}

function timeOf(text: string): number {
  return Date.parse(`${text}T00:00:00Z`);
}
