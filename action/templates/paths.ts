import { limits } from './limits.ts';
import type { ImageFormat } from './template.ts';

/** What is wrong with a path; the caller knows its place. */
export interface PathFault {
  readonly message: string;
  readonly remedy: string;
}

/** The extensions that a path may declare, and what is written then. */
export const formats: Readonly<Record<string, ImageFormat>> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  webp: 'webp',
  avif: 'avif',
};

/**
 * A value as part of a file name: NFKC, lower case; letters, marks and digits of any script stay, all
 * else becomes one `-`, none at the ends. '' when nothing is left.
 */
export function slug(value: string): string {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The key under which two paths are the same file on some disk: no extension, NFC, case folded. */
export function collisionKey(path: string): string {
  return foldedPath(withoutExtension(path));
}

/** A path as a disk that tells neither cases nor ways to write an accent apart has it. */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

/** The declared format; undefined when the path declares none, a fault when nothing can write it. */
export function declaredFormat(path: string): { format?: ImageFormat; fault?: PathFault } {
  const extension = extensionOf(path);
  if (extension === undefined) return {};
  const format = Object.hasOwn(formats, extension.toLowerCase())
    ? formats[extension.toLowerCase()]
    : undefined;
  if (format !== undefined) return { format };
  return {
    fault: fault(
      path,
      `ends in .${extension}, which Darkroom does not write`,
      'Use .png, .jpg, .webp or .avif, or leave the extension out.',
    ),
  };
}

/** Why an image must not be written here, or undefined. Pure: symbolic links are another room's. */
export function outputFault(path: string): PathFault | undefined {
  return confinementFault(path) ?? firstFault(path, outputNameFault);
}

/** Why a file must not be read from here, or undefined. */
export function inputFault(path: string): PathFault | undefined {
  return confinementFault(path) ?? firstFault(path, inputFolders);
}

/** What both must keep to: a relative POSIX path below the root that every disk can hold. */
function confinementFault(path: string): PathFault | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  if (/[\u0000-\u001F\u007F\p{Cf}\u2028\u2029]/u.test(path)) {
    return fault(path, 'holds a control or invisible character', 'Remove it.');
  }
  if (path.includes('\\')) return fault(path, 'holds a backslash', 'Separate folders with /.');
  if (/^(\/|~|[A-Za-z]:|[A-Za-z][A-Za-z0-9+.-]*:\/\/)/.test(path)) {
    return fault(path, 'is not inside the root', 'Write it from the root, without a leading /.');
  }
  if (isLonger(path, limits.pathBytes)) {
    return fault(path, `is longer than ${limits.pathBytes} bytes`, 'Make it shorter.');
  }
  return firstFault(path, nameFault);
}

/** What is wrong with one folder or file name of a path: a clause, and what to do. */
type NameFault = readonly [what: string, remedy: string];

function firstFault(
  path: string,
  faultOf: (name: string, last: boolean) => NameFault | undefined,
): PathFault | undefined {
  const names = path.split('/');
  for (const [index, name] of names.entries()) {
    const found = faultOf(name, index === names.length - 1);
    if (found !== undefined) return fault(path, ...found);
  }
  return undefined;
}

function nameFault(name: string): NameFault | undefined {
  if (name === '') return ['holds an empty name', 'Write one / between names, none at the ends.'];
  if (name === '.' || name === '..') {
    return [`holds the folder "${name}"`, 'Write the path from the root.'];
  }
  if (/[. ]$|^ /.test(name)) {
    return ['holds a name that begins or ends with a space, or ends with a dot', 'Remove it.'];
  }
  const odd = /[<>:"|?*]/.exec(name);
  if (odd) return [`holds ${odd[0]}, which Windows cannot store`, 'Remove it.'];
  if (/^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i.test(name)) {
    return [`holds ${name}, a name that Windows keeps for devices`, 'Rename it.'];
  }
  if (isLonger(name, limits.nameBytes)) {
    return [`holds a name longer than ${limits.nameBytes} bytes`, 'Make it shorter.'];
  }
  return undefined;
}

const inputFolders = ownFolderFault(['.git', '.darkroom']);
const outputFolders = ownFolderFault(['.git', '.github', '.darkroom', 'node_modules']);

function outputNameFault(name: string, last: boolean): NameFault | undefined {
  const own = outputFolders(name);
  const candidate = last && /@\d+$/.exec(withoutExtension(name));
  if (candidate) {
    return [`ends in ${candidate[0]}, which marks a candidate`, 'Write the number without @.'];
  }
  if (own !== undefined || last || declaredFormat(name).format === undefined) return own;
  return ['holds a folder named like an image', 'Rename the folder.'];
}

/** Folders that belong to git, GitHub, npm or Darkroom itself, also as NTFS shortens them (`git~1`). */
function ownFolderFault(folders: readonly string[]): (name: string) => NameFault | undefined {
  return (name) => {
    const folded = name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/^git~\d+$/, '.git');
    const own = folders.find((folder) => folded === folder);
    return own === undefined ? undefined : [`points into ${own}`, 'Choose another folder.'];
  };
}

function fault(path: string, what: string, remedy: string): PathFault {
  const shown = JSON.stringify(path.length > 80 ? `${path.slice(0, 79)}…` : path);
  return { message: `${shown} ${what}`, remedy };
}

function withoutExtension(path: string): string {
  const extension = extensionOf(path);
  return extension === undefined ? path : path.slice(0, -extension.length - 1);
}

function extensionOf(path: string): string | undefined {
  return /[^/]\.([^./]*)$/.exec(path)?.[1];
}

/** Whether a text has more UTF-8 bytes than `most`; a code unit makes at most three. */
function isLonger(text: string, most: number): boolean {
  return text.length * 3 > most && new TextEncoder().encode(text).length > most;
}
