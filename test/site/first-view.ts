import type { Page } from 'playwright-core';
import { everyPage, inKilobytes } from './budgets.ts';
import type { Fault } from './fault.ts';

/** What a page fetches for what is seen first, in bytes as they come: text after gzip, the rest as it is. */
export interface FirstView {
  readonly all: number;
  readonly pictures: number;
}

/** Holds an open page, which was not scrolled yet, to the budget of its first view. */
export async function firstViewFaults(page: Page, file: string): Promise<Fault[]> {
  const { all, pictures } = await firstViewOf(page);
  const may = everyPage.firstView;
  if (all <= may) return [];
  const fault = `Its first view weighs ${inKilobytes(all)} of ${inKilobytes(may)}, ${inKilobytes(pictures)} of them pictures.`;
  return [{ file, fault, remedy: 'Take something off, or load it later.' }];
}

/** Weighs all that an open page has fetched, but for the lazy pictures outside its window. */
export function firstViewOf(page: Page): Promise<FirstView> {
  return page.evaluate(weighInPage);
}

/** Runs in the page. */
async function weighInPage(): Promise<FirstView> {
  const isSeen = (image: HTMLImageElement): boolean => {
    const { top, right, bottom, left, width } = image.getBoundingClientRect();
    return width > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  };
  const counted = [...document.images].filter((one) => one.loading !== 'lazy' || isSeen(one));
  await Promise.allSettled(counted.map((one) => one.decode()));
  const pictures = new Set(counted.map((one) => one.currentSrc));
  const others = new Set([...document.images].map((one) => one.currentSrc));
  const weigh = (counts: (name: string) => boolean): number =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter(({ name }) => counts(name))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0);
  return {
    all: weigh((name) => pictures.has(name) || !others.has(name)),
    pictures: weigh((name) => pictures.has(name)),
  };
}
