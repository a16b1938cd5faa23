import { type Lock, writeLock } from '#templates';
import type { Disk } from '../ports.ts';

/**
 * Writes a lock. One that is left empty goes.
 * @throws what the disk throws
 */
export async function putLock(disk: Disk, path: string, lock: Lock): Promise<void> {
  const isEmpty = Object.keys({ ...lock.renders, ...lock.held }).length === 0;
  if (isEmpty) await disk.remove(path, 'anything');
  else await disk.writeText(path, writeLock(lock));
}
