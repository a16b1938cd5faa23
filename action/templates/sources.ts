import type { Source } from './pieces.ts';
import type { Place } from './problem.ts';
import { written } from './shown.ts';
import type { Keys, YamlText } from './yaml-text.ts';

/** The text below a front matter, or a partial's. */
export function bodySource(body: { text: string; at: Place }, called: string): Source {
  const { text, at } = body;
  return {
    text,
    place: (line, column) => ({ file: at.file, line: at.line + line - 1, column: column + 1 }),
    takes: 'everything',
    called,
  };
}

/** A text of the front matter: path, alt, a reference's path or source. */
export function scalarSource(yaml: YamlText, keys: Keys, text: string): Source {
  const start = yaml.at(keys);
  return {
    text,
    place: (line, column) => (line === 1 ? yaml.within(keys, column) : start),
    takes: 'variables',
    called: written(keys),
  };
}
