import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { modelJsonSchema } from '#capabilities/json-schema';
import { absolute } from '../link.ts';
import { type SchemaName, schemaPath } from './paths.ts';
import { ModelAnswer, ModelIndex } from './schema.ts';

/** A published JSON Schema (draft 2020-12), named by its address. */
export function schemaOf(name: SchemaName): object {
  return { $id: absolute(schemaPath(name)), ...made[name]() };
}

const made: Readonly<Record<SchemaName, () => object>> = {
  'api.v1': apiSchema,
  'capabilities.v1': modelJsonSchema,
  template: () => committed('template'),
  darkroom: () => committed('darkroom'),
};

function apiSchema(): object {
  // What is added within a version must not break readers that validate.
  const index = z.toJSONSchema(ModelIndex, { io: 'input' });
  const { properties, ...answer } = z.toJSONSchema(ModelAnswer, { io: 'input' });
  const capabilities = { $ref: absolute(schemaPath('capabilities.v1')) };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'The answers of the API, version 1',
    oneOf: [{ $ref: '#/$defs/index' }, { $ref: '#/$defs/model' }],
    $defs: {
      index,
      model: { ...answer, properties: { ...properties, capabilities } },
    },
  };
}

/** The schemas that the package brings for editors. */
export function committed(name: 'template' | 'darkroom'): object {
  return JSON.parse(readFileSync(`${__ROOT__}action/templates/${name}.schema.json`, 'utf8'));
}
