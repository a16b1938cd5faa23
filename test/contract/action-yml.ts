import { stringify } from 'yaml';
import { type ActionInput, actionInputs } from '../../action/inputs.ts';
import { outputWords } from '../../action/publish/outputs.ts';

/** `action.yml` as the table of settings and the outputs make it. */
export function actionYml(): string {
  const inputs = Object.fromEntries(actionInputs.map(([, row]) => [row.input, inputOf(row)]));
  const outputs = Object.fromEntries(
    Object.entries(outputWords).map(([name, description]) => [name, { description }]),
  );
  const about = {
    name: 'Darkroom',
    description:
      'Image prompts as code: renders committed .prompt templates with Google’s Gemini image models, checks and prices them.',
    author: 'The Darkroom developers',
    branding: { icon: 'image', color: 'gray-dark' },
    inputs,
    outputs,
    runs: { using: 'node24', main: 'action/dist/index.js' },
  };
  return `# Made from action/inputs.ts and action/publish/outputs.ts by \`npm run readme\`.\n${stringify(about, { lineWidth: 110 })}`;
}

function inputOf(row: ActionInput): Record<string, unknown> {
  const input = { description: `${whatItDoes(row)} Default: ${standardOf(row)}.`, required: false };
  // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's expression, which it alone can fill in
  const token = '${{ github.token }}';
  return row.input === 'github-token' ? { ...input, default: token } : input;
}

/** What a workflow's author reads of an input: what it is for, and what it takes. */
export function whatItDoes(row: ActionInput): string {
  return 'choices' in row ? `${row.words} ${choicesOf(row)}.` : row.words;
}

/** The default in a workflow, where `auto` may mean something of its own. */
export function standardOf({ auto, standard }: ActionInput): string {
  return auto === undefined ? standard : `auto (${auto})`;
}

function choicesOf(row: ActionInput & { choices: readonly string[] }): string {
  if (row.kind === 'words') return `Some of ${row.choices.join(', ')}`;
  return `One of ${[...(row.auto ? ['auto'] : []), ...row.choices].join(', ')}`;
}
