import type { Attempt } from '../render/call.ts';
import type { FaultData } from '../render/fault.ts';
import { faultOfKind } from '../render/fault-rules.ts';
import { nameOf, type Origin } from '../render/origin.ts';

/**
 * Ends one attempt, for its caller or for its deadline, and remembers which: both look alike to
 * whoever is ended. Not AbortSignal.any and AbortSignal.timeout, which hold on to every finished
 * attempt until the timeout or, with a listener, for as long as the caller's signal lives.
 */
export class AttemptClock {
  private readonly controller = new AbortController();
  private readonly caller: AbortSignal;
  private readonly timeoutMs: number;
  private readonly timer: NodeJS.Timeout;
  private ended: 'aborted' | 'deadline' | undefined;

  /** Starts at once; `stop` must follow. */
  constructor({ signal, timeoutMs }: Attempt) {
    this.caller = signal;
    this.timeoutMs = timeoutMs;
    this.timer = setTimeout(() => this.end('deadline'), timeoutMs);
    signal.addEventListener('abort', this.onAbort);
    if (signal.aborted) this.onAbort();
  }

  /** Aborted by either. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** The fault of an attempt that was ended; undefined for one that was not. */
  fault(origin: Origin): FaultData | undefined {
    switch (this.ended) {
      case undefined:
        return undefined;
      case 'aborted':
        return faultOfKind('aborted', {
          message: `The call to ${nameOf(origin)} was given up`,
        });
      case 'deadline': {
        const seconds = this.timeoutMs / 1000;
        const message = `${nameOf(origin)} gave no whole answer within ${seconds} s`;
        return faultOfKind('deadline', { message });
      }
    }
  }

  /** Lets go of the timer and of the caller's signal. */
  stop(): void {
    clearTimeout(this.timer);
    this.caller.removeEventListener('abort', this.onAbort);
  }

  private readonly onAbort = () => this.end('aborted');

  private end(why: 'aborted' | 'deadline'): void {
    this.ended ??= why;
    this.controller.abort();
  }
}
