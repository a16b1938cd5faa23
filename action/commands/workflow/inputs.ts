import { didYouMean } from '#templates';
import type { Runner } from '../../adapters/runner.ts';
import {
  actionInputs,
  type GivenInputs,
  readSettings,
  type Settings,
  UsageError,
} from '../../inputs.ts';

/**
 * The settings that a workflow gives. Secrets are masked before anything is said.
 * @throws UsageError for a name or a value that there is not
 */
export function readInputs(runner: Runner): Settings {
  for (const [, row] of actionInputs) {
    const secret = row.secret && runner.inputs.get(row.input);
    if (secret) runner.mask(secret.trim());
  }
  return readSettings(byName(runner.inputs), 'action');
}

function byName(inputs: Runner['inputs']): GivenInputs {
  const byInput = new Map(actionInputs.map(([name, row]) => [row.input, { name, row }]));
  const given = [...inputs].map(([input, text]) => {
    const known = byInput.get(input);
    if (known === undefined) throw new UsageError(unknownInput(input, [...byInput.keys()]));
    return [known.name, known.row.kind === 'list' ? linesIn(text) : text];
  });
  return Object.fromEntries(given) as GivenInputs;
}

/** A list is one thing a line: a glob may hold commas. */
function linesIn(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

function unknownInput(name: string, names: readonly string[]): string {
  const meant = didYouMean(name, names, `Give ${names.join(', ')}.`);
  return `${JSON.stringify(name)} is not an input of this action. ${meant}`;
}
