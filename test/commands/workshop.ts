import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { openClock } from '../../action/adapters/clock.ts';
import { openDisk } from '../../action/adapters/disk.ts';
import { connectGemini } from '../../action/adapters/gemini.ts';
import { openGit } from '../../action/adapters/git.ts';
import { images } from '../../action/adapters/images.ts';
import { openJournal } from '../../action/adapters/journal.ts';
import { main } from '../../action/cli.ts';
import { explain } from '../../action/commands/explain.ts';
import type { PictureAsk } from '../../action/emulator/index.ts';
import type { Settings } from '../../action/inputs.ts';
import { journalFolder } from '../../action/plan/stores.ts';
import { Halt } from '../../action/render/halt.ts';
import type { Command, Report } from '../../action/report/report.ts';
import { run } from '../../action/run.ts';

const cli = fileURLToPath(new URL('../../action/darkroom.js', import.meta.url));

/** What a command left behind: its exit status and what it printed. */
export interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A repository of its own on the disk, gone after the test. */
export interface Workshop {
  readonly root: string;
  at(path: string): string;
  write(path: string, content: string | Uint8Array): void;
  read(path: string): string;
  /** Replaces text in a file; fails when it is not there. */
  edit(path: string, before: string, after: string): void;
  remove(path: string): void;
  git(...args: readonly string[]): string;
  /** Every file with the SHA-256 of its bytes (a link with its target), except below the given folders. */
  contents(...except: readonly string[]): Record<string, string>;
  close(): void;
}

/** Opens a workshop with these files in it, and those of another one. */
export function openWorkshop(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  like?: Workshop,
): Workshop {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'darkroom-')));
  if (like) cpSync(like.root, root, { recursive: true });
  const at = (path: string): string => join(root, path);
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), content);
  };
  for (const [path, content] of Object.entries(files)) write(path, content);
  return {
    root,
    at,
    write,
    read: (path) => readFileSync(at(path), 'utf8'),
    edit: (path, before, after) => {
      const text = readFileSync(at(path), 'utf8');
      if (!text.includes(before)) throw new Error(`${path} does not hold ${before}`);
      writeFileSync(at(path), text.replace(before, after));
    },
    remove: (path) => rmSync(at(path), { recursive: true }),
    git: (...args) => {
      const person = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
      return execFileSync('git', [...person, ...args], { cwd: root, encoding: 'utf8' });
    },
    contents: (...except) => contentsOf(root, except),
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}

function contentsOf(root: string, except: readonly string[]): Record<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const found = entries.flatMap((entry): [string, string][] => {
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(root.length + 1);
    if (entry.isDirectory() || except.some((folder) => path.startsWith(folder))) return [];
    if (entry.isSymbolicLink()) return [[path, `→ ${readlinkSync(file)}`]];
    return [[path, createHash('sha256').update(readFileSync(file)).digest('hex')]];
  });
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where a command goes with which key; without a key the built-in emulator serves it. */
export interface Credentials {
  readonly apiKey?: string;
  readonly baseUrl?: string;
}

/** Runs a command line on a workshop, in this process: the shell's own `main`, with streams that are read back. */
export async function darkroom(
  { root }: Pick<Workshop, 'root'>,
  line: string,
  { apiKey, baseUrl }: Credentials = {},
): Promise<Ended> {
  const [command = '', ...flags] = line.split(' ');
  const out = listeningStream();
  const err = listeningStream();
  const shell = { out: out.stream, err: err.stream, apiKey, baseUrl, colours: false };
  try {
    const status = await main([command, '--root', root, ...flags], shell);
    return { status, out: out.text(), err: err.text() };
  } catch (error) {
    return { status: 2, out: out.text(), err: `${err.text()}darkroom: ${await explain(error)}\n` };
  }
}

function listeningStream(): { stream: NodeJS.WriteStream; text: () => string } {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return {
    stream: stream as unknown as NodeJS.WriteStream,
    text: () => Buffer.concat(chunks).toString('utf8'),
  };
}

/** Runs the real command line as a process of its own, as a person in `cwd` would. */
export function shell(
  cwd: string,
  args: readonly string[],
  { apiKey, baseUrl }: Credentials = {},
): Promise<Ended> {
  const { GEMINI_API_KEY: _key, GOOGLE_GEMINI_BASE_URL: _url, ...environment } = process.env;
  const env = {
    ...environment,
    ...(apiKey && { GEMINI_API_KEY: apiKey }),
    ...(baseUrl && { GOOGLE_GEMINI_BASE_URL: baseUrl }),
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { cwd, env }, (error, out, err) => {
      const status = typeof error?.code === 'number' ? error.code : error ? -1 : 0;
      resolve({ status, out, err });
    });
  });
}

/** The engine itself, with every real adapter, on a day of the test's choice. */
export async function engine(
  command: Command,
  { root }: Workshop,
  how: { readonly settings?: Settings; readonly now?: string; readonly baseUrl?: string } = {},
): Promise<Report> {
  const { settings = {}, now, baseUrl = 'http://127.0.0.1:1' } = how;
  const disk = await openDisk(root);
  const clock = openClock();
  return run(command, settings, {
    door: 'command line',
    disk,
    images,
    git: openGit(disk.root),
    clock: now === undefined ? clock : { ...clock, now: () => new Date(now) },
    halt: new Halt(),
    service: 'gemini',
    connect: async () => ({
      service: connectGemini({ apiKey: 'x', baseUrl }),
      close: async () => undefined,
    }),
    journal: (emulated) => openJournal(disk.absolute(journalFolder(emulated))),
    tell: () => undefined,
  });
}

/** A quick picture of the size that is asked for: one colour, told by the prompt. */
export async function flatPicture({
  width,
  height,
  mediaType,
  scene,
}: PictureAsk): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const background = `#${createHash('sha256').update(scene).digest('hex').slice(0, 6)}`;
  const image = sharp({ create: { width, height, channels: 3, background } });
  return image.toFormat(mediaType === 'image/png' ? 'png' : 'jpeg').toBuffer();
}

/** A small picture of one colour, to be a reference or somebody's own file. */
export async function smallPicture(
  format: 'png' | 'jpeg' | 'webp' | 'gif' = 'png',
  background = '#487',
): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .toFormat(format)
    .toBuffer();
}

/** A template without fault or finding: keys of `image:` and a body put in place of others. */
export function prompt({
  model = 'nano-banana-2.1',
  path = 'images/bowl',
  image = '',
  body = 'A ceramic bowl on a table, soft window light.',
}: {
  model?: string;
  path?: string;
  image?: string;
  body?: string;
} = {}): string {
  const keys = ['intent: final', `path: ${path}`, 'alt: A bowl', 'tier: 1K', 'aspectRatio: "1:1"'];
  const own = image.split('\n').filter(Boolean);
  const named = new Set(own.map((line) => /^\w+/.exec(line)?.[0]));
  const lines = [...keys.filter((line) => !named.has(/^\w+/.exec(line)?.[0])), ...own];
  return `---\nmodel: ${model}\nimage:\n${lines.map((line) => `  ${line}`).join('\n')}\n---\n${body}\n`;
}
