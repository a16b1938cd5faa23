import type { Settings } from '../inputs.ts';
import type { ReportData } from '../report/json-schema.ts';
import { markerOf } from '../report/markdown/escape.ts';

/** A comment on a pull request, as GitHub lists it. */
export interface Comment {
  readonly id: number;
  /** Login of its author; GitHub Apps' end in `[bot]`. */
  readonly author: string;
  readonly body: string;
  readonly minimized: boolean;
}

/**
 * Our own comment among all of a pull request's: the last that begins with the key's marker, was written as who we
 * are, and is not minimised. Anybody can paste the marker, so that it alone proves nothing.
 * @param login who we are; GitHub's GraphQL says an App's name without `[bot]`
 */
export function ownComment(
  comments: readonly Comment[],
  { key, login }: { readonly key: string; readonly login: string },
): Comment | undefined {
  const own = bareLogin(login);
  return comments.findLast(
    ({ author, body, minimized }) =>
      !minimized && bareLogin(author) === own && body.startsWith(markerOf(key)),
  );
}

function bareLogin(login: string): string {
  return login.toLowerCase().replace(/\[bot\]$/, '');
}

/**
 * Whether a report is worth a comment. One that is there already is brought up to date whatever it says: an old
 * sheet would speak of another commit.
 */
export function isWorthComment(
  when: NonNullable<Settings['comment']>,
  data: ReportData,
  run: { readonly failed: boolean; readonly exists: boolean },
): boolean {
  switch (when) {
    case 'never':
      return false;
    case 'always':
      return true;
    case 'on-failure':
      return run.failed || run.exists;
    case 'changes':
      return run.failed || run.exists || hasChanges(data);
  }
}

function hasChanges({ renders, problems, orphans }: ReportData): boolean {
  const changed = renders.some(({ outcome }) => outcome !== 'unchanged');
  return changed || problems.length > 0 || orphans.length > 0;
}
