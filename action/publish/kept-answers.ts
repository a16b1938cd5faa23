import * as z from 'zod/mini';
import type { Checkout } from './checkout.ts';

/** A whole answer that a branch keeps: its record and the pictures that the record names. */
export interface KeptAnswer {
  /** The record's path in the journal: `<answer key>/NNN.answer.json`. */
  readonly record: string;
  /** ISO 8601: when it came. */
  readonly at: string;
  readonly bytes: number;
  /** Path in the journal → blob. */
  readonly files: ReadonlyMap<string, string>;
}

/** More of them, or bytes, than any run has need of are not brought back: a branch may be anybody's who may push. */
const most = { answers: 2000, bytes: 2 * 2 ** 30, recordBytes: 4 * 2 ** 20 } as const;
/** How many records are in memory at once. */
const atOnce = 50;

/** What is kept of a record: see the journal's own schema. */
const recordSchema = z.object({
  at: z.string(),
  images: z.array(z.object({ file: z.string(), bytes: z.number() })),
});
const recordShape = /^([0-9a-f]{64}\.\d{1,4}\/)(\d{3,9})\.answer\.json$/;

/**
 * The whole answers among a branch's files. Records of what is under way, and marks of what is settled, are none: they
 * would tell this run of calls that it never made. Of an answer whose pictures are not those of its record nothing is
 * taken.
 * @param files path in the journal → blob
 */
export async function keptAnswers(
  checkout: Pick<Checkout, 'readAll' | 'sizesOf'>,
  files: ReadonlyMap<string, string>,
): Promise<KeptAnswer[]> {
  const sizes = await checkout.sizesOf([...new Set(files.values())]);
  const sizeOf = (path: string): number | undefined => sizes.get(files.get(path) ?? '');
  const records = [...files.keys()].filter(
    (path) => recordShape.test(path) && (sizeOf(path) ?? Infinity) <= most.recordBytes,
  );
  const found: KeptAnswer[] = [];
  for (let from = 0; from < records.length; from += atOnce) {
    const some = records.slice(from, from + atOnce);
    const read = await checkout.readAll(some.map((path) => files.get(path) ?? ''));
    for (const record of some) {
      const text = read.get(files.get(record) ?? '')?.toString() ?? '';
      const answer = answerOf(record, text, { files, sizeOf });
      if (answer !== undefined) found.push(answer);
    }
  }
  return found;
}

interface Among {
  readonly files: ReadonlyMap<string, string>;
  readonly sizeOf: (path: string) => number | undefined;
}

function answerOf(record: string, text: string, { files, sizeOf }: Among): KeptAnswer | undefined {
  const [, folder = '', id = ''] = recordShape.exec(record) ?? [];
  const { success, data } = recordSchema.safeParse(parsed(text));
  if (!success) return undefined;
  const own = new RegExp(`^${id}\\.\\d{1,4}\\.image$`);
  const pictures = data.images.map(({ file, bytes }) => ({ path: folder + file, file, bytes }));
  const isWhole = pictures.every(
    ({ path, file, bytes }) => own.test(file) && sizeOf(path) === bytes,
  );
  if (!isWhole) return undefined;
  const paths = [record, ...pictures.map(({ path }) => path)];
  return {
    record,
    at: data.at,
    bytes: paths.reduce((sum, path) => sum + (sizeOf(path) ?? 0), 0),
    files: new Map(paths.map((path) => [path, files.get(path) ?? ''])),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The newest answers, as many as a run takes in. */
export function newestOf(answers: readonly KeptAnswer[]): KeptAnswer[] {
  const falling = answers.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  let bytes = 0;
  const end = falling.slice(0, most.answers).findIndex((answer) => {
    bytes += answer.bytes;
    return bytes > most.bytes;
  });
  return falling.slice(0, end === -1 ? most.answers : end);
}
