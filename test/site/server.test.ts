import { get } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PlantedSite, plantSite } from './planted-site.ts';
import { type ServedSite, serveSite } from './server.ts';

let planted: PlantedSite;
let site: ServedSite;
beforeEach(async () => {
  planted = plantSite({ 'data.wasm': '', 'a.webmanifest': '{}', 'b.pagefind': '', 'c.webp': '' });
  site = await serveSite(planted.folder, '/darkroom/');
});
afterEach(async () => {
  await site.close();
  planted.close();
});

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly location: string | undefined;
}

/** Asks for a path as it stands; `fetch` would resolve its dots first. */
async function ask(path: string): Promise<Answer> {
  const { port } = new URL(site.url);
  return new Promise((answered, failed) => {
    get({ port, path, host: '127.0.0.1' }, (response) => {
      const { statusCode, headers } = response.resume();
      answered({ status: statusCode, type: headers['content-type'], location: headers.location });
    }).on('error', failed);
  });
}

describe('the server of a built site', () => {
  it.each([
    ['/darkroom/', 'text/html; charset=utf-8'],
    ['/darkroom/docs/?a=b', 'text/html; charset=utf-8'],
    ['/darkroom/docs/index.md', 'text/markdown; charset=utf-8'],
    ['/darkroom/changes.xml', 'application/xml; charset=utf-8'],
    ['/darkroom/a.webmanifest', 'application/manifest+json'],
    ['/darkroom/data.wasm', 'application/wasm'],
    ['/darkroom/b.pagefind', 'application/wasm'],
    ['/darkroom/c.webp', 'image/webp'],
  ])('answers %s', async (path, type) => {
    expect(await ask(path)).toMatchObject({ status: 200, type });
  });

  it('sends a folder without its slash to the slash', async () => {
    expect(await ask('/darkroom/docs')).toMatchObject({ status: 301, location: '/darkroom/docs/' });
  });

  it.each([
    '/',
    '/docs/',
    '/darkroom/none',
    '/darkroom/../../etc/passwd',
    '/darkroom/%2e%2e/%2e%2e/etc/passwd',
    '/darkroom/..%2f..%2f..%2f..%2fetc/passwd',
    '/darkroom/%00',
    '/darkroom/%zz',
  ])('answers %s with 404.html', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, type: 'text/html; charset=utf-8' });
  });
});
