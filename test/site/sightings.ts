import type { ConsoleMessage, Page, Request, Response } from 'playwright-core';
import type { Fault } from './fault.ts';

/** What the page itself keeps while it loads; read when it has settled. */
interface Kept {
  readonly violations: readonly string[];
  readonly shift: number;
  readonly elements: number;
}

/** Something that happened while a page was loaded or used. */
export type Sighting = Omit<Fault, 'file'>;

declare global {
  interface Window {
    keptForTests?: { violations: string[]; shift: number };
  }
}

/** Runs in the page before any script of its own: a violation while it is parsed would otherwise go unheard. */
export function keepInPage(): void {
  const kept = { violations: [] as string[], shift: 0 };
  window.keptForTests = kept;
  document.addEventListener('securitypolicyviolation', (event) => {
    kept.violations.push(`${event.effectiveDirective} refuses ${event.blockedURI} ${event.sample}`);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = entry as PerformanceEntry & LayoutShift;
      if (!hadRecentInput) kept.shift += value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

interface LayoutShift {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

/** Listens to all that goes wrong around a page; `take` hands over what was heard since the last time. */
export function listen(page: Page, home: string): { readonly take: () => Sighting[] } {
  const heard: Sighting[] = [];
  const { origin } = new URL(home);
  const hear = (fault: string, remedy: string): void => void heard.push({ fault, remedy });
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() !== 'error') return;
    hear(`The console has an error: ${message.text()}`, 'Mend what it tells of.');
  });
  page.on('pageerror', ({ message }) => {
    hear(`A script threw: ${message}`, 'Mend the script.');
  });
  page.on('request', (request: Request) => {
    const url = new URL(request.url());
    if (url.origin === origin || /^(data|blob|about):$/.test(url.protocol)) return;
    hear(`The page asks ${url.href}.`, 'Serve it from the site itself.');
  });
  page.on('requestfailed', (request: Request) => {
    // What a page that is left had still to get: no page is at fault, and whether it happens is the clock's choice.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    hear(`The request for ${request.url()} failed.`, 'Ask only for what can be had.');
  });
  page.on('response', (response: Response) => {
    if (response.status() < 400) return;
    hear(`${response.url()} answers ${response.status()}.`, 'Ask only for what is there.');
  });
  return { take: () => heard.splice(0) };
}

/** Waits until fonts and layout have settled. A page without scripts has no promise that could tell. */
export async function settle(page: Page, hasScripts: boolean): Promise<void> {
  if (!hasScripts) return;
  await page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    await document.fonts.ready;
    await frame();
    await frame();
  });
}

/** What the page kept; without scripts, nothing but the count of its elements. */
export async function readKept(page: Page): Promise<Kept> {
  return page.evaluate(() => {
    const { violations = [], shift = 0 } = window.keptForTests ?? {};
    return { violations, shift, elements: document.querySelectorAll('*').length };
  });
}

/** What is wrong with what a page kept. */
export function judgeKept({ violations, shift, elements }: Kept, most: number): Sighting[] {
  const refused = violations.map((violation) => ({
    fault: `The content security policy stops something: ${violation}.`,
    remedy: 'Move it into a file, or into a script or style that Astro hashes.',
  }));
  const moved = { fault: `The layout shifts by ${shift}.`, remedy: 'Reserve the room.' };
  const many = { fault: `The page has ${elements} elements.`, remedy: `Stay below ${most}.` };
  return [...refused, ...(shift > 0 ? [moved] : []), ...(elements < most ? [] : [many])];
}
