import type { APIRoute, GetStaticPaths } from 'astro';
import { cardPng } from '../../lib/cards/card.ts';
import { cardPath } from '../../lib/link.ts';
import { allPages } from '../../lib/pages/all.ts';
import type { PageInfo } from '../../lib/pages/page.ts';
import { notFoundPage } from '../../lib/pages/single.ts';
import { trailOf } from '../../lib/pages/trail.ts';

export const getStaticPaths = (() =>
  [...allPages(), notFoundPage].map((page) => ({
    params: { path: cardPath(page).slice('/cards/'.length, -'.png'.length) },
    props: { page },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ page: PageInfo }> = async ({ props: { page } }) => {
  const png = await cardPng(page, { area: trailOf(page)[1]?.name, root: __ROOT__ });
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
