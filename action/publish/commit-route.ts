/** A file to commit, as far as the way to GitHub depends on it. */
export interface RoutedFile {
  readonly bytes: number;
  /** Whether Git LFS keeps it. */
  readonly large: boolean;
}

/**
 * The API takes blobs of up to 40 MB, and they are sent as Base64, which is a third longer.
 * https://github.com/peter-evans/create-pull-request/blob/main/docs/concepts-guidelines.md#commit-signing
 */
const mostBlobBytes = 30 * 2 ** 20;
/** With trees, commit, branch and comment these stay below GitHub's 80 changes a minute. */
const mostFiles = 60;
/** Above this one push, which is compressed and sent in one go, is kinder to both ends. */
const mostBytes = 100 * 2 ** 20;

/**
 * How files are committed: by the API, whose commits GitHub signs, or by one push, which takes any number and size.
 * @param about what the workflow asks for, and the types of the rules on the branch
 */
export function commitRoute(
  files: readonly RoutedFile[],
  about: { readonly asked: 'auto' | 'api' | 'git'; readonly rules: ReadonlySet<string> },
): 'api' | 'git' {
  if (about.asked !== 'auto') return about.asked;
  // Nobody signs a commit that we push.
  if (about.rules.has('required_signatures')) return 'api';
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const isTooMuch = files.length > mostFiles || bytes > mostBytes;
  // A push brings its Git LFS objects along, so that no pointer is without them.
  const isTooLarge = files.some((file) => file.large || file.bytes > mostBlobBytes);
  return isTooMuch || isTooLarge ? 'git' : 'api';
}

/**
 * Types of rules that a pull request is the way to keep to.
 * https://docs.github.com/rest/repos/rules#get-rules-for-a-branch
 *
 * Of the others, `required_signatures` is kept by the API's commits, `required_linear_history` by commits with one
 * parent; `creation`, `deletion`, `non_fast_forward` and the patterns of branch and tag names are about what is never
 * done to a branch that stands; `copilot_code_review` holds up no push. A pull request would break the patterns of
 * messages and addresses and the limits of paths, names and sizes as well: GitHub's refusal says which.
 */
const byPullOnly: ReadonlySet<string> = new Set([
  // "Require all commits be made to a non-target branch and submitted via a pull request".
  'pull_request',
  // "Merges must be performed via a merge queue".
  'merge_queue',
  // Who may bypass it can take a pull request up.
  'update',
  // These judge a commit before it may come in: "commits must first be pushed to another ref where the checks pass".
  'required_status_checks',
  'required_deployments',
  'workflows',
  'code_scanning',
  'license_compliance_scanning',
]);

/** Whether a branch takes changes by pull request only, by the types of the rules on it. A type that is new is tried. */
export function needsPull(rules: ReadonlySet<string>): boolean {
  return [...rules].some((rule) => byPullOnly.has(rule));
}
