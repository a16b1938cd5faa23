import { keyRemedies } from '../ending.ts';
import type { ReportData } from '../json-schema.ts';
import { pruneWords } from '../plan-table.ts';
import { counted } from '../wording.ts';
import { deliveredBefore, tally } from './words.ts';

/** What a reader does next, in the order in which to do it: sentences of ours. Never empty. */
export function nextSteps(data: ReportData, unverified: boolean): string[] {
  const steps = [...repairs(data), ...renderings(data, unverified), ...looks(data)];
  return steps.length === 0 ? ['Nothing: every image is what its template asks for.'] : steps;
}

function repairs(data: ReportData): string[] {
  const errors = data.problems.filter(({ severity }) => severity === 'error').length;
  const refused = tally(data, 'blocked') + tally(data, 'mismatched');
  const again = tally(data, 'failed') + tally(data, 'skipped');
  return [
    ...(errors === 0
      ? []
      : [
          `Fix ${counted(errors, 'error')}: nothing is sent before ${errors === 1 ? 'it is' : 'all are'} gone.`,
        ]),
    ...(refused === 0
      ? []
      : [
          `Change the ${refused === 1 ? 'template' : 'templates'} of ${counted(refused, 'image')} that came back refused or wrong: the same request is not sent again.`,
        ]),
    ...(again === 0 ? [] : ['Run again for what failed or was skipped. What is done stays done.']),
  ];
}

function renderings(data: ReportData, unverified: boolean): string[] {
  const { command, orphans } = data;
  const planned = tally(data, 'planned');
  const drawn = data.renders.some(({ emulated, file }) => emulated && file !== null);
  const due = pruneWords(orphans);
  const fork =
    'Read the templates first. To render them, a maintainer merges them or brings them to a branch of this repository.';
  return [
    ...(planned > 0 && unverified ? [fork] : []),
    ...(planned > 0 && !unverified && command !== 'render'
      ? [
          'Render what is planned: run <code>darkroom render</code> with GEMINI_API_KEY set, or the Action with gemini-api-key.',
        ]
      : []),
    ...(drawn && !unverified ? [keyRemedies.action] : []),
    ...(due === '' ? [] : [`${due}.`]),
    ...(orphans.every(({ prune }) => prune)
      ? []
      : ['Delete the orphans with their lock entries, or bring their templates back.']),
  ];
}

function looks(data: ReportData): string[] {
  const rendered = data.service === 'emulator' ? 0 : tally(data, 'rendered');
  if (rendered + deliveredBefore(data) === 0) return [];
  return [
    'Look at each image beside its prompt. To change one, change its template: only that image is rendered again.',
  ];
}
