import { drawnWords } from '../ending.ts';
import type { ReportData } from '../json-schema.ts';
import { counted } from '../wording.ts';
import { codeText, linkAddress, proseText } from './escape.ts';
import type { Weight } from './fit.ts';
import { nextSteps } from './next.ts';
import type { Sheet } from './sheet.ts';
import { endWords, moneyWords, runWords, verdict } from './words.ts';

/** Notes beyond these are somebody's mistake. */
const noteLimits = { amount: 10, characters: 400 } as const;

/** Heading, price and what must be known before looking. */
export function sheetHead({ data, notes, unverified, committed }: Sheet): string {
  const said = notes
    .slice(0, noteLimits.amount)
    .map((note) => proseText(note, noteLimits.characters));
  const own = [
    `${unverified ? '###' : '##'} ${verdict(data)}`,
    moneyWords(data),
    ...emulatedWords(data),
    ...endWords(data),
    ...committedWords(committed),
  ];
  const parts = unverified ? [...unverifiedWords, ...said, ...own] : [...own, ...said];
  return [...parts, `<sub>${runWords(data)}</sub>`].join('\n\n');
}

const unverifiedWords = [
  "## Unverified: the fork's own report",
  'A run of the fork wrote this report, without a key and without the right to write here. **Nobody has checked it:** words, numbers and outcomes below are what the fork says they are. Judge the files of this pull request, not this page.',
];

function emulatedWords({ renders }: ReportData): string[] {
  const words = drawnWords(renders.filter(({ file }) => file !== null));
  return words === undefined ? [] : [`**EMULATED.** ${words}`];
}

function committedWords(committed: Sheet['committed']): string[] {
  if (committed === undefined) return [];
  const { branch, sha, url, pullUrl } = committed;
  const words = `Committed to ${codeText(branch, 300)} as ${link(url, sha.slice(0, 7))}.`;
  const merge = link(pullUrl, 'the pull request');
  return [merge === '' ? words : `${words} Merge ${merge} to have the images.`];
}

/**
 * Where what was left out is, as links; empty where no address was given. A summary does not point to itself. What a
 * workflow uploads is listed on its run's page, and an unverified report is another run's.
 */
export function restWords({ links: { run }, unverified }: Sheet, place: Place): string {
  const summary = summaryLink(run, place);
  const report = unverified ? '' : link(run && `${run}#artifacts`, 'report');
  return [
    ...(summary === '' ? [] : [`the ${summary}`]),
    ...(report === '' ? [] : [`the ${report}, if the workflow uploads it`]),
  ].join(', and in ');
}

function summaryLink(run: string | undefined, place: Place): string {
  return place === 'comment' ? link(run, 'job summary') : '';
}

/** Where a sheet stands. */
export type Place = 'comment' | 'summary';

function link(address: string | undefined, words: string): string {
  const target = address === undefined ? undefined : linkAddress(address);
  return target === undefined ? '' : `<a href="${target}">${words}</a>`;
}

/** What was left out, and where it is; empty when nothing was. */
export function moreWords({ images, problems }: Weight, rest: string): string {
  const left = [
    ...(images === 0 ? [] : [counted(images, 'more image')]),
    ...(problems === 0 ? [] : [counted(problems, 'more problem')]),
  ].join(' and ');
  if (left === '') return '';
  const are = images + problems === 1 ? 'is' : 'are';
  const where = rest === '' ? 'The JSON report has all.' : `All are in ${rest}.`;
  return `**${left} ${are} left out here, for want of room.** ${where}`;
}

/** What to do next, and the links. */
export function sheetFoot(sheet: Sheet, place: Place): string {
  const { data, unverified } = sheet;
  const steps = nextSteps(data, unverified).map((step) => `- ${step}`);
  const all = summaryLink(sheet.links.run, place);
  return [
    `${unverified ? '####' : '###'} Next`,
    steps.join('\n'),
    ...(all === '' ? [] : [`<sub>All of it: the ${all}.</sub>`]),
  ].join('\n\n');
}
