import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { PaidFile } from '../publish/checkpoints.ts';

const answerSchema = z.object({
  images: z.array(z.object({ file: z.string(), bytes: z.number() })),
});

/**
 * The files of every whole answer in a journal's folder (absolute): each answer's record, and the pictures that it
 * names. What is still arriving is left out.
 */
export async function paidFiles(folder: string): Promise<readonly PaidFile[]> {
  const keys = (await list(folder)).filter((name) => /^[0-9a-f]{64}\.\d{1,4}$/.test(name));
  const found = await Promise.all(
    keys.map(async (key) => {
      const names = (await list(join(folder, key))).filter((name) => name.endsWith('.answer.json'));
      return Promise.all(names.map((name) => answerFiles({ folder, key, name })));
    }),
  );
  return found.flat(2);
}

async function answerFiles(answer: {
  readonly folder: string;
  readonly key: string;
  readonly name: string;
}): Promise<PaidFile[]> {
  const { folder, key, name } = answer;
  const at = (file: string): string => join(folder, key, file);
  const text = await readFile(at(name), 'utf8').catch(() => '');
  const read = answerSchema.safeParse(parsed(text));
  if (!read.success) return [];
  const files = [{ file: name, bytes: Buffer.byteLength(text) }, ...read.data.images];
  for (const { file, bytes } of files) {
    // A record that somebody wrote by hand must not name a file that lies elsewhere.
    if (!/^[\w.]+$/.test(file)) return [];
    if ((await stat(at(file)).catch(() => undefined))?.size !== bytes) return [];
  }
  return files.map(({ file, bytes }) => ({ path: `${key}/${file}`, file: at(file), bytes }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function list(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).sort();
}
