import type { Page } from 'playwright-core';
import type { Fault } from './fault.ts';

/** Judges a page that is open without JavaScript: its content is there, and no control is shown that does nothing. */
export async function withoutScriptsFaults(page: Page, file: string): Promise<Fault[]> {
  const faults: Fault[] = [];
  const main = page.locator('main');
  const count = await main.count();
  const text = count === 1 ? (await main.innerText()).trim() : '';
  if (text === '') {
    const fault = count === 1 ? 'The main content is empty.' : `The page has ${count} <main>.`;
    faults.push({ file, fault, remedy: 'Build the content; let scripts only improve it.' });
  }
  if (!(await page.locator('h1').first().isVisible())) {
    faults.push({ file, fault: 'The h1 is not visible.', remedy: 'Show it without scripts.' });
  }
  for (const button of await page.locator(idle).all()) {
    if (!(await button.isVisible())) continue;
    const fault = `The button "${(await button.innerText()).trim()}" does nothing without scripts.`;
    faults.push({ file, fault, remedy: 'Keep it hidden until its script runs.' });
  }
  return faults;
}

/** A button that neither sends a form nor works by the browser itself. */
const idle =
  'button:not([popovertarget], [commandfor], [disabled]):not(form button:not([type="button"]))';
