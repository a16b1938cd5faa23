import type { RenderData, ReportData } from '../report/json-schema.ts';
import type { Pair, Picture } from '../report/markdown/sheet.ts';
import type { Change } from './checkout.ts';

type Pixels = NonNullable<RenderData['pixels']>;

/** A picture to show: where its bytes are, and where the full one is for whoever wants to see it. */
export interface Shown {
  readonly id: string;
  readonly side: 'before' | 'after';
  /** Relative to the root. */
  readonly file: string;
  readonly sha256: string;
  readonly pixels: Pixels;
  /** Whether this run made it. */
  readonly isFresh: boolean;
  readonly isEmulated: boolean;
}

/** A thumbnail on the disk (absolute), and its size in pixels. */
export interface Thumbnail extends Pixels {
  readonly file: string;
  readonly bytes: number;
}

/** The most renders whose pictures are shown: the sheet has no room for more. */
const mostRenders = 250;

/** The pictures that a sheet shows, the newest of what changed first. */
export function shownPictures({ renders }: ReportData): Shown[] {
  const changed = renders.filter(({ changed }) => changed).slice(0, mostRenders);
  return changed.flatMap((render) => [...before(render), ...after(render)]);
}

function before({ id, previous }: RenderData): Shown[] {
  if (previous === null) return [];
  const { file, sha256, pixels } = previous;
  return [{ id, side: 'before', file, sha256, pixels, isFresh: false, isEmulated: false }];
}

function after({ id, file, sha256, pixels, outcome, emulated }: RenderData): Shown[] {
  if (file === null || sha256 === null || pixels === null) return [];
  const isFresh = outcome !== 'unchanged';
  return [{ id, side: 'after', file, sha256, pixels, isFresh, isEmulated: emulated }];
}

/** The folder of the keeping branch in which a sheet's thumbnails lie. */
export function previewFolder(key: string): string {
  return `previews/${key.replaceAll(/[^\w-]/g, '_').slice(0, 80)}`;
}

/** Where a thumbnail lies on the keeping branch: its name is its content's, so that nothing shows an old one. */
export function previewPath(key: string, { sha256 }: Pick<Shown, 'sha256'>): string {
  return `${previewFolder(key)}/${sha256.slice(0, 32)}.webp`;
}

/** Where the whole picture lies beside its thumbnail, when no commit has it: a proof, or one that is not committed. */
export function proofPath(key: string, { sha256, file }: Pick<Shown, 'sha256' | 'file'>): string {
  const extension = /\.[a-z]{3,4}$/.exec(file)?.[0] ?? '';
  return `${previewFolder(key)}/${sha256.slice(0, 32)}-whole${extension}`;
}

/** Files for the keeping branch: each path once. */
export function eachOnce(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map((change) => [change.path, change])).values()];
}

/** How files of a repository's commits are addressed. */
export interface Addressing {
  /** `https://github.com/owner/name`. */
  readonly repository: string;
  /** `blob`: also where only members may look; `raw`: also from elsewhere. */
  readonly form: 'blob' | 'raw';
}

/** The address at which a file of a commit is a picture. */
export function pictureAddress(
  { repository, form }: Addressing,
  { commit, path }: { readonly commit: string; readonly path: string },
): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return form === 'raw'
    ? `${repository}/raw/${commit}/${encoded}`
    : `${repository}/blob/${commit}/${encoded}?raw=true`;
}

/** Where a file of a commit is shown to people. */
export function pageAddress(
  { repository }: Addressing,
  { commit, path }: { readonly commit: string; readonly path: string },
): string {
  return `${repository}/blob/${commit}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** Pairs of pictures by render: for those whose thumbnail could be made. */
export function pairsOf(
  thumbnails: ReadonlyMap<Shown, Thumbnail>,
  addressesOf: (shown: Shown) => Pick<Picture, 'thumbnail' | 'full'>,
): Map<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const [shown, { width, height }] of thumbnails) {
    const picture = { ...addressesOf(shown), width, height };
    pairs.set(shown.id, { ...pairs.get(shown.id), [shown.side]: picture });
  }
  return pairs;
}
