import { type LockEntry, readLock, type SourceText } from '#templates';
import { type Change, compareAsked } from '../plan/compare.ts';
import type { Reason } from '../plan/plan.ts';
import { stemAt, stemOf } from '../plan/stores.ts';
import type { RenderView } from './render-view.ts';

/** A picture as a lock of the base branch has it. */
export interface BaseEntry {
  /** In the base's tree, relative to the root. */
  readonly file: string;
  readonly entry: LockEntry;
}

/** The pictures of a pull request's base, by path without extension. */
export type Baseline = ReadonlyMap<string, BaseEntry>;

/** Reads the committed locks of a base. What cannot be read, or was edited by hand, counts as not there. */
export function baselineOf(locks: readonly SourceText[]): Baseline {
  const entries = locks.flatMap(({ text }) => {
    const reading = readLock(text);
    if (!reading.ok) return [];
    return Object.entries(reading.lock.renders).filter(([file]) => !reading.edited.includes(file));
  });
  return new Map(entries.map(([file, entry]) => [stemOf(file), { file, entry }]));
}

/** What a pull request does to a picture. */
export interface Difference {
  readonly base: BaseEntry | undefined;
  /** Whether it changes the picture or its alternative text. */
  readonly changed: boolean;
  /** Why the picture is another than the base's; undefined where the plan knows better, or nothing changed. */
  readonly why: Change | undefined;
}

/** A render against the base of its pull request; without one, against what this run found. */
export function differenceOf(view: RenderView, baseline: Baseline | undefined): Difference {
  const base = baseline?.get(stemAt(view.render.path, view.render.candidate));
  const isThere = view.standing === 'unchanged' || view.standing === 'rendered';
  if (baseline === undefined || !isThere)
    return { base, changed: view.standing !== 'unchanged', why: undefined };
  const why = changeSince(base?.entry, view);
  return { base, changed: why !== undefined, why };
}

function changeSince(base: LockEntry | undefined, view: RenderView): Change | undefined {
  const because = (reason: Reason, detail = ''): Change => ({ reason, detail });
  if (base === undefined) return because('new');
  if (base.digest !== view.digest)
    return view.asked ? compareAsked(base.asked, view.asked) : because('setting changed');
  if (base.file.sha256 !== view.picture?.sha256) return because('forced');
  return base.alt === view.render.alt ? undefined : because('record changed', 'alt');
}
