import type { APIRoute, GetStaticPaths } from 'astro';
import { modelAnswer } from '../../../../lib/api/answers.ts';
import { jsonFile } from '../../../../lib/api/json.ts';
import { type Model, models } from '../../../../lib/catalog.ts';

export const getStaticPaths = (() =>
  models.map((model) => ({
    params: { name: model.name },
    props: { model },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ model: Model }> = ({ props }) => jsonFile(modelAnswer(props.model));
