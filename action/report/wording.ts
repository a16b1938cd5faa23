import { grouped, type Pixels } from '#capabilities';

/** `1,234`, of a whole number. */
export function numberText(value: number): string {
  return grouped(String(value));
}

/** `1 render`, `2 renders`. */
export function counted(amount: number, noun: string, plural = `${noun}s`): string {
  return `${numberText(amount)} ${amount === 1 ? noun : plural}`;
}

/** `2048×1152`; `as it comes` where no ratio was declared and so no size is known. */
export function pixelsText(pixels: Pixels | undefined): string {
  return pixels === undefined ? 'as it comes' : `${pixels.width}×${pixels.height}`;
}

/** A duration for people: `850 ms`, `12 s`, `3 min 40 s`, `1 h 5 min`. */
export function durationText(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.max(0, Math.round(milliseconds))} ms`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60)
    return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  return minutes % 60 === 0
    ? `${minutes / 60} h`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Message and remedy as two sentences; each may or may not bring its full stop, also within quotes at its end. */
export function sentences(message: string, remedy: string): string {
  return [message, remedy].map(stopped).join(' ').trim();
}

function stopped(text: string): string {
  const words = text.trim();
  return words === '' || /[.!?]["'”’»)]*$/.test(words) ? words : `${words}.`;
}
