import { limits } from './limits.ts';
import type { Place, Tell } from './problem.ts';
import type { SourceText } from './template.ts';

/** A `.prompt` file cut in two. Both texts have LF line ends; the places are those of their first characters. */
export interface PromptFile {
  readonly file: string;
  readonly frontMatter: { readonly text: string; readonly at: Place } | undefined;
  readonly body: { readonly text: string; readonly at: Place };
}

/**
 * Cuts a file at its `---` lines. Takes a BOM, CRLF, and blank lines or `#` comments before the front
 * matter, as Dotprompt does. Tells and returns undefined when the text is too long, is not UTF-8 text,
 * or opens a front matter that never ends.
 */
export function cutPromptFile(source: SourceText, tell: Tell): PromptFile | undefined {
  const text = readableText(source, tell);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  const first = lines.findIndex((line) => !/^\s*(#.*)?$/.test(line));
  const at = (line: number): Place => ({ file: source.path, line: line + 1, column: 1 });
  if (!isFence(lines[first])) {
    return { file: source.path, frontMatter: undefined, body: { text, at: at(0) } };
  }
  const last = lines.findIndex((line, index) => index > first && isFence(line));
  if (last < 0) {
    tell(at(first), {
      rule: 'front-matter',
      message: 'The front matter is not closed',
      remedy: 'Put a line --- after its last key.',
    });
    return undefined;
  }
  const yaml = lines.slice(first + 1, last).join('\n');
  if (yaml.length > limits.frontMatterCharacters) {
    tell(at(first), {
      rule: 'too-large',
      message: `The front matter has ${yaml.length} characters, more than ${limits.frontMatterCharacters}`,
      remedy: 'Make it smaller.',
    });
    return undefined;
  }
  return {
    file: source.path,
    frontMatter: { text: yaml, at: at(first + 1) },
    body: { text: lines.slice(last + 1).join('\n'), at: at(last + 1) },
  };
}

/** A file's text without BOM, with LF line ends; undefined (and told) when it is too long or not text. */
export function readableText({ path: file, text }: SourceText, tell: Tell): string | undefined {
  if (text.length > limits.fileCharacters) {
    tell(
      { file, line: 1, column: 1 },
      {
        rule: 'too-large',
        message: `The file has ${text.length} characters, more than ${limits.fileCharacters}`,
        remedy: 'Split it, or move what repeats into a partial.',
      },
    );
    return undefined;
  }
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  const odd = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD-\uFFFF]/.exec(clean);
  if (odd === null) return clean;
  const code = odd[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  tell(placeIn(clean, odd.index, file), {
    rule: 'not-text',
    message: `The file holds the character U+${code}, which text does not`,
    remedy: 'Remove it, and save the file as UTF-8.',
  });
  return undefined;
}

/** The place of the `offset`th character of a text. */
export function placeIn(text: string, offset: number, file: string): Place {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { file, line: before.split('\n').length, column: offset - start + 1 };
}

function isFence(line: string | undefined): boolean {
  return line !== undefined && /^---\s*$/.test(line);
}
