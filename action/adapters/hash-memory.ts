import type { Stats } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';

/** Path → size, modification and change time (ms), inode, SHA-256. */
const memorySchema = z.record(
  z.string(),
  z.tuple([z.number(), z.number(), z.number(), z.number(), z.string()]),
);

/** A file that changed this shortly before it was hashed (ms) may change again within the clock's grain: not trusted. */
const racy = 2_000;

/** Hashes of files that have not changed since, so that a run in which nothing changed reads no picture. */
export interface HashMemory {
  find(path: string, stats: Stats): string | undefined;
  learn(path: string, stats: Stats, sha256: string): void;
  forget(path: string): void;
  save(): Promise<void>;
}

/** Opens the memory kept in a file (absolute). One that is missing or damaged is empty; one that cannot be written is not kept. */
export async function openHashMemory(file: string): Promise<HashMemory> {
  const known = new Map(Object.entries(await read(file)));
  let changed = false;
  return {
    find: (path, { size, mtimeMs, ctimeMs, ino }) => {
      const [size_, mtime, ctime, ino_, sha256] = known.get(path) ?? [];
      return size === size_ && mtimeMs === mtime && ctimeMs === ctime && ino === ino_
        ? sha256
        : undefined;
    },
    learn: (path, { size, mtimeMs, ctimeMs, ino }, sha256) => {
      if (Date.now() - Math.max(mtimeMs, ctimeMs) < racy) return;
      known.set(path, [size, mtimeMs, ctimeMs, ino, sha256]);
      changed = true;
    },
    forget: (path) => {
      changed = known.delete(path) || changed;
    },
    save: async () => {
      if (!changed) return;
      const text = JSON.stringify(Object.fromEntries(known));
      await writeFile(`${file}.part`, text)
        .then(() => rename(`${file}.part`, file))
        .catch(() => undefined);
    },
  };
}

async function read(file: string): Promise<z.infer<typeof memorySchema>> {
  try {
    return memorySchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return {};
  }
}
