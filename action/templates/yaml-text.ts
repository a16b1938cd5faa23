import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Scalar,
} from 'yaml';
import type { Place, Tell } from './problem.ts';
import { yamlFaults } from './yaml-faults.ts';
import { Plain, Refused, tooMuch } from './yaml-values.ts';

/** Keys and indexes from the root of a YAML text to a value. */
export type Keys = readonly PropertyKey[];

/** A YAML text as plain data (maps are objects), and where each of its values stands. */
export interface YamlText {
  readonly value: unknown;
  /** The place of the value, or of its nearest ancestor that exists. */
  at(keys: Keys): Place;
  /** The place of the key of a map's entry, or of the item of a list. */
  keyAt(keys: Keys): Place;
  /** The place of a character of a one-line string; the string's own place when it is written otherwise. */
  within(keys: Keys, offset: number): Place;
}

/**
 * Reads YAML 1.2 with positions. Refuses (tells, and returns undefined): broken YAML, keys that stand
 * twice, keys that are not text, custom tags, recursive or exploding aliases, endless nesting.
 * `where` is the place of the text's first character in its file.
 */
export function readYaml(text: string, where: Place, tell: Tell): YamlText | undefined {
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: where.file, line: where.line + line - 1, column: Math.max(1, col) };
  };
  const document = parse(text, lines);
  if (document === undefined || document.errors.some(isStackOverflow)) {
    tell(where, tooMuch('is nested too deeply to be read'));
    return undefined;
  }
  const faults = yamlFaults(document, text);
  for (const { offset, fault } of faults) tell(place(offset), fault);
  if (faults.length > 0) return undefined;
  try {
    return located(document, new Plain(document).convert(document.contents, 0), { text, place });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    tell(place(error.offset), error.fault);
    return undefined;
  }
}

/** The composer catches its own overflow and calls it an error of the text. */
function isStackOverflow({ message }: Error): boolean {
  return message.startsWith('Maximum call stack');
}

function parse(text: string, lineCounter: LineCounter): Document | undefined {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
  } catch (error) {
    if (error instanceof RangeError) return undefined; // the call stack is full
    throw error;
  }
}

function located(
  document: Document,
  value: unknown,
  { text, place }: { text: string; place: (offset: number) => Place },
): YamlText {
  const find = (keys: Keys) => findNode(document, keys);
  return {
    value,
    at: (keys) => place(find(keys).node ?? 0),
    keyAt: (keys) => place(find(keys).key ?? 0),
    within: (keys, offset) => {
      const { node = 0, scalar } = find(keys);
      return place(node + (scalar === undefined ? 0 : charactersIn(scalar, offset, text)));
    },
  };
}

interface Found {
  readonly node?: number;
  readonly key?: number;
  readonly scalar?: Scalar;
}

/** Offsets of the value and of its key; of the deepest that exists when the path leads nowhere. */
function findNode(document: Document, keys: Keys): Found {
  let node = document.contents as unknown;
  let found = offsets(node, node);
  for (const key of keys) {
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
      : undefined;
    const child = isSeq(node) ? node.items[Number(key)] : pair?.value;
    if (child === undefined && pair === undefined) return { ...found };
    found = offsets(child ?? pair?.key, pair?.key ?? child);
    if (isAlias(child)) return found;
    node = child;
  }
  return { ...found, ...(isScalar(node) && keys.length > 0 ? { scalar: node } : {}) };
}

function offsets(node: unknown, key: unknown): Found {
  const start = (node as Scalar | null)?.range?.[0];
  const keyStart = (key as Scalar | null)?.range?.[0] ?? start;
  return {
    ...(start === undefined ? {} : { node: start }),
    ...(keyStart === undefined ? {} : { key: keyStart }),
  };
}

/** How far into the source the `offset`th character of a string stands; 0 where escapes or folds hide it. */
function charactersIn(scalar: Scalar, offset: number, text: string): number {
  const [start = 0, end = 0] = scalar.range ?? [];
  const source = text.slice(start, end);
  const quote = /^["']/.test(source) ? 1 : 0;
  const plain = source.slice(quote, source.length - quote) === scalar.value;
  return plain ? quote + offset : 0;
}
