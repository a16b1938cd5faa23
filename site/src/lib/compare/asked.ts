/*
 * What any comparison's address may ask for. Apart from the choice of models: pages of two have no such choice, and
 * their scripts stay small.
 */

/** `?diff=1` alone, which the pages of two models have too. */
export function readDiff(asked: URLSearchParams): { on: boolean; ignored: readonly string[] } {
  const text = asked.get('diff');
  if (text === null || text === '0' || text === '1') return { on: text === '1', ignored: [] };
  return { on: false, ignored: [`diff=${shown(text)} is ignored. Use diff=1.`] };
}

/** Keys that mean nothing here, or stand twice, in sentences. */
export function strangeKeys(asked: URLSearchParams, known: readonly string[]): string[] {
  return [...new Set(asked.keys())].flatMap((key) => {
    // Whoever shares an address may add where it was shared.
    if (key.startsWith('utm_')) return [];
    if (!known.includes(key)) return [`${shown(key)} in the address means nothing here: ignored.`];
    return asked.getAll(key).length > 1
      ? [`${key} stands twice in the address: the first counts.`]
      : [];
  });
}

/** A text of an address, for a sentence. */
export function shown(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
