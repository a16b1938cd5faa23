import type { Clock } from '../ports.ts';

/** How fast calls may go out. `perMinute` undefined: as fast as `concurrency` allows. */
interface PaceSettings {
  readonly concurrency: number;
  readonly perMinute?: number;
}

/** After this many good answers in a row a slowed pace widens by one. */
const goodRun = 10;

/**
 * Lets calls through: at most `concurrency` at once and `perMinute` spaced evenly, first come first served. An answer
 * that has arrived makes room for the next call while it goes to the disk; but no more of them than `concurrency` are
 * ever on their way there, so that whoever is killed has at most twice as many calls without a record.
 * A rate limit pauses everybody for as long as the server asks and halves what goes at once; good answers
 * widen it again, one by one.
 */
export class Pace {
  readonly #clock: Clock;
  readonly #settings: PaceSettings;
  readonly #waiting: (() => void)[] = [];
  #width: number;
  #inFlight = 0;
  #arriving = 0;
  #good = 0;
  #notBefore = 0;
  #nextStart = 0;

  constructor(clock: Clock, settings: PaceSettings) {
    this.#clock = clock;
    this.#settings = settings;
    this.#width = settings.concurrency;
  }

  /** How many calls are under way. */
  get inFlight(): number {
    return this.#inFlight;
  }

  /** Waits for a place and a moment; false when the signal aborted first, and then no place is held. */
  async enter(signal: AbortSignal): Promise<boolean> {
    if (!this.#hasRoom() && !signal.aborted) await this.#queue(signal);
    else this.#inFlight += 1;
    if (signal.aborted) return this.#giveUp();
    const wait = this.#reserveMoment() - this.#clock.now().getTime();
    if (wait > 0) await this.#clock.sleep(wait, signal);
    while (!signal.aborted && this.#notBefore > this.#clock.now().getTime()) {
      await this.#clock.sleep(this.#notBefore - this.#clock.now().getTime(), signal);
    }
    return signal.aborted ? this.#giveUp() : true;
  }

  /** Gives the place of a call back of which nothing is left to do. */
  leave(): void {
    this.#inFlight -= 1;
    this.#admit();
  }

  /** The last byte of an answer has come: its call is over, and it goes to the disk. `kept` or its failure ends that. */
  arrived(): void {
    this.#arriving += 1;
    this.leave();
  }

  /** An answer that had arrived is on the disk, or could not be put there. */
  kept(): void {
    this.#arriving -= 1;
    this.#admit();
  }

  /** A whole answer came. */
  answered(): void {
    this.#good += 1;
    if (this.#good < goodRun || this.#width >= this.#settings.concurrency) return;
    this.#good = 0;
    this.#width += 1;
    this.#admit();
  }

  /** The server said that calls come too fast: nobody starts for this long (milliseconds). */
  slowDown(milliseconds: number): void {
    this.#good = 0;
    this.#width = Math.max(1, Math.floor(this.#width / 2));
    this.#notBefore = Math.max(this.#notBefore, this.#clock.now().getTime() + milliseconds);
  }

  async #queue(signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      const admitted = (): void => {
        signal.removeEventListener('abort', left);
        this.#inFlight += 1;
        resolve();
      };
      const left = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(admitted), 1);
        this.#inFlight += 1; // given back by #giveUp, as for everybody whose signal aborted
        resolve();
      };
      this.#waiting.push(admitted);
      signal.addEventListener('abort', left, { once: true });
    });
  }

  #giveUp(): false {
    this.leave();
    return false;
  }

  #hasRoom(): boolean {
    return this.#inFlight < this.#width && this.#arriving < this.#settings.concurrency;
  }

  #admit(): void {
    while (this.#hasRoom()) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      next();
    }
  }

  #reserveMoment(): number {
    const now = this.#clock.now().getTime();
    const { perMinute } = this.#settings;
    if (perMinute === undefined) return now;
    const start = Math.max(now, this.#nextStart);
    this.#nextStart = start + 60_000 / perMinute;
    return start;
  }
}
