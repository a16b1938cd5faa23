import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, it } from 'vitest';
import { filesBelow } from '../../site/build/built-html.ts';
import { inCopy } from './edited.ts';

type Node = DefaultTreeAdapterTypes.Node;

const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)> ' \u202E${'long'.repeat(90)}`;
const template = `---
model: nano-banana-2.1
description: ${JSON.stringify(evil)}
input:
  schema:
    word(enum): [one, two]
    free: string, ${JSON.stringify(evil).slice(1, -1).replaceAll(/[,:#]/g, ' ')}
  default: { free: ${JSON.stringify(evil)} }
image:
  intent: variants
  tier: 1K
  aspectRatio: "1:1"
  path: images/evil/{{word}}
  alt: ${JSON.stringify(evil)}
  matrix: { word: [one, two] }
---
{{word}} {{free}} </script></pre></textarea><svg onload=alert(1)> [x](javascript:alert(1))
`;

it('shows a hostile template as text and nothing else', async () => {
  await inCopy(async (copy) => {
    await copy.write('templates/evil.prompt', template);
    const result = await copy.build();
    if ('failed' in result) throw new Error(result.failed);
    const pages = filesBelow(result.built).filter((file) => file.endsWith('.html'));
    const touched = pages.filter((file) => read(result.built, file).includes('alert(1)'));
    expect(touched).toContain('prompts/evil/index.html');
    for (const file of touched)
      expect([file, ...faultsIn(read(result.built, file))]).toEqual([file]);
  });
});

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

/** Elements and attributes that only the template could have brought. */
function faultsIn(html: string): string[] {
  return elementsOf(parse(html)).flatMap(({ tagName, attrs, childNodes }) => {
    const bad = attrs.filter(
      ({ name, value }) =>
        name.startsWith('on') || (name === 'href' && /^\s*javascript:/i.test(value)),
    );
    const text = childNodes.flatMap((node) => ('value' in node ? [node.value] : [])).join('');
    const isData = attrs.some(({ value }) => value === 'application/ld+json');
    if (isData) JSON.parse(text);
    const runs = tagName === 'script' && !isData && text.includes('alert(1)');
    return [...bad.map(({ name }) => `${tagName} ${name}`), ...(runs ? ['script'] : [])];
  });
}

function elementsOf(node: Node): DefaultTreeAdapterTypes.Element[] {
  const own = 'tagName' in node ? [node] : [];
  const below = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return [...own, ...below];
}
