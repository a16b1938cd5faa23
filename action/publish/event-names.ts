import * as z from 'zod/mini';

/** A repository's name with its owner: `owner/name`. */
export const nameWithOwner = z.string().check(z.regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/));
/** A commit's full name. */
export const sha = z.string().check(z.regex(/^[0-9a-f]{40}$/));
/** A branch's name; what git itself refuses in one is refused here. https://git-scm.com/docs/git-check-ref-format */
export const branchName = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(255),
    z.regex(/^(?![-/.])(?!.*(?:\.\.|\/\/|\/\.|@\{))[^\p{Cc}\s~^:?*[\\]*[^\p{Cc}\s~^:?*[\\/.]$/u),
  );

/** Who has an account: letters, digits and hyphens, underscores where a company keeps the accounts, and an App's mark. */
export const login = z.string().check(z.regex(/^[\w-]{1,100}(?:\[bot\])?$/));

/** What is said of a payload that is not its event's. */
export function misread(event: string): string {
  return `The ${event} event is not as GitHub describes it. Run this in a GitHub Actions workflow.`;
}
