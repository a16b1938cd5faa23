import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow } from '../../site/build/built-html.ts';
import { inCopy } from '../site/edited.ts';
import { toldArguments } from '../site/told.ts';
import type { Figure } from './figures.ts';
import { type Measured, measure } from './measure.ts';
import { writeGallery } from './repositories.ts';

const more = 1000;

/** Building the site with nothing made before: as this repository is, and with a thousand templates more. */
export async function site(): Promise<Figure[]> {
  const alone = await built(0);
  const grown = await built(more);
  const seconds = (grown.milliseconds - alone.milliseconds) / 1000 / more;
  const mib = (grown.peakMib - alone.peakMib) / more;
  return [
    figureOf('building the site', { goal: 60, ...alone }),
    figureOf('building the site with 1,000 templates more', {
      goal: 240,
      ...grown,
      growth: `; ${seconds.toFixed(3)} s and ${mib.toFixed(2)} MiB a template`,
    }),
  ];
}

interface Built extends Measured {
  /** Pages of HTML. */
  readonly pages: number;
}

/** Builds a copy that has as many templates more; its emulated renders, pictures and caches are made anew. */
function built(templates: number): Promise<Built> {
  return inCopy(async ({ folder }) => {
    await rm(join(folder, '.darkroom'), { recursive: true, force: true });
    await writeGallery(folder, templates);
    const out = join(folder, 'built');
    const args = ['site/build.ts', '--out', out, ...toldArguments()];
    const measured = await measure(args, { cwd: folder });
    const pages = filesBelow(out).filter((file) => file.endsWith('.html')).length;
    return { ...measured, pages };
  });
}

function figureOf(
  name: string,
  one: Built & { readonly goal: number; readonly growth?: string },
): Figure {
  const { goal, milliseconds, pages, peakMib, growth = '' } = one;
  const from = `${pages} pages, ${Math.round(peakMib)} MiB at most${growth}`;
  return { name, goal, measured: milliseconds / 1000, unit: 's', from };
}
