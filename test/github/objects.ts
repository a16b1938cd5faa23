import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { deflateSync } from 'node:zlib';
import { Intake } from '../../action/adapters/git-intake.ts';
import { gitEnvironment } from './git.ts';

/*
 * Objects of a bare repository without a process for each: every start of git copies the tables of this process's
 * memory, and a run of the Action asks for dozens.
 */

/** What git knows of an object. */
export interface ObjectInfo {
  readonly sha: string;
  readonly type: string;
  readonly size: number;
}

/** What git knows of the object that a revision names; undefined where it names none. */
export function objectInfo(bare: string, name: string): Promise<ObjectInfo | undefined> {
  return readerOf(bare).ask((reader) => reader.info('info', name));
}

/** Sha of the object that a revision names, if it names one of that type. */
export async function resolve(bare: string, revision: string, type: 'commit' | 'tree' | 'blob') {
  return (await objectInfo(bare, `${revision}^{${type}}`))?.sha;
}

/** The bytes of the object that a revision names. @throws Error where there is none of that type */
export async function readObject(bare: string, name: string, type: string): Promise<Buffer> {
  const found = await readerOf(bare).ask(async (reader) => {
    const info = await reader.info('contents', name);
    return info && { info, bytes: await reader.bytes(info.size) };
  });
  if (found?.info.type !== type) throw new Error(`${name} names no ${type} of ${bare}.`);
  return found.bytes;
}

/** Stores an object as a file of its own and gives its sha. */
export async function writeObject(
  bare: string,
  type: 'blob' | 'commit' | 'tree',
  bytes: Uint8Array,
): Promise<string> {
  const whole = Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes]);
  const sha = createHash('sha1').update(whole).digest('hex');
  const file = join(bare, 'objects', sha.slice(0, 2), sha.slice(2));
  if (existsSync(file)) return sha;
  await mkdir(dirname(file), { recursive: true });
  // Whoever reads finds all of it, or nothing.
  const fresh = `${file}-${randomUUID()}`;
  await writeFile(fresh, deflateSync(whole, { level: 1 }));
  await rename(fresh, file);
  return sha;
}

/** Ends the git that stands ready for a repository. */
export function closeObjects(bare: string): void {
  readers.get(bare)?.close();
  readers.delete(bare);
}

/** `git cat-file --batch-command`, which answers one question after the other. */
class Reader {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #intake: Intake;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(bare: string) {
    this.#child = spawn('git', ['cat-file', '--batch-command'], {
      cwd: bare,
      env: gitEnvironment({ GIT_DIR: bare }),
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.#child.stdin.on('error', () => undefined);
    this.#intake = new Intake(this.#child.stdout);
  }

  /** Asks when everything that was asked before is answered. */
  ask<Answer>(question: (reader: Reader) => Promise<Answer>): Promise<Answer> {
    const answer = this.#turn.then(() => question(this));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async info(command: 'info' | 'contents', name: string): Promise<ObjectInfo | undefined> {
    if (name === '' || /[\n\0]/.test(name)) return undefined;
    this.#child.stdin.write(`${command} ${name}\n`);
    const line = await this.#intake.line();
    if (line === '') throw new Error(`git cat-file ended and was asked for ${name}.`);
    const [, sha, type, size] = /^([0-9a-f]{40}) (\w+) (\d+)$/.exec(line) ?? [];
    return sha && type ? { sha, type, size: Number(size) } : undefined;
  }

  /** The bytes that follow, and the line end after them. */
  async bytes(size: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of this.#intake.pieces(size + 1)) pieces.push(piece);
    return Buffer.concat(pieces).subarray(0, size);
  }

  close(): void {
    this.#child.kill();
  }
}

const readers = new Map<string, Reader>();

function readerOf(bare: string): Reader {
  const reader = readers.get(bare) ?? new Reader(bare);
  readers.set(bare, reader);
  return reader;
}
