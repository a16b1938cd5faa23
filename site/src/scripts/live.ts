/** Says something to screen readers without moving anything. */
export function tell(words: string): void {
  const live = document.getElementById('live');
  if (live) live.textContent = words;
}
