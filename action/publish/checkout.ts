/** A change to the files of a repository. Paths are POSIX and lead from the repository's root. */
export type Change =
  /** The file takes the bytes of a file on the disk (absolute), as they are. */
  | { readonly path: string; readonly file: string; readonly bytes: number }
  | { readonly path: string; readonly text: string }
  /** The file takes a blob that git has already. */
  | { readonly path: string; readonly blob: string }
  | { readonly path: string; readonly remove: true };

/** A commit to make. */
export interface NewCommit {
  /** None: the commit has no past. */
  readonly parents: readonly string[];
  /** The commit whose files the changes are made to; undefined: to none. */
  readonly base: string | undefined;
  readonly changes: readonly Change[];
  readonly message: string;
}

/** What became of a push. */
export type Pushed = { readonly kind: 'pushed' } | Refused;

/** Why a branch does not have a commit. `words` are the remote's or git's, as one line without control characters. */
export type Refused =
  /** The branch stands elsewhere, or is gone. */
  | { readonly kind: 'moved' }
  /** A rule of the repository stands against it. */
  | { readonly kind: 'protected'; readonly words: string }
  /** The token may not, or is none. */
  | { readonly kind: 'forbidden'; readonly words: string }
  | { readonly kind: 'failed'; readonly words: string };

/** What stands where a file of ours is to be, or where a folder on the way there is to be: it is somebody's. */
export type Obstacle = 'submodule' | 'link' | 'file';

/** A file for Git LFS: absolute, with the SHA-256 (hex) and size of its bytes. */
export interface LargeFile {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * The git repository around the folder that a run works in, and the repository on GitHub that it was checked out from.
 * Nothing here touches the files that are checked out or the index, and nothing is ever pushed by force.
 */
export interface Checkout {
  /** From the repository's root to the folder that is worked in: empty, or with a slash at its end. */
  readonly prefix: string;
  /** The commit that is checked out. */
  readonly head: {
    readonly sha: string;
    readonly tree: string;
    readonly parents: readonly string[];
  };
  /**
   * Makes a commit and its files available.
   * @throws Error when the remote does not give it
   */
  fetch(sha: string): Promise<void>;
  /** The commit that a branch of the remote points at, fetched; undefined where there is no such branch. */
  fetchBranch(branch: string): Promise<string | undefined>;
  /** The files of a commit, by path from the repository's root: their blobs. All of them, or those below some paths. */
  files(commit: string, below?: readonly string[]): Promise<Map<string, string>>;
  /**
   * Which of some paths a commit of ours must leave alone, and for what in this commit: a submodule or a link on the
   * path itself, or any of the three on the way there.
   */
  obstacles(commit: string, paths: readonly string[]): Promise<ReadonlyMap<string, Obstacle>>;
  /** Which of some paths are files of a commit that can be executed. */
  programs(commit: string, paths: readonly string[]): Promise<ReadonlySet<string>>;
  /** The bytes of a blob. */
  read(blob: string): Promise<Buffer>;
  /** The bytes of blobs, by blob; what is no blob here is left out. One process for all of them. */
  readAll(blobs: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
  /** How many bytes blobs have, by blob; what is no blob here is left out. */
  sizesOf(blobs: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Writes blobs to files (absolute path → blob), making the folders. */
  extract(files: ReadonlyMap<string, string>): Promise<void>;
  /** What git calls the bytes of files (absolute), as they are: path → blob. A file that cannot be read is left out. */
  blobsOf(files: readonly string[]): Promise<Map<string, string>>;
  /** Which of these paths, from the repository's root, are Git LFS's by the attributes that are checked out. */
  keptByLfs(paths: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Hands files to Git LFS, those that it does not have.
   * @throws Error when it does not take them
   */
  upload(files: readonly LargeFile[], branch: string): Promise<void>;
  /**
   * Makes a commit here; its sha.
   * @throws Error for a path with an obstacle, and one that no commit of ours may touch
   */
  commit(commit: NewCommit): Promise<string>;
  /**
   * Moves a branch of the remote on to a commit, or makes it.
   * @param from where the branch must stand, a commit that this one follows; undefined: there must be none yet
   */
  push(sha: string, branch: string, from: string | undefined): Promise<Pushed>;
  /** Whether the token may push at all, `pushed` for yes: the remote is asked, and nothing is sent. */
  mayWrite(): Promise<Pushed>;
  /** Checks a commit out into a folder of its own, with the same folder to work in. */
  worktree(commit: string): Promise<Worktree>;
}

/** A second checkout of the repository. */
export interface Worktree {
  /** The folder to work in, absolute. */
  readonly root: string;
  readonly checkout: Checkout;
  remove(): Promise<void>;
}
