import type { Model } from '../catalog.ts';
import type { Value } from '../facts/index.ts';
import { guidePath } from '../link.ts';

/** A piece of a line, with its facts resolved. */
export type Inline =
  | { readonly type: 'text' | 'code'; readonly text: string }
  | {
      readonly type: 'fact';
      readonly value: Value;
      readonly of: string;
      readonly model: Model;
    }
  | { readonly type: 'model'; readonly model: Model }
  | { readonly type: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] };

/** What a section is made of. A subheading is a question in the section of questions. */
export type Block =
  | { readonly type: 'paragraph' | 'subheading'; readonly children: readonly Inline[] }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Block[])[];
    };

/** Turns a path of this site, or an address elsewhere, into what a link says. */
export type LinkTo = (path: string) => string;

/** A line as plain text, facts filled in. */
export function inlineText(pieces: readonly Inline[]): string {
  return pieces.map(textOfPiece).join('');
}

/** Blocks as plain text: one line a paragraph or point. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) =>
      block.type === 'list' ? block.items.map(plainText) : inlineText(block.children),
    )
    .join('\n');
}

/** Blocks as Markdown, facts filled in. Subheadings are `###`. */
export function markdownOf(blocks: readonly Block[], link: LinkTo): string {
  return blocks.map((block) => blockMarkdown(block, link)).join('\n\n');
}

function textOfPiece(piece: Inline): string {
  switch (piece.type) {
    case 'text':
    case 'code':
      return piece.text;
    case 'fact':
      return piece.value.text;
    case 'model':
      return piece.model.displayName;
    case 'strong':
    case 'emphasis':
    case 'link':
      return inlineText(piece.children);
  }
}

function blockMarkdown(block: Block, link: LinkTo): string {
  if (block.type !== 'list') {
    const line = inlineMarkdown(block.children, link);
    return block.type === 'subheading' ? `### ${line}` : line;
  }
  return block.items
    .map((item, index) => {
      const mark = block.ordered ? `${index + 1}.` : '-';
      const indent = ' '.repeat(mark.length + 1);
      return `${mark} ${markdownOf(item, link).replaceAll('\n', `\n${indent}`)}`;
    })
    .join('\n');
}

function inlineMarkdown(pieces: readonly Inline[], link: LinkTo): string {
  return pieces.map((piece) => pieceMarkdown(piece, link)).join('');
}

function pieceMarkdown(piece: Inline, link: LinkTo): string {
  switch (piece.type) {
    case 'text':
      return escaped(piece.text);
    case 'fact':
      return escaped(piece.value.text);
    case 'code':
      return `\`${piece.text}\``;
    case 'model':
      return `[${escaped(piece.model.displayName)}](${link(guidePath(piece.model))})`;
    case 'strong':
      return `**${inlineMarkdown(piece.children, link)}**`;
    case 'emphasis':
      return `*${inlineMarkdown(piece.children, link)}*`;
    case 'link':
      return `[${inlineMarkdown(piece.children, link)}](${link(piece.url)})`;
  }
}

/** Text as Markdown that reads as the same text. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, '\\$&');
}
