import { lockPathOf } from '#templates';
import type { Stage } from './stages.ts';

/**
 * A place where pictures and their locks lie. Only `delivered` is committed; the emulator's and every proof live
 * under `.darkroom/`, so that they never reach a declared path.
 */
export interface Store {
  readonly proofs: boolean;
  readonly emulated: boolean;
}

/** What Darkroom keeps for itself in a repository; it ignores itself. */
export const privateFolder = '.darkroom';

/** The stores in which a stage's pictures may be found, the one to write to last. */
export function storesFor(stage: Stage, emulated: boolean): readonly Store[] {
  const proofs = stage !== 'deliver';
  const real = { proofs, emulated: false };
  return emulated ? [real, { proofs, emulated: true }] : [real];
}

/** The folder of a store at a stage, relative to the root, with a trailing slash; empty for `delivered`. */
export function storeFolder(store: Store, stage: Stage): string {
  const emulated = store.emulated ? `${privateFolder}/emulated/` : '';
  if (!store.proofs) return emulated;
  return `${emulated || `${privateFolder}/`}proofs/${stage}/`;
}

/** Where a store keeps the lock of a template, relative to the root. */
export function lockPathIn(store: Store, stage: Stage, templatePath: string): string {
  return `${storeFolder(store, stage)}${lockPathOf(templatePath)}`;
}

/** Where the answers of a store's calls are kept, relative to the root: emulated ones never mix with real ones. */
export function journalFolder(emulated: boolean): string {
  return emulated ? `${privateFolder}/emulated/journal` : `${privateFolder}/journal`;
}

/** A path without its image extension: what two renders must not share and what a lock entry is found by. */
export function stemOf(path: string): string {
  return path.replace(/\.(?:png|jpe?g|webp|avif|heic|heif)$/i, '');
}

/** Every path that a picture on a stem may have. */
export function pathsOn(stem: string): string[] {
  return ['png', 'jpg', 'jpeg', 'webp', 'avif', 'heic', 'heif', 'bin'].map(
    (end) => `${stem}.${end}`,
  );
}

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/heic': 'heic',
  'image/heif': 'heif',
};

/** A render's path without extension, with the candidate's number when it is not the first: what locks are searched by. */
export function stemAt(path: string, candidate: number): string {
  return `${stemOf(path)}${candidate > 1 ? `@${candidate}` : ''}`;
}

/** The file of a render: its declared path, with the extension that its bytes ask for when none is declared. */
export function filePath(path: string, mediaType: string, candidate: number): string {
  const declared = path.slice(stemOf(path).length);
  return `${stemAt(path, candidate)}${declared || `.${extensions[mediaType] ?? 'bin'}`}`;
}
