import type { Clock, Disk, Git, Images, Journal } from '../ports.ts';
import type { RunEvent } from '../report/report.ts';
import type { Budget } from './budget.ts';
import type { ImageService } from './call.ts';
import type { Halt } from './halt.ts';
import type { Pace } from './pace.ts';
import type { StoreWriter } from './store.ts';

/** Everything that the renders of one run share. */
export interface RunState {
  readonly service: ImageService;
  readonly journal: Journal;
  readonly store: StoreWriter;
  readonly disk: Disk;
  readonly images: Images;
  readonly git: Git;
  readonly clock: Clock;
  readonly pace: Pace;
  readonly budget: Budget;
  readonly halt: Halt;
  readonly tell: (event: RunEvent) => void;
}
