import { models } from '#capabilities';
import type { Shell } from '../cli.ts';
import type { Settings } from '../inputs.ts';
import { modelsTable } from '../report/models-table.ts';
import { lookOf } from './look.ts';

/** Lists every known model with its ids, life cycle, tiers, prices and ratios; the exit status. */
export async function listModels(settings: Settings, shell: Shell): Promise<number> {
  const text = settings.json
    ? JSON.stringify(models, null, 2)
    : modelsTable(models, new Date(), lookOf(shell.out, shell)).join('\n');
  shell.out.write(`${text}\n`);
  return 0;
}
