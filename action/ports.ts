import type { Lock, SourceText } from '#templates';
import type { Door } from './inputs.ts';
import type { FileState, ReferenceState } from './plan/facts.ts';
import type { Answer, ImageService } from './render/call.ts';
import type { Halt } from './render/halt.ts';
import type { RunEvent, Service } from './report/report.ts';

/** Text of a file below the root, or why it was not read. */
export type TextReading =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly missing: boolean;
      readonly fault: string;
      readonly remedy: string;
    };

/**
 * What stands at a path. One through a symbolic link or out of the root is a `symlink`; `unreadable` is one that may
 * not be looked at, and a folder whose files may not be.
 */
export type Look = 'missing' | 'symlink' | 'folder' | 'file' | 'unreadable';

/** The SHA-256 (hex) of the bytes that may be replaced where a file stands. */
export type Replaceable = readonly string[] | 'anything';

/** The repository's files. Paths are POSIX and relative to the root; none that leaves it is read or written. */
export interface Disk {
  readonly root: string;
  /** The files that match, sorted; nothing below `.git`, `.darkroom` or `node_modules` unless the pattern starts there. */
  glob(patterns: readonly string[]): Promise<string[]>;
  readText(path: string, mostBytes: number): Promise<TextReading>;
  /** Present bytes by SHA-256. `fresh` hashes every file anew; otherwise an unchanged stat vouches for a known hash. */
  statesOf(paths: Iterable<string>, how?: { fresh: boolean }): Promise<Map<string, FileState>>;
  /** What stands at each path, without reading it. */
  lookAt(paths: Iterable<string>): Promise<Map<string, Look>>;
  /** Image files whose path without extension is one of the stems: stem → paths. */
  imagesAt(stems: Iterable<string>): Promise<Map<string, string[]>>;
  absolute(path: string): string;
  /** Writes whole or not at all. */
  writeText(path: string, text: string): Promise<void>;
  /**
   * Copies a file (absolute) to its place, whole or not at all, leaving the source. False when other bytes stand there
   * than those that may be replaced; they stay.
   */
  place(from: string, path: string, over: Replaceable): Promise<boolean>;
  /** Removes a file if it may be replaced; false when other bytes stand there. One that is not there is fine. */
  remove(path: string, over: Replaceable): Promise<boolean>;
  freeBytes(): Promise<number>;
  /** The folders among these in which no file could be made. */
  unwritable(folders: Iterable<string>): Promise<string[]>;
  /** Makes `.darkroom/`, which ignores itself, and proves that it can be written. */
  prepare(): Promise<void>;
  /**
   * Claims the root's run for this process; resolves to its release. `.darkroom/` must be there.
   * @throws Error when another process is rendering in this root
   */
  claim(): Promise<() => Promise<void>>;
  /** Keeps the hashes learned in this run for the next one. */
  remember(): Promise<void>;
}

/** A picture by its first bytes and its last. */
export interface PictureFacts {
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly isWhole: boolean;
}

/** A small WebP in sRGB without metadata: its length in bytes and its size in pixels. */
export interface Thumbnail {
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
}

/** What can be learned from and done to picture files. Paths are absolute. */
export interface Images {
  /** Header facts of a reference; faults are told, not thrown. */
  reference(file: string): Promise<ReferenceState>;
  /** Decodes every pixel: the fault of a damaged picture, or undefined. */
  damage(file: string): Promise<string | undefined>;
  /**
   * Media type and pixels by the bytes, and whether they end as their format ends (half a file has a header, too);
   * undefined when they are no picture. Nothing is decoded.
   */
  inspect(file: string): Promise<PictureFacts | undefined>;
  /** SHA-256 (hex) and size of a file's bytes. */
  hash(file: string): Promise<{ sha256: string; bytes: number }>;
  /** Re-encodes to a format, beside the source; the new file's path. */
  convert(file: string, format: 'png' | 'jpeg' | 'webp' | 'avif'): Promise<string>;
  /**
   * Writes a small copy, upright, no wider and no higher than told and never enlarged; undefined of what cannot be
   * decoded, of which nothing is written.
   * @throws what the disk throws
   */
  thumbnail(
    file: string,
    to: string,
    most: { readonly maxWidth: number; readonly maxHeight: number },
  ): Promise<Thumbnail | undefined>;
}

/** What git knows. Without a repository every answer is empty. */
export interface Git {
  /** Files below a folder that git tracks. */
  tracked(folder: string): Promise<string[]>;
  /** Writes the version of a path whose bytes have this SHA-256 to a file, if a commit holds it. */
  restore(path: string, sha256: string, to: string): Promise<boolean>;
  /** The newest commit that changed a path. */
  lastCommit(path: string): Promise<{ sha: string; date: string; author: string } | undefined>;
}

/** An answer as it is kept: never asked for again. `settled`: a lock records what became of it. */
export interface KeptAnswer extends Answer {
  readonly id: string;
  /** When it had arrived, ISO 8601. */
  readonly at: string;
  readonly settled: boolean;
}

/** The record of every call: an intent before it, the whole answer after it. A key is a render's `answerKey`. */
export interface Journal {
  /** Which of the keys have a whole answer with a picture. */
  known(keys: readonly string[]): Promise<Set<string>>;
  answers(key: string): Promise<KeptAnswer[]>;
  /**
   * Calls of earlier, killed runs whose answer never arrived, whatever they asked for. They are this run's to count, and
   * stay for the next one unless `closeCounted` is reached. To be asked before this run's first call.
   */
  dangling(): Promise<{ calls: number; usd: number }>;
  /** The run has told of every call that may have been paid: the next one need not. */
  closeCounted(): Promise<void>;
  /** Records the intent, flushed, and names the files of the answer. */
  begin(key: string, intent: { readonly model: string; readonly atMostUsd: number }): Promise<Slot>;
  /** Records a whole answer, flushed. */
  keep(slot: Slot, answer: Answer, at: string): Promise<KeptAnswer>;
  /** The call ended without a whole answer, or its answer could not be kept, and what it cost is known. */
  drop(slot: Slot): Promise<void>;
  /** The call ended without a whole answer and may have been paid: its intent stays until `closeCounted`. */
  lose(slot: Slot): void;
  settle(key: string, id: string): Promise<void>;
  /** A path for a file that is not an answer (a conversion, a restored version). */
  scratch(key: string, name: string): Promise<string>;
}

/** Where one call writes. */
export interface Slot {
  readonly key: string;
  readonly id: string;
  /** Absolute folder and file name stem for the streamed pictures. */
  readonly into: string;
  readonly name: string;
}

/** Time and chance, so that they can be arguments. */
export interface Clock {
  now(): Date;
  /** Resolves after the time or when the signal aborts; never rejects. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** In [0, 1). */
  random(): number;
}

/** Lock files being written: path → lock. */
export type Locks = ReadonlyMap<string, Lock>;

/** The outside world of one run. */
export interface Ports {
  /** Through which door the run was asked for. */
  readonly door: Door;
  readonly disk: Disk;
  readonly images: Images;
  readonly git: Git;
  readonly clock: Clock;
  readonly halt: Halt;
  /** Who would answer; `connect` is called only when there is something to ask. */
  readonly service: Exclude<Service, 'none'>;
  readonly connect: () => Promise<{ service: ImageService; close(): Promise<void> }>;
  readonly journal: (emulated: boolean) => Journal;
  readonly tell: (event: RunEvent) => void;
  /**
   * The default branch's darkroom.yml, which says what may be spent and deleted in place of the one that is checked out;
   * null where that branch has none. Absent: the checked-out one counts.
   */
  readonly baseConfig?: SourceText | null;
}
