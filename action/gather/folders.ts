import { posix } from 'node:path';
import type { Problem, Template } from '#templates';
import type { Disk, Look } from '../ports.ts';

/** Folders that globs begin with and that cannot be read: they are not taken for empty ones. */
export async function closedFolders(globs: readonly string[], disk: Disk): Promise<Problem[]> {
  const folders = globs.map((glob) => {
    const segments = glob.split('/');
    const wild = segments.findIndex((segment) => /[*?[{(!]/.test(segment));
    return segments.slice(0, wild < 0 ? -1 : wild).join('/') || '.';
  });
  const looks = await disk.lookAt(folders);
  return [...looks].flatMap(([folder, look]) =>
    look === 'unreadable' ? [closedFolder(folder)] : [],
  );
}

function closedFolder(folder: string): Problem {
  const { message, remedy } = closedWords(folder);
  return { rule: 'unreadable', severity: 'error', file: '', line: 1, column: 1, message, remedy };
}

/** Declared paths that a symbolic link would lead elsewhere, or whose folder cannot be read, each folder once a template. */
export async function unusablePaths(
  templates: readonly Template[],
  disk: Disk,
): Promise<Problem[]> {
  const folderOf = (path: string): string => posix.dirname(path);
  const folders = templates.flatMap(({ variants }) => variants.map(({ path }) => folderOf(path)));
  const looks = await disk.lookAt(folders);
  return templates.flatMap((template) => {
    const at = { severity: 'error', file: template.path, ...template.at.path } as const;
    const standsIn = (look: Look) =>
      template.variants.find(({ path }) => looks.get(folderOf(path)) === look);
    const linked = standsIn('symlink');
    const closed = standsIn('unreadable');
    return [
      ...(linked ? [{ ...at, rule: 'path-linked', ...linkedWords(linked.path) }] : []),
      ...(closed ? [{ ...at, rule: 'unreadable', ...closedWords(folderOf(closed.path)) }] : []),
    ];
  });
}

function linkedWords(path: string): { message: string; remedy: string } {
  return {
    message: `${path} leads through a symbolic link`,
    remedy: 'Put a folder in place of the link, or choose another path.',
  };
}

/** What is wrong with a folder that may not be read. */
export function closedWords(folder: string): { message: string; remedy: string } {
  return {
    message: `${folder}/ cannot be read`,
    remedy: 'Give yourself permission to read and search it.',
  };
}
