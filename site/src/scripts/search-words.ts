/** What a search asks for, and how near a title is to it. */

/** Words that questions are made of, and that stand everywhere: they tell nothing of what is looked for. */
const idle = new Set(
  (
    'a about an and are between can compared comparison compare difference differences different do does for from ' +
    'get how i in is it me my of on or should than that the there these this to use versus vs what when where which why with'
  ).split(' '),
);

/** The words of a text that tell what it is about, as the index writes them; all of them where none does. */
export function tellingWords(text: string): string[] {
  const words = text
    .toLowerCase()
    .split(/[\s/_\p{Pd}]+/u)
    .map((word) => word.replace(/[^\p{L}\p{M}\p{N}]/gu, ''))
    .filter((word) => word !== '');
  const telling = words.filter((word) => !idle.has(word));
  return [...new Set(telling.length > 0 ? telling : words)];
}

/** How much of a title and of what is asked is the same: 1 where they are the same words, 0 where none is. */
export function closeness(title: string, asked: readonly string[]): number {
  const words = tellingWords(title);
  const shared = asked.length - without(asked, words).length;
  return shared / (words.length + asked.length - shared);
}

/** The words that are not among others. */
export function without(words: readonly string[], others: readonly string[]): string[] {
  const stems = others.map(stem);
  return words.filter((word) => !stems.includes(stem(word)));
}

/** Whether among words, as `tellingWords` writes them, some begin with each that is asked for; cups finds a cup. */
export function isFoundBy(words: string, asked: string): boolean {
  const stems = tellingWords(asked).map(stem);
  return stems.length > 0 && stems.every((word) => ` ${words}`.includes(` ${word}`));
}

/** A text as escaped HTML in which what is asked is marked. */
export function marked(text: string, words: readonly string[]): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped.replace(/[^\s/]+/g, (one) => {
    const own = tellingWords(one).join(' ');
    return words.some((word) => isFoundBy(own, word)) ? `<mark>${one}</mark>` : one;
  });
}

/** Prices and price are the same word. */
function stem(word: string): string {
  return word.length > 3 ? word.replace(/s$/, '') : word;
}
