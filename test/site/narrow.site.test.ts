import type { Page } from 'playwright-core';
import { told } from './fault.ts';
import { reflowFaults } from './reflow.ts';
import { quietAndAccessible, quietAndLight, sweep } from './sweep.ts';

/** What is folded must fit as well. */
async function unfolded(page: Page): Promise<Page> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  return page;
}

// The first is seen as the system asks, the second as its reader chose against the system.
sweep('light at 320 px', { width: 320, theme: 'light' }, async (watched, path) => [
  ...(await quietAndAccessible(watched, path)),
  ...told(await reflowFaults(await unfolded(watched.page), path)),
]);

sweep('dark by choice at 390 px', { width: 390, chosenTheme: 'dark' }, quietAndLight);
