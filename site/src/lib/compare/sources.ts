import type { Answer, Citation } from '../facts/index.ts';

/** The numbered sources of a page: equal citations share a number. */
export interface Notes {
  /** The number under which an answer's sources stand; undefined where nothing is answered from none. */
  readonly numberOf: (answer: Answer) => number | undefined;
  /** All of them, by number from 1. One without sources is of our own estimates. */
  readonly list: readonly Citation[];
}

/** Numbers the sources of answers in the order in which they are first met. */
export function numberSources(answers: readonly Answer[]): Notes {
  const byKey = new Map<string, { number: number; cited: Citation }>();
  for (const answer of answers) {
    const { cited } = answer;
    const key = keyOf(cited);
    if (rests(answer) && !byKey.has(key)) byKey.set(key, { number: byKey.size + 1, cited });
  }
  return {
    numberOf: (answer) => (rests(answer) ? byKey.get(keyOf(answer.cited))?.number : undefined),
    list: [...byKey.values()].map(({ cited }) => cited),
  };
}

/** What is not known may rest on nothing; what is known without a source is an estimate, and says so. */
function rests({ value, cited }: Answer): boolean {
  return cited.sources.length > 0 || value.is === 'known';
}

function keyOf({ confidence, sources }: Citation): string {
  const read = sources.map(({ url, checked }) => `${checked} ${url}`);
  return [confidence, ...read.sort()].join('\n');
}
