import type { SourceText } from '#templates';
import { openClock } from '../../action/adapters/clock.ts';
import { openDisk } from '../../action/adapters/disk.ts';
import { connectGemini } from '../../action/adapters/gemini.ts';
import { openGit } from '../../action/adapters/git.ts';
import { images } from '../../action/adapters/images.ts';
import { openJournal } from '../../action/adapters/journal.ts';
import type { Settings } from '../../action/inputs.ts';
import { journalFolder } from '../../action/plan/stores.ts';
import type { Clock, Disk } from '../../action/ports.ts';
import type { ImageService } from '../../action/render/call.ts';
import { Halt } from '../../action/render/halt.ts';
import type { Report, RunEvent } from '../../action/report/report.ts';
import { run } from '../../action/run.ts';

/** A run in this process, with the real adapters. */
export interface Engine {
  readonly root: string;
  readonly url: string;
  readonly settings?: Settings;
  /** The longest that a call may take, ms, instead of the minutes that a model is given. */
  readonly callMs?: number;
  /** Divides every pause between calls. */
  readonly hurry?: number;
  /** What the disk claims to have free, bytes. */
  readonly freeBytes?: number;
  readonly tell?: (event: RunEvent) => void;
  /** The base branch's darkroom.yml; null where it has none. */
  readonly baseConfig?: SourceText | null;
  /** What happens between the plan and the claim. */
  readonly beforeClaim?: () => Promise<unknown>;
}

/** Runs `render` with a key against an emulator. */
export async function renderHere(engine: Engine): Promise<Report> {
  const { root, url, settings = {}, callMs, hurry = 1, tell = () => undefined } = engine;
  const opened = await openDisk(root);
  const disk: Disk = {
    ...opened,
    freeBytes: async () => engine.freeBytes ?? opened.freeBytes(),
    claim: async () => {
      await engine.beforeClaim?.();
      return opened.claim();
    },
  };
  return run('render', settings, {
    door: 'command line',
    disk,
    images,
    git: openGit(root),
    clock: hurried(hurry),
    halt: new Halt(),
    service: 'gemini',
    connect: async () => ({
      service: limited(connectGemini({ apiKey: 'x', baseUrl: url }), callMs),
      close: async () => undefined,
    }),
    journal: (emulated) => openJournal(disk.absolute(journalFolder(emulated))),
    tell,
    ...(engine.baseConfig !== undefined && { baseConfig: engine.baseConfig }),
  });
}

function hurried(factor: number): Clock {
  const clock = openClock();
  return { ...clock, sleep: (milliseconds, signal) => clock.sleep(milliseconds / factor, signal) };
}

function limited(service: ImageService, most = Infinity): ImageService {
  return {
    generate: (call, how) =>
      service.generate(call, { ...how, timeoutMs: Math.min(how.timeoutMs, most) }),
  };
}

/** The outcomes of a report, as `{ rendered: 3, skipped: 1 }`. */
export function kindsIn({ outcomes }: Report): Readonly<Record<string, number>> {
  const groups = Object.groupBy(outcomes, ({ kind }) => kind);
  return Object.fromEntries(Object.entries(groups).map(([kind, some]) => [kind, some.length]));
}
