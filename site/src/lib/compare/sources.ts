import type { Citation } from '../facts/index.ts';

/** The numbered sources of a page: equal citations share a number. */
export interface Notes {
  /** The number under which a citation stands; undefined where it names no source. */
  readonly numberOf: (cited: Citation) => number | undefined;
  /** All of them, by number from 1. */
  readonly list: readonly Citation[];
}

/** Numbers citations in the order in which they are first met. */
export function numberSources(citations: readonly Citation[]): Notes {
  const byKey = new Map<string, { number: number; cited: Citation }>();
  for (const cited of citations) {
    const key = keyOf(cited);
    if (cited.sources.length > 0 && !byKey.has(key)) {
      byKey.set(key, { number: byKey.size + 1, cited });
    }
  }
  return {
    numberOf: (cited) => byKey.get(keyOf(cited))?.number,
    list: [...byKey.values()].map(({ cited }) => cited),
  };
}

function keyOf({ confidence, sources }: Citation): string {
  const read = sources.map(({ url, checked }) => `${checked} ${url}`);
  return [confidence, ...read.sort()].join('\n');
}
