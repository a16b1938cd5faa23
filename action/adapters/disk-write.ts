import { mkdirSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes beside the target, then renames over it: a reader sees the old file or the new one, never a half. What
 * already stands beside the target goes first, unfollowed: a repository may have planted a link there.
 *
 * Only the writing is waited for: the steps around it take less than the turn of the event loop that waiting costs.
 * @param at where, as it is called in messages and as it is on the disk (absolute)
 * @param write must make the file and refuse one that exists
 * @throws {WriteFault}
 */
export async function writeWhole(
  { path, target }: { readonly path: string; readonly target: string },
  write: (part: string) => Promise<void>,
): Promise<void> {
  const part = `${target}.part`;
  try {
    mkdirSync(dirname(target), { recursive: true });
    unlinkIfThere(part);
    await write(part);
    renameSync(part, target);
  } catch (error) {
    removeQuietly(part);
    throw new WriteFault(path, error);
  }
}

function unlinkIfThere(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The fault that led here is the one to tell.
  }
}

/** A file that could not be written; `code` is the system's (`ENOSPC`, `EACCES`, …). */
export class WriteFault extends Error {
  override readonly name = 'WriteFault';
  readonly code: string;

  constructor(path: string, cause: unknown) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    super(
      `${path} cannot be written (${code}). ${remedies[code] ?? 'Check the folder and the disk.'}`,
      { cause },
    );
    this.code = code;
  }
}

const remedies: Readonly<Record<string, string>> = {
  ENOSPC: 'Free some space on the disk.',
  EDQUOT: 'Free some space: the quota is used up.',
  EACCES: 'Give yourself write permission to the folder.',
  EPERM: 'Give yourself write permission to the folder.',
  EROFS: 'The file system is read-only: run where it can be written.',
};
