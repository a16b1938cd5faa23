import { linkSync, mkdirSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes beside the target, then renames over it: a reader sees the old file or the new one, never a half. What
 * already stands beside the target goes first, unfollowed: a repository may have planted a link there.
 *
 * Only the writing is waited for: the steps around it take less than the turn of the event loop that waiting costs.
 * @param at where, as it is called in messages and as it is on the disk (absolute)
 * @param write must make the file and refuse one that exists
 * @param mayReplace asked of what stands at the target, if anything does; absent: it is replaced, whatever it is
 * @returns whether the target has the new bytes; false: what stands there may not be replaced, and was not
 * @throws {WriteFault}
 */
export async function writeWhole(
  { path, target }: { readonly path: string; readonly target: string },
  write: (part: string) => Promise<void>,
  mayReplace?: () => Promise<boolean>,
): Promise<boolean> {
  const part = `${target}.part`;
  try {
    mkdirSync(dirname(target), { recursive: true });
    unlinkIfThere(part);
    await write(part);
    if (mayReplace && appears(part, target)) return true;
    const isFree = mayReplace === undefined || (await mayReplace());
    if (isFree) renameSync(part, target);
    else removeQuietly(part);
    return isFree;
  } catch (error) {
    removeQuietly(part);
    throw new WriteFault(path, error);
  }
}

/**
 * Moves a file to where nothing stands, in steps that cannot overwrite; false where something stands, or where the
 * file system has no links: then whoever asks must look.
 */
function appears(part: string, target: string): boolean {
  try {
    linkSync(part, target);
  } catch {
    return false;
  }
  removeQuietly(part);
  return true;
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
