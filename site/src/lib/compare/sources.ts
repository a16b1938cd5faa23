import type { Citation } from '../facts/index.ts';
import { dayText } from '../words.ts';

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

/** `ai.google.dev/…/pricing` of an address: short, and still telling whose page it is. */
export function sourceName(address: string): string {
  const { hostname, pathname } = new URL(address);
  const parts = pathname.split('/').filter((part) => part !== '');
  const host = hostname.replace(/^www\./, '');
  if (parts.length < 2) return [host, ...parts].join('/');
  return `${host}/…/${decoded(parts.at(-1) ?? '')}`;
}

/** `%40` is an ordinary character to a reader; what is no such code stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** `checked 9 October 2026`. */
export function checkedText(day: string): string {
  return `checked ${dayText(day)}`;
}

function keyOf({ confidence, sources }: Citation): string {
  const read = sources.map(({ url, checked }) => `${checked} ${url}`);
  return [confidence, ...read.sort()].join('\n');
}
