import { describe, expect, test } from 'vitest';
import {
  attributeText,
  clip,
  codeText,
  linkAddress,
  markerOf,
  proseLines,
  proseText,
} from '../../action/report/markdown/escape.ts';
import { commentMarkdown, summaryMarkdown } from '../../action/report/markdown/sheet.ts';
import { harmless, named } from './attacks.ts';
import { reportOfText, sheetOf } from './markdown-sample.ts';

/** Tags in their order, without attributes; those that only text brings about left out. */
function structure(markdown: string): string[] {
  const tags = [...markdown.matchAll(/<!?-*\/?([a-z]+[1-6]?)/gi)].map(([tag]) => tag);
  return tags.filter((tag) => !/^<\/?(br|ins|del)$/.test(tag));
}

describe.each(named)('%s', (_, text) => {
  const prose = [proseText(text), proseLines(text)];

  test('is no markup, in prose, code and attributes', () => {
    for (const each of [...prose.map((one) => one.replaceAll('<br>', '')), attributeText(text)]) {
      expect(each).not.toMatch(/[<>"'`\\*_[\]{}|~$^\r\n]/);
    }
    expect(codeText(text).slice(6, -7)).not.toMatch(/[<>"'`\\*_[\]{}|~$^\r\n]/);
    expect(proseText(text)).not.toMatch(/^[-+#=:\d\s]/);
  });

  test('is no link, mention, issue or commit in prose', () => {
    for (const each of prose) {
      const seen = each.replace(/&#?\w+;/g, ';');
      expect(seen).not.toMatch(/@(?!\u200b)|#\d|\bgh-\d|:\/\/|www\.|[0-9a-f]{7}/i);
    }
  });

  test('shows what would hide or turn text', () => {
    for (const each of [...prose, codeText(text), attributeText(text)]) {
      expect(each.replace(/\u200b/g, '')).not.toMatch(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/u);
    }
  });

  // A longer text is clipped, and so has another shape than a short one.
  if (text.length > 1_000) return;

  test('changes no tag of a sheet', () => {
    const [sheet, quiet] = [text, harmless].map((words) =>
      sheetOf(reportOfText(words), { notes: [words] }),
    );
    if (sheet === undefined || quiet === undefined) throw new Error('two sheets');
    expect(structure(commentMarkdown(sheet))).toEqual(structure(commentMarkdown(quiet)));
    expect(structure(summaryMarkdown(sheet))).toEqual(structure(summaryMarkdown(quiet)));
    expect(commentMarkdown(sheet).match(/<!--/g)).toHaveLength(1);
  });
});

test('reads as it was', () => {
  expect(proseText('Fix :tada: #ff8800 & 4K, 50 mm.')).toBe('Fix :tada: #ff8800 &amp; 4K, 50 mm.');
  expect(codeText('images/a_b.png')).toBe('<code>images/a&#95;b.png</code>');
  expect(proseLines('a\nb')).toBe('a<br>b');
});

test.each([
  ['https://github.com/a/b?raw=true&x=1', 'https://github.com/a/b?raw=true&amp;x=1'],
  ['https://x.example/a b"<c>\'`|', 'https://x.example/a%20b%22%3Cc%3E%27%60%7C'],
  ['http://127.0.0.1:8080/x', 'http://127.0.0.1:8080/x'],
  ['http://localhost/x', 'http://localhost/x'],
  ['http://[::1]:1/x', 'http://[::1]:1/x'],
  ['http://x.example/', undefined],
  ['http://127.0.0.1.x.example/', undefined],
  ['https://user:word@x.example/', undefined],
  ['javascript:alert(1)', undefined],
  ['data:image/png;base64,AA', undefined],
  ['//x.example/a', undefined],
  ['', undefined],
  [`https://x.example/${'a'.repeat(2_000)}`, undefined],
])('an address %s becomes %s', (address, safe) => {
  expect(linkAddress(address)).toBe(safe);
});

test.each([
  ['darkroom', '<!-- darkroom:darkroom -->'],
  ['--><h1>', '<!-- darkroom:%2D-%3E%3Ch1%3E -->'],
  ['a-', '<!-- darkroom:a%2D -->'],
  ['ü \ud800', '<!-- darkroom:%C3%BC%20%EF%BF%BD -->'],
])('the key %s makes the marker %s', (key, marker) => {
  expect(markerOf(key)).toBe(marker);
});

test('cuts no character in two', () => {
  expect(clip('ab😀cd', 4)).toBe('ab…');
  expect(clip('abcd', 4)).toBe('abcd');
  expect(clip('abcde', 4)).toBe('abc…');
});
