import { forbidden, notFound, unauthorized } from './answers.ts';

/** Permissions of a token that some route here asks for. */
export const permissionNames = [
  'actions',
  'contents',
  'issues',
  'metadata',
  'pull_requests',
  'workflows',
] as const;

/** Name of a permission, as a workflow writes it with a dash and the API with an underscore. */
export type Permission = (typeof permissionNames)[number];

/** How far a permission goes. */
export type Level = 'none' | 'read' | 'write';

/** What a token may do, and whose it is. */
export interface Token {
  readonly value: string;
  /** Whom its comments and commits are by: `github-actions[bot]` or a user. */
  readonly login: string;
  /** An installation's token hears 403 where it may not write; a user's hears 404, as if nothing were there. */
  readonly kind: 'installation' | 'user';
  readonly permissions: Readonly<Partial<Record<Permission, Level>>>;
}

/** What a route asks for: any one of the permissions, at that level. */
export interface Need {
  readonly level: 'read' | 'write';
  readonly anyOf: readonly Permission[];
}

/** What a workflow's token may do with `contents: write` and `pull-requests: write`. */
export const writing: Token['permissions'] = {
  actions: 'read',
  contents: 'write',
  metadata: 'read',
  pull_requests: 'write',
};

/** What a workflow's token may do when a pull request comes from a fork or from Dependabot. */
export const reading: Token['permissions'] = {
  actions: 'read',
  contents: 'read',
  issues: 'read',
  metadata: 'read',
  pull_requests: 'read',
};

/** The token that an Authorization header carries, in any of the forms that Octokit and git send. */
export function tokenOf(tokens: ReadonlyMap<string, Token>, header: string | undefined): Token {
  if (header === undefined) throw unauthorized('Requires authentication');
  const [scheme = '', value = ''] = header.split(' ');
  const sent = /^basic$/i.test(scheme)
    ? Buffer.from(value, 'base64').toString().split(':').slice(1).join(':')
    : value;
  const token = tokens.get(sent);
  if (token === undefined) throw unauthorized();
  return token;
}

/** Whether a token has what is needed. */
export function allows(token: Token, { level, anyOf }: Need): boolean {
  return anyOf.some((name) => {
    const held = token.permissions[name] ?? (name === 'metadata' ? 'read' : 'none');
    return held === 'write' || (level === 'read' && held === 'read');
  });
}

/** Refuses, in GitHub's words, what a token may not do. */
export function requireAccess(token: Token, need: Need): void {
  if (allows(token, need)) return;
  throw token.kind === 'installation' ? forbidden() : notFound();
}
