import * as z from 'zod/mini';
import { configSchema } from './config.ts';
import { frontMatterSchema } from './front-matter.ts';

/*
 * The JSON Schemas that editors complete and check with. They are checked in beside this file; run
 * `npm run schemas` after a change. Not part of the room's door: only that script and a test come here.
 */

/** The JSON Schema of a template's front matter (draft 2020-12), for template.schema.json. */
export function templateJsonSchema(): object {
  return {
    ...z.toJSONSchema(frontMatterSchema, { io: 'input' }),
    title: 'Darkroom template',
    // Dotprompt leaves keys with a dot to extensions; those that look like ours are mistakes.
    patternProperties: { '^(?!image\\.|input\\.)[^.]+\\.': true },
  };
}

/** The JSON Schema of darkroom.yml (draft 2020-12), for darkroom.schema.json. */
export function configJsonSchema(): object {
  return { ...z.toJSONSchema(configSchema, { io: 'input' }), title: 'darkroom.yml' };
}
