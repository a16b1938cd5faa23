import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** What a diff may add to any text: they hold nothing but it. */
const passing: ReadonlySet<string> = new Set(['br', 'ins', 'del']);

/** A page's elements, one inside the other, and where they lead: what a renderer of GitHub's Markdown makes of a text. */
export function outline(markdown: string): string[] {
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
