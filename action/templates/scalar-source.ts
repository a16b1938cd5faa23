import type { Source } from './pieces.ts';
import { written } from './shape.ts';
import type { Keys, YamlText } from './yaml-text.ts';

/** A one-value text of the front matter (path, alt, a reference's path) as a source of the prompt language. */
export function scalarSource(yaml: YamlText, keys: Keys, text: string): Source {
  const start = yaml.at(keys);
  return {
    text,
    place: (line, column) => (line === 1 ? yaml.within(keys, column) : start),
    takes: 'variables',
    called: written(keys),
  };
}
