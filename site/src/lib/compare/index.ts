/** Models side by side: which pairs there are, what differs, and when to pick which. */
export { leftOutText } from './judge.ts';
export { type Pair, pairPath, pairs } from './pairs.ts';
export { type Pick, pickSentences } from './picks.ts';
export { type Cell, comparisonOf, type Row } from './rows.ts';
export { type Notes, numberSources } from './sources.ts';
