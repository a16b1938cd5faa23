import { UsageError } from '../../inputs.ts';
import type { Journal, Ports } from '../../ports.ts';
import type { Checkpoints } from '../../publish/checkpoints.ts';
import { headOf } from '../../publish/deliver.ts';
import { Halt, type HaltReason } from '../../render/halt.ts';
import { plainBlock } from '../../report/plain.ts';
import { advance, eventLine, startProgress } from '../../report/progress.ts';
import type { Report, RunEvent } from '../../report/report.ts';
import { plainLook } from '../../report/style.ts';
import { run } from '../../run.ts';
import { openPorts } from '../engine.ts';
import { writeContactSheet } from '../run.ts';
import type { Base } from './base.ts';
import type { Desk } from './desk.ts';
import { type Recording, recording } from './recording.ts';

/** What the flow of run.ts did at a desk. */
export interface Work {
  readonly report: Report;
  readonly recording: Recording;
  readonly ports: Ports;
}

/** Carries the command out. Before the first call to a model, the branch must still stand where the event saw it. */
export async function work(
  desk: Desk,
  base: Base | undefined,
  { ports, vault }: { readonly ports: Ports; readonly vault: Checkpoints | undefined },
): Promise<Work> {
  const { conduct, settings, root, runner } = desk;
  const recorded = recording(ports.disk);
  const own: Ports = {
    ...ports,
    disk: recorded.disk,
    journal: (emulated) => watched(ports.journal(emulated), emulated ? undefined : vault),
    connect: async () => {
      if (ports.service !== 'emulator') await beforeFirstCall(desk, ports.halt);
      return ports.connect();
    },
    ...(base && ports.service !== 'emulator' && { baseConfig: base.config }),
  };
  const given = { ...settings, root, requireKey: conduct.requireKey };
  const report = await run(conduct.command, given, own);
  const page = await writeContactSheet(report, ports.disk);
  if (page.fault !== undefined) runner.log(plainBlock(page.fault));
  if (page.file !== undefined) runner.output('contact-sheet', page.file);
  return { report, recording: recorded, ports: own };
}

/** The outside world of the desk's run, as far as the engine needs it. */
export function openWork({ conduct, settings, root, runner }: Desk): Promise<Ports> {
  const given = { ...settings, root, requireKey: conduct.requireKey };
  const access = { door: 'action', apiKey: settings.geminiApiKey } as const;
  let progress = startProgress(Date.now());
  const tell = (event: RunEvent): void => {
    progress = advance(progress, event, Date.now());
    const line = eventLine(progress, event, plainLook.style);
    if (line !== undefined) runner.log(line);
  };
  return openPorts(conduct.command, given, { access, halt: new Halt(), tell });
}

/** A journal whose answers are told to who makes the checkpoints. */
function watched(journal: Journal, vault: Checkpoints | undefined): Journal {
  if (vault === undefined) return journal;
  return {
    ...journal,
    keep: async (slot, answer, at) => {
      const kept = await journal.keep(slot, answer, at);
      vault.arrived(kept.images.reduce((sum, { bytes }) => sum + bytes, 0));
      return kept;
    },
  };
}

/**
 * What must hold before money is spent: the branch stands where the event saw it, and what is checked out is that
 * commit's, so that the images can be committed to it.
 * @throws UsageError where another commit is checked out
 */
async function beforeFirstCall(desk: Desk, halt: Halt): Promise<void> {
  const { target, github, checkout, rules } = desk;
  const hub = target && (await github());
  if (target === undefined || hub === undefined) return;
  const head = await headOf(hub, target);
  if ('why' in head)
    halt.stop({ ...outdated, message: 'the branch takes no images any more', remedy: head.why });
  else if (head.sha !== target.sha) halt.stop(outdated);
  if (halt.reason !== undefined || target.commit === 'none') return;
  const here = await checkout();
  if (here === undefined) {
    if (target.commit === 'auto') return;
    throw new UsageError(`commit: ${target.commit} needs a checkout. ${checkoutRemedy}`);
  }
  if (/^\.github\//i.test(here.prefix)) throw new UsageError(inGithub);
  if (here.head.sha !== target.sha && here.head.tree !== (await hub.treeOf(target.sha))) {
    throw new UsageError(
      `The files that are checked out are not those of ${target.sha}, so images made from them cannot be committed to ${target.branch}. ${checkoutRemedy}`,
    );
  }
  await rules(target.into);
}

const inGithub =
  'working-directory lies below .github, where no image belongs. Name another folder, or give commit: none.';

const checkoutRemedy =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own, for a workflow
  'Give actions/checkout the input ref: ${{ github.event.pull_request.head.sha || github.sha }}.';

/** The branch has a newer commit: a run for that one does what is to be done. */
const outdated: HaltReason = {
  why: 'outdated',
  message: 'the branch has moved on since this run was started',
  remedy: 'The run of its newest commit goes on from here.',
};
