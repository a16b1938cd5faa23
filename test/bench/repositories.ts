import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { type Ask, model, ratioOf, tierOf } from './pictures.ts';

/** Runs something in a folder of its own, which is removed afterwards. */
export async function inFolder<Result>(act: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'darkroom-bench-'));
  try {
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes templates whose matrices make `templates` × `variants` renders. */
export async function writeTemplates(
  folder: string,
  shape: { readonly templates: number; readonly variants: number; readonly ask: Ask },
): Promise<void> {
  await mkdir(join(folder, 'templates'));
  for (let index = 1; index <= shape.templates; index++) {
    const text = seriesText(index, shape);
    await writeFile(join(folder, 'templates', `set-${index}.prompt`), text);
  }
}

/** The text of a template with so many variants: `images/set-<index>/1` … */
export function seriesText(
  index: number,
  { variants, ask }: { readonly variants: number; readonly ask: Ask },
): string {
  const numbers = Array.from({ length: variants }, (_, number) => number + 1).join(', ');
  return `---
model: ${model.name}
input:
  schema:
    number: integer
image:
  intent: draft
  tier: ${tierOf(ask)}
  aspectRatio: "${ratioOf(ask)}"
  path: images/set-${index}/{{number}}
  alt: Picture {{number}} of a lighthouse at dusk
  matrix:
    number: [${numbers}]
---
Picture {{number}} of a lighthouse at dusk, seen from the sea, set ${index}.
`;
}

/** Things to picture, each in a template of its own. */
const things = [
  'bottle, tote, lamp, kettle, chair, notebook, teapot, lantern, basket, clock',
  'umbrella, bicycle, radio, vase, jacket, suitcase, camera, blanket, bowl, candle',
].flatMap((line) => line.split(', '));

/** Writes twenty templates as teams have them: each with a matrix, a partial, a condition and a style reference. */
export async function writeCatalogue(folder: string): Promise<void> {
  for (const name of ['templates', 'refs']) await mkdir(join(folder, name));
  const board = {
    create: { width: 512, height: 512, channels: 3, background: '#e8d9c0' },
  } as const;
  await sharp(board).png().toFile(join(folder, 'refs/board.png'));
  const light =
    'Soft light from a window on the left, long shadows, one surface, nobody in the room.\n';
  await writeFile(join(folder, 'templates/_light.prompt'), light);
  for (const thing of things) {
    await writeFile(join(folder, 'templates', `${thing}.prompt`), catalogueText(thing));
  }
}

/** What the templates of a grown gallery ask for: each combination comes up, as their cycles have no common length. */
const asked = {
  model: ['nano-banana-2.1', 'nano-banana-pro', 'nano-banana-2-lite'],
  ratio: ['16:9', '1:1', '4:5', '3:2', '9:16'],
  intent: ['final', 'draft'],
} as const;

/** Writes as many small templates that a gallery shows, each with one picture at 1K, beside those that are there. */
export async function writeGallery(folder: string, templates: number): Promise<void> {
  for (let index = 1; index <= templates; index++) {
    const path = join(folder, 'templates', `sight-${index}.prompt`);
    await writeFile(path, sightText(index));
  }
}

function sightText(index: number): string {
  const pick = (from: readonly string[]) => from[index % from.length];
  const thing = pick(things);
  return `---
model: ${pick(asked.model)}
description: A ${thing} on a quay, number ${index} of a long series.
input:
  schema:
    weather: string, what the sky does
image:
  intent: ${pick(asked.intent)}
  tier: 1K
  aspectRatio: "${pick(asked.ratio)}"
  path: images/sight/${index}
  alt: A ${thing} on a quay
  matrix: { weather: [rain] }
---
A photograph of a ${thing} on a quay in {{weather}}, seen from bollard ${index}.
The stones are wet, the harbour is out of focus, and nobody is in the picture.
`;
}

function catalogueText(thing: string): string {
  return `---
model: ${model.name}
input:
  schema:
    palette(enum, the colours of the season): [citrus, slate]
    scene: string, where it stands
    festive?: boolean, whether there are garlands
image:
  intent: variants
  tier: 2K
  aspectRatio: "4:5"
  path: images/${thing}/{{scene}}-{{palette}}
  alt: A ${thing} in {{palette}} colours, photographed in a {{scene}}
  references:
    - { id: board, role: style, path: refs/board.png }
  matrix: { palette: [citrus, slate], scene: [kitchen, studio] }
---
{{> light}}
A photograph of one ${thing} in a {{scene}}, at eye level and close by, the palette {{palette}} throughout.
Treat {{reference "board"}} as a brand board: take its colours and its grain, and none of its shapes.
{{#if festive}}Garlands hang behind the ${thing}.{{else}}The wall behind the ${thing} is bare plaster.{{/if}}
The ${thing} is worn a little at its edges; dust and fingerprints may stay.
`;
}
