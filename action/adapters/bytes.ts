import { createHash } from 'node:crypto';
import { cp, readFile, writeFile } from 'node:fs/promises';

/** The bytes of a file (absolute). */
export function readBytes(file: string): Promise<Uint8Array> {
  return readFile(file);
}

/** Writes bytes to a file (absolute) if they have this SHA-256 (hex). */
export async function keepBytes(file: string, bytes: Uint8Array, sha256: string): Promise<boolean> {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) return false;
  await writeFile(file, bytes);
  return true;
}

/** Copies a folder with all that is in it (absolute) over another; a folder that is not there is fine. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  });
}
