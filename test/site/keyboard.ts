import type { Page } from 'playwright-core';
import type { Fault } from './fault.ts';
import { type Focus, lookAtFocus, tabbable } from './keyboard-in-page.ts';

/** The most stops of a page before the walk is taken for a trap. */
const most = 1_500;

/**
 * Walks an open page by the tab key: a skip link comes first, every control is reached, none is a trap, and each
 * shows that it has the focus and is not covered.
 */
export async function keyboardFaults(page: Page, file: string): Promise<Fault[]> {
  const expected = await page.evaluate(tabbable);
  const stops = await walk(page);
  const reached = new Set(stops.map(({ mark }) => mark));
  const missed = expected.filter(({ mark }) => !reached.has(mark));
  return [
    ...skipLink(stops[0]),
    ...(stops.length >= most ? ['The tab key never leaves the page.'] : []),
    ...missed.slice(0, 5).map(({ name }) => `The tab key never reaches ${name}.`),
    ...stops.filter(({ isSeen }) => !isSeen).map(({ name }) => `${name} does not show its focus.`),
    ...stops
      .filter(({ isCovered }) => isCovered)
      .map(({ name }) => `${name} has the focus under something.`),
  ].map((fault) => ({ file, fault, remedy: 'Walk the page by the tab key and look.' }));
}

function skipLink(first: Focus | undefined): string[] {
  if (first?.skipsTo === undefined) return ['The first stop of the tab key is no skip link.'];
  return first.skipsTo ? [] : ['The skip link leads to no anchor of the page.'];
}

/** Stops in their order, until the focus leaves the page or comes round. */
async function walk(page: Page): Promise<Focus[]> {
  const stops: Focus[] = [];
  const seen = new Set<string>();
  while (stops.length < most) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(lookAtFocus);
    if (focus === null || seen.has(focus.mark)) return stops;
    seen.add(focus.mark);
    stops.push(focus);
  }
  return stops;
}
