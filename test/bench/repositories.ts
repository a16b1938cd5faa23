import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  const numbers = Array.from({ length: shape.variants }, (_, index) => index + 1).join(', ');
  for (let index = 1; index <= shape.templates; index++) {
    const text = `---
model: ${model.name}
input:
  schema:
    number: integer
image:
  intent: draft
  tier: ${tierOf(shape.ask)}
  aspectRatio: "${ratioOf(shape.ask)}"
  path: images/set-${index}/{{number}}
  alt: Picture {{number}} of a lighthouse at dusk
  matrix:
    number: [${numbers}]
---
Picture {{number}} of a lighthouse at dusk, seen from the sea, set ${index}.
`;
    await writeFile(join(folder, 'templates', `set-${index}.prompt`), text);
  }
}
