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
  const [broken] = document.errors;
  if (broken) return [print(broken.pos[0], `is not JSON: ${broken.message.split('\n')[0]}`)];
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
