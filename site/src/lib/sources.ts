import type { Source } from './catalog.ts';
import { decoded } from './decoded.ts';

/** `ai.google.dev/…/pricing` of an address: short, and still telling whose page it is. */
export function sourceName(address: string): string {
  const { hostname, pathname } = new URL(address);
  const parts = pathname.split('/').filter((part) => part !== '');
  const host = hostname.replace(/^www\./, '');
  if (parts.length < 2) return [host, ...parts].join('/');
  return `${host}/…/${decoded(parts.at(-1) ?? '')}`;
}

/** The days (YYYY-MM-DD) on which sources were read, the oldest first. */
export function daysRead(sources: readonly Source[]): string[] {
  return sources.map(({ checked }) => checked).sort();
}
