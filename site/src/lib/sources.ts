import type { Source } from './catalog.ts';
import { decoded } from './decoded.ts';

/** `BerriAI/litellm #44983` or `ai.google.dev/…/pricing` of an address: short, and still telling whose page it is. */
export function sourceName(address: string): string {
  const { hostname, pathname } = new URL(address);
  const parts = pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  const host = hostname.replace(/^www\./, '');
  const known =
    (host === 'github.com' && gitHubName(parts)) || (host === 'npmjs.com' && npmName(parts));
  if (known) return known;
  if (parts.length < 2) return [host, ...parts].join('/');
  return `${host}/…/${parts.at(-1)}`;
}

function gitHubName([owner, repository, kind = '', ...rest]: readonly string[]) {
  const last = rest.at(-1);
  if (last === undefined) return undefined;
  const named = `${owner}/${repository}`;
  if (/^(issues|pull|discussions)$/.test(kind)) return `${named} #${rest[0]}`;
  if (kind === 'blob') return `${named} ${last}`;
  if (kind !== 'releases') return undefined;
  // Where a repository holds many packages, its tags name them: `@tanstack/ai-gemini@0.36.0`.
  const [, name, version] = /^(.+)@([^@]+)$/.exec(last) ?? [];
  return name ? `${name} ${version}` : `${named} ${last}`;
}

function npmName([first, ...rest]: readonly string[]) {
  const [name, version] = rest.join('/').split('/v/');
  if (first !== 'package' || !name) return undefined;
  return version ? `${name} ${version}` : `${name} on npm`;
}

/** The days (YYYY-MM-DD) on which sources were read, the oldest first. */
export function daysRead(sources: readonly Source[]): string[] {
  return sources.map(({ checked }) => checked).sort();
}
