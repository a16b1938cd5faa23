import type { Comment } from './comment.ts';

/** What is asked of GitHub. Every call may throw what GitHub answered: an Error with its HTTP `status`. */
export interface GitHub {
  /** Who the token is; an App's name without `[bot]`. */
  login(): Promise<string>;
  pull(number: number): Promise<{ readonly headSha: string; readonly isOpen: boolean }>;
  /** Every page of them, oldest first. */
  comments(number: number): Promise<readonly Comment[]>;
  /** The new comment's id. */
  createComment(number: number, body: string): Promise<number>;
  updateComment(id: number, body: string): Promise<void>;
}

/** Whether GitHub refused for want of rights: 404 is how it hides what a token may not see. */
export function lacksRights(error: unknown): boolean {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return status === 401 || status === 403 || status === 404;
}
