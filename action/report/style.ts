/** What a piece of printed text means; the shell decides on the colour. */
export type Tone = 'error' | 'warning' | 'notice' | 'good' | 'quiet' | 'strong';

/** Dresses text for a terminal. It must not change the text's width. */
export type Style = (tone: Tone, text: string) => string;

/** Where text is printed: columns of the terminal, undefined without a limit (a pipe, a log), and its colours. */
export interface Look {
  readonly width: number | undefined;
  readonly style: Style;
}

/** No colours and no limit: pipes, logs, NO_COLOR. */
export const plainLook: Look = { width: undefined, style: (_tone, text) => text };

/** The format of each tone for node:util's `styleText`. */
export const toneFormats = {
  error: ['bold', 'red'],
  warning: ['yellow'],
  notice: ['cyan'],
  good: ['green'],
  quiet: ['dim'],
  strong: ['bold'],
} as const satisfies Record<Tone, readonly string[]>;
