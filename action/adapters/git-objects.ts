import { createHash } from 'node:crypto';
import { constants, type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeWhole } from './disk-write.ts';
import { isBelow, requireNoLink } from './git-folder.ts';
import { Intake } from './git-intake.ts';
import type { Git } from './git-process.ts';
import { objectName } from './git-remote.ts';

/** The bytes of blobs; what is no blob here is left out. */
export async function readBlobs(git: Git, blobs: readonly string[]): Promise<Map<string, Buffer>> {
  const read = new Map<string, Buffer>();
  if (blobs.length === 0) return read;
  await git.pour(['cat-file', '--batch'], { stdin: lines(blobs) }, async (output) => {
    const intake = new Intake(output);
    for (const blob of blobs) {
      const [, type, size] = (await intake.line()).split(' ');
      if (size === undefined) continue;
      const pieces: Buffer[] = [];
      for await (const piece of intake.pieces(Number(size))) pieces.push(piece);
      await intake.line();
      if (type === 'blob') read.set(blob, Buffer.concat(pieces));
    }
  });
  return read;
}

/** How many bytes blobs have; what is no blob here is left out. */
export async function sizesOf(git: Git, blobs: readonly string[]): Promise<Map<string, number>> {
  if (blobs.length === 0) return new Map();
  const printed = await git.run(['cat-file', '--batch-check'], { stdin: lines(blobs) });
  const about = printed.toString().split('\n');
  return new Map(
    blobs.flatMap((blob, at): [string, number][] => {
      const [, type, size] = about[at]?.split(' ') ?? [];
      return type === 'blob' ? [[blob, Number(size)]] : [];
    }),
  );
}

function lines(blobs: readonly string[]): string {
  return blobs.map((blob) => `${objectName(blob)}\n`).join('');
}

/**
 * Writes blobs to files, one piece in memory at a time. Below the repository's folder no link is followed.
 * @param files absolute path → blob
 */
export async function extractBlobs(git: Git, files: ReadonlyMap<string, string>): Promise<void> {
  if (files.size === 0) return;
  const stdin = lines([...files.values()]);
  await git.pour(['cat-file', '--batch'], { stdin }, async (output) => {
    const intake = new Intake(output);
    for (const [target, blob] of files) {
      const [, type, size] = (await intake.line()).split(' ');
      if (type !== 'blob') {
        throw new Error(`${target} cannot be restored: git has no blob ${blob}. Fetch its commit.`);
      }
      if (isBelow(git.root, target)) await requireNoLink(git.root, dirname(target));
      await writeWhole({ path: target, target }, (part) => pourTo(part, intake, Number(size)));
      await intake.line();
    }
  });
}

async function pourTo(part: string, intake: Intake, bytes: number): Promise<void> {
  const handle = await open(part, 'wx');
  try {
    for await (const piece of intake.pieces(bytes)) await handle.writeFile(piece);
  } finally {
    await handle.close();
  }
}

/** What git calls the bytes of files: path → blob. What cannot be read, and a link, is left out. */
export async function blobsOf(files: readonly string[]): Promise<Map<string, string>> {
  const blobs = new Map<string, string>();
  for (const file of files) {
    const blob = await blobOf(file).catch(() => undefined);
    if (blob !== undefined) blobs.set(file, blob);
  }
  return blobs;
}

/** https://git-scm.com/book/en/v2/Git-Internals-Git-Objects#_object_storage */
async function blobOf(file: string): Promise<string> {
  const handle: FileHandle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const hash = createHash('sha1').update(`blob ${(await handle.stat()).size}\0`);
    for await (const piece of handle.createReadStream({ autoClose: false })) hash.update(piece);
    return hash.digest('hex');
  } finally {
    await handle.close();
  }
}

/** Which paths the attributes that are checked out hand to Git LFS. */
export async function keptByLfs(git: Git, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const stdin = paths.map((path) => `${path}\0`).join('');
  const printed = await git.run(['check-attr', '-z', '--stdin', 'filter'], { stdin });
  const words = printed.toString().split('\0');
  return new Set(words.filter((_, at) => at % 3 === 0 && words[at + 2] === 'lfs'));
}
