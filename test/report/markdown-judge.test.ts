import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { codeText, proseText } from '../../action/report/markdown/escape.ts';
import { commentMarkdown, summaryMarkdown } from '../../action/report/markdown/sheet.ts';
import { attacks, harmless } from './attacks.ts';
import { reportOfText, sheetOf } from './markdown-sample.ts';

/** What a diff may add to any text: they hold nothing but it. */
const passing: ReadonlySet<string> = new Set(['br', 'ins', 'del']);

/** A page's elements, one inside the other, and where they lead: what a renderer of GitHub's Markdown makes of a text. */
function outline(markdown: string): string[] {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const names: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node, depth: number): void => {
    const counts = !passing.has(node.nodeName);
    if (node.nodeName === '#comment') names.push('#comment');
    else if (counts && 'attrs' in node) names.push(`${depth} ${node.nodeName} ${attributes(node)}`);
    for (const child of 'childNodes' in node ? node.childNodes : []) {
      visit(child, depth + (counts ? 1 : 0));
    }
  };
  visit(parseFragment(html), 0);
  return names;
}

function attributes({ attrs }: DefaultTreeAdapterTypes.Element): string {
  const leads = ['href', 'src'];
  return attrs
    .map(({ name, value }) => (leads.includes(name) ? `${name}=${value}` : name))
    .join(' ');
}

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
