/** Text of a document as it is shown: links lead to where they are followed on this site. */
export type Inline =
  | { readonly is: 'text' | 'code'; readonly text: string }
  | { readonly is: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly is: 'link'; readonly href: string; readonly children: readonly Inline[] };

/** A heading, with the anchor that links to it. */
export interface Heading {
  readonly is: 'heading';
  readonly depth: number;
  readonly id: string;
  readonly children: readonly Inline[];
}

/** Code, or what a program prints: nobody copies that. */
export interface Code {
  readonly is: 'code';
  /** What the button that copies it names. */
  readonly id: string;
  readonly text: string;
  readonly isOutput: boolean;
}

/** A row whose first cell is a name has an anchor of that name. */
export interface Row {
  readonly id?: string;
  readonly cells: readonly (readonly Inline[])[];
}

/** A part of a document. */
export type Block =
  | Heading
  | Code
  | { readonly is: 'paragraph'; readonly children: readonly Inline[] }
  | {
      readonly is: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Block[])[];
    }
  | {
      readonly is: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly Row[];
    };

/** The text of inlines without their marks. */
export function plain(inlines: readonly Inline[]): string {
  return inlines.map((one) => ('children' in one ? plain(one.children) : one.text)).join('');
}
