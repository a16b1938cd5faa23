import type { Document, YAMLError } from 'yaml';
import type { Fault } from './problem.ts';

/** Every repeated key, and the first other error: the ones after it are mostly its echo. */
export function yamlFaults(document: Document, text: string): { offset: number; fault: Fault }[] {
  const repeated = document.errors.filter((error) => error.code === 'DUPLICATE_KEY');
  const other = [...document.errors, ...document.warnings].find(
    (error) => error.code !== 'DUPLICATE_KEY',
  );
  return [...repeated, ...(other ? [other] : [])].map((error) => ({
    offset: error.pos[0],
    fault: yamlFault(error, text),
  }));
}

function yamlFault(error: YAMLError, text: string): Fault {
  if (error.code === 'DUPLICATE_KEY') {
    return {
      rule: 'yaml-duplicate-key',
      message: `${/^[^:\n]*/.exec(text.slice(error.pos[0]))?.[0].trim()} stands twice in the same map`,
      remedy: 'Keep one of them.',
    };
  }
  if (error.code === 'MULTIPLE_DOCS') {
    return { rule: 'yaml', message: 'A second YAML document begins here', remedy: 'Keep one.' };
  }
  const said = error.message.replace(/\.$/, '');
  return { rule: 'yaml', message: `Broken YAML: ${said}`, remedy: yamlRemedy(error, text) };
}

function yamlRemedy(error: YAMLError, text: string): string {
  const start = text.lastIndexOf('\n', error.pos[0] - 1) + 1;
  const line = text.slice(start, (text.indexOf('\n', start) + 1 || text.length + 1) - 1);
  if (line.includes('{{')) return 'Put text that holds {{…}} in quotes.';
  if (error.code === 'TAB_AS_INDENT') return 'Indent with spaces.';
  if (error.code === 'BAD_INDENT')
    return 'Indent this line like its siblings, and close every bracket.';
  if (error.code === 'TAG_RESOLVE_FAILED') return 'Remove the tag.';
  return 'Correct it here; text that holds ": ", " #" or quotes is safest in quotes.';
}
