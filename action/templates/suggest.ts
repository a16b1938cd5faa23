import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a person most likely meant by `word`, or undefined when none is near:
 * at most a third of the letters wrong, case and `-_ ` aside.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = loosen(word);
  let best: { candidate: string; wrong: number } | undefined;
  for (const candidate of candidates) {
    const wrong = distance(wanted, loosen(candidate));
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3));
    if (wrong <= allowed && wrong < (best?.wrong ?? Number.POSITIVE_INFINITY)) {
      best = { candidate, wrong };
    }
  }
  return best?.candidate;
}

/** `Did you mean palette?`, else the given remedy. */
export function didYouMean(word: string, candidates: Iterable<string>, otherwise: string): string {
  const found = nearest(word, candidates);
  return found === undefined ? otherwise : `Did you mean ${found}?`;
}

/** `a, b, c`, cut after `most` with a count of the rest. */
export function listed(words: readonly string[], most = 12): string {
  const rest = words.length - most;
  return rest > 0 ? `${words.slice(0, most).join(', ')} and ${rest} more` : words.join(', ');
}

function loosen(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '');
}
