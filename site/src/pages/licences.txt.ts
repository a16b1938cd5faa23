import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';

/** What others made and this site hands out, by the path of its licence below node_modules. */
const others = {
  'Hanken Grotesk, the typeface': '@fontsource-variable/hanken-grotesk/LICENSE',
  'Pagefind, the search': 'pagefind/LICENSE/LICENSE',
};

/** The licences ask to go wherever the files go. */
export const GET: APIRoute = () => {
  const texts = Object.entries(others).map(
    ([name, path]) =>
      `${name}\n\n${readFileSync(`${__ROOT__}node_modules/${path}`, 'utf8').trim()}\n`,
  );
  return new Response(texts.join(`\n${'-'.repeat(80)}\n\n`), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
