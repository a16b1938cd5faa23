import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import {
  type Event,
  installAction,
  type Job,
  type StartedStep,
  type Step,
  startAction,
} from './step.ts';

export type { Event, LogCommand, StartedStep, Step } from './step.ts';

const action = installAction();
/** Node's own cache of compiled code: a runner has none, and a test that starts twenty need not compile as often. */
const cache = join(action, 'compiled');
afterAll(() => rmSync(action, { recursive: true, force: true }));

/** Starts the committed bundle as GitHub's runner does. */
export function startStep(
  workspace: string,
  event: Event,
  inputs: NonNullable<Job['inputs']> = {},
): StartedStep {
  return startAction(action, { workspace, event, inputs, cache });
}

/** Runs a step to its end. */
export function step(...args: Parameters<typeof startStep>): Promise<Step> {
  return startStep(...args).ended;
}
