import { closeSync, fdatasync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import type { Journal, KeptAnswer } from '../ports.ts';
import { type Answer, geminiResponse } from '../render/call.ts';

const intentSchema = z.object({
  model: z.string(),
  atMostUsd: z.number(),
});

const answerSchema = z.object({
  at: z.string(),
  response: geminiResponse,
  images: z.array(
    z.object({
      file: z.string(),
      sha256: z.string(),
      bytes: z.number(),
      declaredMediaType: z.string(),
      thought: z.boolean(),
    }),
  ),
});

/**
 * Opens the journal in a folder (absolute), which need not exist. One folder a key holds, for each of its calls,
 * `<id>.intent.json` before it is sent, `<id>.answer.json` with the pictures beside it when it was answered, and then
 * `<id>.settled` in the intent's stead once a lock records what became of it. A file that cannot be read back counts
 * as absent.
 */
export function openJournal(folder: string): Journal {
  const at = (key: string, name = ''): string => join(folder, key, name);
  /** Calls that may have been paid and that this run counts: their intents stay until it has told of them. */
  const counted: Call[] = [];
  return {
    known: async (keys) => {
      const present = new Set(await list(folder));
      const candidates = keys.filter((key) => present.has(key));
      const having = await Promise.all(
        candidates.map(async (key) => (await readAnswers(at(key))).some(hasPicture)),
      );
      return new Set(candidates.filter((_, index) => having[index]));
    },
    answers: (key) => readAnswers(at(key)),
    dangling: async () => {
      const keys = await list(folder);
      const found = (await Promise.all(keys.map((key) => danglingIn(at(key))))).flat();
      counted.push(...found);
      return { calls: found.length, usd: found.reduce((sum, { usd }) => sum + usd, 0) };
    },
    closeCounted: async () => {
      await Promise.all(counted.splice(0).map(removeCall));
    },
    begin: async (key, intent) => {
      const isNew = mkdirSync(at(key), { recursive: true }) !== undefined;
      const id = nextId(isNew ? [] : await list(at(key)));
      await writeFlushed(at(key, `${id}.intent.json`), JSON.stringify(intent));
      return { key, id, into: at(key), name: id };
    },
    keep: async (slot, answer, when) => {
      const images = answer.images.map((image) => ({
        ...image,
        file: image.file.slice(slot.into.length + 1),
      }));
      const record = JSON.stringify({ at: when, response: answer.response, images });
      await writeFlushed(at(slot.key, `${slot.id}.answer.json`), record);
      return { ...answer, id: slot.id, at: when, settled: false };
    },
    drop: (slot) => rm(at(slot.key, `${slot.id}.intent.json`), { force: true }),
    lose: ({ key, id }) => {
      counted.push({ folder: at(key), id });
    },
    settle: async (key, id) => {
      // The intent has served: its file is the mark, which is one step instead of three.
      const mark = at(key, `${id}.settled`);
      try {
        renameSync(at(key, `${id}.intent.json`), mark);
      } catch {
        await writeFile(mark, '');
      }
    },
    scratch: async (key, name) => {
      await mkdir(at(key), { recursive: true });
      return at(key, name);
    },
  };
}

function hasPicture({ images }: Answer): boolean {
  return images.some(({ thought }) => !thought);
}

async function list(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** Ids count up from 001, so that a folder's listing is its history. */
function nextId(names: readonly string[]): string {
  const last = names.reduce((most, name) => Math.max(most, Number.parseInt(name, 10) || 0), 0);
  return String(last + 1).padStart(3, '0');
}

/** One call, by the folder of its key. */
interface Call {
  readonly folder: string;
  readonly id: string;
}

/** The calls in a folder whose answers never arrived, and what each may have cost. */
async function danglingIn(folder: string): Promise<(Call & { usd: number })[]> {
  const begun = (await list(folder)).filter((name) => name.endsWith('.intent.json'));
  const found = begun.map(async (name) => {
    const id = name.slice(0, name.indexOf('.'));
    // Whoever dies while an answer is being recorded leaves half of it: then it did not arrive.
    if (await isRecorded(join(folder, `${id}.answer.json`))) return [];
    const intent = intentSchema.safeParse(await readJson(join(folder, name)));
    if (intent.success) return [{ folder, id, usd: intent.data.atMostUsd }];
    // A half-written intent is one of which nothing was sent.
    await removeCall({ folder, id });
    return [];
  });
  return (await Promise.all(found)).flat();
}

async function isRecorded(answer: string): Promise<boolean> {
  return answerSchema.safeParse(await readJson(answer)).success;
}

/** Half-streamed pictures of a call that never ended go with its intent. */
async function removeCall({ folder, id }: Call): Promise<void> {
  const own = (await list(folder)).filter((name) => name.startsWith(`${id}.`));
  await Promise.all(own.map((name) => rm(join(folder, name), { force: true })));
}

async function readAnswers(folder: string): Promise<KeptAnswer[]> {
  const names = (await list(folder)).sort();
  const read = names
    .filter((name) => name.endsWith('.answer.json'))
    .map((name) => readAnswer(folder, name, names));
  return (await Promise.all(read)).filter((answer) => answer !== undefined);
}

async function readAnswer(
  folder: string,
  name: string,
  names: readonly string[],
): Promise<KeptAnswer | undefined> {
  const parsed = answerSchema.safeParse(await readJson(join(folder, name)));
  if (!parsed.success) return undefined;
  const { at, response } = parsed.data;
  const id = name.slice(0, -'.answer.json'.length);
  const images = parsed.data.images.map((image) => ({ ...image, file: join(folder, image.file) }));
  for (const image of images) if ((await sizeOf(image.file)) !== image.bytes) return undefined;
  return { id, at, response, images, settled: names.includes(`${id}.settled`) };
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => undefined))?.size ?? -1;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const flush = promisify(fdatasync);

/**
 * On the disk before anything else happens; whoever dies meanwhile leaves a half, which reads as nothing.
 *
 * Only the flush is waited for. Each other step takes some 50 µs, and a turn of the event loop, while pictures
 * stream in, a hundred times that: four turns at each end of a call were a fifth of its time.
 */
async function writeFlushed(file: string, text: string): Promise<void> {
  const descriptor = openSync(file, 'w');
  try {
    writeFileSync(descriptor, text);
    await flush(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
