import { readFileSync } from 'node:fs';
import type { APIRoute, GetStaticPaths } from 'astro';
import { referenceFiles, referencePath } from '../../lib/samples/index.ts';

export const getStaticPaths: GetStaticPaths = () =>
  referenceFiles().map((file) => ({
    params: { file: referencePath(file).replace('/references/', '') },
    props: { file },
  }));

/** The file of a reference, byte for byte: whoever takes a template needs it too. */
export const GET: APIRoute<{ file: string }> = ({ props: { file } }) =>
  new Response(new Uint8Array(readFileSync(__ROOT__ + file)));
