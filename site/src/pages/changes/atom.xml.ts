import type { APIRoute } from 'astro';
import { changesFeed } from '../../lib/changes/index.ts';

export const GET: APIRoute = () =>
  new Response(changesFeed().atom1(), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
