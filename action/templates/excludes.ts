import type { FrontMatter } from './front-matter.ts';
import type { Fault, Tell } from './problem.ts';
import { shown } from './shown.ts';
import { didYouMean, listed } from './suggest.ts';
import type { YamlText } from './yaml-text.ts';

/** Tells excludes that name what is not in the matrix, as far as both can be read. */
export function checkExcludes(
  { image, yaml }: { image: FrontMatter['image']; yaml: YamlText },
  blame: Tell,
): void {
  const matrix = new Map(Object.entries(image.matrix ?? {}));
  for (const [index, exclude] of (image.exclude ?? []).entries()) {
    if (exclude === undefined) continue;
    for (const [key, value] of Object.entries(exclude)) {
      const keys = ['image', 'exclude', index, key];
      const values = matrix.get(key);
      if (!matrix.has(key)) blame(yaml.keyAt(keys), unknownAxis(key, matrix.keys()));
      else if (values !== undefined && !isAmong(values, value)) {
        blame(yaml.at(keys), unknownAxisValue(key, { value, values }));
      }
    }
    if (Object.keys(exclude).length === 0) {
      blame(yaml.at(['image', 'exclude', index]), excludesEverything);
    }
  }
}

function unknownAxis(key: string, known: Iterable<string>): Fault {
  return {
    rule: 'matrix',
    message: `image.exclude names ${key}, which is not in image.matrix`,
    remedy: didYouMean(key, known, 'Name the matrix’s keys only.'),
  };
}

function unknownAxisValue(
  key: string,
  { value, values }: { value: unknown; values: readonly unknown[] },
): Fault {
  const known = values.map(String);
  return {
    rule: 'matrix',
    message: `image.exclude names the ${key} ${shown(value)}, which is not in image.matrix`,
    remedy: didYouMean(String(value), known, `Use one of ${listed(known)}.`),
  };
}

const excludesEverything: Fault = {
  rule: 'matrix',
  message: 'This exclude is empty, and would exclude everything',
  remedy: 'Name the values to leave out.',
};

function isAmong(values: readonly unknown[], value: unknown): boolean {
  return values.includes(value);
}
