import { privateFolder } from '../../plan/stores.ts';
import type { Ports } from '../../ports.ts';
import type { Checkout } from '../../publish/checkout.ts';
import type { Checkpoints, Keeping } from '../../publish/checkpoints.ts';
import type { Delivered } from '../../publish/delivered.ts';
import {
  type Addressing,
  eachOnce,
  pageAddress,
  pairsOf,
  pictureAddress,
  previewFolder,
  previewPath,
  proofPath,
  type Shown,
  shownPictures,
  type Thumbnail,
} from '../../publish/previews.ts';
import type { ReportData } from '../../report/json-schema.ts';
import type { Pair } from '../../report/markdown/sheet.ts';
import type { Base } from './base.ts';
import type { Desk } from './desk.ts';
import { savedLocks } from './made.ts';
import { settledKeys } from './settled.ts';
import type { Work } from './work.ts';

/** What the pictures of a sheet are found by. */
export interface Scene {
  readonly data: ReportData;
  readonly done: Work;
  readonly vault: Checkpoints | undefined;
  readonly base: Base | undefined;
  readonly delivered: Delivered | undefined;
}

/** Twice the pixels (CSS) at which a sheet shows them, so that they are sharp on a fine screen: beside each other, or in a gallery. */
const rooms = {
  few: { maxWidth: 800, maxHeight: 880 },
  many: { maxWidth: 400, maxHeight: 400 },
} as const;
/** From so many pictures on a sheet is a gallery. */
const many = 80;

/**
 * Ends what a run keeps: its last checkpoint, and thumbnails for a pull request's sheet, in one push. The pictures that
 * can be shown then, by render.
 */
export async function showPictures(desk: Desk, scene: Scene): Promise<ReadonlyMap<string, Pair>> {
  const { target, settings } = desk;
  const { vault, data } = scene;
  const key = settings.commentKey ?? 'darkroom';
  const at = addressingOf(desk);
  const isCancelled = scene.done.ports.halt.reason !== undefined || data.interrupted;
  const isThumbed = vault && at && target?.pull !== undefined && !isCancelled;
  const nothing = new Map<Shown, Thumbnail>();
  // Whatever becomes of the pictures, what was paid for is kept after them.
  const thumbnails = isThumbed ? await thumbnailsOf(desk, scene).catch(() => nothing) : nothing;
  const placeOf = await placesOf(desk, scene);
  const loose = [...thumbnails.keys()].filter((shown) => isLoose(shown, placeOf));
  const changes = eachOnce([
    ...[...thumbnails].map(([shown, { file, bytes }]) => ({
      path: previewPath(key, shown),
      file,
      bytes,
    })),
    ...loose.map((shown) => ({
      path: proofPath(key, shown),
      file: scene.done.ports.disk.absolute(shown.file),
      bytes: 0,
    })),
  ]);
  const delivered = await onBranch(desk, scene).catch(() => unknown);
  const tip = await vault?.finish({ instead: previewFolder(key), changes, delivered });
  if (at === undefined) return new Map();
  if (tip === undefined || vault?.fault !== undefined || !isThumbed) {
    return wholePictures(data, { at, placeOf });
  }
  return pairsOf(thumbnails, (shown) => {
    const thumbnail = { commit: tip, path: previewPath(key, shown) };
    const proof = loose.includes(shown) && { commit: tip, path: proofPath(key, shown) };
    const full = placeOf(shown) ?? (proof || thumbnail);
    return { thumbnail: pictureAddress(at, thumbnail), full: pageAddress(at, full) };
  });
}

/** Whether a picture was paid for and is in no commit: reviewers look at it on the keeping branch. */
function isLoose(shown: Shown, placeOf: PlaceOf): boolean {
  return shown.isFresh && !shown.isEmulated && placeOf(shown) === undefined;
}

function addressingOf({ runner, settings }: Desk): Addressing | undefined {
  const { repository } = runner;
  const { previewUrls: form = 'blob' } = settings;
  if (repository === undefined || form === 'none') return undefined;
  return { repository: `${repository.serverUrl}/${repository.name}`, form };
}

type PlaceOf = (shown: Shown) => { readonly commit: string; readonly path: string } | undefined;

/** Tells in which commit a picture is, if it is in one: what was drawn or is held back is in none. */
async function placesOf(desk: Desk, { base, delivered }: Scene): Promise<PlaceOf> {
  const prefix = (await desk.checkout())?.prefix ?? '';
  const now = delivered?.kind === 'committed' ? delivered.sha : undefined;
  const old = base?.sha ?? desk.target?.sha;
  return ({ side, isFresh, file }) => {
    const after = isFresh ? now : (now ?? desk.target?.sha);
    const commit = side === 'before' ? old : after;
    if (commit === undefined || file.startsWith(`${privateFolder}/`)) return undefined;
    return { commit, path: prefix + file };
  };
}

/** Without thumbnails, for want of a pull request or of the right to keep them, the committed pictures are shown themselves. */
function wholePictures(
  data: ReportData,
  { at, placeOf }: { readonly at: Addressing; readonly placeOf: PlaceOf },
): ReadonlyMap<string, Pair> {
  const pictures = shownPictures(data).flatMap((shown): [Shown, Thumbnail][] => {
    const { width, height } = shown.pixels;
    return placeOf(shown) === undefined ? [] : [[shown, { file: '', bytes: 0, width, height }]];
  });
  return pairsOf(new Map(pictures), (shown) => {
    const place = placeOf(shown) ?? { commit: '', path: '' };
    return { thumbnail: pictureAddress(at, place), full: pageAddress(at, place) };
  });
}

/** Where nobody can tell what the branch has, all is kept. */
const unknown: Keeping['delivered'] = { blobs: new Set(), keys: new Set() };

/** What need not be kept any more: what the branch that the run is for had before, and has by now. */
async function onBranch(desk: Desk, { done, delivered }: Scene): Promise<Keeping['delivered']> {
  const checkout = await desk.checkout();
  if (checkout === undefined) return unknown;
  const isOurs = delivered?.kind === 'committed' && delivered.branch === desk.target?.branch;
  const files = await checkout.files(checkout.head.sha);
  const saved = await savedLocks({ ...done, checkout }, files);
  return {
    blobs: new Set(files.values()),
    keys: settledKeys(done.report, { isOurs, saved }),
  };
}

async function thumbnailsOf(desk: Desk, scene: Scene): Promise<Map<Shown, Thumbnail>> {
  const { data, base } = scene;
  const { ports } = scene.done;
  const checkout = await desk.checkout();
  const found = new Map<Shown, Thumbnail>();
  if (checkout === undefined) return found;
  const there = base === undefined ? new Map<string, string>() : await checkout.files(base.sha);
  const pictures = shownPictures(data);
  const room = pictures.length < many ? rooms.few : rooms.many;
  for (const shown of pictures) {
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
