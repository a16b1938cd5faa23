/** Keeps "differences only" of a pair's page in its address, so that a copied link shows the same. */
import { readSwitch, strangeKeys } from '../lib/address.ts';
import { keep, note } from './live.ts';

const box = document.querySelector<HTMLInputElement>('#diff');
if (box) {
  const asked = new URLSearchParams(location.search);
  const { on, ignored: unread } = readSwitch(asked, 'diff');
  box.checked = on;
  note('[data-note]', [...strangeKeys(asked, ['diff']), ...unread].join(' '));
  box.addEventListener('change', () => keep(box.checked ? '?diff=1' : ''));
}
