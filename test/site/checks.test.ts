import { describe, expect, it } from 'vitest';
import { feedFaults } from './feeds.ts';
import { htmlFaults } from './html.ts';
import { jsonLdFaults } from './json-ld.ts';
import { llmsTxtFaults } from './llms-txt.ts';
import { outlineFaults } from './outline.ts';
import { pagesOf } from './pages.ts';
import { find, inDocs, plant } from './planted-faults.ts';
import { feed, home, llms, noise, pageOf } from './planted-site.ts';
import { staticChecks } from './static-checks.ts';
import { weightFaults } from './weights.ts';

describe('a site without faults', () => {
  it.each(Object.entries(staticChecks))('passes: %s', (_, check) => {
    expect(find(check, {})).toEqual([]);
  });

  it('has the pages of its sitemap, and the page of missing pages', () => {
    expect(pagesOf(plant().folder, home)).toEqual([home, `${home}docs/`, `${home}404.html`]);
  });
});

describe('the outline check', () => {
  it.each([
    ['<h1>Two</h1>', 'docs/index.html: The page has 2 headings h1. Give it one.'],
    ['<h3>Deep</h3>', 'The heading "Deep" is an h3 below an h1. Make it an h2.'],
  ])('finds the fault of %s', (main, fault) => {
    expect(find(outlineFaults, inDocs(main))).toEqual([expect.stringContaining(fault)]);
  });

  it('wants a language, a title, a description and the canonical address', () => {
    const page = pageOf({ path: 'docs/', title: 't'.repeat(70), description: 'Short.' });
    const bare = page.replace(' lang="en"', '').replace(`${home}docs/"`, `${home}"`);
    expect(find(outlineFaults, { 'docs/index.html': bare })).toEqual([
      'docs/index.html:1: The page has no language. Give <html> a lang.',
      'docs/index.html: The title has 70 characters. Write one of fewer than 70.',
      'docs/index.html: The description has 6 characters. Write one of 50 to 160.',
      `docs/index.html: The canonical address is ${home}. Make it ${home}docs/.`,
    ]);
  });

  it('wants a title and a description of each page alone', () => {
    const copy = pageOf({ path: 'copy/', title: 'Page docs/ of a planted site' });
    expect(find(outlineFaults, { 'copy/index.html': copy })).toEqual([
      'docs/index.html: The title "Page docs/ of a planted site" is that of copy/index.html too. Say what is on this page alone.',
    ]);
  });
});

describe('the HTML check', () => {
  it.each([
    ['<p id="start">again</p>', 'no-dup-id'],
    ['<p style="color: red">red</p>', 'no-inline-style'],
    ['<img src="data:,">', 'wcag/h37'],
    ['<button>Go</button>', 'no-implicit-button-type'],
    ['<ul><p>no item</p></ul>', 'element-permitted-content'],
  ])('finds the fault of %s', (main, rule) => {
    expect(find(htmlFaults, inDocs(main)).join('\n')).toContain(`Rule: ${rule}.`);
  });
});

describe('the check of structured data', () => {
  const data = (json: string) => inDocs('', `<script type="application/ld+json">${json}</script>`);
  it.each([
    ['{', 'is no JSON'],
    ['{"@type":"WebSite","name":"a","url":"https://a.example/"}', 'is not of schema.org'],
    ['{"@context":"https://schema.org","@type":"Thing"}', 'The type "Thing" is not known'],
    [
      '{"@context":"https://schema.org","@type":"ImageObject","creditText":"a"}',
      'has no contentUrl',
    ],
    [
      '{"@context":"https://schema.org","@type":"ItemList","itemListElement":[]}',
      'no itemListElement',
    ],
    [
      '{"@context":"https://schema.org","@type":"CreativeWork","name":"a","description":"b","license":"https://a.example/","isPartOf":{"@id":"https://a.example/"}}',
      'A CreativeWork has no text',
    ],
    [
      '{"@context":"https://schema.org","@type":"WebSite","name":"a","url":"/a/"}',
      'is not absolute',
    ],
    [
      `{"@context":"https://schema.org","@type":"WebSite","name":"a","url":"${home}a/"}`,
      'leads nowhere',
    ],
    ['{"@context":"https://schema.org","@graph":[{"name":"a"}]}', 'A thing has no @type'],
  ])('finds the fault of %s', (json, fault) => {
    expect(find(jsonLdFaults, data(json))).toEqual([expect.stringContaining(fault)]);
  });
});

