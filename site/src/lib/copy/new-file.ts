/** GitHub answers 414 to addresses that are much longer: https://github.com/isaacs/github/issues/1527 */
const longestUrl = 6000;

/** A repository on GitHub. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
}

/** Where a person is sent, and whether the text was too long to go along: then it is to be copied. */
export interface NewFileLink {
  readonly url: string;
  readonly tooLong: boolean;
}

/**
 * The repository that a person typed or pasted: `owner/name`, its address in the browser (with whatever follows
 * the name), or the address that git clones. Undefined when it is none that GitHub can have.
 */
export function repositoryIn(typed: string): Repository | undefined {
  const text = typed.trim();
  const rest = text.replace(
    /^(?:(?:https?:\/\/)?(?:www\.)?|(?:ssh:\/\/)?git@)github\.com[/:]/i,
    '',
  );
  const [, owner = '', written = '', more = ''] = /^([^/]+)\/([^/?#]+)(.*)$/.exec(rest) ?? [];
  if (rest === text && more !== '') return undefined;
  const name = written.replace(/\.git$/i, '');
  return isRepository({ owner, name }) ? { owner, name } : undefined;
}

/**
 * The address of GitHub's page for a new file, with its path and text filled in. Undefined when the repository is
 * none that GitHub can have.
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
  if (!isRepository(file)) return undefined;
  const place = branch.split('/').map(encoded).join('/');
  const bare = `https://github.com/${owner}/${name}/new/${place}?filename=${encoded(path)}`;
  const url = `${bare}&value=${encoded(text)}`;
  return url.length > longestUrl ? { url: bare, tooLong: true } : { url, tooLong: false };
}

/** Owners have letters, digits and hyphens (and `_` before a company's short name); names also dots. */
function isRepository({ owner, name }: Repository): boolean {
  return (
    /^[a-z0-9][a-z0-9_-]{0,38}$/i.test(owner) &&
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
