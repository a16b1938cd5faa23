import { exactText, partText } from '../money.ts';
import { segmentsOf } from './bars.ts';
import type { Bill } from './bill.ts';
import { type Element, element } from './piece.ts';
import { boundText, partNames, sumText, totalText } from './words.ts';

/** One bill on the common axis. */
export interface Row {
  readonly bill: Bill;
  readonly axis: number;
  readonly best: boolean;
}

/** The name of a model, its bar and its arithmetic. */
export function rowOf(row: Row): Element {
  const { bill, best } = row;
  const { offer, total, without, notes } = bill;
  const marks = [...(best ? ['cheapest'] : []), ...(offer.status ? [offer.status] : [])];
  const name = element('p', { class: 'name' }, [
    element('a', { href: offer.guide }, [offer.title]),
    ...marks.flatMap((mark) => [
      ' ',
      element('span', { class: mark === 'cheapest' ? 'pill best' : 'soft small' }, [mark]),
    ]),
  ]);
  const said = [...otherwiseOf(bill), ...notes];
  const body = total === undefined ? [lackOf(without)] : [barOf(row), ...arithmeticOf(row)];
  return element('li', { class: best ? 'bill cheapest' : 'bill' }, [
    name,
    ...body,
    ...(said.length > 0 ? [element('p', { class: 'soft small' }, [said.join(' ')])] : []),
  ]);
}

function lackOf(without: Bill['without']): Element {
  const is = without.some((lack) => lack.is === 'none') ? 'none' : 'unknown';
  return element('p', { class: is }, [`No total: ${without.map(({ text }) => text).join('; ')}.`]);
}

function isInBatch(lines: Bill['lines']): boolean {
  return lines.some((line) => line.part !== 'retries' && line.factor !== 1);
}

/** `In a batch: $1.64.`, or `At the standard price: $3.28.` of a bill that is in a batch. */
function otherwiseOf({ lines, total = 0, otherwise, omitted }: Bill): readonly string[] {
  if (otherwise === undefined || lines.length === 0) return [];
  const print = (usd: number) => partText(usd, Math.max(total, otherwise));
  const text = boundText({ total: otherwise, omitted }, print);
  return [`${isInBatch(lines) ? 'At the standard price' : 'In a batch'}: ${text}.`];
}

/** Text in the bar only where it is sure to fit on a phone. */
const roomForText = 19;

function barOf({ bill, axis }: Row): Element {
  const { total = 0 } = bill;
  const segments = segmentsOf(bill, axis);
  const length = segments.reduce((all, { width }) => all + width, 0);
  const at = (percent: number) => `${Number(percent.toFixed(3))}%`;
  return element(
    'svg',
    {
      class: 'bar',
      width: '100%',
      height: '32',
      role: 'img',
      'aria-label': `Total ${totalText(bill)}`,
    },
    [
      element('rect', { class: 'base', width: at(length), height: '32' }),
      ...segments.map(({ part, from, width }) =>
        element('rect', {
          class: 'part',
          x: at(from),
          width: at(width),
          height: '32',
          fill: `url(#part-${part})`,
        }),
      ),
      ...segments
        .filter(({ width }) => width >= roomForText)
        .map(({ part, usd, from }) =>
          element('text', { class: part, x: at(from), y: '21', dx: '8' }, [partText(usd, total)]),
        ),
      element('text', { class: 'total', x: at(length), y: '21', dx: '8' }, [boundText(bill)]),
    ],
  );
}

function arithmeticOf({ bill }: Row): Element[] {
  const { lines, offer, total = 0 } = bill;
  if (lines.length === 0) return [];
  const labels = lines.flatMap(({ part, usd }, index) => [
    index === 0 ? '' : ' · ',
    element('span', {}, [`${partNames[part]} ${partText(usd, total)}`]),
  ]);
  const cells = lines.map((line) =>
    element('tr', {}, [
      element('th', { scope: 'row' }, [partNames[line.part]]),
      element('td', {}, [sumText(line)]),
      element('td', { class: 'num' }, [exactText(line.usd)]),
    ]),
  );
  const sum = element('tr', { class: 'sum' }, [
    element('th', { scope: 'row', colspan: '2' }, ['Total']),
    element('td', { class: 'num' }, [boundText(bill, exactText)]),
  ]);
  return [
    element('details', { 'data-model': offer.name }, [
      element('summary', {}, labels),
      element('table', {}, [
        element('caption', {}, [
          `Calls × tokens × USD per 1M tokens${isInBatch(lines) ? ' × factor of the batch price' : ''}: image, thinking, prompt.`,
        ]),
        element('tbody', {}, [...cells, sum]),
      ]),
    ]),
  ];
}
