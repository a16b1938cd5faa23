/** A piece of a page, which the build writes as HTML and the browser as elements: text is never read as markup. */
export type Piece = string | Element;
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Piece[];
}

/** Makes one. */
export function element(
  tag: string,
  attributes: Element['attributes'],
  children: readonly Piece[] = [],
): Element {
  return { tag, attributes, children };
}
