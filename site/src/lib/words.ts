import { grouped, type Pixels } from './catalog.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `6 October 2026` of `2026-10-06`. */
export function dayText(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`;
}

/** `on 9 October 2026`; of several days, oldest first, `between 9 October and 30 November 2026`. */
export function daysText(days: readonly string[]): string {
  const [oldest = '', newest = ''] = [days[0], days.at(-1)];
  if (oldest === newest) return `on ${dayText(newest)}`;
  const sameYear = oldest.slice(0, 4) === newest.slice(0, 4);
  const from = sameYear ? dayText(oldest).replace(/ \d+$/, '') : dayText(oldest);
  return `between ${from} and ${dayText(newest)}`;
}

/** `1,376 × 768`. */
export function pixelsText({ width, height }: Pixels): string {
  return `${grouped(String(width))} × ${grouped(String(height))}`;
}

/** Width ÷ height of `16:9`. */
export function proportionOf(ratio: string): number {
  const [width = 1, height = 1] = ratio.split(':').map(Number);
  return width / height;
}

/** `16.9 MP` of a number of pixels. */
export function megapixelsText(pixels: number): string {
  return `${(pixels / 1e6).toFixed(1)} MP`;
}

/** `1,120`. */
export function numberText(amount: number): string {
  return grouped(String(amount));
}

/** `JPEG` of `image/jpeg`. */
export function mediaTypeText(mediaType: string): string {
  const [, kind = mediaType] = mediaType.split('/');
  return kind === 'webp' ? 'WebP' : kind.replace(/\+xml$/, '').toUpperCase();
}

/** `a`, `a and b`, `a, b and c`. */
export function andText(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** `a`, `a or b`, `a, b or c`. */
export function orText(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
