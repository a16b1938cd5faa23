import { setTimeout } from 'node:timers/promises';
import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import type { Fault } from '../publish/fault.ts';
import { faultOf, GitHubFault, isSecondaryLimit } from './github-fault.ts';
import { WritePace } from './github-pace.ts';

/** Where and as whom GitHub is asked. */
export interface GitHubAccess {
  readonly token: string;
  /** `GITHUB_API_URL`. */
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Hears a line about each wait. */
  readonly tell?: (line: string) => void;
}

/** Octokit for one token. */
export type Connection = ReturnType<typeof getOctokit>;

/** The repository that is asked about. */
export interface Repository {
  readonly owner: string;
  readonly repo: string;
}

/** The REST version that these routes are written for. https://docs.github.com/rest/about-the-rest-api/api-versions */
const apiVersion = '2022-11-28';
/** What one request waits for in all, seconds. A run has other work to save, and its job has an end. */
const longestPause = 600;
const noToken = 'the token holds a space, a line break or a character that is not ASCII';
/** How often a request that met a limit is sent again. */
const mostPauses = 3;
/** Octokit's own list; 409, for a branch that is elsewhere stays there; and 429, which the throttling plugin takes up. */
const notRetried = [400, 401, 403, 404, 409, 410, 422, 429, 451];

/**
 * Octokit for one token. Faults of GitHub's own (5xx, no answer) are tried again after 1, 4 and 9 s; a limit is waited
 * out, as long as GitHub says; any other fault is thrown as it comes, as a `Fault`.
 */
export function connect({ token, apiUrl, tell }: Omit<GitHubAccess, 'repository'>): Connection {
  const announce = announcer(tell);
  const octokit = getOctokit(
    token,
    {
      baseUrl: apiUrl,
      retry: { retries: 3, doNotRetry: notRetried },
      throttle: throttle(announce),
    },
    nameSecondaryLimits,
    retry,
    throttling,
  );
  // The last hook that is added is the outermost: it sees what is left of an error after all tries.
  octokit.hook.wrap('request', async (request, options) => {
    const asked = `${options.method} ${options.url}`;
    // Node's fetch would say the whole header in its error.
    if (!/^[!-~]+$/.test(token)) throw new GitHubFault(asked, { status: 401, words: noToken });
    options.headers['x-github-api-version'] = apiVersion;
    // The retry plugin counts tries in it, and Octokit shares it between requests: each would wait longer than the last.
    options.request = { ...options.request };
    try {
      return await request(options);
    } catch (error) {
      throw faultOf(asked, error);
    }
  });
  return octokit;
}

type ThrottleGroup = NonNullable<
  NonNullable<Parameters<typeof throttling>[1]['throttle']>['write']
>;

function throttle(announce: (seconds: number) => void) {
  const pace = new WritePace();
  const waits = (
    seconds: number,
    _options: unknown,
    _octokit: unknown,
    pauses: number,
  ): boolean => {
    if (pauses >= mostPauses || seconds * (pauses + 1) > longestPause) return false;
    announce(seconds);
    return true;
  };
  return {
    onSecondaryRateLimit: waits,
    onRateLimit: waits,
    // The plugin's own leave a second between any two writes, and three after each that notifies somebody.
    write: gate(async () => {
      const wait = pace.book(Date.now());
      if (wait > longestPause * 1000) throw hourIsUsedUp();
      if (wait > 0) announce(Math.ceil(wait / 1000));
      await setTimeout(wait);
    }),
    notifications: gate(async () => undefined),
  };
}

function hourIsUsedUp(): Fault {
  const words = 'GitHub takes 500 changes an hour, and this run has made as many.';
  return Object.assign(new Error(`${words} Run again later.`), { status: 429, words });
}

/** All that the plugin uses of a Bottleneck group: it schedules an empty job before each request. */
function gate(pass: () => Promise<void>): ThrottleGroup {
  return { key: () => ({ schedule: pass }) } as unknown as ThrottleGroup;
}

/** Tells of a wait once, though several requests wait for the same. */
function announcer(tell: GitHubAccess['tell']): (seconds: number) => void {
  let until = 0;
  return (seconds) => {
    if (Date.now() < until) return;
    until = Date.now() + seconds * 1000;
    tell?.(`GitHub asks for a pause of ${seconds} s.`);
  };
}

/** The throttling plugin knows the secondary limit by its words, which GitHub's edge and GitHub Enterprise leave out. */
function nameSecondaryLimits({ hook }: Pick<Connection, 'hook'>): void {
  hook.error('request', (error) => {
    const isNamed = !isSecondaryLimit(error) || /\bsecondary rate\b/i.test(error.message);
    if (!isNamed) error.message += ' (a secondary rate limit)';
    throw error;
  });
}
