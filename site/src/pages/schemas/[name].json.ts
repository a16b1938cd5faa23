import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonFile } from '../../lib/api/json.ts';
import { type SchemaName, schemaNames } from '../../lib/api/paths.ts';
import { schemaOf } from '../../lib/api/schemas.ts';

export const getStaticPaths = (() =>
  schemaNames.map((name) => ({ params: { name }, props: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ name: SchemaName }> = ({ props }) => jsonFile(schemaOf(props.name));
