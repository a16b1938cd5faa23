import type { Change, Checkout, LargeFile, Refused } from './checkout.ts';
import type { GitHub } from './github.ts';
import type { Target } from './target.ts';

/** What a run made, as changes to the files of one commit. */
export interface Made {
  /** The commit that the changes are made to. */
  readonly base: string;
  readonly changes: readonly Change[];
  /** What Git LFS must have before the changes mean anything. */
  readonly large: readonly LargeFile[];
}

/** What became of what a run made. `why` and `words` are for people. */
export type Delivered =
  /** `pull`: what was committed before waits there to be taken up. */
  | { readonly kind: 'nothing to commit'; readonly pull?: Committed['pull'] }
  | Committed
  | {
      readonly kind: 'not committed';
      readonly why: string;
      /** Otherwise nobody waits for the images any more. */
      readonly isFault: boolean;
    };

/** A commit that stands on a branch of the remote. */
export interface Committed {
  readonly kind: 'committed';
  readonly sha: string;
  /** The branch that has it. */
  readonly branch: string;
  /** Where the run's own branch had moved on to; undefined: nowhere. */
  readonly onto: string | undefined;
  /** Where the branch is another than the run's own: the page that asks for it to be taken up, or why there is none. */
  readonly pull: { readonly url: string } | { readonly why: string } | undefined;
}

/** What is to be committed, and the whole text of the commit's message. */
export interface Order {
  readonly made: Made;
  readonly message: string;
}

/** With what a run's images are delivered. */
export interface Courier {
  readonly github: GitHub;
  readonly checkout: Checkout;
  /** Owner of the repository. */
  readonly owner: string;
  /** Types of the rules on a branch. */
  readonly rules: (branch: string) => Promise<ReadonlySet<string>>;
  readonly bytesOf: (file: string) => Promise<Uint8Array>;
  /** What of the run's images another commit asks for still, without a call to a model. */
  readonly remake: (commit: string) => Promise<Made>;
  readonly tell: (line: string) => void;
}

/** What came of a commit: it stands on its branch, or why not. */
export type Answered = { readonly kind: 'committed'; readonly sha: string } | Refused;

/** Images that are in no commit. */
export type NotCommitted = Extract<Delivered, { kind: 'not committed' }>;

/** Why nothing was committed, for people. */
export function notCommitted(why: string, isFault = true): NotCommitted {
  return { kind: 'not committed', why, isFault };
}

/** Where the run's branch had moved on to before what was made was made for it; undefined: nowhere. */
export function movedTo({ sha }: Target, { base }: Made): string | undefined {
  return base === sha ? undefined : base;
}

/** What a refused commit comes to. */
export function refused(done: Refused): NotCommitted | { readonly kind: 'moved' } {
  switch (done.kind) {
    case 'moved':
      return done;
    case 'forbidden':
      return notCommitted(noRight);
    default:
      return notCommitted(`GitHub refused the commit: ${done.words}`);
  }
}

const noRight = 'The token may not commit: give the job the permission contents: write.';
