import { tokenOf } from './access.ts';
import { type Answer, Refusal } from './answers.ts';
import { objectInfo, readObject } from './objects.ts';
import type { World } from './world.ts';

const types: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/**
 * The bytes behind `blob/<revision>/<path>?raw=true` and `raw/<revision>/<path>`, the two forms of an image's URL in a
 * comment. Of a private repository only for a token: a browser would send its cookie. Undefined for other paths.
 */
export async function rawFile(
  world: World,
  url: URL,
  authorization: string | undefined,
): Promise<Answer | undefined> {
  const root = `/${world.owner}/${world.name}/`;
  const [, form, rest = ''] = /^(blob|raw)\/(.+)$/.exec(url.pathname.slice(root.length)) ?? [];
  const isRaw = form === 'raw' || (form === 'blob' && url.searchParams.get('raw') === 'true');
  if (!url.pathname.startsWith(root) || !isRaw) return undefined;
  const missing = { status: 404, bytes: Buffer.from('Not Found') };
  if (world.isPrivate && !isKnown(world, authorization)) return missing;
  const words = rest.split('/').map(decodeURIComponent);
  // A branch's name may hold slashes.
  for (let length = 1; length < words.length; length += 1) {
    const name = `${words.slice(0, length).join('/')}:${words.slice(length).join('/')}`;
    const sha = (await objectInfo(world.bare, name))?.sha;
    if (sha === undefined) continue;
    const type = types[rest.split('.').at(-1) ?? ''] ?? 'text/plain; charset=utf-8';
    const bytes = await readObject(world.bare, sha, 'blob');
    return { status: 200, bytes, headers: { 'content-type': type } };
  }
  return missing;
}

function isKnown({ state }: World, authorization: string | undefined): boolean {
  try {
    return tokenOf(state.tokens, authorization) !== undefined;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
