import type { Model } from '../catalog.ts';
import { escaped } from '../guides/prose.ts';
import { absolute, twinPath } from '../link.ts';
import type { PageInfo } from '../pages/page.ts';
import { modelAnswerPath, modelIndexPath, schemaNames, schemaPath, schemaWords } from './paths.ts';

/** What llms.txt is made from. */
export interface LlmsFacts {
  readonly home: PageInfo;
  readonly pages: readonly PageInfo[];
  readonly models: readonly Model[];
}

const choosing: ReadonlySet<string> = new Set(['/models/', '/compare/', '/prompts/', '/cost/']);

/** A list of a thousand helps nobody: the gallery has the others. */
const mostPrompts = 100;

/** The site for language models: https://llmstxt.org */
export function llmsText({ home, pages, models }: LlmsFacts): string {
  const of = (...kinds: readonly PageInfo['kind'][]): string[] =>
    pages.filter(({ kind }) => kinds.includes(kind)).map(pageLine);
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Model guides, as Markdown', models.map(guideLine)],
    ['Choosing', pages.filter(({ path }) => choosing.has(path)).map(pageLine)],
    ['Prompts', of('prompt').slice(0, mostPrompts)],
    ['Documentation', of('docs')],
    ['Data', [...dataLines(models), ...of('data', 'changes')]],
    ['Optional', of('pair')],
  ];
  const written = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `## ${title}\n\n${lines.join('\n')}`);
  return [`# Darkroom`, `> ${plain(home.description)}`, ...written].join('\n\n').concat('\n');
}

function pageLine({ title, description, path }: PageInfo): string {
  return line(title, absolute(path), description);
}

function guideLine(model: Model): string {
  const words =
    model.kind === 'renderable'
      ? 'what it takes, makes and costs, how to prompt it, with sources.'
      : 'for comparison: prices, strengths, cautions, with sources.';
  return line(model.displayName, absolute(twinPath(model)), words);
}

function dataLines(models: readonly Model[]): string[] {
  return [
    line('All models', absolute(modelIndexPath), 'names, states and addresses as JSON.'),
    ...models.map(({ name, displayName }) =>
      line(
        `${displayName}, as JSON`,
        absolute(modelAnswerPath(name)),
        'every fact with its source.',
      ),
    ),
    ...schemaNames.map((name) =>
      line(`JSON Schema ${name}`, absolute(schemaPath(name)), `${schemaWords[name]}.`),
    ),
  ];
}

/** A name or a description may hold anything: brackets would end a link's text, a line break the item. */
function line(name: string, address: string, words: string): string {
  return `- [${plain(name)}](${address}): ${plain(words)}`;
}

function plain(text: string): string {
  return escaped(text.replace(/\s+/g, ' ').trim());
}
