import { posix } from 'node:path';
import type { Problem } from '#templates';
import type { Plan } from './plan/plan.ts';
import { ofTheWhole } from './plan/problems.ts';
import { filePath, journalFolder, privateFolder, storeFolder, storesFor } from './plan/stores.ts';
import type { Disk, Ports } from './ports.ts';
import type { HaltReason } from './render/halt.ts';

/**
 * A problem for each folder in which this run must make files and cannot, Darkroom's own among them: told before
 * anything is paid for.
 */
export async function unwritableFolders(plan: Plan, { disk, service }: Ports): Promise<Problem[]> {
  const store = storesFor(plan.stage, service === 'emulator').at(-1);
  const folder = store ? storeFolder(store, plan.stage) : '';
  const byFolder = new Map(
    plan.renders.flatMap((render) =>
      [filePath(render.path, '', 1), render.template.path].map((path) => [
        posix.dirname(`${folder}${path}`),
        render,
      ]),
    ),
  );
  const journal = journalFolder(service === 'emulator');
  const bad = await disk.unwritable([privateFolder, journal, ...byFolder.keys()]);
  // A link is told by whoever is to write there, in its own words.
  const isLinked = (await disk.lookAt([privateFolder])).get(privateFolder) === 'symlink';
  const isTold = (path: string): boolean =>
    isLinked || (bad.includes(privateFolder) && path === journal);
  return bad.flatMap((path) => {
    const render = byFolder.get(path);
    if (render === undefined) return isTold(path) ? [] : [nothingKept(path)];
    const message = `${render.id} cannot be written: ${path}/ is no folder that files can be made in`;
    const remedy = 'Give yourself write permission there, or choose another path.';
    return [
      {
        rule: 'unwritable',
        severity: 'error',
        file: render.template.path,
        ...render.at,
        message,
        remedy,
      },
    ];
  });
}

/** The rule of what keeps Darkroom from writing anything of its own. */
export const nothingKeptRule = 'nothing-kept';

function nothingKept(folder: string): Problem {
  const message = `nothing can be kept: ${folder}/ is no folder that files can be made in`;
  return ofTheWhole(nothingKeptRule, message, 'Give yourself write permission there.');
}

/** A generous guess of a picture's bytes per pixel: PNG of a busy scene. Answer and delivered copy are both kept. */
const bytesPerPixel = 2;
const copies = 2;
/** Space that is left to others, bytes. */
const spare = 64 * 2 ** 20;

/** Why the disk is too full for the plan's pictures, if it is. */
export async function noSpace(plan: Plan, disk: Disk): Promise<HaltReason | undefined> {
  const pixels = plan.renders.reduce(
    (sum, { pixels }) => sum + (pixels ? pixels.width * pixels.height : 4e6),
    0,
  );
  const needed = pixels * bytesPerPixel * copies + spare;
  const free = await disk.freeBytes();
  if (free >= needed) return undefined;
  const mib = (bytes: number): number => Math.round(bytes / 2 ** 20);
  return {
    why: 'disk full',
    message: `the pictures of this run may take ${mib(needed)} MiB, and ${mib(free)} MiB are free`,
    remedy: 'Free some space, or render fewer templates at once.',
  };
}
