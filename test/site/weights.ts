import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../site/build/built-html.ts';
import { budgetOf, everyPage, inKilobytes } from './budgets.ts';
import { type BuiltPage, readPages } from './built-page.ts';
import type { Fault } from './fault.ts';
import { gzipped, weigh } from './page-weight.ts';

/**
 * Holds every page to the budgets of its kind, and the style sheets of the site to theirs.
 * @param home the address of the front page, with the base path
 */
export function weightFaults(folder: string, home: string): Fault[] {
  const pages = readPages(folder, home).flatMap((page) => judge(page, folder, home));
  return [...pages, ...styleOfSite(folder)];
}

function judge(page: BuiltPage, folder: string, home: string): Fault[] {
  const weight = weigh(page, folder, home);
  const budget = budgetOf(page.url.slice(home.length));
  const { html, style, script } = weight;
  return [
    over(page.file, 'HTML', { is: html, may: budget.html }),
    over(page.file, 'JavaScript', { is: script, may: budget.script }),
    over(page.file, 'CSS', { is: style, may: everyPage.style }),
    weight.elements < everyPage.elements ? [] : tooManyElements(page.file, weight.elements),
  ].flat();
}

interface Measure {
  readonly is: number;
  readonly may: number;
}

function over(file: string, what: string, { is, may }: Measure): Fault[] {
  if (is <= may) return [];
  const fault = `Its ${what} weighs ${inKilobytes(is)} of ${inKilobytes(may)}.`;
  return [{ file, fault, remedy: 'Take something off, or load it later.' }];
}

function tooManyElements(file: string, count: number): Fault[] {
  const fault = `It has ${count} elements; a page may have fewer than ${everyPage.elements}.`;
  return [{ file, fault, remedy: 'Split the page, or draw with fewer elements.' }];
}

/** Pagefind's own style sheets are for its own surface, which the site does not load. */
function styleOfSite(folder: string): Fault[] {
  const sheets = filesBelow(folder).filter(
    (file) => file.endsWith('.css') && !file.startsWith('pagefind/'),
  );
  const is = sheets.reduce((sum, file) => sum + gzipped(readFileSync(join(folder, file))), 0);
  return over('.', `CSS in ${sheets.length} files`, { is, may: everyPage.style });
}
