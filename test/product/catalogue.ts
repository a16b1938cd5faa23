import { attacks } from '../report/attacks.ts';

/** Characters of a text that no view clips and no lint is told of: it has the shape of a harmless one. */
const most = 230;

/**
 * The attacks in as few texts as hold them, one a line: a process of its own for each would take a minute. What is
 * longer than a view shows is left to the tests of the views.
 */
export const catalogue: readonly string[] = joined(attacks.filter(({ length }) => length <= most));

function joined(texts: readonly string[]): string[] {
  const all: string[] = [];
  for (const text of texts) {
    const longer = `${all.at(-1)}\n${text}`;
    if (all.length > 0 && longer.length <= most) all[all.length - 1] = longer;
    else all.push(text);
  }
  return all;
}
