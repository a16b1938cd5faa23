import { emptyLock, type HeldEntry, type Lock, type LockEntry, writeLock } from '#templates';
import type { PlannedRender } from '../plan/plan.ts';
import { lockPathIn, pathsOn, type Store, stemAt, stemOf, storeFolder } from '../plan/stores.ts';
import type { Clock, Disk, Locks } from '../ports.ts';
import type { ReadyRender } from './request.ts';

/** What is to be recorded of one render: a picture and its entry, or a digest not to be asked for again. */
type Deed =
  | {
      readonly render: PlannedRender;
      readonly from: string;
      readonly path: string;
      readonly entry: LockEntry;
    }
  | { readonly render: PlannedRender; readonly held: HeldEntry };

/** What a lock remembers of a request: the picture that it made, or that it is not to be sent again. */
type Found = { readonly entry: LockEntry; readonly file: string } | { readonly held: HeldEntry };

interface Pending {
  readonly deed: Deed;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * How long writing rests after a round, as a share of the round's time. A lock is written whole, so that a long one
 * must not be written for every picture; nobody waits for it but what is made from that picture.
 */
const restShare = 5;
/** A disk that fails is found out by writing: later than this (ms) it is not. */
const longestRest = 250;

/**
 * Writes locks and pictures of one store. The lock is written first, then the pictures are put in their places:
 * whoever dies between the two leaves a missing file, which the next run restores from the journal, and never a
 * file that no lock knows. Deeds that come in while others are written go together in the next round.
 */
export class StoreWriter {
  readonly #disk: Disk;
  readonly #clock: Clock;
  readonly #store: Store;
  readonly #locks: Map<string, Lock>;
  /** Which locks have an entry on a stem: a template that was renamed or gave a path away leaves one behind. */
  readonly #holders = new Map<string, Set<string>>();
  #pending: Pending[] = [];
  #writing: Promise<void> | undefined;

  constructor(disk: Disk, clock: Clock, { store, locks }: { store: Store; locks: Locks }) {
    this.#disk = disk;
    this.#clock = clock;
    this.#store = store;
    this.#locks = new Map(locks);
    for (const [lockPath, lock] of locks) {
      for (const path of Object.keys(lock.renders)) {
        const stem = stemOf(path);
        this.#holders.set(stem, (this.#holders.get(stem) ?? new Set()).add(lockPath));
      }
    }
  }

  /** Where a render's picture goes, relative to the root. */
  fileOf(render: PlannedRender, path: string): string {
    return `${storeFolder(this.#store, render.stage)}${path}`;
  }

  /**
   * What the lock has on a render's path for this very request. The plan asks the same; but the digest of a render
   * that is made from another is known only now, and its source may have been restored, not made anew.
   */
  find({ render, digest }: ReadyRender): Found | undefined {
    const lock = this.#locks.get(this.#lockPath(render));
    const stem = stemAt(render.path, render.candidate);
    for (const path of pathsOn(stem)) {
      const entry = lock?.renders[path];
      if (entry?.digest === digest) return { entry, file: this.fileOf(render, path) };
    }
    const held = lock?.held[stem];
    return held?.digest === digest ? { held } : undefined;
  }

  /** Resolves when the deed is on the disk. @throws what the disk threw; the deed is then not recorded */
  record(deed: Deed): Promise<void> {
    return new Promise((done, failed) => {
      this.#pending.push({ deed, done, failed });
      this.#writing ??= this.#drain();
    });
  }

  async #drain(): Promise<void> {
    while (this.#pending.length > 0) {
      const began = this.#clock.now().getTime();
      const round = this.#pending;
      this.#pending = [];
      const byLock = Map.groupBy(round, ({ deed }) => this.#lockPath(deed.render));
      const placing: Promise<void>[] = [];
      for (const [path, some] of byLock) {
        if (!(await this.#writeLock(path, some))) continue;
        await this.#dropLeftBehind(path, some);
        placing.push(...some.map((one) => this.#place(one)));
      }
      const took = this.#clock.now().getTime() - began;
      const rest = Math.min(restShare * took, longestRest);
      await Promise.all(placing);
      if (this.#pending.length > 0) await this.#clock.sleep(rest);
    }
    this.#writing = undefined;
  }

  #lockPath({ stage, template }: PlannedRender): string {
    return lockPathIn(this.#store, stage, template.path);
  }

  /** Whether the lock is on the disk; if not, the whole round has failed. */
  async #writeLock(path: string, round: readonly Pending[]): Promise<boolean> {
    const deeds = round.map(({ deed }) => deed);
    const { lock, left } = withDeeds(this.#locks.get(path) ?? emptyLock(), deeds);
    try {
      await this.#disk.writeText(path, writeLock(lock));
      this.#locks.set(path, lock);
    } catch (error) {
      for (const { failed } of round) failed(error);
      return false;
    }
    const folder = storeFolder(this.#store, round[0]?.deed.render.stage ?? 'deliver');
    for (const file of left) await this.#disk.remove(`${folder}${file}`);
    return true;
  }

  /** Takes out of other locks what this one has taken over; a lock that is left empty goes. */
  async #dropLeftBehind(own: string, round: readonly Pending[]): Promise<void> {
    const changed = new Map<string, Lock>();
    for (const { deed } of round) {
      if ('held' in deed) continue;
      const stem = stemAt(deed.render.path, deed.render.candidate);
      for (const path of this.#holders.get(stem) ?? []) {
        const lock = changed.get(path) ?? this.#locks.get(path);
        if (path === own || lock === undefined) continue;
        const renders = { ...lock.renders };
        for (const file of pathsOn(stem)) delete renders[file];
        changed.set(path, { ...lock, renders });
      }
      this.#holders.set(stem, new Set([own]));
    }
    for (const [path, lock] of changed) {
      this.#locks.set(path, lock);
      const empty = Object.keys({ ...lock.renders, ...lock.held }).length === 0;
      const write = empty ? this.#disk.remove(path) : this.#disk.writeText(path, writeLock(lock));
      // Both locks then have the entry, and a template's own lock counts before another's.
      await write.catch(() => undefined);
    }
  }

  async #place({ deed, done, failed }: Pending): Promise<void> {
    if (!('from' in deed)) return done();
    const { render, from, path } = deed;
    await this.#disk.place(from, this.fileOf(render, path)).then(done, failed);
  }
}

/** A lock with some renders' entries replaced, and the files that these entries leave behind. */
function withDeeds(lock: Lock, deeds: readonly Deed[]): { lock: Lock; left: string[] } {
  const renders = { ...lock.renders };
  const held = { ...lock.held };
  const left: string[] = [];
  for (const deed of deeds) {
    const stem = stemAt(deed.render.path, deed.render.candidate);
    if ('held' in deed) {
      held[stem] = deed.held;
      continue;
    }
    delete held[stem];
    for (const other of pathsOn(stem)) {
      if (other !== deed.path && other in renders) left.push(other);
      delete renders[other];
    }
    renders[deed.path] = deed.entry;
  }
  return { lock: { ...lock, renders, held }, left };
}
