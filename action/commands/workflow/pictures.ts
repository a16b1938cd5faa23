import { privateFolder } from '../../plan/stores.ts';
import type { Ports } from '../../ports.ts';
import type { Checkout } from '../../publish/checkout.ts';
import type { Checkpoints, Keeping } from '../../publish/checkpoints.ts';
import type { Delivered } from '../../publish/deliver.ts';
import {
  type Addressing,
  pageAddress,
  pairsOf,
  pictureAddress,
  previewChanges,
  previewFolder,
  previewPath,
  type Shown,
  shownPictures,
  type Thumbnail,
} from '../../publish/previews.ts';
import type { ReportData } from '../../report/json-schema.ts';
import type { Pair } from '../../report/markdown/sheet.ts';
import type { Report } from '../../report/report.ts';
import type { Base } from './base.ts';
import type { Desk } from './desk.ts';
import type { Work } from './work.ts';

/** What the pictures of a sheet are found by. */
export interface Scene {
  readonly data: ReportData;
  readonly done: Work;
  readonly vault: Checkpoints | undefined;
  readonly base: Base | undefined;
  readonly delivered: Delivered | undefined;
}

/** Pixels (CSS) twice over: a thumbnail is sharp on a fine screen. */
const room = { maxWidth: 800, maxHeight: 880 } as const;

/**
 * Ends what a run keeps: its last checkpoint, and thumbnails for the sheet, in one push. The pictures that can be shown
 * then, by render.
 */
export async function showPictures(desk: Desk, scene: Scene): Promise<ReadonlyMap<string, Pair>> {
  const { settings, target, runner } = desk;
  const { data, vault, base } = scene;
  const key = settings.commentKey ?? 'darkroom';
  const form = settings.previewUrls ?? 'blob';
  const shows = target?.pull !== undefined && form !== 'none' && !data.interrupted;
  const thumbnails = shows && vault ? await thumbnailsOf(desk, scene) : new Map<Shown, Thumbnail>();
  const changes = previewChanges(key, thumbnails);
  const tip =
    vault &&
    (await vault.finish({
      instead: previewFolder(key),
      changes,
      delivered: await onBranch(desk, scene),
    }));
  const { repository } = runner;
  if (repository === undefined || form === 'none') return new Map();
  const at: Addressing = { repository: `${repository.serverUrl}/${repository.name}`, form };
  if (tip === undefined || vault?.fault !== undefined) return new Map();
  const prefix = (await desk.checkout())?.prefix ?? '';
  const after = committedSha(desk, scene);
  return pairsOf(thumbnails, (shown) => {
    const thumbnail = { commit: tip, path: previewPath(key, shown) };
    const commit = shown.side === 'before' ? base?.sha : after;
    const isThere = commit !== undefined && !shown.file.startsWith(`${privateFolder}/`);
    const full = isThere ? { commit, path: prefix + shown.file } : thumbnail;
    return { thumbnail: pictureAddress(at, thumbnail), full: pageAddress(at, full) };
  });
}

/** The commit that has the new pictures: ours, or, where nothing was to be committed, the run's own. */
function committedSha({ target }: Desk, { delivered }: Scene): string | undefined {
  if (delivered?.kind === 'committed') return delivered.sha;
  return delivered?.kind === 'nothing to commit' ? target?.sha : undefined;
}

/** What need not be kept any more: what the branch that the run is for had before, and has by now. */
async function onBranch(desk: Desk, { done, delivered }: Scene): Promise<Keeping['delivered']> {
  const checkout = await desk.checkout();
  const isOurs = delivered?.kind === 'committed' && delivered.branch === desk.target?.branch;
  const files = checkout ? await checkout.files(checkout.head.sha) : new Map<string, string>();
  return {
    blobs: new Set(files.values()),
    keys: isOurs ? keysOfRendered(done.report) : new Set(),
  };
}

/** Answers whose bytes are the image itself, and not what it was converted from. */
function keysOfRendered({ outcomes }: Report): Set<string> {
  return new Set(
    outcomes.flatMap((one) =>
      one.kind === 'rendered' && one.entry.original === undefined
        ? (one.render.answerKey ?? [])
        : [],
    ),
  );
}

async function thumbnailsOf(desk: Desk, scene: Scene): Promise<Map<Shown, Thumbnail>> {
  const { data, base } = scene;
  const { ports } = scene.done;
  const checkout = await desk.checkout();
  const found = new Map<Shown, Thumbnail>();
  if (checkout === undefined) return found;
  const there = base === undefined ? new Map<string, string>() : await checkout.files(base.sha);
  for (const shown of shownPictures(data)) {
    const file = await fileOf(shown, { ports, checkout, there });
    const to = ports.disk.absolute(`${privateFolder}/thumbnails/${shown.sha256}.webp`);
    const made = file && (await ports.images.thumbnail(file, to, room));
    if (made) found.set(shown, { ...made, file: to });
  }
  return found;
}

/** The picture's bytes on the disk; undefined where they are not those that the report speaks of. */
async function fileOf(
  { side, file, sha256 }: Shown,
  how: {
    readonly ports: Ports;
    readonly checkout: Checkout;
    readonly there: ReadonlyMap<string, string>;
  },
): Promise<string | undefined> {
  const { disk, images } = how.ports;
  let at = disk.absolute(file);
  if (side === 'before') {
    const blob = how.there.get(how.checkout.prefix + file);
    if (blob === undefined) return undefined;
    at = disk.absolute(`${privateFolder}/thumbnails/${sha256}.before`);
    await how.checkout.extract(new Map([[at, blob]]));
  }
  const found = await images.hash(at).catch(() => undefined);
  return found?.sha256 === sha256 ? at : undefined;
}
