import type { APIRoute } from 'astro';
import { cardOf } from '../../lib/samples/card.ts';
import { templates } from '../../lib/samples/index.ts';

/** What the gallery's filter searches: fetched when somebody first uses it. */
export const GET: APIRoute = () => Response.json(templates.map(cardOf));
