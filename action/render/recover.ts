import type { HeldEntry, LockEntry } from '#templates';
import type { FreeSource } from '../plan/plan.ts';
import type { KeptAnswer } from '../ports.ts';
import type { ReadyRender } from './request.ts';
import type { RunState } from './run-state.ts';
import { judgeAnswer } from './verdict.ts';

/** An answer that arrived before and was not made use of yet, or was lost since. */
export async function keptAnswer(
  ready: ReadyRender,
  run: RunState,
): Promise<KeptAnswer | undefined> {
  const forced = ready.render.reason === 'forced';
  const answers = (await run.journal.answers(ready.key)).filter(
    ({ settled }) => !(forced && settled),
  );
  for (const answer of answers.toReversed()) {
    const verdict = judgeAnswer(answer);
    if (verdict.kind === 'blocked') return answer;
    if (verdict.kind !== 'image') continue;
    const { sha256 } = await run.images.hash(verdict.image.file);
    if (sha256 === verdict.image.sha256) return answer;
  }
  return undefined;
}

/**
 * The bytes of an entry that this very request made: at another path that has them still, or in git's history.
 * A file that is found is absolute.
 */
export async function madeBefore(
  ready: ReadyRender,
  run: RunState,
): Promise<{ entry: LockEntry; from: string; source: FreeSource } | undefined> {
  const made = ready.render.made ?? madeOnItsPath(ready, run);
  if (made === undefined) return undefined;
  const { entry, file } = made;
  const states = await run.disk.statesOf([file], { fresh: true });
  const state = states.get(file);
  if (state?.state === 'file' && state.sha256 === entry.file.sha256) {
    return { entry, from: run.disk.absolute(file), source: 'same request' };
  }
  const to = await run.journal.scratch(ready.key, 'from-history');
  const found = await run.git.restore(file, entry.file.sha256, to);
  return found ? { entry, from: to, source: 'history' } : undefined;
}

function madeOnItsPath(
  ready: ReadyRender,
  { store }: RunState,
): { entry: LockEntry; file: string } | undefined {
  if (ready.render.reason === 'forced') return undefined;
  const found = store.find(ready);
  return found && 'entry' in found ? found : undefined;
}

/** The lock's word that this request is not to be sent again, where the plan could not know it yet. */
export function heldBefore(ready: ReadyRender, { store }: RunState): HeldEntry | undefined {
  if (ready.render.reason === 'forced') return undefined;
  const found = store.find(ready);
  return found && 'held' in found ? found.held : undefined;
}
