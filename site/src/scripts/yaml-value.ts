import { jsonString } from '../lib/copy/request.ts';

/**
 * A value as YAML on one line. Text stands bare where every reader of YAML takes it for text, inside brackets too;
 * otherwise it is a JSON string, which is YAML as well.
 */
export function yamlOf(value: unknown): string {
  if (typeof value === 'string') return textOf(value);
  if (Array.isArray(value)) return `[${value.map(yamlOf).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).map(entryOf);
  return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}';
}

/** A name with its value. */
export function entryOf([name, value]: readonly [string, unknown]): string {
  return `${textOf(name)}: ${yamlOf(value)}`;
}

/** Words that some version of YAML takes for something else. */
const taken = /^(?:true|false|yes|no|on|off|y|n|null)$/i;

function textOf(text: string): string {
  if (/^\p{L}(?:[\p{L}\p{N}_ .'-]*[\p{L}\p{N}_.])?$/u.test(text) && !taken.test(text)) return text;
  // What the engine refuses as a file's own character it takes as an escape.
  return jsonString(text).replace(
    /[\uFFFD-\uFFFF]/g,
    (odd) => `\\u${odd.charCodeAt(0).toString(16)}`,
  );
}
