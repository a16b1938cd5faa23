import { posix } from 'node:path';
import { type Lock, type Problem, readLock } from '#templates';
import type { LockFile } from '../plan/facts.ts';
import type { Disk } from '../ports.ts';
import { unreadable } from './unreadable.ts';

/** The largest lock that is read, in bytes. */
const mostBytes = 64 * 2 ** 20;

/** Locks as they are on the disk at this moment; one that is missing or cannot be read is absent. */
export async function readLocks(disk: Disk, paths: Iterable<string>): Promise<Map<string, Lock>> {
  const locks = new Map<string, Lock>();
  for (const path of paths) {
    const { file } = await readLockFile(disk, path);
    if (file) locks.set(path, file.lock);
  }
  return locks;
}

/** Reads one lock, or tells what is wrong with it; neither where it is missing. */
export async function readLockFile(
  disk: Disk,
  path: string,
): Promise<{ file?: LockFile; problem?: Problem }> {
  const reading = await disk.readText(path, mostBytes);
  if (!reading.ok) return reading.missing ? {} : { problem: unreadable(path, reading) };
  const lock = readLock(reading.text);
  if (lock.ok) {
    const edited = new Set(lock.edited);
    return { file: { path, text: reading.text, lock: lock.lock, edited } };
  }
  const { fault, remedy, line, column } = lock;
  const message = `${posix.basename(path)} ${fault}`;
  return {
    problem: { rule: 'damaged-lock', severity: 'error', file: path, line, column, message, remedy },
  };
}
