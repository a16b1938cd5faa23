import type { Shell } from '../cli.ts';
import {
  advance,
  eventLine,
  type Progress,
  progressLine,
  startProgress,
} from '../report/progress.ts';
import type { RunEvent } from '../report/report.ts';
import { lookOf } from './look.ts';

/** What is seen of a run while it goes on. */
export interface ShownProgress {
  tell(event: RunEvent): void;
  end(): void;
}

/** Of a terminal that does not say how wide it is: one that a program made often claims 0 columns. */
const usualWidth = 80;
/** How often the bar is drawn anew, ms. */
const frame = 100;

/** One line that redraws itself on a terminal (standard error, so that output can be piped); elsewhere plain lines. */
export function showProgress(shell: Shell, json: boolean): ShownProgress {
  const { err } = shell;
  const { style } = lookOf(err, shell);
  let progress: Progress | undefined;
  const draw = (): void => {
    if (progress === undefined) return;
    const line = progressLine(progress, {
      now: Date.now(),
      width: (err.columns || usualWidth) - 1,
      style,
    });
    err.write(`\r\u001B[2K${line}`);
  };
  const timer = err.isTTY ? setInterval(draw, frame) : undefined;
  timer?.unref();
  return {
    tell: (event) => {
      progress = advance(progress ?? startProgress(Date.now()), event, Date.now());
      if (err.isTTY || json) return;
      const line = eventLine(progress, event, style);
      if (line !== undefined) err.write(`${line}\n`);
    },
    end: () => {
      clearInterval(timer);
      if (err.isTTY && progress !== undefined) err.write('\r\u001B[2K');
      progress = undefined;
    },
  };
}
