import type { Place } from './problem.ts';

/** What a prompt consists of, in order. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: Name }
  | {
      readonly kind: 'when';
      readonly test: Name;
      readonly then: readonly Piece[];
      readonly otherwise: readonly Piece[];
    }
  | {
      readonly kind: 'each';
      readonly list: Name;
      readonly body: readonly Piece[];
      readonly otherwise: readonly Piece[];
    }
  | { readonly kind: 'partial'; readonly name: string; readonly at: Place }
  | { readonly kind: 'reference'; readonly id: string; readonly at: Place };

/** A text that was read: what has a meaning in it, and whether everything has. */
export interface Text {
  readonly pieces: readonly Piece[];
  readonly sound: boolean;
}

/** What stands between the braces: `brand.colour`, `../brand`, `this`, `@index`. */
export interface Name {
  readonly written: string;
  /** How many loops to go out (`../`); `'root'` for `@root`. */
  readonly up: number | 'root';
  /** `@index`, `@first`, `@last` of the innermost loop. */
  readonly loop?: 'index' | 'first' | 'last';
  /** None for `this`. */
  readonly keys: readonly string[];
  readonly at: Place;
}

/** A text in the prompt language and the way from its lines (from 1) and columns (from 0) to its file. */
export interface Source {
  readonly text: string;
  readonly place: (line: number, column: number) => Place;
  /** What may stand here beside variables and blocks: in a path or alt text, nothing. */
  readonly takes: 'everything' | 'variables';
  /** `The prompt`, `image.path`: how messages call the text. */
  readonly called: string;
}
