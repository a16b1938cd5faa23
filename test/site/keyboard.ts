import type { Page } from 'playwright-core';
import type { Fault } from './fault.ts';
import { type Focus, lookAtFocus, type Stop, tabbable } from './keyboard-in-page.ts';

/** The most stops of a page before the walk is taken for a trap. */
const most = 1_500;

/**
 * Walks an open page by the tab key: a skip link comes first, every control is reached, none is a trap, and each
 * shows that it has the focus and is not covered.
 */
export async function keyboardFaults(page: Page, file: string): Promise<Fault[]> {
  const expected = await page.evaluate(tabbable);
  const stops = await walk(page, 'Tab');
  return [
    ...skipLink(stops[0]),
    ...(stops.length >= most ? ['The tab key never leaves the page.'] : []),
    ...missed(expected, stops),
    ...stops.filter(({ isSeen }) => !isSeen).map(({ name }) => `${name} does not show its focus.`),
    ...covered(stops),
  ].map((fault) => ({ file, fault, remedy: 'Walk the page by the tab key and look.' }));
}

/**
 * Walks an open page from its end by Shift and the tab key: what comes into sight from above is not covered by what
 * sticks there.
 */
export async function backwardFaults(page: Page, file: string): Promise<Fault[]> {
  const expected = await page.evaluate(tabbable);
  const stops = await walk(page, 'Shift+Tab');
  const remedy = 'Walk the page from its end by Shift and the tab key, and look.';
  return [...missed(expected, stops), ...covered(stops)].map((fault) => ({ file, fault, remedy }));
}

function missed(expected: readonly Stop[], stops: readonly Focus[]): string[] {
  const reached = new Set(stops.map(({ mark }) => mark));
  const rest = expected.filter(({ mark }) => !reached.has(mark));
  return rest.slice(0, 5).map(({ name }) => `The tab key never reaches ${name}.`);
}

function covered(stops: readonly Focus[]): string[] {
  return stops
    .filter(({ isCovered }) => isCovered)
    .map(({ name }) => `${name} has the focus under something.`);
}

function skipLink(first: Focus | undefined): string[] {
  if (first?.skipsTo === undefined) return ['The first stop of the tab key is no skip link.'];
  return first.skipsTo ? [] : ['The skip link leads to no anchor of the page.'];
}

/** Stops in their order, until the focus leaves the page or comes round. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Focus[]> {
  const stops: Focus[] = [];
  const seen = new Set<string>();
  while (stops.length < most) {
    await page.keyboard.press(key);
    const focus = await page.evaluate(lookAtFocus);
    if (focus === null || seen.has(focus.mark)) return stops;
    seen.add(focus.mark);
    stops.push(focus);
  }
  return stops;
}
