import * as z from 'zod/mini';
import { AnyModel } from './schema.ts';

/*
 * Not part of the room's door, so that nothing which runs loads zod by it: the site publishes this schema, and a
 * test holds what the site publishes to it.
 */

/** The JSON Schema of a model as `models` of the room's door has it (draft 2020-12): citations are resolved. */
export function modelJsonSchema(): object {
  return { ...z.toJSONSchema(AnyModel), title: 'What an image model offers' };
}
