import { privateFolder } from '../../plan/stores.ts';
import type { Disk } from '../../ports.ts';

/** A disk that remembers which of the repository's files a run wrote or removed. */
export interface Recording {
  readonly disk: Disk;
  /** Relative to the root; nothing of `.darkroom/`. */
  readonly touched: ReadonlySet<string>;
}

/** Remembers what goes through a disk. */
export function recording(disk: Disk): Recording {
  const touched = new Set<string>();
  const touch = (path: string): void => {
    if (!path.startsWith(`${privateFolder}/`)) touched.add(path);
  };
  return {
    touched,
    disk: {
      ...disk,
      writeText: (path, text) => {
        touch(path);
        return disk.writeText(path, text);
      },
      place: (from, path, over) => {
        touch(path);
        return disk.place(from, path, over);
      },
      remove: (path, over) => {
        touch(path);
        return disk.remove(path, over);
      },
    },
  };
}
