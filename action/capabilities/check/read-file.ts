import { type Document, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { AnyModel, type Model } from '../schema.ts';
import { citeSources } from '../sources.ts';
import type { Issue } from './issue.ts';
import { brokenJson } from './json-text.ts';
import { shapeIssues } from './shape.ts';

/** A file of `models/`: its path as it is printed, from the root, and its text. */
export interface FileText {
  readonly path: string;
  readonly text: string;
}

/** A file that satisfies the schema. */
export interface ModelFile {
  readonly path: string;
  /** As it is written: facts cite their sources by key. */
  readonly json: unknown;
  /** The same with its citations resolved. */
  readonly model: Model;
  /** `path:line:column: where: words` of something wrong with it. */
  print(issue: Issue): string;
}

/** A file, or everything in which it is not what the schema asks for, printed. */
export function readFile({ path, text }: FileText): ModelFile | { readonly faults: string[] } {
  const lines = new LineCounter();
  // JSON is YAML, and this reader keeps where everything stands.
  const document = parseDocument(text, { lineCounter: lines });
  const at = (offset: number, words: string): string => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}: ${words}`;
  };
  const broken = brokenJson(text);
  if (broken) return { faults: [at(broken.offset, broken.words)] };
  const twice = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  if (twice.length > 0) return { faults: twice.map(({ pos }) => at(pos[0], twiceWords)) };
  const print = ({ path: keys, words }: Issue): string =>
    at(nodeAt(document, keys)?.range?.[0] ?? 0, `${keys.join('.') || 'the file'}: ${words}`);
  const json: unknown = document.toJS();
  const cited = citeSources(json);
  const issues = shapeIssues(AnyModel, cited).flatMap((issue) => ofCitation(issue, document));
  return issues.length > 0
    ? { faults: issues.map(print) }
    : { path, json, model: cited as Model, print };
}

const twiceWords = 'This key stands twice in its object. Remove one of them.';

/** What stands at a path; a missing key stands where its parent does. */
function nodeAt(document: Document, keys: Issue['path']) {
  const paths = keys.map((_, index) => keys.slice(0, keys.length - index));
  return paths.map((path) => document.getIn(path, true)).find(isNode);
}

/** Citations are resolved when they are judged: says of one what is wrong in the file as it is written. */
function ofCitation(issue: Issue, document: Document): Issue[] {
  const { path } = issue;
  const depth = path.length - 1 - path.lastIndexOf('sources');
  if (path.lastIndexOf('sources') < 1) return [issue];
  // The table's entry has the same fault, where it stands.
  if (depth > 1) return [];
  const node = document.getIn(path, true);
  const words =
    depth === 1 && isScalar(node)
      ? `The source ${JSON.stringify(node.value)} is not defined. Add it to "sources" at the end of the file, or name one that is there.`
      : 'A fact needs its sources. Write a list of keys of "sources" at the end of the file.';
  return [{ path, words }];
}
