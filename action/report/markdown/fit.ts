/** How much a piece tells of: what is left out with it is counted. */
export interface Weight {
  readonly images: number;
  readonly problems: number;
}

/** A piece of Markdown that stands whole or not at all. No line of it is blank. */
export interface Leaf extends Weight {
  readonly text: string;
}

/** Pieces within something that must be closed again, like a fold or a table. It is left out when none of them fits. */
export interface Fold {
  readonly open: string;
  readonly parts: readonly Part[];
  readonly close: string;
  /** Stands for it where nothing of it fits. */
  readonly short?: string;
}

export type Part = Leaf | Fold;

/** How long a text is: UTF-16 code units or UTF-8 bytes. */
export type Measure = (text: string) => number;

interface Space {
  readonly room: number;
  readonly measure: Measure;
}

/** What fitted, and what did not. */
export interface Fitted {
  readonly text: string;
  readonly leftOut: Weight;
}

/**
 * As many parts as `room` holds, in their order; each is taken whole or left out, and what was opened is closed.
 * A part that is too large does not hide the smaller ones behind it, and room is kept for the short forms of those
 * to come, unless these alone would take half of it.
 */
export function fitParts(parts: readonly Part[], space: Space & { readonly glue: string }): Fitted {
  const { measure, glue } = space;
  const taken: string[] = [];
  let room = space.room;
  let kept = shortForms(parts, space);
  if (kept > room / 2) kept = 0;
  let leftOut: Weight = none;
  for (const part of parts) {
    kept = Math.max(0, kept - shortForms([part], space));
    const between = taken.length === 0 ? 0 : measure(glue);
    const one = fitOne(part, { room: room - kept - between, measure });
    leftOut = plus(leftOut, one.leftOut);
    const text = one.text || shortIn(part, { room: room - between, measure });
    if (text === '') continue;
    taken.push(text);
    room -= between + measure(text);
  }
  return { text: taken.join(glue), leftOut };
}

function shortForms(parts: readonly Part[], { measure, glue }: Space & { glue: string }): number {
  return parts.reduce(
    (sum, part) => sum + measure(shortOf(part) === '' ? '' : shortOf(part) + glue),
    0,
  );
}

function shortOf(part: Part): string {
  return 'short' in part ? (part.short ?? '') : '';
}

function shortIn(part: Part, { room, measure }: Space): string {
  const short = shortOf(part);
  return measure(short) <= room ? short : '';
}

const none: Weight = { images: 0, problems: 0 };

/** A leaf of an image, or of none. */
export function leaf(text: string, { images = 0, problems = 0 }: Partial<Weight> = {}): Leaf {
  return { text, images, problems };
}

function fitOne(part: Part, { room, measure }: Space): Fitted {
  if ('text' in part) {
    const fits = measure(part.text) <= room;
    return fits ? { text: part.text, leftOut: none } : { text: '', leftOut: part };
  }
  const around = [part.open, part.close].filter((text) => text !== '');
  const taken = around.reduce((sum, text) => sum + measure(text) + 1, 0);
  const inner = fitParts(part.parts, { room: room - taken, measure, glue: '\n' });
  if (inner.text === '') return inner;
  const text = [part.open, inner.text, part.close].filter((one) => one !== '').join('\n');
  return { text, leftOut: inner.leftOut };
}

function plus(a: Weight, b: Weight): Weight {
  return { images: a.images + b.images, problems: a.problems + b.problems };
}
