import type { APIRoute } from 'astro';
import { modelIndex } from '../../../lib/api/answers.ts';
import { jsonFile } from '../../../lib/api/json.ts';

export const GET: APIRoute = () => jsonFile(modelIndex());
