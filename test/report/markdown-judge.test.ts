import { describe, expect, it } from 'vitest';
import { codeText, proseText } from '../../action/report/markdown/escape.ts';
import { commentMarkdown, summaryMarkdown } from '../../action/report/markdown/sheet.ts';
import { attacks, harmless } from './attacks.ts';
import { reportOfText, sheetOf } from './markdown-sample.ts';
import { outline } from './outline.ts';

const inAText = (text: string): string => `a ${text} b\n\nc`;
const inACell = (text: string): string => `| a |\n| - |\n| ${text} |`;
/** A longer text is clipped, and so has another shape than a short one. */
const whole = attacks.filter((text) => text.length <= 1_000);

describe('GitHub’s Markdown', () => {
  it.each(attacks)('sees text and nothing else in %j', (text) => {
    for (const escaped of [proseText, codeText]) {
      for (const place of [inAText, inACell]) {
        expect(outline(place(escaped(text)))).toEqual(outline(place(escaped(harmless))));
      }
    }
  });

  it.each(whole)('builds the same sheet around %j as around harmless words', (text) => {
    for (const make of [commentMarkdown, summaryMarkdown]) {
      const made = (words: string, unverified: boolean): string[] =>
        outline(
          make(
            sheetOf(reportOfText(words), {
              notes: [words],
              unverified,
              links: { run: 'https://github.com/a/b' },
            }),
          ),
        );
      for (const unverified of [false, true]) {
        expect(made(text, unverified)).toEqual(made(harmless, unverified));
      }
    }
  });

  it('sees what is not escaped', () => {
    expect(outline('a [b](https://example.com) c')).not.toEqual(outline('a b c'));
  });
});
