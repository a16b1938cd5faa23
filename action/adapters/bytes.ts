import { readFile } from 'node:fs/promises';

/** The bytes of a file (absolute). */
export function readBytes(file: string): Promise<Uint8Array> {
  return readFile(file);
}
