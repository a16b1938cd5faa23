import type { Change, Checkout } from './checkout.ts';
import { type KeptAnswer, keptAnswers, newestOf } from './kept-answers.ts';

/** A file of the journal: where it lies below it, `<answer key>/<name>`, and on the disk (absolute). */
export interface PaidFile {
  readonly path: string;
  readonly file: string;
  readonly bytes: number;
}

/** What checkpoints are made of and with. */
export interface Vault {
  readonly checkout: Checkout;
  /** The branch without a past that keeps them. */
  readonly branch: string;
  /** The files of every whole answer that the journal has. */
  readonly paid: () => Promise<readonly PaidFile[]>;
  /** Where a file of the journal lies, absolute. */
  readonly place: (path: string) => string;
  /** Calls back after a time, ms; what it returns calls that off. */
  readonly later: (milliseconds: number, callback: () => void) => () => void;
  /** Hears what a person should know of it. */
  readonly tell?: (line: string) => void;
}

/** What the branch is to keep beside the checkpoints, and what of them it need not keep any more. */
export interface Keeping {
  /** Taken away first: everything below this folder. */
  readonly instead: string;
  readonly changes: readonly Change[];
  /** What the branch that the run is for has: an answer of which it has what came need not be kept. */
  readonly delivered: {
    /** Pictures, as they came. */
    readonly blobs: ReadonlySet<string>;
    /**
     * Keys of the answers that its locks tell of: of pictures that were converted, or that Git LFS has, and of refusals
     * and wrong pixels. What a picture was converted from goes with them.
     */
    readonly keys: ReadonlySet<string>;
  };
}

const folder = 'journal';
/** A checkpoint is due so long after the first answer that none has, ms, or from so many bytes. */
const due = { milliseconds: 30_000, bytes: 32 * 2 ** 20 } as const;
/** Two runs may write to the branch at once. */
const mostTries = 5;
/** A name of the journal's own: nothing else on the branch is taken for one. */
const shape = /^[0-9a-f]{64}\.\d{1,4}\/\d{3,9}\.[\w.]{1,40}$/;

/**
 * Keeps what was paid for where the next run finds it: answers of models, on a branch of the remote. Nothing is thrown:
 * a checkpoint that fails is told by `fault`, and the answers stay in the journal.
 */
export class Checkpoints {
  readonly #vault: Vault;
  /** The files of whole answers that are on the branch. */
  #saved: ReadonlySet<string> = new Set();
  #tip: string | undefined;
  #fresh = 0;
  #cancel: (() => void) | undefined;
  #working: Promise<unknown> = Promise.resolve();
  #fault: string | undefined;

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  /** Why what was paid for is not kept; undefined while it is. */
  get fault(): string | undefined {
    return this.#fault;
  }

  /** The commit that the branch stands at. */
  get tip(): string | undefined {
    return this.#tip;
  }

  /**
   * Brings the answers that earlier runs kept into the journal; how many files came.
   * @param also further branches that keep answers: what comes from them is kept on this one from then on
   */
  async restore(also: readonly string[] = []): Promise<number> {
    const { checkout, branch, paid, place, tell } = this.#vault;
    const answers = await this.#follow();
    for (const name of also.filter((one) => one !== branch)) {
      answers.push(...(await this.#answersAt(await checkout.fetchBranch(name))));
    }
    const here = new Set((await paid()).map(({ path }) => path));
    // Two of one name answer the same request: the first, of this branch if it has one, will do.
    const firsts = new Map(answers.toReversed().map((answer) => [answer.record, answer]));
    const missing = [...firsts.values()].filter(({ record }) => !here.has(record));
    const coming = newestOf(missing);
    const files = coming.flatMap((answer) => [...answer.files]);
    await checkout.extract(new Map(files.map(([path, blob]) => [place(path), blob])));
    const left = missing.length - coming.length;
    if (left > 0) tell?.(`${left} older answers were left on ${branch}: there are too many.`);
    return files.length;
  }

  /** An answer of so many bytes is in the journal: the next checkpoint is due in a while, or now. */
  arrived(bytes: number): void {
    this.#fresh += bytes;
    if (this.#fresh >= due.bytes) void this.save();
    else this.#cancel ??= this.#vault.later(due.milliseconds, () => void this.save());
  }

  /** Puts every answer on the branch that is not there. */
  save(): Promise<void> {
    return this.#next(() => this.#write());
  }

  /** Resolves when no checkpoint is being made. */
  async rest(): Promise<void> {
    await this.#working;
  }

  /** The last checkpoint of a run, with all else that the branch is to keep; the branch's commit then. */
  async finish(keeping: Keeping): Promise<string | undefined> {
    await this.#next(() => this.#write(keeping));
    return this.#tip;
  }

  /** One at a time, and each after those that were asked for before it. */
  #next(work: () => Promise<void>): Promise<void> {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#fresh = 0;
    const done = this.#working.then(work).catch((error: unknown) => {
      this.#fault = error instanceof Error ? error.message : String(error);
    });
    this.#working = done;
    return done;
  }

