import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { indexPages } from '../../site/build/search-index.ts';

test('the search reads the heads of columns and rows, and terms, as words of their own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'darkroom-index-'));
  const table =
    '<table><thead><tr><th>Tier</th><th>Price</th></tr></thead><tr><th>1K</th><td>cheap</td></tr></table>';
  writeFileSync(
    join(folder, 'index.html'),
    `<html lang="en"><main data-pagefind-body><h1>Cups</h1>${table}<dl><dt>Model</dt><dd>Nano</dd></dl></main></html>`,
  );
  await indexPages(folder);
  const [fragment = ''] = readdirSync(join(folder, 'pagefind/fragment'));
  const text = gunzipSync(readFileSync(join(folder, 'pagefind/fragment', fragment))).toString();
  expect(text).toContain('Tier Price 1K cheap');
  expect(text).toContain('Model Nano');
});
