import { posix } from 'node:path';
import type { SourceText } from '#templates';
import { UsageError } from '../../inputs.ts';
import type { Ports } from '../../ports.ts';
import type { Checkout } from '../../publish/checkout.ts';
import { type Baseline, baselineOf } from '../../report/baseline.ts';
import { explain } from '../explain.ts';
import type { Desk } from './desk.ts';

/** What a pull request is held against: its base, as far as it tells of images. */
export interface Base {
  readonly sha: string;
  /** What the base's locks have. */
  readonly baseline: Baseline;
  /** What may be spent and deleted: the default branch's darkroom.yml; null where it has none. */
  readonly config: SourceText | null;
}

/** A lock above this size, in bytes, is nobody's. */
const mostBytes = 64 * 2 ** 20;

/**
 * The base of the pull request that a run is for; undefined where there is none, or none can be had. Without one a
 * sheet tells less, which a run that spends nothing can bear: a fork's token may not even read.
 * @throws UsageError where money would be spent on the head's own terms; what GitHub or git answered
 */
export async function baseOf(
  desk: Desk,
  { service }: Pick<Ports, 'service'>,
): Promise<Base | undefined> {
  const { occasion, conduct, runner } = desk;
  if (occasion.kind !== 'pull request') return undefined;
  const spends = conduct.command === 'render' && service !== 'emulator';
  try {
    const checkout = await desk.checkout();
    if (checkout !== undefined) return await readBase(desk, checkout);
    if (spends) throw new UsageError(noBase);
  } catch (error) {
    if (spends) throw error;
    runner.log(`The base could not be read: nothing is compared with it. ${await explain(error)}`);
  }
  return undefined;
}

async function readBase(desk: Desk, checkout: Checkout): Promise<Base> {
  const sha = await baseCommit(checkout, desk);
  await checkout.fetch(sha);
  const { prefix } = checkout;
  const files = await checkout.files(sha, prefix === '' ? undefined : [prefix]);
  const locks = [...files.keys()].filter((path) => path.endsWith('.lock.json'));
  const blobs = locks.flatMap((path) => files.get(path) ?? []);
  const sizes = await checkout.sizesOf(blobs);
  const bytes = await checkout.readAll(
    blobs.filter((blob) => (sizes.get(blob) ?? Infinity) <= mostBytes),
  );
  const texts = locks.flatMap((path): SourceText[] => {
    const text = bytes.get(files.get(path) ?? '')?.toString('utf8');
    return text === undefined ? [] : [{ path: path.slice(prefix.length), text }];
  });
  const baseline = baselineOf(texts);
  return { sha, baseline, config: await termsOf(desk, checkout) };
}

/**
 * The darkroom.yml of the default branch, as it is now: whoever may push can make a base branch of his own, or start
 * from a commit whose terms were others.
 */
async function termsOf(
  { occasion, settings }: Desk,
  checkout: Checkout,
): Promise<SourceText | null> {
  if (occasion.kind !== 'pull request') return null;
  const tip = await checkout.fetchBranch(occasion.defaultBranch);
  if (tip === undefined) return null;
  // git knows no other spelling of a path.
  const path = posix.normalize(settings.config ?? 'darkroom.yml');
  const files = await checkout.files(tip, [`${checkout.prefix}${path}`]);
  return (await textOf(checkout, files, path)) ?? null;
}

async function textOf(
  checkout: Checkout,
  files: ReadonlyMap<string, string>,
  path: string,
): Promise<SourceText | undefined> {
  const blob = files.get(checkout.prefix + path);
  if (blob === undefined) return undefined;
  const bytes = await checkout.read(blob);
  return bytes.length > mostBytes ? undefined : { path, text: bytes.toString('utf8') };
}

const noBase =
  'What a pull request may spend is said by the default branch’s darkroom.yml, and here is no checkout to find it by. Check the repository out with actions/checkout, and give github-token.';

/** Where the pull request's commits left their base; of a merge that is checked out, the base's own side. */
async function baseCommit(checkout: Checkout, { occasion, github }: Desk): Promise<string> {
  if (occasion.kind !== 'pull request') return checkout.head.sha;
  const { head, base } = occasion;
  const [first, ...others] = checkout.head.parents;
  if (first !== undefined && others.includes(head.sha)) return first;
  const hub = await github();
  return (await hub?.mergeBase(base.sha, head.sha)) ?? base.sha;
}
