import { setTimeout } from 'node:timers/promises';
import { GitHubFault } from './github-fault.ts';

/** Seconds before each further try, as the retry plugin has them. */
const pauses = [1, 4, 9] as const;

/** Something that GitHub would make a second time, or refuse because the first is there. */
interface OnceOnly<Thing> {
  /** Asks once, without tries of its own. */
  readonly make: () => Promise<Thing>;
  /** Looks whether a request made it whose answer was lost. */
  readonly find: () => Promise<Thing | undefined>;
}

/**
 * Makes a thing once, however many tries it takes: after an answer that was lost it looks first.
 * @throws GitHubFault when GitHub says no, or nothing to the last try
 */
export async function makeOnce<Thing>(
  thing: OnceOnly<Thing>,
  [pause, ...later]: readonly number[] = pauses,
): Promise<Thing> {
  try {
    return await thing.make();
  } catch (error) {
    if (!(error instanceof GitHubFault)) throw error;
    const isLost = error.status === undefined || error.status >= 500;
    // A request that GitHub was still at work on when it was last looked for.
    const isThere = error.status === 422 && /already exists/i.test(error.words);
    if (!isLost && !isThere) throw error;
    if (isLost && pause !== undefined) await setTimeout(pause * 1000);
    const found = await thing.find();
    if (found !== undefined) return found;
    if (isThere || pause === undefined) throw error;
    return makeOnce(thing, later);
  }
}
