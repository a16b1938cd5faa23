import { afterEach } from 'vitest';
import { told } from './fault.ts';
import { home, type PlantedSite, pageOf, plantSite } from './planted-site.ts';
import type { StaticCheck } from './static-checks.ts';

const open: PlantedSite[] = [];
afterEach(() => {
  for (const site of open.splice(0)) site.close();
});

/** Plants a site that goes with the test. */
export function plant(planted: Readonly<Record<string, string>> = {}): PlantedSite {
  const site = plantSite(planted);
  open.push(site);
  return site;
}

/** What a check says of the sound site with something planted in it. */
export function find(check: StaticCheck, planted: Readonly<Record<string, string>>): string[] {
  return told(check(plant(planted).folder, home));
}

/** A page of the sound site with something in its content, or in its head. */
export function inDocs(main: string, head = ''): Readonly<Record<string, string>> {
  return { 'docs/index.html': pageOf({ path: 'docs/', main, head }) };
}
