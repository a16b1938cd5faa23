import type { Estimate, Pixels, ReferenceRole, Tokens } from '#capabilities';
import type { Asked, LockEntry, Position } from '#templates';
import type { Reason, RenderIdentity } from '../plan/plan.ts';
import type { Outcome, Source } from '../render/outcome.ts';

/** What a view shows of a render: its outcome, or `planned` where a run has not (yet) tried it. */
export type Standing = Outcome['kind'] | 'planned';

/** All standings, in the order in which they are counted and filtered. */
export const standings = [
  'planned',
  'rendered',
  'unchanged',
  'mismatched',
  'blocked',
  'failed',
  'skipped',
] as const satisfies readonly Standing[];

/** A reference as it is shown: a committed file or another render's picture. */
export interface ReferenceView {
  readonly id: string;
  readonly role: ReferenceRole;
  readonly source: string;
}

/** A picture's file, relative to the root, its true size and its bytes. */
export interface Picture {
  readonly file: string;
  readonly pixels: Pixels;
  readonly sha256: string;
  readonly bytes: number;
}

/** One render of a report with all that any view says of it: the terminal, the page and the JSON read this. */
export interface RenderView {
  readonly id: string;
  readonly render: RenderIdentity;
  readonly templatePath: string;
  readonly standing: Standing;
  readonly path: string;
  readonly at: Position;
  readonly model: string;
  readonly displayName: string;
  readonly apiId: string;
  /** Of the picture where there is one, else as planned; undefined where no ratio was declared. */
  readonly pixels: Pixels | undefined;
  /** What can be looked at: the rendered file, or what came instead and was kept in the journal. */
  readonly picture: Picture | undefined;
  /** The picture that this render replaces; undefined where it replaces none. */
  readonly previous: LockEntry | undefined;
  readonly references: readonly ReferenceView[];
  readonly emulated: boolean;
  readonly digest: string | undefined;
  /** The request that made the picture; undefined without a picture of a lock. */
  readonly asked: Asked | undefined;
  readonly reason: Reason | undefined;
  readonly detail: string;
  readonly code: string | undefined;
  readonly message: string | undefined;
  readonly remedy: string | undefined;
  /** Where the bytes come from; of a planned render, undefined means a call. */
  readonly source: Source | undefined;
  /** Of one call, before it is made. */
  readonly estimate: Estimate | undefined;
  readonly tokens: Tokens | undefined;
  /** USD of the picture, whenever it was made; undefined without a picture of a lock. */
  readonly priceUsd: number | undefined;
  /** USD and calls of this run alone. */
  readonly costUsd: number;
  readonly maybePaidUsd: number;
  readonly calls: number;
  readonly milliseconds: number | undefined;
}

/** How many renders stand where. */
export function countStandings(views: readonly RenderView[]): Readonly<Record<Standing, number>> {
  const counts: Record<Standing, number> = {
    planned: 0,
    rendered: 0,
    unchanged: 0,
    mismatched: 0,
    blocked: 0,
    failed: 0,
    skipped: 0,
  };
  for (const view of views) counts[view.standing] += 1;
  return counts;
}
