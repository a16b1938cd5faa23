import type { Place } from './problem.ts';
import { placeIn } from './prompt-file.ts';

/** A prompt's own words with everything in braces taken out, character by character, so that places stay. */
export interface Prose {
  /** Comments and tags are spaces; a variable is a run of `hole`. */
  readonly text: string;
  readonly place: (offset: number) => Place;
}

/** Stands where a value will stand: neither a letter nor a space. */
export const hole = '\uFFFC';

/** The words of a text. `at` is the place of its first character. Behind a comment without end there are none. */
export function proseOf({ text, at }: { text: string; at: Place }): Prose {
  const words = text
    .replace(
      /(?<!\\)\{\{(?:!--[\s\S]*?(?:--~?\}\}|$)|![\s\S]*?(?:\}\}|$)|[^{}]*\}\}|\{{1,2}[^{}]*\}{3,4})/g,
      (tag) => (isValue(tag) ? hole.repeat(tag.length) : blank(tag)),
    )
    .replace(/(?<!\\)\{\{+[^\s{}]*/g, blank);
  return {
    text: words,
    place: (offset) => {
      const { line, column } = placeIn(text, offset, at.file);
      return { file: at.file, line: at.line + line - 1, column };
    },
  };
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function isValue(tag: string): boolean {
  return !/^\{\{~?\s*(?:[#/^!>]|else\b|reference\b)/.test(tag);
}

/** A global pattern that takes milliseconds to compile, and one without whose match it has none: most texts are. */
export interface Guarded {
  readonly needs: RegExp;
  readonly pattern: RegExp;
}

/** Every match of a global pattern in the words. */
export function matches({ text }: Prose, sought: RegExp | Guarded): RegExpExecArray[] {
  if (sought instanceof RegExp) return [...text.matchAll(sought)];
  return sought.needs.test(text) ? [...text.matchAll(sought.pattern)] : [];
}

/** Matched words as a message shows them: on one line, in quotes, a variable as `…`. */
export function quoted(words: string): string {
  return JSON.stringify(words.replace(/\s+/g, ' ').replaceAll(hole, '…').replace(/…+/g, '…'));
}
