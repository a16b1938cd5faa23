import { dirname } from 'node:path';

/** Who asks which repository of GitHub, and what this process was started with. */
export interface GitAccess {
  readonly token: string;
  /** `GITHUB_SERVER_URL`. */
  readonly serverUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  /** The environment of this process: paths, proxies and certificates reach git by it, and `RUNNER_TEMP` us. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Where the repository answers git. It carries no token. */
export function remoteOf({ serverUrl, repository }: GitAccess): string {
  return `${serverUrl}/${repository}.git`;
}

/** What Basic authentication sends for a token, to git's door and to that of Git LFS. */
export function basicOf(token: string): string {
  return Buffer.from(`x-access-token:${token}`).toString('base64');
}

/**
 * The environment that git runs in. The token goes in here alone: arguments are seen by every process of the machine.
 * Settings of the environment stand above all files, and none of git's own variables is taken over: a GIT_DIR, or a
 * trace that prints headers, would be somebody else's. Neither are inputs of the Action, keys among them.
 */
export function environmentOf(root: string, access: GitAccess): NodeJS.ProcessEnv {
  const kept = Object.entries(access.environment).filter(
    ([name]) => !foreign.test(name) || ours.test(name),
  );
  const config = configOf(root, access);
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    // Set and empty: neither core.askPass nor SSH_ASKPASS is asked in its place.
    GIT_ASKPASS: '',
    // Where `.git` is no repository, git would go on looking above it.
    GIT_CEILING_DIRECTORIES: dirname(root),
    GIT_LFS_SKIP_SMUDGE: '1',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_CONFIG_COUNT: String(config.length),
    ...Object.fromEntries(
      config.flatMap(([key, value], at) => [
        [`GIT_CONFIG_KEY_${at}`, key],
        [`GIT_CONFIG_VALUE_${at}`, value],
      ]),
    ),
  };
}

const foreign = /^(GIT|INPUT)_/i;
const ours = /^GIT_(SSL_|PROXY_|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM)$|EXEC_PATH$)/i;

function configOf(root: string, access: GitAccess): [string, string][] {
  const remote = remoteOf(access);
  return [
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    // In a container's job the checkout belongs to another user.
    ['safe.directory', root],
    ['protocol.allow', 'never'],
    ...['http', 'https', 'ssh'].map((name): [string, string] => [
      `protocol.${name}.allow`,
      'always',
    ]),
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['i18n.commitEncoding', 'utf-8'],
    ['push.pushOption', ''],
    // Pictures neither deflate nor resemble one another: trying to takes three times as long and saves nothing.
    ['core.compression', '0'],
    ['pack.window', '0'],
    // actions/checkout calls the remote by a URL without .git; a partial clone asks that for what it lacks.
    ...[remote, remote.slice(0, -'.git'.length)].flatMap((url) => remoteConfig(url, access.token)),
  ];
}

/**
 * Of settings by URL the one with the longest path counts (https://git-scm.com/docs/git-config, http.<url>.*), so ours
 * name the whole URL. An empty value takes away what stands in files: with the header that actions/checkout leaves
 * there GitHub would get two, and answers 400 (https://github.com/actions/checkout/issues/2299).
 */
function remoteConfig(url: string, token: string): [string, string][] {
  return [
    [`http.${url}.extraHeader`, ''],
    [`http.${url}.extraHeader`, `AUTHORIZATION: basic ${basicOf(token)}`],
    [`credential.${url}.helper`, ''],
    // A person's `insteadOf` would turn it into another address.
    [`url.${url}.insteadOf`, url],
    [`url.${url}.pushInsteadOf`, url],
  ];
}
