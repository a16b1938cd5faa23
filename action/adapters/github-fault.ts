import type { Fault } from '../publish/fault.ts';

/** What Octokit throws, as far as it is read here. */
interface RequestError extends Error {
  readonly status: number;
  /** Undefined when no answer came. */
  readonly response?: {
    readonly headers: Readonly<Record<string, string | number | undefined>>;
    readonly data: unknown;
  };
}

const remedies: Readonly<Record<number, string>> = {
  401: 'Check github-token: it is wrong, or its time is over.',
  403: 'Check the permissions of the job, or of the token’s App.',
  429: 'Run again later.',
};

/** What GitHub answered in place of what was asked for, in plain words. */
export class GitHubFault extends Error implements Fault {
  override readonly name = 'GitHubFault';
  readonly status: number | undefined;
  readonly words: string;

  /** @param asked the operation as GitHub's reference names it: `POST /repos/{owner}/{repo}/git/blobs` */
  constructor(asked: string, { status, words }: Pick<Fault, 'status' | 'words'>) {
    const answer = status === undefined ? 'GitHub did not answer' : `GitHub answered ${status} to`;
    const end = words.replace(/[.\s]+$/, '');
    const remedy = remedies[status ?? 0];
    super(`${answer} ${asked}${end && `: ${end}`}.${remedy === undefined ? '' : ` ${remedy}`}`);
    this.status = status;
    this.words = words;
  }
}

/**
 * Octokit's error as ours, which keeps nothing of the request: neither its headers with the token nor its body, and no
 * cause. Errors of another kind are left as they are.
 */
export function faultOf(asked: string, error: unknown): unknown {
  if (!isRequestError(error)) return error;
  if (error.response === undefined) {
    return new GitHubFault(asked, { status: undefined, words: error.message });
  }
  const { data } = error.response;
  // What is no JSON is a page of GitHub's edge, or of a proxy before it.
  const isJson = typeof data === 'object' && data !== null && 'message' in data;
  const words = isJson ? error.message.replace(/ - https?:\/\/\S+$/, '') : '';
  return new GitHubFault(asked, { status: isLimit(error) ? 429 : error.status, words });
}

/** Whether the request is one too many: for the hour, or for now. */
function isLimit(error: RequestError): boolean {
  const { status, message, response } = error;
  if (status === 429) return true;
  const isOver = response?.headers['x-ratelimit-remaining'] === '0' && /rate limit/i.test(message);
  return status === 403 && (isOver || isSecondaryLimit(error));
}

/**
 * Whether it is the limit for now: its words say so, or a Retry-After. The throttling plugin knows it by words alone.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function isSecondaryLimit(error: unknown): boolean {
  if (!isRequestError(error)) return false;
  const { status, message, response } = error;
  if (status !== 403 && status !== 429) return false;
  return /\bsecondary rate\b/i.test(message) || response?.headers['retry-after'] !== undefined;
}

function isRequestError(error: unknown): error is RequestError {
  return error instanceof Error && error.name === 'HttpError' && 'request' in error;
}
