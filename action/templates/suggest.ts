import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a person most likely meant by `word`, or undefined when none is near: about a
 * third of the letters may be wrong (two of four, for letters that changed places), case and `-_ `
 * aside. Words of one or two letters say too little.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = loosen(word);
  const near = [...candidates]
    .map((candidate) => {
      const written = loosen(candidate);
      const length = Math.max(wanted.length, written.length);
      const wrong = distance(wanted, written);
      return { candidate, length, wrong, longer: Math.abs(wanted.length - written.length) };
    })
    .filter(({ length, wrong }) => wrong === 0 || (length > 2 && wrong <= Math.ceil(length / 3)))
    .sort((a, b) => a.wrong - b.wrong || a.longer - b.longer);
  return near[0]?.candidate;
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
