import { collisionKey } from './paths.ts';
import type { Fault, Place, Tell } from './problem.ts';
import type { Variant } from './template.ts';

/** One file to be written: where, and by which variant. */
export type Written = Pick<Variant, 'id' | 'path'>;

/** A template's variants and the place of its path. */
export interface PathOwner {
  readonly name: string;
  readonly at: Place;
  readonly variants: readonly Written[];
  /** Names of the variables that tell its variants apart, and of those that its path holds. */
  readonly axes: readonly string[];
  readonly inPath: ReadonlySet<string>;
}

/**
 * Tells renders that would write the same file on some disk, at the later one's path: judged without
 * extension, Unicode-normalised and case-folded. Each pair of templates is told once.
 */
export function tellCollisions(owners: readonly PathOwner[], tell: Tell): void {
  const taken = new Map<string, { owner: PathOwner; variant: Written }>();
  const told = new Set<string>();
  for (const owner of owners) {
    for (const variant of owner.variants) {
      const key = collisionKey(variant.path);
      const first = taken.get(key);
      if (first === undefined) {
        taken.set(key, { owner, variant });
        continue;
      }
      const pair = `${first.owner.name}\n${owner.name}`;
      if (told.has(pair)) continue;
      told.add(pair);
      tell(owner.at, collision(first, { owner, variant }));
    }
  }
}

type Render = { owner: PathOwner; variant: Written };

function collision(first: Render, second: Render): Fault {
  const { file, line, column } = first.owner.at;
  const same = first.variant.path === second.variant.path;
  const paths = same
    ? `both write ${first.variant.path}`
    : `write ${first.variant.path} and ${second.variant.path}, which are one file on some disks`;
  const place =
    first.owner === second.owner ? '' : ` (the other stands at ${file}:${line}:${column})`;
  return {
    rule: 'path-taken',
    ...(first.owner !== second.owner && { also: [file] }),
    message: `${called(first)} and ${called(second)} ${paths}${place}`,
    remedy: remedyFor(first, second),
  };
}

function remedyFor(first: Render, second: Render): string {
  if (first.owner !== second.owner) return 'Change one of the two paths.';
  const absent = first.owner.axes.filter((axis) => !first.owner.inPath.has(axis));
  if (absent.length === 0) return 'Make their paths differ in more than case or punctuation.';
  return `Put ${absent.map((axis) => `{{${axis}}}`).join(' and ')} into image.path.`;
}

function called({ owner, variant }: Render): string {
  return variant.id === '' ? owner.name : `${owner.name}#${variant.id}`;
}
