import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Build, root } from './config.ts';

const options = {
  day: { type: 'string' },
  site: { type: 'string' },
  base: { type: 'string' },
  out: { type: 'string' },
  repository: { type: 'string' },
  revision: { type: 'string' },
  port: { type: 'string' },
} as const;

/** What a command of the site was told, and the port to serve on. */
export interface Told extends Build {
  readonly port: number;
}

/**
 * Reads the command line. Without arguments the site is built for today, to be looked at on this machine.
 * @throws Error naming the argument, its value and what it takes
 */
export function readArguments(args: readonly string[]): Told {
  const { values } = parseArgs({ args: [...args], options, strict: true });
  const port = Number(values.port ?? '4321');
  const day = values.day ?? today();
  expect('day', day, isDay(day), 'a day such as 2026-11-24');
  expect(
    'port',
    String(values.port),
    Number.isInteger(port) && port >= 0 && port < 65_536,
    'a port number',
  );
  const site = values.site ?? `http://localhost:${port}`;
  expect('site', site, /^https?:\/\/[^/]+\/?$/.test(site), 'an origin: https://example.com');
  const repository = values.repository ?? '';
  expect('repository', repository, /^([\w.-]+\/[\w.-]+)?$/.test(repository), 'owner/name');
  const revision = values.revision ?? '';
  expect('revision', revision, /^([0-9a-f]{40})?$/.test(revision), 'the full SHA of a commit');
  const base = `/${(values.base ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const out = resolve(values.out ?? `${root}site/dist`);
  // What Astro writes there loads its packages from the folders above it.
  expect('out', out, out.startsWith(root) && out !== root, 'a folder within the repository');
  return { day, site, base, repository, revision, port, out };
}

/** The UTC day on this machine's clock, YYYY-MM-DD. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function expect(name: string, value: string, holds: boolean, allowed: string): void {
  if (!holds) throw new Error(`--${name} does not take ${JSON.stringify(value)}. Give ${allowed}.`);
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  // The 30th of February is rolled over to March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${text}T`);
}
