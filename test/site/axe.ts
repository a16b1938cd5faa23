import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Fault } from './fault.ts';

/** WCAG 2.2 at level AA, and axe's own advice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the page keeps of axe once it was brought there. */
type WithAxe = typeof globalThis & { axe?: { run: (options: object) => Promise<AxeResults> } };

/** Judges an open page by axe. Its text goes in by the debugger, which no content security policy stops. */
export async function axeFaults(page: Page, file: string): Promise<Fault[]> {
  const isThere = await page.evaluate(() => (globalThis as WithAxe).axe !== undefined);
  if (!isThere) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(async (values) => {
    const { axe } = globalThis as WithAxe;
    if (axe === undefined) throw new Error('axe is not in the page.');
    const runOnly = { type: 'tag', values };
    return axe.run({ runOnly, resultTypes: ['violations'], elementRef: false });
  }, tags);
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }): Fault => {
      const summary = (failureSummary ?? '').split('\n').slice(1).join('; ').replace(/\s+/g, ' ');
      return { file, fault: `${id} (${impact}) at ${target.join(' ')}.`, remedy: summary.trim() };
    }),
  );
}
