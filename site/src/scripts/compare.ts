/** Choosing models on /compare/: checkboxes, or two lists on a narrow screen; the choice stays in the address. */

import { type Counts, differencesText, leftOutText } from '../lib/compare/judge.ts';
import {
  type Choice,
  fewest,
  hiddenText,
  most,
  pairName,
  readChoice,
  writeChoice,
} from '../lib/compare/state.ts';
import { type CompareTable, readTable } from './compare-table.ts';
import { keep, note, tell, write } from './live.ts';

interface Parts {
  readonly frame: HTMLElement;
  readonly element: HTMLElement;
  readonly table: CompareTable;
  readonly boxes: readonly HTMLInputElement[];
  readonly lists: readonly HTMLSelectElement[];
  readonly diff: HTMLInputElement;
}

const parts = partsOf(document.querySelector('[data-compare]'));
if (parts) start(parts);

function partsOf(frame: HTMLElement | null): Parts | undefined {
  const element = frame?.querySelector('table');
  const more = frame?.querySelector<HTMLTemplateElement>('[data-more]');
  const diff = frame?.querySelector<HTMLInputElement>('#diff');
  if (!frame || !element || !more || !diff) return undefined;
  const boxes = [...frame.querySelectorAll<HTMLInputElement>('[data-box]')];
  const lists = [...frame.querySelectorAll<HTMLSelectElement>('[data-place]')];
  return { frame, element, table: readTable(element, more.content), boxes, lists, diff };
}

function start(parts: Parts): void {
  const { ignored, ...first } = readChoice(location.search, parts.table);
  let choice: Choice = first;
  let narrow = isNarrow(parts);
  show(parts, choice);
  note('[data-note]', ignored.join(' '));
  listen(parts, {
    current: () => choice,
    choose: (next) => {
      choice = next;
      const { differing, shown } = show(parts, choice);
      note('[data-note]', '');
      keep(writeChoice(choice));
      tell(`${choice.models.length} models chosen. ${differing} of ${shown} answers differ.`);
    },
  });
  new ResizeObserver(() => {
    if (narrow === isNarrow(parts)) return;
    narrow = !narrow;
    show(parts, choice);
  }).observe(parts.frame);
}

/** Makes the page say what was chosen. */
function show(parts: Parts, { models, diff }: Choice): Counts {
  const shown = isNarrow(parts) ? models.slice(0, fewest) : models;
  const told = parts.table.show(shown);
  for (const box of parts.boxes) box.checked = models.includes(box.value);
  for (const [index, list] of parts.lists.entries()) list.value = models[index] ?? '';
  parts.diff.checked = diff;
  write('[data-count]', differencesText(told));
  write('[data-left]', leftOutText(told) ?? '');
  showSources(parts.element);
  write('#choice', new URL(writeChoice({ models, diff }), location.href).href);
  write('[data-hidden]', hiddenText(models.length - shown.length));
  leadToPair(shown);
  return told;
}

interface Chooser {
  readonly current: () => Choice;
  readonly choose: (next: Choice) => void;
}

function listen({ boxes, lists, diff }: Parts, { current, choose }: Chooser): void {
  for (const box of boxes) {
    box.addEventListener('change', () => {
      const others = current().models.filter((name) => name !== box.value);
      const models = box.checked ? [...others, box.value] : others;
      const refusal = refusalOf(models.length);
      if (refusal === undefined) return choose({ ...current(), models });
      box.checked = !box.checked;
      note('[data-note]', refusal);
    });
  }
  for (const [place, list] of lists.entries()) {
    list.addEventListener('change', () => {
      choose({ ...current(), models: swapped(current().models, place, list.value) });
    });
  }
  diff.addEventListener('change', () => choose({ ...current(), diff: diff.checked }));
}

function refusalOf(count: number): string | undefined {
  if (count > most) return `At most ${most}. Untick one first.`;
  return count < fewest ? `At least ${fewest}. Tick another first.` : undefined;
}

/** The style sheet decides what is narrow. */
function isNarrow({ element }: Parts): boolean {
  return getComputedStyle(element).getPropertyValue('--narrow') === '1';
}

/** Puts a model in a place; one that stands there already changes places with it. */
function swapped(models: readonly string[], place: number, name: string): readonly string[] {
  const from = models.indexOf(name);
  return models.map((one, index) => {
    if (index === place) return name;
    return index === from ? (models[place] ?? one) : one;
  });
}

/** Only what a shown answer rests on. */
function showSources(table: HTMLElement): void {
  const cited = [...table.querySelectorAll<HTMLAnchorElement>('tr:not(.out) a[href^="#source-"]')];
  const hashes = new Set(cited.map(({ hash }) => hash));
  for (const source of document.querySelectorAll<HTMLElement>('li[id^="source-"]'))
    source.hidden = !hashes.has(`#${source.id}`);
}

/** Two models have a page of their own. */
function leadToPair(shown: readonly string[]): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-pair]');
  if (!link) return;
  const [one = '', other = ''] = shown;
  link.classList.toggle('off', shown.length !== 2);
  link.href = `${pairName(one, other)}/`;
}
