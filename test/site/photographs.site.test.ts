import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { lockPathOf, writeLock } from '../../action/templates/index.ts';
import { type Sample, samplesOf, templateNamed } from '../../site/src/lib/samples/index.ts';
import { builtFrom, type Copy } from './edited.ts';
import { told } from './fault.ts';
import { firstViewFaults } from './first-view.ts';
import { openSite, type SiteInBrowser } from './site-in-browser.ts';

/** Templates whose pictures stand first on the pages below, at every tier that weighs much. */
const photographed = [
  'bottle-series',
  'creator-thumbnail',
  'dashboard-mockup',
  'ferry-campaign',
  'library-hero',
  'watch-ladder',
];
const paths = ['', 'models/nano-banana-2.1/', 'prompts/', 'prompts/by/tier/4K/'];

let folder: string;
let site: SiteInBrowser;
beforeAll(async () => {
  folder = await builtFrom(async (copy) => {
    for (const name of photographed) await photograph(copy, name);
  });
  site = await openSite(folder, inject('home'));
});
afterAll(async () => {
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Puts a photograph on each path of a template, and a lock that knows them as a model's. */
async function photograph(copy: Copy, name: string): Promise<void> {
  const renders = await Promise.all(
    samplesOf(name).map(async (sample) => {
      const path = sample.file.replace('.darkroom/emulated/', '');
      const bytes = await grainy(sample);
      await mkdir(dirname(join(copy.folder, path)), { recursive: true });
      await writeFile(join(copy.folder, path), bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const file = { ...sample.entry.file, sha256, bytes: bytes.length };
      return [path, { ...sample.entry, file }] as const;
    }),
  );
  const lock = { lockVersion: 1 as const, renders: Object.fromEntries(renders), held: {} };
  await copy.write(lockPathOf(templateNamed(name).path), writeLock(lock));
}

/** A JPEG that is hard to make small at any size: large and small shapes, and grain over all. */
async function grainy({ width, height }: Sample): Promise<Buffer> {
  const layer = (step: number, sigma: number): Promise<Buffer> =>
    sharp({
      create: {
        width: Math.ceil(width / step),
        height: Math.ceil(height / step),
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma },
      },
    })
      .resize(width, height, { fit: 'fill' })
      .png({ compressionLevel: 0 })
      .toBuffer();
  const [ground, shapes, grain] = await Promise.all([layer(128, 60), layer(12, 45), layer(2, 30)]);
  return sharp(ground)
    .composite([
      { input: shapes, blend: 'soft-light' },
      { input: grain, blend: 'overlay' },
    ])
    .jpeg({ quality: 90 })
    .toBuffer();
}

describe('a site with photographs', () => {
  const views = [1_280, 390].flatMap((width) =>
    [...paths, ...photographed.map((name) => `prompts/${name}/`)].map(
      (path) => [width, path] as const,
    ),
  );

  it.each(views)(
    'is as light at first as one with drawings, at %i px: /%s',
    async (width, path) => {
      const { page, close } = await site.openPage(path, { width });
      const faults = await firstViewFaults(page, path);
      await close();
      expect(told(faults)).toEqual([]);
    },
  );
});
