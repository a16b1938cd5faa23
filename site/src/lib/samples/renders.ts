import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { type LockEntry, lockPathOf, type Problem, readLock, type Template } from '../catalog.ts';
import type { Shot } from './picture.ts';

/** Where the emulator's pictures and their locks lie; they never reach a declared path. */
const emulatedFolder = '.darkroom/emulated/';

/** A picture that a lock knows, with the entry that tells where it came from. */
export interface Render extends Shot {
  readonly entry: LockEntry;
  readonly emulated: boolean;
}

/**
 * The renders of a template that are there, by variant: real ones, and emulated ones where no real one is. A lock
 * that is damaged or contradicts its pictures is told.
 */
export function rendersOf(
  template: Template,
  { root, tell }: { readonly root: string; readonly tell: (problem: Problem) => void },
): ReadonlyMap<string, Render> {
  const emulated = inStore(template, { root, folder: emulatedFolder, tell });
  const real = inStore(template, { root, folder: '', tell });
  return new Map([...emulated, ...real]);
}

interface Store {
  readonly root: string;
  /** From the root, with a slash at its end; empty for what is committed. */
  readonly folder: string;
  readonly tell: (problem: Problem) => void;
}

function inStore(template: Template, store: Store): [variant: string, Render][] {
  const path = `${store.folder}${lockPathOf(template.path)}`;
  if (!existsSync(store.root + path)) return [];
  const text = readFileSync(store.root + path, 'utf8');
  const reading = readLock(text);
  const blame = (about: string, fault: Pick<Problem, 'message' | 'remedy'>): void =>
    store.tell({ ...problemAt(path, lineOf(text, about)), ...fault });
  if (!reading.ok) {
    const { fault, remedy, line, column } = reading;
    store.tell({ ...problemAt(path, line), column, message: `The lock ${fault}`, remedy });
    return [];
  }
  for (const edited of reading.edited) {
    const message = `The entry of ${edited} is not as Darkroom wrote it`;
    blame(edited, { message, remedy: 'Restore the lock from git.' });
  }
  const planned = new Set(template.variants.map((variant) => variant.id));
  return Object.entries(reading.lock.renders).flatMap(([declared, entry]) => {
    const fault = faultOf({ path: declared, entry }, store);
    if (fault) blame(declared, fault);
    const shown = planned.has(entry.variant) && entry.candidate === 1;
    const { sha256, width, height } = entry.file;
    const picture = { file: store.folder + declared, sha256, width, height };
    const render = { ...picture, entry, emulated: store.folder !== '' };
    return shown ? [[entry.variant, render] as const satisfies [string, Render]] : [];
  });
}

function faultOf(
  { path, entry: { file } }: { readonly path: string; readonly entry: LockEntry },
  { root, folder }: Store,
): Pick<Problem, 'message' | 'remedy'> | undefined {
  const remedy = `Restore the picture from git, or run npm run render${folder && ' after deleting .darkroom/emulated'}.`;
  if (!existsSync(root + folder + path)) return { message: `${folder}${path} is missing`, remedy };
  const bytes = readFileSync(root + folder + path);
  if (bytes.length !== file.bytes) {
    const message = `${folder}${path} has ${bytes.length} bytes, and its lock says ${file.bytes}`;
    return { message, remedy };
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 === file.sha256) return undefined;
  return { message: `${folder}${path} is not the picture that its lock knows`, remedy };
}

function problemAt(file: string, line: number): Omit<Problem, 'message' | 'remedy'> {
  return { rule: 'site-lock', severity: 'error', file, line, column: 1 };
}

function lineOf(text: string, key: string): number {
  const index = text.indexOf(`${JSON.stringify(key)}:`);
  return text.slice(0, Math.max(index, 0)).split('\n').length;
}