  async #write(keeping?: Keeping): Promise<void> {
    const { checkout, branch, paid } = this.#vault;
    const answers = (await paid()).filter(({ path }) => shape.test(path));
    for (let tries = 0; tries < mostTries; tries += 1) {
      const changes = await this.#changes(answers, keeping);
      if (changes.length === 0) {
        this.#fault = undefined;
        return;
      }
      const tip = this.#tip;
      const note = tip === undefined ? [{ path: 'README.md', text: readme }] : [];
      const parents = tip === undefined ? [] : [tip];
      const all = [...note, ...changes];
      const sha = await checkout.commit({ parents, base: tip, changes: all, message });
      const pushed = await checkout.push(sha, branch, tip);
      if (pushed.kind === 'pushed') {
        this.#tip = sha;
        this.#fault = undefined;
        this.#saved = new Set([...this.#saved, ...answers.map(({ path }) => path)]);
        return;
      }
      if (pushed.kind !== 'moved') {
        this.#fault = pushed.kind === 'forbidden' ? noRight : pushed.words;
        return;
      }
      await this.#follow();
    }
    this.#fault = `${branch} moves on faster than it can be written to`;
  }

  async #changes(answers: readonly PaidFile[], keeping?: Keeping): Promise<Change[]> {
    const { instead, changes = [] } = keeping ?? {};
    const kept = await this.#keptAt(this.#tip);
    const delivered = keeping ? await this.#delivered(answers, kept, keeping) : new Set<string>();
    const isDelivered = (path: string): boolean => delivered.has(keyOf(path));
    const fresh = answers.filter(({ path }) => !this.#saved.has(path) && !isDelivered(path));
    const gone = [...kept.keys()].filter(isDelivered).map((path) => `${folder}/${path}`);
    const old = instead === undefined ? [] : await this.#below(instead);
    const coming = new Set(changes.map(({ path }) => path));
    const isThere = await this.#isThere(changes);
    return [
      ...[...gone, ...old.filter((path) => !coming.has(path))].map((path) => ({
        path,
        remove: true as const,
      })),
      ...fresh.map(({ path, ...rest }) => ({ ...rest, path: `${folder}/${path}` })),
      ...changes.filter((change) => !isThere(change)),
    ];
  }

  /** Tells what the branch has already: the same thumbnails are not pushed again. */
  async #isThere(changes: readonly Change[]): Promise<(change: Change) => boolean> {
    if (this.#tip === undefined || changes.length === 0) return () => false;
    const { checkout } = this.#vault;
    const there = await checkout.files(this.#tip);
    const files = changes.flatMap((change) => ('file' in change ? [change.file] : []));
    const blobs = await checkout.blobsOf(files);
    return (change) => 'file' in change && there.get(change.path) === blobs.get(change.file);
  }

  /** The answers, here and on the branch, that need not be kept. */
  async #delivered(
    answers: readonly PaidFile[],
    kept: ReadonlyMap<string, string>,
    { delivered: { blobs, keys } }: Keeping,
  ): Promise<Set<string>> {
    const fresh = answers.filter(({ path }) => !kept.has(path));
    const hashed = await this.#vault.checkout.blobsOf(fresh.map(({ file }) => file));
    const here = fresh.map(({ path, file }) => [path, hashed.get(file) ?? ''] as const);
    const found = [...kept, ...here].filter(([, blob]) => blobs.has(blob));
    return new Set([...keys, ...found.map(([path]) => keyOf(path))]);
  }

  async #below(path: string): Promise<string[]> {
    if (this.#tip === undefined) return [];
    return [...(await this.#vault.checkout.files(this.#tip, [path])).keys()];
  }

  /** Finds out where the branch stands and what it keeps. */
  async #follow(): Promise<KeptAnswer[]> {
    const { checkout, branch } = this.#vault;
    this.#tip = await checkout.fetchBranch(branch);
    const answers = await this.#answersAt(this.#tip);
    this.#saved = new Set(answers.flatMap(({ files }) => [...files.keys()]));
    return answers;
  }

  async #answersAt(commit: string | undefined): Promise<KeptAnswer[]> {
    return keptAnswers(this.#vault.checkout, await this.#keptAt(commit));
  }

  /** The files of a commit that lie and are named as the journal's: path in the journal → blob. */
  async #keptAt(commit: string | undefined): Promise<Map<string, string>> {
    if (commit === undefined) return new Map();
    const files = await this.#vault.checkout.files(commit, [folder]);
    const inside = [...files].map(([path, blob]) => [path.slice(folder.length + 1), blob] as const);
    return new Map(inside.filter(([path]) => shape.test(path)));
  }
}

/** The answer key that a file of the journal belongs to. */
function keyOf(path: string): string {
  return path.slice(0, path.indexOf('/'));
}

const noRight = 'the token may not write: give the job the permission contents: write';

const message = 'Keep thumbnails and what was paid for';

const readme = `# Kept by Darkroom

This branch has no part in the repository's history. It keeps thumbnails for the contact sheet, and answers of image
models that were paid for and are not committed yet: the next run takes them from here instead of paying again.

Nobody needs to look at it or merge it. A pull request's is deleted some days after it was closed.
`;
