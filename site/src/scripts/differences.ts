/** Keeps "differences only" of a pair's page in its address, so that a copied link shows the same. */
import { readDiff, strangeKeys } from '../lib/compare/asked.ts';

const box = document.querySelector<HTMLInputElement>('#diff');
const note = document.querySelector<HTMLElement>('[data-note]');
if (box && note) {
  const asked = new URLSearchParams(location.search);
  const { on, ignored: unread } = readDiff(asked);
  const ignored = [...strangeKeys(asked, ['diff']), ...unread];
  box.checked = on;
  note.hidden = ignored.length === 0;
  note.textContent = ignored.join(' ');
  box.addEventListener('change', () => {
    const search = box.checked ? '?diff=1' : '';
    history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
  });
}
