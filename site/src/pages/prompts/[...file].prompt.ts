import type { APIRoute, GetStaticPaths } from 'astro';
import type { Template } from '../../lib/catalog.ts';
import { addressOf, downloadName, portableOf, templates } from '../../lib/samples/index.ts';

export const getStaticPaths: GetStaticPaths = () =>
  templates.map((template) => {
    const file = `${addressOf(template.name)}/${downloadName(template.name)}`;
    return { params: { file: file.replace(/\.prompt$/, '') }, props: { template } };
  });

/** A template to download: with its partials put in, so that it works alone. */
export const GET: APIRoute<{ template: Template }> = ({ props: { template } }) =>
  new Response(portableOf(template).text, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
