/** GitHub answers 414 to addresses that are much longer: https://github.com/isaacs/github/issues/1527 */
const longestUrl = 6000;

/** First parts of GitHub's own addresses: no owner has such a name. */
const taken =
  /^(?:about|apps|collections|enterprise|explore|features|login|marketplace|new|notifications|organizations|orgs|search|settings|sponsors|topics|trending)$/i;

/** A repository on GitHub. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
  /** Where its address names one. */
  readonly branch?: string;
}

/** Where a person is sent, and whether the text was too long to go along: then it is to be copied. */
export interface NewFileLink {
  readonly url: string;
  readonly tooLong: boolean;
}

/**
 * The repository that a person typed or pasted: `owner/name`, its address in the browser (with whatever follows
 * the name; of a branch that is kept), or the address that git clones. Undefined when it is none that GitHub can have.
 */
export function repositoryIn(typed: string): Repository | undefined {
  const text = typed.trim();
  const rest = text.replace(host, '');
  const [, owner = '', written = '', more = ''] = /^([^/]+)\/([^/?#]+)(.*)$/.exec(rest) ?? [];
  if (rest === text && more !== '') return undefined;
  const name = written.replace(/\.git$/i, '');
  if (!isRepository({ owner, name })) return undefined;
  const branch = branchIn(more);
  return { owner, name, ...(branch && { branch }) };
}

/** Whether two are one repository: GitHub reads their names without regard to case. */
export function isSame(one: Repository, other: Repository | undefined): boolean {
  const [first, second] = [one, other].map((it) => it && `${it.owner}/${it.name}`.toLowerCase());
  return first === second;
}

/** What stands before the owner. A number behind the colon is a port where the address has a scheme. */
const host =
  /^(?:(?:(?:https?:\/\/)?(?:www\.)?|ssh:\/\/git@)github\.com(?::\d+)?\/|(?:git@)?github\.com[/:])/i;

/** Folders may follow a branch: where `main` is one, git allows no other below it. */
function branchIn(more: string): string | undefined {
  const [, written = ''] = /^\/tree\/([^?#]+?)\/?(?:[?#]|$)/.exec(more) ?? [];
  const branch = decoded(written).replace(/^(main|master)\/.*/, '$1');
  return isBranch(branch) ? branch : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether git allows the name: https://git-scm.com/docs/git-check-ref-format */
export function isBranch(name: string): boolean {
  return (
    /^[^\s\p{Cc}~^:?*[\\]{1,244}$/u.test(name) &&
    !/^[-/]|\/\/|\.\.|@\{|[/.]$|^@$/.test(name) &&
    name.split('/').every((part) => !part.startsWith('.') && !part.endsWith('.lock'))
  );
}

/**
 * The address of GitHub's page for a new file, with its path and text filled in. Undefined when the repository is
 * none that GitHub can have, or the branch none that git can.
 * @param branch `main` unless given
 */
export function newFileLink(file: {
  readonly owner: string;
  readonly name: string;
  readonly branch?: string;
  readonly path: string;
  readonly text: string;
}): NewFileLink | undefined {
  const { owner, name, branch = 'main', path, text } = file;
  if (!isRepository(file) || !isBranch(branch)) return undefined;
  const place = branch.split('/').map(encoded).join('/');
  const bare = `https://github.com/${owner}/${name}/new/${place}?filename=${encoded(path)}`;
  const url = `${bare}&value=${encoded(text)}`;
  return url.length > longestUrl ? { url: bare, tooLong: true } : { url, tooLong: false };
}

/** Owners have letters, digits and hyphens (and `_` before a company's short name); names also dots. */
function isRepository({ owner, name }: Repository): boolean {
  return (
    /^[a-z0-9][a-z0-9_-]{0,38}$/i.test(owner) &&
    !taken.test(owner) &&
    /^[a-z0-9._-]{1,100}$/i.test(name) &&
    name !== '.' &&
    !name.includes('..')
  );
}

/** Percent-encoded, with the characters that `encodeURIComponent` leaves and Markdown or a shell would not. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
