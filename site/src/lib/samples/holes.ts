/** Where the values of variables stand in a template's file, so that a script can write others there. */
import { isMap, isScalar, type Pair, parseDocument, visit, type YAMLMap } from 'yaml';
import { behindColon, endOf, keyStart, lineEnd, lineStart } from './yaml-offsets.ts';

/** From and to which character of the file. */
export type Span = readonly [start: number, end: number];

/** The places of a template's values: offsets into its text. */
export interface Holes {
  /**
   * Of the values below `input.default`, from behind the colon, by the variable's name or by `product.name` of a
   * field of a map.
   */
  readonly values: Readonly<Record<string, Span>>;
  /** Where a default goes that is not there yet. */
  readonly room: Room;
  /** The lines of `matrix`, `include` and `exclude`: a file without them makes a single picture. */
  readonly variants: readonly Span[];
}

/** A place for new entries of a map, and what stands before, between and after them. */
export interface Room {
  readonly at: number;
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

/**
 * The places in a file with LF line ends. Undefined where they cannot be told: of a text that is no template, of
 * anchors (one value then stands in several places), and of variants that share their line with other settings.
 */
export function holesOf(text: string): Holes | undefined {
  const front = frontOf(text);
  const image = front && pairOf(front.root, 'image');
  if (front === undefined || image === undefined) return undefined;
  const room = roomIn(front, image);
  const variants = variantsIn(front, image);
  if (room === undefined || variants === undefined) return undefined;
  const standing = mapAt(mapAt(front.root, 'input'), 'default');
  return { values: Object.fromEntries(valuesIn(text, standing)), room, variants };
}

/** A front matter that was parsed as if all before it were blank: offsets are those of the file. */
interface Front {
  readonly text: string;
  readonly root: YAMLMap;
}

function frontOf(text: string): Front | undefined {
  const opening = /^\uFEFF?(?:[^\S\n]*(?:#[^\n]*)?\n)*---[^\S\n]*\n/.exec(text)?.[0].length;
  if (opening === undefined) return undefined;
  const length = text.slice(opening).search(/^---[^\S\n]*$/m);
  if (length < 0) return undefined;
  const before = text.slice(0, opening).replace(/[^\n]/g, ' ');
  const document = parseDocument(before + text.slice(opening, opening + length));
  let shared = document.errors.length > 0;
  visit(document, {
    Alias: () => {
      shared = true;
    },
  });
  return !shared && isMap(document.contents) ? { text, root: document.contents } : undefined;
}

function valuesIn(text: string, map: YAMLMap | undefined, before = ''): [string, Span][] {
  return (map?.items ?? []).flatMap((pair) => {
    const name = `${before}${keyOf(pair)}`;
    const inner = before === '' && isMap(pair.value) ? pair.value : undefined;
    return [
      [name, [behindColon(text, pair), endOf(text, pair)]],
      ...valuesIn(text, inner, `${name}.`),
    ];
  });
}

function roomIn({ text, root }: Front, image: Pair): Room | undefined {
  const input = pairOf(root, 'input');
  if (input === undefined) {
    const at = lineStart(text, keyStart(image));
    return { at, before: 'input:\n  default:\n    ', between: '\n    ', after: '\n' };
  }
  if (!isMap(input.value)) return undefined;
  const standing = pairOf(input.value, 'default');
  if (standing !== undefined) {
    if (!isMap(standing.value)) return undefined;
    const { at, before, after } = lastIn(text, standing.value);
    const between = standing.value.flow ? ', ' : before;
    return { at, before, between, after };
  }
  const { at, before, after } = lastIn(text, input.value);
  if (input.value.flow) {
    return { at, before: `${before}default: { `, between: ', ', after: ` }${after}` };
  }
  return { at, before: `${before}default:${before}  `, between: `${before}  `, after };
}

/** Behind the last entry of a map. */
function lastIn(text: string, map: YAMLMap): Omit<Room, 'between'> {
  const [first] = map.items;
  const last = map.items.at(-1);
  if (first === undefined || last === undefined) {
    return { at: (map.range?.[0] ?? 0) + 1, before: ' ', after: ' ' };
  }
  const end = endOf(text, last);
  if (map.flow) return { at: end, before: ', ', after: '' };
  const start = keyStart(first);
  const indent = text.slice(lineStart(text, start), start);
  return { at: lineEnd(text, end), before: `\n${indent}`, after: '' };
}

function variantsIn({ text }: Front, { value: image }: Pair): Span[] | undefined {
  if (!isMap(image)) return undefined;
  const pairs = image.items.filter((pair) => /^(?:matrix|include|exclude)$/.test(keyOf(pair)));
  if (image.flow && pairs.length > 0) return undefined;
  return pairs.map((pair) => [
    aboveComments(text, lineStart(text, keyStart(pair))),
    lineEnd(text, endOf(text, pair)) + 1,
  ]);
}

/** What is said of an entry goes with it. */
function aboveComments(text: string, at: number): number {
  const comments = /(?<=\n)(?:[^\S\n]*#[^\n]*\n)+$/.exec(text.slice(0, at))?.[0] ?? '';
  return at - comments.length;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => keyOf(pair) === key);
}

function mapAt(map: YAMLMap | undefined, key: string): YAMLMap | undefined {
  const value = map && pairOf(map, key)?.value;
  return isMap(value) ? value : undefined;
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}
