/**
 * A Gemini of our own, for runs without a key and for tests: generateContent over HTTP as Google
 * speaks it, strict about what the real service refuses, with faults by script and pictures worth
 * looking at. Loading it is cheap: codec and fonts come with the first picture.
 */
export {
  everyFault,
  type Fault,
  type FaultKind,
  familyOf,
  faultTable,
} from './faults/index.ts';
export type { Draw, PictureAsk } from './play.ts';
export { drawProof, type ProofCard } from './proof/index.ts';
export {
  type Emulator,
  type EmulatorOptions,
  type RecordedCall,
  startEmulator,
} from './server.ts';
