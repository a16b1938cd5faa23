import { openRunner } from './adapters/runner.ts';
import { runWorkflow } from './commands/workflow.ts';

/* The runner's door: what action/dist/index.js is made from. */

const statuses = { well: 0, failed: 1, interrupted: 130 } as const;
process.exitCode = statuses[await runWorkflow(await openRunner())];
// What is left, a socket of a sign-in that hangs, has no more to say.
process.stdout.write('', () => process.exit());
