import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { reading, type Token } from './access.ts';
import { isoSeconds, writeMerge } from './commits.ts';
import { gitLine } from './git.ts';
import type { Recorded } from './ledger.ts';
import type { Policy } from './policy.ts';
import { addComment } from './routes-comments.ts';
import { type CommitOptions, commitFiles, type Files, type NewPull, openPull } from './seed.ts';
import { botEmail } from './signature.ts';
import {
  type Comment,
  type Pull,
  type Role,
  type RuleType,
  type Run,
  takeId,
  type World,
} from './world.ts';

interface Parts {
  readonly world: World;
  readonly requests: readonly Recorded[];
  readonly violations: readonly string[];
  readonly close: () => Promise<void>;
}

/** A running GitHub, as a test holds it: where it is, what it was asked, and hands to change it behind the API. */
export class GitHub {
  /** For `GITHUB_API_URL`. GraphQL answers at `${apiUrl}/graphql`. */
  readonly apiUrl: string;
  /** For `GITHUB_SERVER_URL`. */
  readonly serverUrl: string;
  /** `owner/name`, for `GITHUB_REPOSITORY`. */
  readonly repository: string;
  /** Path of the bare repository. */
  readonly bare: string;
  /** The workflow's token. */
  token = '';
  readonly policy: Policy;
  readonly requests: readonly Recorded[];
  /** What GitHub's description does not allow: requests by whoever is tested, and answers of ours. */
  readonly violations: readonly string[];
  readonly #world: World;
  readonly #close: () => Promise<void>;

  constructor({ world, requests, violations, close }: Parts) {
    this.apiUrl = world.apiUrl;
    this.serverUrl = world.serverUrl;
    this.repository = `${world.owner}/${world.name}`;
    this.bare = world.bare;
    this.policy = world.policy;
    this.requests = requests;
    this.violations = violations;
    this.#world = world;
    this.#close = close;
  }

  /** What `git clone` takes. With the token in it, as a workflow's checkout sends it. */
  get cloneUrl(): string {
    const url = new URL(`${this.serverUrl}/${this.repository}.git`);
    url.username = 'x-access-token';
    url.password = this.token;
    return url.href;
  }

  /** Commits files onto a branch behind everybody's back; gives the commit's sha. */
  commitFiles(branch: string, files: Files, message: string | CommitOptions): Promise<string> {
    const options = typeof message === 'string' ? { message } : message;
    return commitFiles(this.#world, branch, { ...options, files });
  }

  /** Deletes a branch behind everybody's back. */
  async deleteBranch(branch: string): Promise<void> {
    await this.git('update-ref', '-d', `refs/heads/${branch}`);
  }

  openPull(pull: NewPull): Promise<Pull> {
    return openPull(this.#world, pull);
  }

  /** A pull request as it stands: a test may change its title, base, labels or state. */
  pull(number: number): Pull {
    const pull = this.#world.state.pulls.get(number);
    if (pull === undefined) throw new Error(`there is no pull request ${number}`);
    return pull;
  }

  /** Names of the branches, sorted. */
  branches(): string[] {
    const format = ['for-each-ref', '--format=%(refname:short)', 'refs/heads'];
    return execFileSync('git', format, { cwd: this.bare }).toString().trim().split('\n');
  }

  /** Whether GitHub signed a commit for a bot. */
  isVerified(sha: string): boolean {
    return this.#world.state.verified.has(sha);
  }

  /** Every pull request, by number. */
  pulls(): Pull[] {
    return [...this.#world.state.pulls.values()];
  }

  /** Closes a pull request, now unless said otherwise. */
  closePull(number: number, at = this.#world.now()): void {
    Object.assign(this.pull(number), { state: 'closed', closedAt: isoSeconds(at) });
  }

  /** Merges a pull request by a merge commit, as its button does; gives that commit. */
  async mergePull(number: number): Promise<string> {
    const pull = this.pull(number);
    const { base, head, author: name } = pull;
    const tips = [await this.head(base), await this.head(head)] as const;
    const author = { name, email: botEmail(name), date: isoSeconds(this.#world.now()) };
    const message = `Merge pull request #${number} from ${head}`;
    const sha = await writeMerge(this.bare, tips, { author, committer: author, message });
    if (sha === undefined) throw new Error(`pull request ${number} conflicts with ${base}`);
    await this.git('update-ref', `refs/heads/${base}`, sha);
    this.closePull(number);
    pull.sha = tips[1];
    pull.merged = sha;
    return sha;
  }

  /** Adds a comment by anybody. */
  comment(issue: number, author: string, body: string): Comment {
    return addComment(this.#world, { issue, author, body });
  }

  /** Comments of a pull request, oldest first: a test may edit, minimise or delete one. */
  comments(issue: number): Comment[] {
    return [...this.#world.state.comments.values()].filter((comment) => comment.issue === issue);
  }

  /** A further token. Without `permissions` it reads and no more, as on a fork's pull request. */
  addToken(token: Partial<Omit<Token, 'value'>> = {}): string {
    const { login = 'github-actions[bot]', kind = 'installation', permissions = reading } = token;
    const part = (bytes: number): string => randomBytes(bytes).toString('base64url');
    // Since 2026 a workflow's token is about 520 characters, with dots, dashes and underscores.
    const long = `ghs_15368_${part(30)}.${part(270)}.${part(64)}`;
    const value = kind === 'user' ? `ghp_${part(27)}` : long;
    this.#world.state.tokens.set(value, { value, login, kind, permissions });
    return value;
  }

  /** Ends a token: from now on it is bad credentials. */
  revoke(token: string): void {
    this.#world.state.tokens.delete(token);
  }

  /** Lays a ruleset's rules on a branch, for the API and for pushes alike. */
  protect(branch: string, ...rules: readonly RuleType[]): void {
    this.#world.state.rules.set(branch, rules);
  }

  /** Says what a user may do. Who is not named here is unknown to the repository. */
  allow(login: string, role: 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none'): void {
    const words = { maintain: 'write', triage: 'read' } as const;
    const permission: Role['permission'] =
      role === 'maintain' || role === 'triage' ? words[role] : role;
    this.#world.state.roles.set(login, { permission, role });
  }

  /** Adds a run of a workflow; gives its id. */
  addRun(run: Omit<Run, 'id'>): number {
    const id = takeId(this.#world.state);
    this.#world.state.runs.set(id, { ...run, id });
    return id;
  }

  /** Objects that Git LFS holds, by SHA-256. */
  get largeFiles(): ReadonlyMap<string, Buffer> {
    return this.#world.state.largeFiles;
  }

  /** What a git command on the bare repository prints, without its last newline. */
  git(...args: readonly string[]): Promise<string> {
    return gitLine(this.bare, args);
  }

  /** The same for a command that reads. */
  gitInput(stdin: string, ...args: readonly string[]): Promise<string> {
    return gitLine(this.bare, args, { stdin });
  }

  /** The commit that a branch points at. */
  head(branch: string): Promise<string> {
    return this.git('rev-parse', '--verify', `refs/heads/${branch}`);
  }

  /** Throws when anything was asked or answered that GitHub does not describe. */
  assertClean(): void {
    if (this.violations.length === 0) return;
    throw new Error(`GitHub describes none of this:\n${this.violations.join('\n')}`);
  }

  /** Closes all connections, takes the repository away, and throws as `assertClean` does. */
  async close(): Promise<void> {
    await this.#close();
    this.assertClean();
  }
}
