/** What scripts say: in the page, to screen readers, and in the address. */

/** Puts words into an element that stands in the page or in a part of it. */
export function write(
  selector: string,
  words: string,
  within: ParentNode = document,
): HTMLElement | null {
  const place = within.querySelector<HTMLElement>(selector);
  if (place) place.textContent = words;
  return place;
}

/** The same for an element that is seen only while it says something. */
export function note(selector: string, words: string): void {
  const place = write(selector, words);
  if (place) place.hidden = words === '';
}

/** Says something to screen readers without moving anything. */
export function tell(words: string): void {
  write('#live', words);
}

/** Keeps a search in the address, so that what is shown can be sent to somebody; its hash stays. */
export function keep(search: string): void {
  history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
}
