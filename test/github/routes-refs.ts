import { notFound, unprocessable } from './answers.ts';
import { gitLine } from './git.ts';
import { gitRef } from './json-git.ts';
import { moveRef, readRef } from './refs.ts';
import { type Routes, reads, writes } from './route.ts';

/** Branches and tags, as refs. In these paths a ref has no `refs/` before it; in bodies and answers it has. */
export const refRoutes: Routes = {
  'GET /repos/{owner}/{repo}/git/ref/{ref}': reads('contents', async ({ world, params }) => {
    const ref = `refs/${params.ref}`;
    const sha = await readRef(world.bare, ref);
    if (sha === undefined) throw notFound();
    return { status: 200, body: gitRef(world, ref, sha) };
  }),

  'GET /repos/{owner}/{repo}/git/matching-refs/{ref}': reads(
    'contents',
    async ({ world, params }) => {
      const prefix = `refs/${params.ref}`;
      const format = ['for-each-ref', '--format=%(objectname) %(refname)'];
      const all = (await gitLine(world.bare, format)).split('\n');
      const refs = all.map((line) => line.split(' ')).filter(([, ref]) => ref?.startsWith(prefix));
      return { status: 200, body: refs.map(([sha = '', ref = '']) => gitRef(world, ref, sha)) };
    },
  ),

  'POST /repos/{owner}/{repo}/git/refs': writes<{ readonly ref: string; readonly sha: string }>(
    'contents',
    async ({ world, body, token }) => {
      const { ref, sha } = body;
      if (!/^refs\/[^/]+\/./.test(ref)) throw unprocessable(`${ref} is not a valid ref name.`);
      if ((await readRef(world.bare, ref)) !== undefined) {
        throw unprocessable('Reference already exists');
      }
      await moveRef(world, { ref, to: sha, token });
      const created = gitRef(world, ref, sha);
      return { status: 201, body: created, headers: { location: created.url } };
    },
  ),

  'PATCH /repos/{owner}/{repo}/git/refs/{ref}': writes<{
    readonly sha: string;
    readonly force?: boolean;
  }>('contents', async ({ world, params, body, token }) => {
    const ref = `refs/${params.ref}`;
    if ((await readRef(world.bare, ref)) === undefined) {
      throw unprocessable('Reference does not exist');
    }
    await moveRef(world, { ref, to: body.sha, force: body.force ?? false, token });
    return { status: 200, body: gitRef(world, ref, body.sha) };
  }),

  'DELETE /repos/{owner}/{repo}/git/refs/{ref}': writes(
    'contents',
    async ({ world, params, token }) => {
      const ref = `refs/${params.ref}`;
      if ((await readRef(world.bare, ref)) === undefined) {
        throw unprocessable('Reference does not exist');
      }
      await moveRef(world, { ref, to: undefined, token });
      return { status: 204 };
    },
  ),
};
