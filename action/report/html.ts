import { plainBlock } from './plain.ts';

/** Text that is markup already. Only `html` and `trusted` make one, so untrusted text cannot pass for it. */
export class Markup {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

type Value = string | number | Markup | undefined | readonly Value[];

/** A template tag whose values are escaped, for text and for quoted attributes alike, unless they are Markup. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const text = strings.reduce(
    (before, string, index) => before + written(values[index - 1]) + string,
  );
  return new Markup(text);
}

/** Our own style sheet and script, which stand in the page as they are. Never anything that was read. */
export function trusted(text: string): Markup {
  if (/<\/(?:script|style)|<!--/i.test(text))
    throw new Error('This text would end its own element.');
  return new Markup(text);
}

/**
 * A relative address of a file, from a page in `folder` (POSIX, relative to the root, no slash at either end).
 * Each segment is URL-encoded, so that no path can become a scheme, a host, a query or markup.
 */
export function fileAddress(file: string, folder: string): string {
  const to = file.split('/');
  const from = folder.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const up = from.slice(shared).map(() => '..');
  const down = to.slice(shared).map((segment) => encodeURIComponent(segment.toWellFormed()));
  return [...(up.length === 0 ? ['.'] : up), ...down].join('/');
}

function written(value: Value): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.toString();
  if (typeof value === 'object') return value.map(written).join('');
  return escapeHtml(String(value));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Untrusted text for element content and quoted attributes; dangerous characters are shown as `plainBlock` does. */
export function escapeHtml(text: string): string {
  return plainBlock(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
