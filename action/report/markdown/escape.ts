/**
 * Untrusted text for a comment or a summary on GitHub. Two things read it there: the Markdown parser, then filters that
 * link mentions, issues, commits and addresses in what the parser made. Entities stop the first, a zero-width space in
 * the midst of a pattern the second; the filters leave `<code>` and attributes alone.
 * https://docs.github.com/en/get-started/writing-on-github
 */
import { plainBlock, plainLine } from '../plain.ts';

/** Everything that Markdown or HTML could take for markup, wherever in a line it stands. */
const structural = /[&<>"'\\`*_[\]{}|~$^]/g;
/** What Markdown takes for markup at a line's start only: headings, lists, rules, a heading's underline. */
const leading = /^[-+#=:0-9]/;

const named: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };

/**
 * Untrusted text in prose: one line, which may also begin one. It reads as it is, and nothing in it is a link.
 * @param limit characters that are shown at most; here and below, an escaped one takes up to seven in the source
 */
export function proseText(text: string, limit = Infinity): string {
  return entities(apart(shortLine(text, limit).trim())).replace(leading, entity);
}

/** Untrusted text of several lines in prose, as it is but for its line breaks, which become `<br>`. */
export function proseLines(text: string): string {
  const lines = plainBlock(text).replaceAll('\t', ' ').split('\n');
  return lines.map((line) => entities(apart(line))).join('<br>');
}

/**
 * Untrusted text as `<code>`: ids, paths, hashes. It can be copied as it is. GitHub links nothing in it; that a parser
 * links no address in it either takes entities for what addresses are known by.
 */
export function codeText(text: string, limit = Infinity): string {
  const words = entities(shortLine(text, limit)).replace(/@|:(?=\/)|(?<=www)\./gi, entity);
  return `<code>${words}</code>`;
}

/** Untrusted text for an attribute in double quotes. */
export function attributeText(text: string, limit = Infinity): string {
  return entities(shortLine(text, limit));
}

/**
 * An address for an attribute in double quotes: https, or http on this very machine, and without a password.
 * Anything else, and what is longer than 2,000 characters, is undefined: no link is made.
 */
export function linkAddress(address: string): string | undefined {
  if (address.length > 2_000 || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  if (!safe || url.username !== '' || url.password !== '' || url.href.length > 2_000) {
    return undefined;
  }
  return url.href.replace(/[&"'<>`|]/g, (character) =>
    character === '&' ? '&amp;' : encodedCharacter(character),
  );
}

/**
 * The hidden first line by which a comment is found again. Whatever the key holds, it cannot end the HTML comment, and
 * two keys of up to 60 characters never make the same marker.
 */
export function markerOf(key: string): string {
  const safe = encodeURIComponent(key.slice(0, 60).toWellFormed())
    .replace(/[!'()*~]/g, encodedCharacter)
    .replace(/-(?=-|$)/g, '%2D');
  return `<!-- darkroom:${safe} -->`;
}

/** `text` in at most `limit` characters (UTF-16 code units), with an ellipsis where its end was cut off. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text.slice(0, Math.max(0, limit - 1));
  return `${kept.replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
}

/** Cut before it is read, for it may be long, and after, for a dangerous character is shown by several. */
function shortLine(text: string, limit: number): string {
  return clip(plainLine(clip(text, limit)), limit);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

function entities(text: string): string {
  return text.replace(structural, entity);
}

function entity(character: string): string {
  return `&${named[character] ?? `#${character.charCodeAt(0)}`};`;
}

function encodedCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

const space = '\u200b';

/** Mentions, addresses of mail and web, issues (`#1`, `GH-1`) and commits, each taken apart where nobody sees it. */
function apart(text: string): string {
  return text
    .replace(/@/g, `@${space}`)
    .replace(/#(?=\d)/g, `#${space}`)
    .replace(/\bgh-(?=\d)/gi, `$&${space}`)
    .replace(/:(?=\/)/g, `:${space}`)
    .replace(/www\./gi, (found) => `${found.slice(0, 3)}${space}.`)
    .replace(/[0-9a-f]{7,}/gi, (hex) => hex.replace(/.{6}(?=.)/g, `$&${space}`));
}
