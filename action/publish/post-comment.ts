import type { Settings } from '../inputs.ts';
import type { ReportData } from '../report/json-schema.ts';
import { isWorthComment, ownComment } from './comment.ts';
import { type GitHub, isUnknownToken, lacksRights, unknownToken } from './github.ts';

/** What became of the comment; `why` is a sentence for people. */
export type Posted =
  | { readonly kind: 'posted'; readonly id: number }
  | {
      readonly kind: 'not posted';
      readonly why: string;
      /** Something that somebody should put right: it is told as a warning. */
      readonly isFault?: boolean;
    };

/** A comment that may be written. */
export interface Posting {
  readonly number: number;
  /** The commit that the report speaks of. */
  readonly headSha: string;
  readonly key: string;
  readonly when: NonNullable<Settings['comment']>;
  readonly data: ReportData;
  readonly failed: boolean;
  readonly body: string;
}

/**
 * Writes the one comment on a pull request, or brings it up to date. Three requests beside the pages of comments: who
 * we are, the pull request, the comment. A token that may not write is no fault of the run, which has its summary.
 * @throws what GitHub answered, when it was anything but a want of rights or a token that it does not know
 */
export async function postComment(github: GitHub, posting: Posting): Promise<Posted> {
  const { number, headSha, key, when, data, failed, body } = posting;
  if (when === 'never') return { kind: 'not posted', why: 'comment is never.' };
  try {
    const comments = await github.comments(number);
    const own = ownComment(comments, { key, login: await github.login() });
    if (!isWorthComment(when, data, { failed, exists: own !== undefined })) {
      return { kind: 'not posted', why: `There is nothing to comment on: comment is ${when}.` };
    }
    if (own?.body === body) return { kind: 'posted', id: own.id };
    const pull = await github.pull(number);
    if (!pull.isOpen || pull.headSha !== headSha) {
      return {
        kind: 'not posted',
        why: pull.isOpen
          ? 'The pull request has moved on from the commit of this run.'
          : 'The pull request is closed: nothing was posted.',
      };
    }
    if (own === undefined) return { kind: 'posted', id: await github.createComment(number, body) };
    await github.updateComment(own.id, body);
    return { kind: 'posted', id: own.id };
  } catch (error) {
    if (isUnknownToken(error)) return { kind: 'not posted', why: noToken, isFault: true };
    if (!lacksRights(error)) throw error;
    return {
      kind: 'not posted',
      why: 'The token may not comment: give the job the permission pull-requests: write. The sheet is in the job summary.',
    };
  }
}

const noToken = `There is no comment, for ${unknownToken}. Check github-token. The sheet is in the job summary.`;
