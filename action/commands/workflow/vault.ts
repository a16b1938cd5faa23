import { join } from 'node:path';
import { paidFiles } from '../../adapters/journal-files.ts';
import { journalFolder } from '../../plan/stores.ts';
import type { Ports } from '../../ports.ts';
import { Checkpoints } from '../../publish/checkpoints.ts';
import { keepingBranch } from '../../publish/target.ts';
import type { Desk } from './desk.ts';

/**
 * Where a run's thumbnails and what it paid for are kept; undefined where it may keep nothing, or will have nothing to
 * keep. Answers that earlier runs kept are in the journal then.
 */
export async function openVault(desk: Desk, ports: Ports): Promise<Checkpoints | undefined> {
  const { target, conduct, settings, runner } = desk;
  const pays = conduct.command === 'render' && ports.service !== 'emulator';
  const shows = target?.pull !== undefined && settings.previewUrls !== 'none';
  const checkout = target && (pays || shows) ? await desk.checkout() : undefined;
  if (target === undefined || checkout === undefined) return undefined;
  const folder = ports.disk.absolute(journalFolder(false));
  const vault = new Checkpoints({
    checkout,
    branch: keepingBranch(target),
    paid: () => (pays ? paidFiles(folder) : Promise.resolve([])),
    place: (path) => join(folder, path),
    tell: (line) => runner.log(line),
    later: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  if (!pays) return vault;
  await ports.disk.prepare();
  const files = await vault.restore(await mergedBranches(desk));
  if (files > 0)
    runner.log('Answers that an earlier run paid for were taken from the keeping branch.');
  return vault;
}

/** How many pull requests that a commit brought in are looked at. */
const most = 5;

/** The branches that kept what pull requests paid for, which the commit of a push has brought in. */
async function mergedBranches({ target, github }: Desk): Promise<string[]> {
  const hub = await github();
  if (target === undefined || target.pull !== undefined || hub === undefined) return [];
  const pulls = await hub.pullsWith(target.sha).catch(() => []);
  return pulls.slice(0, most).map(({ number }) => keepingBranch({ pull: number }));
}
