import {
  emptyLock,
  type HeldEntry,
  type Lock,
  type LockEntry,
  type Problem,
  writeLock,
} from '#templates';
import type { PlannedRender } from '../plan/plan.ts';
import { editedImage, unknownFile } from '../plan/problems.ts';
import { lockPathIn, pathsOn, type Store, stemAt, stemOf, storeFolder } from '../plan/stores.ts';
import type { Clock, Disk, Locks, Replaceable } from '../ports.ts';
import { type Deed, type Placing, withDeeds, withStemsOf } from './deeds.ts';
import { putLock } from './put-lock.ts';
import type { ReadyRender } from './request.ts';

/** What a lock remembers of a request: the picture that it made, or that it is not to be sent again. */
type Found = { readonly entry: LockEntry; readonly file: string } | { readonly held: HeldEntry };

interface Pending {
  readonly deed: Deed;
  readonly done: (inTheWay?: Problem) => void;
  readonly failed: (error: unknown) => void;
}

/** A deed whose picture was not placed, for a person's own file stands there. */
interface Refused {
  readonly one: Pending;
  readonly inTheWay: Problem;
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
 * file that no lock knows. A person's own file that has appeared on a path since the plan was made stays, and the lock
 * takes its word back. Deeds that come in while others are written go together in the next round.
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

  /**
   * Resolves when the deed is on the disk, or to the person's file that is in its way: then nothing is recorded.
   * @throws what the disk threw; the deed is then not recorded
   */
  record(deed: Deed): Promise<Problem | undefined> {
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
        const before = this.#locks.get(path) ?? emptyLock();
        const places = some.map((one) => ({ one, known: this.#knownOn(one.deed) }));
        if (!(await this.#writeLock(path, some, before))) continue;
        await this.#dropLeftBehind(path, some);
        const placed = places.map(({ one, known }) => this.#place(one, known, before));
        placing.push(Promise.all(placed).then((all) => this.#takeBack(path, all, before)));
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

  /** What locks have of a path: its bytes are Darkroom's own, and a new picture may replace them. */
  #knownOn(deed: Deed): readonly { lockPath: string; sha256: string }[] {
    if (!('from' in deed)) return [];
    const holders = this.#holders.get(stemOf(deed.path)) ?? [];
    return [...holders].flatMap((lockPath) => {
      const sha256 = this.#locks.get(lockPath)?.renders[deed.path]?.file.sha256;
      return sha256 === undefined ? [] : [{ lockPath, sha256 }];
    });
  }

  /** Whether the lock is on the disk; if not, the whole round has failed. */
  async #writeLock(path: string, round: readonly Pending[], before: Lock): Promise<boolean> {
    const lock = withDeeds(
      before,
      round.map(({ deed }) => deed),
    );
    try {
      await this.#disk.writeText(path, writeLock(lock));
      this.#locks.set(path, lock);
      return true;
    } catch (error) {
      for (const { failed } of round) failed(error);
      return false;
    }
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
      // Both locks then have the entry, and a template's own lock counts before another's.
      await putLock(this.#disk, path, lock).catch(() => undefined);
    }
  }

  /** Puts a picture on its path; what stands there and is nobody's but a person's is in its way. */
  async #place(
    one: Pending,
    known: readonly { lockPath: string; sha256: string }[],
    before: Lock,
  ): Promise<Refused | undefined> {
    const { deed, done, failed } = one;
    if (!('from' in deed)) {
      done();
      return undefined;
    }
    const { render, from, path, entry } = deed;
    const file = this.fileOf(render, path);
    const own = [entry.file.sha256, ...known.map(({ sha256 }) => sha256)];
    try {
      if (await this.#disk.place(from, file, this.#replaceable(render, own))) {
        await this.#dropFormerFormats(deed, before);
        done();
        return undefined;
      }
    } catch (error) {
      failed(error);
      return undefined;
    }
    const [last] = known;
    const inTheWay = last ? editedImage(render, file, last.lockPath) : unknownFile(render, file);
    return { one, inTheWay };
  }

  /** Only on a declared path can a person's file be in the way, and not of who insists. */
  #replaceable(render: PlannedRender, own: readonly string[]): Replaceable {
    const { proofs, emulated } = this.#store;
    return proofs || emulated || render.reason === 'forced' ? 'anything' : own;
  }

  /** Removes the pictures that the path's former entries had, where nobody has edited them. */
  async #dropFormerFormats({ render, path }: Placing, before: Lock): Promise<void> {
    for (const other of pathsOn(stemAt(render.path, render.candidate))) {
      const former = before.renders[other];
      if (other === path || former === undefined) continue;
      const over = this.#replaceable(render, [former.file.sha256]);
      await this.#disk.remove(this.fileOf(render, other), over);
    }
  }

  /** The lock must not claim what was not placed: it says of those paths what it said before. */
  async #takeBack(
    path: string,
    placed: readonly (Refused | undefined)[],
    before: Lock,
  ): Promise<void> {
    const refused = placed.filter((one) => one !== undefined);
    if (refused.length === 0) return;
    const stems = refused.map(({ one }) => stemAt(one.deed.render.path, one.deed.render.candidate));
    const lock = withStemsOf(this.#locks.get(path) ?? before, before, stems);
    try {
      await putLock(this.#disk, path, lock);
      this.#locks.set(path, lock);
      for (const { one, inTheWay } of refused) one.done(inTheWay);
    } catch (error) {
      for (const { one } of refused) one.failed(error);
    }
  }
}
