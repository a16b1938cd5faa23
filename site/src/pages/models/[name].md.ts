import type { APIRoute, GetStaticPaths } from 'astro';
import { modelNamed, models } from '../../lib/catalog.ts';
import { guideOf } from '../../lib/guides/index.ts';
import { twinOf } from '../../lib/guides/twin.ts';
import { absolute } from '../../lib/link.ts';

/** One twin a guide. */
export const getStaticPaths: GetStaticPaths = () =>
  models.map(({ name }) => ({ params: { name } }));

/** The guide as Markdown. */
export const GET: APIRoute = ({ params }) => {
  const link = (path: string): string => (path.startsWith('/') ? absolute(path) : path);
  const text = twinOf(guideOf(modelNamed(params.name ?? '')), link);
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
