import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { installAction, startAction, well } from '../product/step.ts';
import type { Figure } from './figures.ts';
import { median, times } from './measure.ts';
import { inFolder, writeCatalogue } from './repositories.ts';

const event = { name: 'push', payload: {} } as const;

/** Starting the committed bundle as the runner does, to plan twenty templates, against Node with nothing to do. */
export async function action(): Promise<Figure[]> {
  const installed = installAction();
  try {
    return await inFolder(async (workspace) => {
      await writeCatalogue(workspace);
      const plan = async (): Promise<void> => {
        const job = { workspace, event, inputs: { mode: 'plan' } };
        await well(startAction(installed, job));
      };
      await plan(); // Fills the disk's caches: no runner is that fresh. There is no other cache.
      const rounds = await times(15, async () => ({
        bare: await millisecondsOf(bareNode),
        plan: await millisecondsOf(plan),
      }));
      const [bare, ours] = [rounds.map((one) => one.bare), rounds.map((one) => one.plan)];
      return [
        {
          name: 'the Action plans 20 templates, against bare Node',
          goal: 12,
          measured: median(rounds.map((one) => one.plan / one.bare)),
          unit: 'x',
          from: `median of 15; ${Math.round(median(ours))} ms against ${Math.round(median(bare))} ms`,
        },
      ];
    });
  } finally {
    await rm(installed, { recursive: true });
  }
}

async function bareNode(): Promise<void> {
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'close');
}

async function millisecondsOf(act: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}
