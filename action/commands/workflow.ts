import type { Runner } from '../adapters/runner.ts';
import type { Ports } from '../ports.ts';
import type { Checkpoints } from '../publish/checkpoints.ts';
import { conductOf } from '../publish/conduct.ts';
import { deliveryNotes, lossNotes } from '../publish/delivery-notes.ts';
import { occasionOf } from '../publish/occasion.ts';
import { isKeepingBranch } from '../publish/target.ts';
import { tidyUp } from '../publish/tidy.ts';
import { reportData } from '../report/json.ts';
import { explain } from './explain.ts';
import { type Base, baseOf } from './workflow/base.ts';
import { listenForCancel } from './workflow/cancel.ts';
import { deliverWork } from './workflow/delivery.ts';
import { type Desk, openDesk } from './workflow/desk.ts';
import { readInputs } from './workflow/inputs.ts';
import { atNewest } from './workflow/newest.ts';
import { showPictures } from './workflow/pictures.ts';
import { beforePlan } from './workflow/preflight.ts';
import { tellFailure, tellWorkflow, type Verdict } from './workflow/tell.ts';
import { openVault } from './workflow/vault.ts';
import { openWork, type Work, work } from './workflow/work.ts';

/**
 * One run of the Action: inputs and event in; then, by the event, the flow of run.ts with what came of it delivered and
 * told, another run's report, or tidying up. Nothing is thrown: a fault is told like any other.
 */
export async function runWorkflow(runner: Runner): Promise<Verdict> {
  try {
    const settings = readInputs(runner);
    const occasion = occasionOf(runner.event);
    const conduct = conductOf(occasion, settings);
    const desk = await openDesk(runner, { settings, occasion, conduct });
    switch (occasion.kind) {
      case 'report of another run': {
        const { tellUnverified } = await import('./workflow/unverified.ts');
        return await tellUnverified(desk, occasion);
      }
      case 'gone':
        runner.log('The branch was deleted: there is nothing to render.');
        return 'well';
      case 'closed':
        runner.log('The pull request is closed: there is nothing to render.');
        await tidy(desk);
        return 'well';
      default:
        return await render(desk);
    }
  } catch (error) {
    tellFailure(runner, await explain(error));
    return 'failed';
  }
}

/** The flow of run.ts with the outside world of a workflow around it. */
async function render(given: Desk): Promise<Verdict> {
  const { target, runner } = given;
  if (target && isKeepingBranch(target.branch)) {
    runner.log('This branch only keeps thumbnails and checkpoints: there is nothing to render.');
    return 'well';
  }
  const ports = await openWork(given);
  const { desk, leave } = await atNewest(given, ports);
  try {
    return await renderAt(desk, desk === given ? ports : await openWork(desk));
  } finally {
    await leave();
  }
}

async function renderAt(desk: Desk, ports: Ports): Promise<Verdict> {
  await beforePlan(desk, ports);
  const base = await baseOf(desk, ports);
  const vault = await openVault(desk, ports);
  const stopListening = listenForCancel(ports.halt, vault);
  try {
    const done = await work(desk, base, { ports, vault });
    return await publish(desk, done, { base, vault });
  } catch (error) {
    // Whatever went wrong, what was paid for is kept.
    await vault?.save();
    throw error;
  } finally {
    stopListening();
  }
}

/** Delivers what was made, and tells of it. */
async function publish(
  desk: Desk,
  done: Work,
  { base, vault }: { readonly base: Base | undefined; readonly vault: Checkpoints | undefined },
): Promise<Verdict> {
  const { conduct, target } = desk;
  const { report } = done;
  // Two commands of git at once could be in each other's way.
  await vault?.rest();
  const delivered = await deliverWork(desk, done);
  const data = reportData(report, base?.baseline);
  const pictures = await showPictures(desk, { data, done, vault, base, delivered });
  // Only a note of the comment needs it: what is committed must be told of, whatever GitHub says to this.
  const login = target && delivered?.kind === 'committed' ? await loginOf(desk) : undefined;
  const isKept = vault !== undefined && vault.fault === undefined;
  const notes = [
    ...conduct.notes,
    ...deliveryNotes(delivered, { target, login }),
    ...lossNotes(report, { kept: isKept, why: vault?.fault, delivered }),
  ];
  return tellWorkflow(desk, { report, data, delivered, pictures, notes });
}

async function loginOf({ target, settings, github }: Desk): Promise<string | undefined> {
  if (target?.pull === undefined || settings.comment === 'never') return undefined;
  return (await github())?.login().catch(() => undefined);
}

/** Takes away what closed pull requests left; a run that could not is no worse for it. */
async function tidy({ github, runner }: Desk): Promise<void> {
  try {
    const hub = await github();
    const deleted = hub ? await tidyUp(hub, new Date()) : [];
    for (const branch of deleted) runner.log(`Deleted ${branch}: its pull request is closed.`);
  } catch (error) {
    runner.log(`What closed pull requests left could not be deleted. ${await explain(error)}`);
  }
}
