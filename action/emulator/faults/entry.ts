/** What a kind of fault imitates, where that is known from, and members worth iterating over. */
interface Entry<F> {
  readonly imitates: string;
  readonly source: string;
  readonly examples: readonly F[];
}

/** The faults of one family: an entry for each kind, none forgotten. */
export type Family<F extends { kind: string }> = {
  readonly [K in F['kind']]: Entry<Extract<F, { kind: K }>>;
};
