import { isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { modelIssues } from './schema.ts';

/**
 * Everything wrong with one file of `models/`, each with its place: `path:line:column: where: what. remedy`.
 * @param path as it is printed, from the root
 */
export function modelFaults(path: string, text: string): string[] {
  const lines = new LineCounter();
  // JSON is YAML, and this reader keeps where everything stands.
  const document = parseDocument(text, { lineCounter: lines });
  const print = (offset: number, words: string): string => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}: ${words}`;
  };
  const broken = brokenAt(text);
  if (broken !== undefined) {
    const [found] = text.slice(broken, broken + 20).split('\n');
    const fault =
      broken < text.length ? `stops being JSON at \`${found}\`` : 'ends before its JSON does';
    return [print(broken, `${fault}. ${jsonRemedy}`)];
  }
  return modelIssues(document.toJS()).map(({ path: keys, message }) => {
    // A missing key stands where its parent does.
    const found = keys.map((_, index) => document.getIn(keys.slice(0, keys.length - index), true));
    const node = found.find(isNode);
    const where = keys.join('.') || 'the file';
    const words =
      keys.at(-2) === 'sources' && isScalar(node)
        ? `the source ${JSON.stringify(node.value)} is not defined. Add it to "sources" at the end of the file, or name one that is there.`
        : `${message}. Write what action/capabilities/{facts,renderable,comparison}.ts describe.`;
    return print(node?.range?.[0] ?? 0, `${where}: ${words}`);
  });
}

const jsonRemedy =
  'Look there and just before it for a comma too many or too few, a missing quote or bracket, or a comment.';

/** Where a text stops being JSON; undefined where it is JSON. The parser tells the place of some faults only. */
function brokenAt(text: string): number | undefined {
  if (isJson(text) === 'yes') return undefined;
  let [good, bad] = [0, text.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isJson(text.slice(0, middle)) === 'no') bad = middle;
    else good = middle;
  }
  return good;
}

/** `so-far`: it may become JSON when more follows. */
function isJson(text: string): 'yes' | 'so-far' | 'no' {
  try {
    JSON.parse(text);
    return 'yes';
  } catch (error) {
    const { message } = error as SyntaxError;
    const [, position] = /at position (\d+)/.exec(message) ?? [];
    return /end of JSON input/.test(message) || Number(position) === text.length ? 'so-far' : 'no';
  }
}
