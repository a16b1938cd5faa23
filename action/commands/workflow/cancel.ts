import type { Checkpoints } from '../../publish/checkpoints.ts';
import { type Halt, interrupted } from '../../render/halt.ts';

/**
 * A cancelled job gets SIGINT, 7.5 s later SIGTERM, and 2.5 s after that its end: what is under way has until shortly
 * before the second. https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation
 */
const graceMs = 6_000;

/** Listens until what it returns is called: a cancelled run starts no call, and keeps at once what was paid for. */
export function listenForCancel(halt: Halt, vault: Checkpoints | undefined): () => void {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => {
    halt.stop(interrupted);
    void vault?.save();
    timer ??= setTimeout(giveUp, graceMs);
  };
  const giveUp = (): void => halt.abandon(interrupted);
  process.on('SIGINT', stop);
  process.on('SIGTERM', giveUp);
  return () => {
    clearTimeout(timer);
    process.off('SIGINT', stop);
    process.off('SIGTERM', giveUp);
  };
}
