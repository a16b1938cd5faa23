import type {
  ApiId,
  AspectRatio,
  ReferenceRole,
  RenderableModel,
  ThinkingLevel,
  Tier,
} from '#capabilities';
import type { Position, Problem } from './problem.ts';

/** A file's text, already read. `path` is POSIX and relative to the root. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** What a template's pictures are for: the guide's "explicit output intent". */
export const intents = ['draft', 'final', 'edit', 'style-transfer', 'variants'] as const;
/** One of `intents`. */
export type Intent = (typeof intents)[number];

/** The file formats that Darkroom converts to when a path declares an extension. */
export type ImageFormat = 'png' | 'jpeg' | 'webp' | 'avif';

/** All templates of a root, and everything that is wrong with them, sorted. */
export interface TemplateSet {
  readonly templates: Template[];
  readonly problems: Problem[];
}

/** The settings whose place in the file other rooms may need for a problem of their own. */
export type Setting = 'model' | 'tier' | 'aspectRatio' | 'thinking' | 'path' | 'references';

/** One committed `.prompt` file, read, evaluated and checked. Without variants when it has an error. */
export interface Template {
  /** `hero` for templates/hero.prompt, `shop/hero` for templates/shop/hero.prompt; unique. */
  readonly name: string;
  readonly path: string;
  /** The front matter's own `description`. */
  readonly description?: string;
  /** The model as the template (or darkroom.yml) writes it. */
  readonly modelWritten: string;
  readonly model: RenderableModel;
  readonly apiId: ApiId;
  readonly intent?: Intent;
  readonly tier?: Tier;
  readonly aspectRatio?: AspectRatio;
  readonly thinking?: ThinkingLevel;
  /** 1 to 8; more than one only matters at the first stage. */
  readonly candidates: number;
  readonly variants: Variant[];
  /** The references that it declares without a variable: they are known even where an error leaves it no variants. */
  readonly references: TemplateReference[];
  /** Paths of the partials it uses, directly or through another, sorted. */
  readonly partials: string[];
  /** Where each setting stands, or would stand: the `image:` line, else the front matter's first. */
  readonly at: Readonly<Record<Setting, Position>>;
  /** Ids of the lint rules that this template switches off. */
  readonly lintOff: string[];
}

/** A piece of what is sent: text with LF line ends, or the image of the reference with this id. */
export type PromptPart = { readonly text: string } | { readonly reference: string };

/** One combination of a template's variables. */
export interface Variant {
  /** '' without a matrix; else the slugged matrix values in key order: `bottle-citrus`. */
  readonly id: string;
  /** The values that tell this variant from its siblings (matrix and include), not the defaults. */
  readonly values: Readonly<Record<string, string | number | boolean>>;
  readonly parts: PromptPart[];
  /** Relative to the root; with an extension only where the template declares one. */
  readonly path: string;
  /** From the declared extension. */
  readonly format?: ImageFormat;
  /** '' when the template gives none. */
  readonly alt: string;
  /** In sending order. */
  readonly references: TemplateReference[];
}

/** An input image: a committed file, or another render of this root. */
export interface TemplateReference {
  readonly id: string;
  readonly role: ReferenceRole;
  readonly source:
    | { readonly path: string }
    | { readonly from: { readonly template: string; readonly variant: string } };
  readonly at: Position;
}

/** The text parts, joined by blank lines: what a person reads as "the prompt". */
export function promptText(parts: readonly PromptPart[]): string {
  return parts.flatMap((part) => ('text' in part ? [part.text] : [])).join('\n\n');
}
