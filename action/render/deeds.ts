import type { HeldEntry, Lock, LockEntry } from '#templates';
import type { PlannedRender } from '../plan/plan.ts';
import { pathsOn, stemAt } from '../plan/stores.ts';

/** A picture that is to stand on a path, and its entry. */
export interface Placing {
  readonly render: PlannedRender;
  readonly from: string;
  readonly path: string;
  readonly entry: LockEntry;
}

/** What is to be recorded of one render: a picture, or a digest not to be asked for again. */
export type Deed = Placing | { readonly render: PlannedRender; readonly held: HeldEntry };

/** A lock with some renders' entries replaced. */
export function withDeeds(lock: Lock, deeds: readonly Deed[]): Lock {
  const renders = { ...lock.renders };
  const held = { ...lock.held };
  for (const deed of deeds) {
    const stem = stemAt(deed.render.path, deed.render.candidate);
    if ('held' in deed) {
      held[stem] = deed.held;
      continue;
    }
    delete held[stem];
    for (const other of pathsOn(stem)) delete renders[other];
    renders[deed.path] = deed.entry;
  }
  return { ...lock, renders, held };
}

/** A lock that has on some stems what another one has there. */
export function withStemsOf(lock: Lock, other: Lock, stems: readonly string[]): Lock {
  const renders = { ...lock.renders };
  const held = { ...lock.held };
  for (const stem of stems) {
    for (const path of pathsOn(stem)) {
      const entry = other.renders[path];
      if (entry) renders[path] = entry;
      else delete renders[path];
    }
    const word = other.held[stem];
    if (word) held[stem] = word;
    else delete held[stem];
  }
  return { ...lock, renders, held };
}
