import type { APIRoute } from 'astro';
import { cardOf } from '../../lib/samples/card.ts';
import { orderedTemplates } from '../../lib/samples/order.ts';

/** What the gallery's filter searches: fetched when somebody first uses it. */
export const GET: APIRoute = () => Response.json(orderedTemplates.map(cardOf));
