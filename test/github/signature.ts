import type { Person } from './commits.ts';
import { idOf } from './json-owner.ts';

/** Who commits where GitHub itself writes the commit. */
const github = { name: 'GitHub', email: 'noreply@github.com' };

/** Address that GitHub gives a bot or user who shows none. */
export function botEmail(login: string): string {
  const id = login === 'github-actions[bot]' ? 41_898_282 : idOf(login);
  return `${id}+${login}@users.noreply.github.com`;
}

/**
 * Who commits: GitHub, where it signs for the author. A commit with an author of its own is the author's, and is
 * not signed.
 * @see https://docs.github.com/authentication/managing-commit-signature-verification/about-commit-signature-verification
 */
export function committerOf(actor: Person, author: Partial<Person> | undefined): Person {
  if (author !== undefined) return { ...actor, ...author };
  return actor.name.endsWith('[bot]') ? { ...actor, ...github } : actor;
}
