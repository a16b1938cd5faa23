/** Reads an address's search, and tells what is wrong with it in the same sentences on every page. */

/** A text of an address, for a sentence. */
export function shown(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}

/** A switch such as `?diff=1`, off where the address does not say, and why it was ignored. */
export function readSwitch(
  asked: URLSearchParams,
  key: string,
): { readonly on: boolean; readonly ignored: readonly string[] } {
  const text = asked.get(key) ?? '0';
  if (text === '0' || text === '1') return { on: text === '1', ignored: [] };
  return { on: false, ignored: [`${key}=${shown(text)} is ignored. Use ${key}=1.`] };
}

/** Keys that stand twice, and those that mean nothing here. */
export function strangeKeys(asked: URLSearchParams, known: readonly string[]): string[] {
  const keys = [...new Set(asked.keys())];
  const twice = keys
    .filter((key) => known.includes(key) && asked.getAll(key).length > 1)
    .map((key) => `${key} stands more than once in the address: the first counts.`);
  const strange = keys.filter((key) => !known.includes(key) && !ofSharing.test(key));
  if (strange.length === 0) return twice;
  const some = strange.slice(0, 3).map(shown).join(', ');
  const more = strange.length > 3 ? ` and ${strange.length - 3} more` : '';
  return [...twice, `The address also says ${some}${more}: ignored.`];
}

/** Whoever passes an address on may add where it was found: nobody is told of that. */
export const ofSharing = /^(?:utm_.*|fbclid|gclid)$/;
