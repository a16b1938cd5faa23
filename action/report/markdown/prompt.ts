import { diffWordsWithSpace } from 'diff';
import type { RenderData } from '../json-schema.ts';
import { clip, proseLines } from './escape.ts';

/** A run of a prompt's text: as it was, or only in the old or the new one. */
interface Piece {
  readonly text: string;
  readonly kind: 'same' | 'gone' | 'new';
}

/**
 * Words taken away and put in beyond which two prompts count as different throughout. Comparing takes time by their
 * square, a hostile report holds thousands of prompts, and a reader follows no more changes than these.
 */
const greatestEdits = 100;
/** Characters of unchanged text that stay on each side of a change where a prompt is shortened. */
const context = 90;
/** A cut that saves less than this is not worth it. */
const leastCut = 60;

/** The words of a prompt, with what was taken away and what was put in; `changed` says whether anything was. */
export interface ShownPrompt {
  readonly html: string;
  readonly changed: boolean;
}

/**
 * A render's prompt as HTML in one line; against the one before, word by word.
 * @param limit characters (UTF-16 code units) of it, before escaping; Infinity for the whole
 */
export function promptHtml(render: RenderData, limit: number): ShownPrompt {
  const { prompt, previous } = render;
  if (previous === null || previous.prompt === prompt) {
    return { html: proseLines(clip(prompt, limit)), changed: false };
  }
  const pieces = piecesOf(render, previous.prompt);
  const shown = limit === Infinity ? pieces : shortened(pieces, limit);
  const html = shown.map((piece, index) => pieceHtml(piece, shown[index - 1])).join('');
  return { html, changed: true };
}

/** A render is shown in one way after the other until all fits: it is compared once. */
const known = new WeakMap<RenderData, readonly Piece[]>();

function piecesOf(render: RenderData, before: string): readonly Piece[] {
  const pieces = known.get(render) ?? compared(before, render.prompt);
  known.set(render, pieces);
  return pieces;
}

function compared(before: string, after: string): Piece[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: greatestEdits });
  if (changes === undefined) {
    return [
      { text: before, kind: 'gone' },
      { text: after, kind: 'new' },
    ];
  }
  return asPhrases(
    changes.map(({ value, added, removed }) => ({
      text: value,
      kind: added ? 'new' : removed ? 'gone' : 'same',
    })),
  );
}

/** Changed words with nothing but space between them become one change: `late afternoon → early morning`. */
function asPhrases(pieces: readonly Piece[]): Piece[] {
  const phrases: Piece[] = [];
  let gone = '';
  let fresh = '';
  const flush = (): void => {
    if (gone !== '') phrases.push({ text: gone, kind: 'gone' });
    if (fresh !== '') phrases.push({ text: fresh, kind: 'new' });
    gone = '';
    fresh = '';
  };
  for (const [index, { text, kind }] of pieces.entries()) {
    if (kind === 'gone') gone += text;
    else if (kind === 'new') fresh += text;
    else if (joins(text, pieces[index + 1]) && gone !== '' && fresh !== '') {
      gone += text;
      fresh += text;
    } else {
      flush();
      phrases.push({ text, kind });
    }
  }
  flush();
  return phrases;
}

function joins(text: string, next: Piece | undefined): boolean {
  return next !== undefined && /^[^\S\n]+$/.test(text);
}

/** Long stretches without a change lose their middle; then the end is cut off. */
function shortened(pieces: readonly Piece[], limit: number): Piece[] {
  let left = limit;
  return pieces.flatMap((piece, index) => {
    if (left <= 0) return [];
    const near = piece.kind === 'same' ? nearChanges(piece.text, index, pieces.length) : piece.text;
    const text = clip(near, left);
    left -= text.length;
    return [{ ...piece, text }];
  });
}

function nearChanges(text: string, index: number, pieces: number): string {
  const head = index === 0 ? '' : wordsFrom(text.slice(0, context), 'start');
  const tail = index === pieces - 1 ? '' : wordsFrom(text.slice(-context), 'end');
  const short = [head, '…', tail].filter((part) => part !== '').join(' ');
  return short.length + leastCut > text.length ? text : short;
}

/** Whole words only, which also keeps the halves of a surrogate pair together. */
function wordsFrom(text: string, end: 'start' | 'end'): string {
  const whole = end === 'start' ? text.replace(/\s?\S*$/, '') : text.replace(/^\S*\s?/, '');
  return whole === '' ? text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '') : whole;
}

function pieceHtml({ text, kind }: Piece, before: Piece | undefined): string {
  if (kind === 'same') return proseLines(text);
  // A break that came or went would not be seen.
  const html = proseLines(text).replaceAll('<br>', '↵<br>');
  if (kind === 'gone') return `<del>${html}</del>`;
  return `${before?.kind === 'gone' ? ' ' : ''}<ins>${html}</ins>`;
}
