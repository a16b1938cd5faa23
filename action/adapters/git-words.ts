import type { Pushed } from '../publish/checkout.ts';

const mostCharacters = 500;
const unasked = /(?:fatal: )?could not read Username for '[^']*': terminal prompts disabled/;

/** What git or a remote said, fit for a message: one line, without control and bidi characters, cut. */
export function plainWords(text: string): string {
  const lines = text.split(/[\r\n]+/).map((line) =>
    line
      .replace(/^remote: ?/, '')
      .replaceAll(/\p{C}/gu, '')
      .trim(),
  );
  const said = lines.filter((line) => line !== '').join(' ');
  // Without an answer to its question for a name git says what it asked, and not why.
  const words = said.replace(unasked, 'the token was refused');
  return words.length <= mostCharacters ? words : `${words.slice(0, mostCharacters - 1)}…`;
}

/**
 * What became of a push that git ended with an error.
 * @param stdout the report by `--porcelain`: `!`, the refs and a summary, with tabs between them
 * @see https://git-scm.com/docs/git-push#_output
 */
export function refusalOf(stdout: string, stderr: string): Pushed {
  const summary = /^!\t[^\t]*\t(.*)$/m.exec(stdout)?.[1] ?? '';
  if (isMoved.test(summary)) return { kind: 'moved' };
  const words = plainWords(`${stderr}\n${summary}`);
  return { kind: kindOf(`${stderr}\n${summary}`), words };
}

// The first three are git's own before it sends anything; the others are a server's that was overtaken meanwhile.
const isMoved =
  /\((stale info|fetch first|non-fast-forward)|cannot lock ref|failed to update ref|incorrect old value/;

/** Whether a push was refused for another branch's name: GitHub's words, and git's own. */
export function lacksRoom(said: string): boolean {
  return /directory file conflict|cannot lock ref|failed to update ref/i.test(said);
}

function kindOf(said: string): 'protected' | 'forbidden' | 'failed' {
  // GitHub numbers its refusals: GH006 is branch protection, GH013 a ruleset; GH001, say, is a file too large.
  const code = /\bGH\d{3}\b/.exec(said)?.[0];
  if (code !== undefined) return code === 'GH006' || code === 'GH013' ? 'protected' : 'failed';
  if (/without `?workflows`? permission/i.test(said)) return 'forbidden';
  if (/protected branch|hook declined|rule violations/i.test(said)) return 'protected';
  return isForbidden.test(said) ? 'forbidden' : 'failed';
}

const isForbidden =
  /returned error: 40[13]\b|permission to .* denied|could not read (username|password)|authentication failed/i;
