import type { Template } from '#templates';
import type { ReferenceState } from '../plan/facts.ts';
import type { Disk, Images, Look } from '../ports.ts';
import { unreadableWords } from './unreadable.ts';

/** The reference images of all templates: what their bytes are, or why they cannot be sent. */
export async function referenceStates(
  templates: readonly Template[],
  { disk, images }: { readonly disk: Disk; readonly images: Images },
): Promise<Map<string, ReferenceState>> {
  const sources = templates.flatMap((template) => [
    ...template.references,
    ...template.variants.flatMap(({ references }) => references),
  ]);
  const paths = new Set(sources.flatMap(({ source }) => ('path' in source ? [source.path] : [])));
  const states = await disk.lookAt(paths);
  const entries = [...paths].map(async (path): Promise<[string, ReferenceState]> => {
    const fault = referenceFault(states.get(path) ?? 'missing');
    const state = fault ?? (await images.reference(disk.absolute(path)));
    return [path, state.ok || fault ? state : ((await bytesFault(path, disk)) ?? state)];
  });
  return new Map(await Promise.all(entries));
}

/** Why a file is no picture that is no fault of a picture's. */
async function bytesFault(path: string, disk: Disk): Promise<ReferenceState | undefined> {
  const found = (await disk.statesOf([path])).get(path);
  switch (found?.state) {
    case 'unreadable':
      return { ok: false, ...unreadableWords(found.code) };
    case 'lfs':
      return {
        ok: false,
        fault: 'is a Git LFS pointer: its bytes are not here',
        remedy: 'Run git lfs pull.',
      };
    default:
      return undefined;
  }
}

function referenceFault(look: Look): ReferenceState | undefined {
  switch (look) {
    case 'unreadable':
      return { ok: false, ...unreadableWords('EACCES') };
    case 'missing':
      return { ok: false, fault: 'does not exist', remedy: 'Add the file, or correct the path.' };
    case 'symlink':
      return {
        ok: false,
        fault: 'is reached through a symbolic link',
        remedy: 'Commit the file itself in its place.',
      };
    case 'folder':
      return { ok: false, fault: 'is not a file', remedy: 'Name an image file.' };
    case 'file':
      return undefined;
  }
}
