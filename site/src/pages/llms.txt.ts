import type { APIRoute } from 'astro';
import { llmsText } from '../lib/api/llms.ts';
import { shelf } from '../lib/catalog.ts';
import { allPages } from '../lib/pages/all.ts';
import { homePage } from '../lib/pages/single.ts';

export const GET: APIRoute = () =>
  new Response(llmsText({ home: homePage, pages: allPages(), models: shelf }), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
