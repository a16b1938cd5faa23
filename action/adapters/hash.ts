import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

const chunkBytes = 256 * 1024;

/** SHA-256 (hex) and size of a file, read in chunks. Rejects as `open` does. */
export async function hashFile(file: string): Promise<{ sha256: string; bytes: number }> {
  const handle = await open(file);
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(chunkBytes);
  try {
    for (let bytes = 0; ; ) {
      const { bytesRead } = await handle.read(buffer, 0, chunkBytes, null);
      if (bytesRead === 0) return { sha256: hash.digest('hex'), bytes };
      hash.update(buffer.subarray(0, bytesRead));
      bytes += bytesRead;
    }
  } finally {
    await handle.close();
  }
}
