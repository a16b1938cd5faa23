/**
 * What must hold of the files of `models/` before anything is made of them: the rooms that read them trust them. Not
 * part of the room's door, for zod and the reader of YAML would cost each start more than all the rest.
 *
 * How a model's life goes on is no fault: a day that passes must never stop a build.
 */

import { citationIssues } from './citations.ts';
import { comparedIssues } from './compared.ts';
import { dateIssues } from './dates.ts';
import { nameIssues } from './names.ts';
import { pixelIssues } from './pixels.ts';
import { type FileText, type ModelFile, readFile } from './read-file.ts';
import { successorIssues } from './successors.ts';
import { thinkingIssues } from './thinking.ts';

export type { FileText } from './read-file.ts';
export { shapeIssues } from './shape.ts';

/**
 * Everything wrong with the files, each as `path:line:column: where: what. remedy`. Files that cannot be read come
 * alone, for what the others say of them cannot be judged.
 * @param files all of `models/`
 * @param day YYYY-MM-DD, after which nothing can have been looked up
 */
export function modelFaults(files: readonly FileText[], day: string): string[] {
  const read = files.map(readFile);
  const broken = read.flatMap((one) => ('faults' in one ? one.faults : []));
  if (broken.length > 0) return broken;
  const all = read.filter((one): one is ModelFile => 'model' in one);
  return all.flatMap((file) => {
    const { model } = file;
    const own =
      model.kind === 'renderable'
        ? [...pixelIssues(model), ...thinkingIssues(model)]
        : comparedIssues(model);
    const issues = [
      ...nameIssues(file, all),
      ...successorIssues(file, all),
      ...dateIssues(model, day),
      ...own,
      ...citationIssues(file),
    ];
    return issues.map(file.print);
  });
}
