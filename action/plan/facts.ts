import type { Lock } from '#templates';

/** A path as the disk shows it. `lfs` is a Git LFS pointer: its oid is the SHA-256 of the bytes it stands for. */
export type FileState =
  | { readonly state: 'missing' | 'symlink' | 'folder' }
  /** `code` is the system's: EACCES, EIO. */
  | { readonly state: 'unreadable'; readonly code: string }
  | { readonly state: 'file' | 'lfs'; readonly sha256: string; readonly bytes: number };

/** A reference image as its own bytes show it, or what keeps it from being sent. */
export type ReferenceState =
  | {
      readonly ok: true;
      readonly sha256: string;
      readonly bytes: number;
      readonly mediaType: string;
      readonly width: number;
      readonly height: number;
    }
  | { readonly ok: false; readonly fault: string; readonly remedy: string };

/** One lock file that was read: its path, its text (for line numbers) and what it holds. */
export interface LockFile {
  readonly path: string;
  readonly text: string;
  readonly lock: Lock;
  /** Keys of its entries that were edited by hand. */
  readonly edited: ReadonlySet<string>;
}

/** All that a plan needs to know of the disk, gathered before it is made. Paths are relative to the root. */
export interface ProjectFacts {
  /** Template files that are there, also those that are too broken to be in the set. */
  readonly templatePaths: ReadonlySet<string>;
  readonly locks: ReadonlyMap<string, LockFile>;
  /** Lock files that are there and cannot be read. */
  readonly unreadLocks: ReadonlySet<string>;
  readonly files: ReadonlyMap<string, FileState>;
  readonly references: ReadonlyMap<string, ReferenceState>;
  /** Image files found on the stem of a planned path, whoever made them: stem → paths. */
  readonly onPath: ReadonlyMap<string, readonly string[]>;
}
