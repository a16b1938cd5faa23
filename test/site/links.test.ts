import { describe, expect, it } from 'vitest';
import { toldLinks } from '../../site/build/link-origin.ts';
import { brokenLinks } from '../../site/build/links.ts';
import { find, inDocs } from './planted-faults.ts';
import { feed, home, llms, pageOf } from './planted-site.ts';

describe('the link check', () => {
  it.each([
    ['<a href="/darkroom/nowhere/">x</a>', 'does not exist'],
    ['<a href="/darkroom/docs">x</a>', 'is a folder without its last slash'],
    ['<a href="/docs/">x</a>', 'leaves the base path /darkroom/'],
    ['<a href="../#nothing">x</a>', 'has no anchor #nothing in index.html'],
    ['<a href="#nothing">x</a>', 'has no anchor #nothing in docs/index.html'],
    ['<a href="">x</a>', 'is empty'],
    ['<a href="javascript:1">x</a>', 'is a script'],
    ['<img alt="" src="/darkroom/a.png">', 'does not exist'],
    ['<img alt="" src="data:," srcset="/darkroom/assets/site.css 1x, b.png 2x">', 'does not exist'],
    ['<video poster="p.jpg"></video>', 'does not exist'],
    ['<svg><use href="#symbol"/></svg>', 'has no anchor #symbol'],
    ['<style>p { background: url(c.png) }</style>', 'does not exist'],
    [`<script type="application/ld+json">{"url":"${home}gone/"}</script>`, 'does not exist'],
    [`<template><a href="gone/">x</a></template>`, 'does not exist'],
  ])('finds the fault of %s', (main, fault) => {
    const found = find(brokenLinks, inDocs(main));
    expect(found).toEqual([expect.stringMatching(/^docs\/index\.html:\d+: the link ".*" /)]);
    expect(found[0]).toContain(fault);
  });

  it('names file, line and remedy', () => {
    expect(find(brokenLinks, { 'docs/index.md': `one\n\n[two](${home}gone/)\n` })).toEqual([
      `docs/index.md:3: the link "${home}gone/" does not exist. Build gone/index.html, or link to a page that exists.`,
    ]);
  });

  it('tells each link of a line, and once one that stands there with its origin too', () => {
    const told = (href: string, fault: string) => ({
      file: 'a.md',
      line: 3,
      href,
      fault,
      remedy: 'Mend it.',
    });
    const faults = [
      told('/darkroom/gone/', 'One.'),
      told('/darkroom/#gone', 'Two.'),
      told(`${home}gone/`, 'Three.'),
    ];
    expect(toldLinks(faults, { out: 'dist', home: new URL(home) })).toEqual([
      'dist/a.md:3: One. Mend it.',
      'dist/a.md:3: Two. Mend it.',
    ]);
  });

  it('reads a text as what it is: no code, no comment, and entities decoded', () => {
    const md = `[a](<${home}a b/>) ![b](${home}b_(1).png)\n\n    [no](/no/)\n\n~~~md\n[no](/no/)\n~~~\n\n[c][c]\n\n[c]: /c/\n`;
    expect(find(brokenLinks, { 'docs/index.md': md })).toEqual([
      expect.stringContaining(`docs/index.md:1: the link "${home}a b/" does not exist.`),
      expect.stringContaining(`docs/index.md:1: the link "${home}b_(1).png" does not exist.`),
      expect.stringContaining('docs/index.md:11: the link "/c/" leaves the base path'),
    ]);
    const xml = `<urlset><!-- <loc>${home}no/</loc> -->\n<url><loc>${home}a&#47;</loc></url>\n<url other='x' href='/d/'/></urlset>`;
    expect(find(brokenLinks, { 'sitemap-0.xml': xml })).toEqual([
      expect.stringContaining(`sitemap-0.xml:2: the link "${home}a/" does not exist.`),
      expect.stringContaining('sitemap-0.xml:3: the link "/d/" leaves the base path'),
    ]);
  });

  it.each([
    [
      'docs/index.html',
      pageOf({ path: 'docs/', head: `<meta property="og:image" content="${home}a.png">` }),
    ],
    ['changes.xml', feed.replaceAll('docs/#start', 'docs/#end')],
    ['changes.xml', feed.replace(`&lt;a href="${home}docs/`, `&lt;a href="${home}gone/`)],
    ['llms.txt', llms.replace('docs/', 'gone/')],
    ['sitemap-0.xml', `<urlset><url><loc>${home}gone/</loc></url></urlset>`],
    ['api/v1/models.json', `{"guide":"${home}gone/"}`],
    ['site.webmanifest', '{"start_url":"/","icons":[]}'],
    ['404.html', pageOf({ path: '404.html', main: '<a href="docs/">x</a>' })],
  ])('reads %s', (file, text) => {
    expect(find(brokenLinks, { [file]: text })[0]).toMatch(new RegExp(`^${file}:\\d+: `));
  });

  it.each([
    '<a href="https://example.com/nowhere">x</a>',
    '<a href="mailto:a@example.com">x</a>',
    '<a href="/darkroom/?a=1#models=x,y">x</a>',
    '<a href="#top">x</a>',
    '<a href="/darkroom/docs/#:~:text=read">x</a>',
  ])('lets pass %s', (main) => {
    expect(find(brokenLinks, inDocs(main))).toEqual([]);
  });
});
