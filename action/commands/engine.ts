import { openClock } from '../adapters/clock.ts';
import { openDisk } from '../adapters/disk.ts';
import type { Connection } from '../adapters/gemini-connection.ts';
import { openGit } from '../adapters/git.ts';
import { images } from '../adapters/images.ts';
import { openJournal } from '../adapters/journal.ts';
import { calledAt, type Door, type Settings, UsageError } from '../inputs.ts';
import { journalFolder } from '../plan/stores.ts';
import type { Ports } from '../ports.ts';
import type { ImageService } from '../render/call.ts';
import type { Command } from '../report/report.ts';
import { sentences } from '../report/wording.ts';

/** What a door knows of who asks: the Gemini API's key, and the address that its environment names. */
export interface Access {
  readonly door: Door;
  readonly apiKey: string | undefined;
  readonly baseUrl?: string | undefined;
}

/**
 * Opens the outside world for one run.
 * @throws UsageError when the key, the address or the credentials cannot be right, before anything is planned
 */
export async function openPorts(
  command: Command,
  settings: Settings,
  { access, ...events }: { readonly access: Access } & Pick<Ports, 'halt' | 'tell'>,
): Promise<Ports> {
  const service = serviceOf(command, settings, access);
  const connection =
    command === 'verify' ? undefined : await checked(connectionOf(settings, access));
  const disk = await openDisk(settings.root ?? '.');
  return {
    ...events,
    door: access.door,
    disk,
    images,
    git: openGit(disk.root),
    clock: openClock(),
    service,
    connect: () => connect(connection),
    journal: (emulated) => openJournal(disk.absolute(journalFolder(emulated))),
  };
}

function serviceOf(
  command: Command,
  settings: Settings,
  { door, apiKey }: Access,
): Ports['service'] {
  if (settings.vertexProject !== undefined) return 'vertex';
  if (apiKey !== undefined) return 'gemini';
  // A plan calls nobody: a fork's run has the workflow's address and not its key.
  if (settings.geminiBaseUrl !== undefined && command === 'render') {
    const give = door === 'action' ? 'Give gemini-api-key' : 'Set GEMINI_API_KEY';
    throw new UsageError(
      `${calledAt(door, 'gemini-base-url')} was given and there is no key to call it with. ${give}.`,
    );
  }
  if (command === 'render' && settings.requireKey) throw new UsageError(keyMissing[door]);
  return 'emulator';
}

const keyMissing: Readonly<Record<Door, string>> = {
  'command line':
    '--require-key was given and there is no key. Set GEMINI_API_KEY, or give --vertex-project.',
  action:
    'This run should deliver images and has no key. Give gemini-api-key or vertex-project, or require-key: false for proofs by the emulator.',
};

/** Whom to call and as whom; undefined where the emulator is to answer. */
function connectionOf(settings: Settings, access: Access): Connection | undefined {
  const { vertexProject: project, vertexLocation: location = 'global', geminiBaseUrl } = settings;
  // The variable is the Gemini API's; only a setting may send Vertex calls elsewhere.
  if (project !== undefined) {
    return { vertex: { project, location }, ...(geminiBaseUrl && { baseUrl: geminiBaseUrl }) };
  }
  const { apiKey } = access;
  if (apiKey === undefined) return undefined;
  const baseUrl = geminiBaseUrl ?? access.baseUrl;
  return { apiKey, ...(baseUrl && { baseUrl }) };
}

/** A wrong address or key is told before anything is planned, whether or not there is something to send. */
async function checked(connection: Connection | undefined): Promise<Connection | undefined> {
  if (connection === undefined) return undefined;
  const { checkConnection } = await import('../adapters/gemini-connection.ts');
  try {
    checkConnection(connection);
    return connection;
  } catch (error) {
    throw asUsage(error);
  }
}

/** A fault with a remedy, as what it is here: something about the settings or their environment to put right. */
function asUsage(error: unknown): unknown {
  if (!(error instanceof Error && 'remedy' in error)) return error;
  return new UsageError(sentences(error.message, String(error.remedy)));
}

/** @throws UsageError when there are no credentials to connect with */
async function connect(
  connection: Connection | undefined,
): Promise<{ service: ImageService; close(): Promise<void> }> {
  const { connectGemini } = await import('../adapters/gemini.ts');
  if (connection) {
    const service = connectGemini(connection);
    await service.signIn().catch((error: unknown) => {
      throw asUsage(error);
    });
    return { service, close: async () => undefined };
  }
  const { startEmulator } = await import('../emulator/index.ts');
  const emulator = await startEmulator();
  return {
    service: connectGemini({ apiKey: 'emulated', baseUrl: emulator.url }),
    close: () => emulator.close(),
  };
}
