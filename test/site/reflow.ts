import type { Page } from 'playwright-core';
import type { Fault } from './fault.ts';

/** Finds what makes an open page scroll sideways, and text that is cut off. */
export async function reflowFaults(page: Page, file: string): Promise<Fault[]> {
  const { sideways, cut } = await page.evaluate(measure);
  return [
    ...sideways.map((what) => ({
      file,
      fault: `The page scrolls sideways because of ${what}.`,
      remedy: 'Let it wrap, shrink, or scroll in itself.',
    })),
    ...cut.map((what) => ({
      file,
      fault: `The text of ${what} is cut off.`,
      remedy: 'Let it wrap, or give it room.',
    })),
  ];
}

/** Runs in the page. */
function measure(): { sideways: string[]; cut: string[] } {
  const name = (element: Element): string => {
    const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
    const classes = [...element.classList].map((one) => `.${one}`).join('');
    return `${element.localName}${element.id && `#${element.id}`}${classes} "${text}"`;
  };
  const all = [...document.body.querySelectorAll('*')];
  const room = document.documentElement.clientWidth;
  const isWide = document.documentElement.scrollWidth > room;
  const reaches = (element: Element): boolean => element.getBoundingClientRect().right > room + 1;
  // The innermost of those that reach out is the one to mend.
  const outer = isWide ? all.filter(reaches) : [];
  const innermost = outer.filter(
    (one) => !outer.some((other) => other !== one && one.contains(other)),
  );
  const isCut = (element: Element): boolean => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
    // A box of a pixel or two hides its text for screen readers on purpose.
    if (clientWidth <= 2 || clientHeight <= 2 || !(element.textContent ?? '').trim()) return false;
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const isAcross = hides(overflowX) && scrollWidth > clientWidth + 1;
    return isAcross || (hides(overflowY) && scrollHeight > clientHeight + 1);
  };
  const sideways = innermost.length > 0 || !isWide ? innermost.map(name) : ['something'];
  return { sideways: sideways.slice(0, 5), cut: all.filter(isCut).map(name).slice(0, 5) };
}