describe('the feed check', () => {
  it.each([
    [feed.replace('</entry>', ''), 'is not well-formed'],
    [feed.replace('A price fell</title>', 'A price</titel>'), '</titel> closes <title>'],
    [feed.replace('rel="self"', 'rel=self'), 'A "<" begins no tag'],
    [feed.replace('rel="self"', 'rel="self" rel="self"'), 'The attribute rel is given twice'],
    [feed.replace('</feed>', '</feed><feed/>'), 'The document has two elements'],
    [feed.replace('&amp;', '&'), '"&" is no entity'],
    [feed.replace('<title>A price fell</title>', ''), 'The entry has no title'],
    [feed.replace('<author><name>Example</name></author>', ''), 'The entry has no author'],
    [feed.replace('2026-11-24T00:00:00Z', '24 November'), '"24 November" is no date'],
    [feed.replace(`<link href="${home}docs/#start"`, '<link href="/docs/"'), 'is not absolute'],
    [feed.replace('rel="self"', 'rel="related"'), 'does not name its own address'],
    [feed.replace(/<entry>[\s\S]*<\/entry>/, '$&$&'), 'is that of an earlier entry too'],
    ['<rss><channel><title>a</title></channel></rss>', 'The channel has no link'],
  ])('finds fault %#', (text, fault) => {
    expect(find(feedFaults, { 'changes.xml': text }).join('\n')).toContain(fault);
  });
});

describe('the check of llms.txt', () => {
  it.each([
    [llms.replace('# Planted', 'Planted'), 'It does not begin with an h1'],
    [`${llms}# Again\n`, 'It has a second h1'],
    [llms.replace('> A', 'A'), 'No summary follows the h1'],
    [llms.replace('## Docs', 'Docs'), 'It has no section'],
    [llms.replace(/^- .*$/m, ''), 'The section "Docs" has no link'],
    [llms.replace(/^- .*$/m, '- words'), '"- words" is no link'],
    [llms.replace(`${home}docs/`, '/docs/'), 'is not absolute'],
    [llms.replace('docs/)', 'gone/)'), 'leads nowhere'],
  ])('finds fault %#', (text, fault) => {
    expect(find(llmsTxtFaults, { 'llms.txt': text }).join('\n')).toContain(fault);
  });
});

describe('the weight check', () => {
  const script = '<script type="module" src="/darkroom/assets/a.js"></script>';

  it('finds what is over its budget, by the kind of page', () => {
    const heavy = pageOf({ path: 'x/', main: `<p>${noise(24_000)}</p>` });
    const read = heavy.replaceAll('x/', 'docs/');
    expect(find(weightFaults, { 'x/index.html': heavy, 'docs/index.html': read })).toEqual([
      expect.stringMatching(/^docs\/index\.html: Its HTML weighs [\d.]+ KB of 14\.0 KB\./),
    ]);
  });

  it('counts what a script imports, and not what it may import later', () => {
    const planted = (own: string) => ({
      ...inDocs('', script),
      'assets/a.js': own,
      'assets/b.js': `"${noise(8_000)}"`,
    });
    expect(find(weightFaults, planted('import{b}from"./b.js";b()'))).toEqual([
      expect.stringMatching(/^docs\/index\.html: Its JavaScript weighs/),
    ]);
    expect(find(weightFaults, planted('document.onclick=()=>import("./b.js")'))).toEqual([]);
  });

  it('counts the style sheets of the site and of a page, and the elements', () => {
    const faults = find(weightFaults, {
      ...inDocs('<p></p>'.repeat(1_500)),
      'assets/site.css': `p{content:"${noise(20_000)}"}`,
    });
    expect(faults.join('\n')).toContain('docs/index.html: It has 15');
    expect(faults.join('\n')).toContain('.: Its CSS in 1 files weighs');
    expect(faults.join('\n')).toContain('docs/index.html: Its CSS weighs');
    const waiting = inDocs(`<template>${'<p></p>'.repeat(1_500)}</template>`);
    expect(find(weightFaults, waiting)).toEqual([]);
  });
});
