import type { APIRoute } from 'astro';
import { changesFeed } from '../../lib/changes/index.ts';

export const GET: APIRoute = () =>
  new Response(changesFeed().rss2(), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
