/** Shows the template's file with what its reader filled in, to copy and to download. */
import type { CompiledPrompt } from '../lib/catalog.ts';
import { carriedText } from '../lib/copy/carried.ts';
import { carry, type Filled } from './carry.ts';

/** Returns what to call whenever the form has changed. */
export function startCarrying(compiled: CompiledPrompt): (filled: Filled) => void {
  const note = document.querySelector<HTMLElement>('[data-carrier]');
  const place = document.getElementById('portable');
  const download = document.querySelector<HTMLAnchorElement>('[data-download]');
  if (!note || !place || !download) return () => {};
  const carrying = {
    text: place.textContent ?? '',
    carrier: JSON.parse(note.dataset.carrier ?? ''),
    compiled,
  };
  const published = download.href;

  return (filled) => {
    const carried = carry(carrying, filled);
    const { text } = carried;
    if (text !== place.textContent) {
      place.textContent = text;
      if (download.href !== published) URL.revokeObjectURL(download.href);
      download.href = text === carrying.text ? published : URL.createObjectURL(new Blob([text]));
    }
    const told = carriedText(carried, compiled.presets.length);
    // Said anew only where it is something else: a reader's every letter would be.
    if (note.textContent !== told) note.textContent = told;
  };
}
