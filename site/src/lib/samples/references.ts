import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { imageSize } from 'image-size';
import type { TemplateReference } from '../catalog.ts';
import type { Shot } from './picture.ts';

/** The picture of a committed reference; undefined where the file is none that a browser shows. */
export function shotOf({ source }: TemplateReference, root: string): Shot | undefined {
  if (!('path' in source) || !existsSync(root + source.path)) return undefined;
  const bytes = readFileSync(root + source.path);
  try {
    const { width, height, orientation = 1, type } = imageSize(bytes);
    if (type === 'heic' || type === 'heif') return undefined;
    // Cameras write down how they were held: from 5 on the picture lies on its side.
    const upright = orientation < 5 ? { width, height } : { width: height, height: width };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { file: source.path, sha256, ...upright };
  } catch {
    return undefined;
  }
}
