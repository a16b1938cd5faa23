import { brokenLinks } from '../../site/build/links.ts';
import type { Fault } from './fault.ts';
import { feedFaults } from './feeds.ts';
import { htmlFaults } from './html.ts';
import { jsonLdFaults } from './json-ld.ts';
import { llmsTxtFaults } from './llms-txt.ts';
import { outlineFaults } from './outline.ts';
import { weightFaults } from './weights.ts';

/** Judges a built folder by its files alone. */
export type StaticCheck = (folder: string, home: string) => readonly Fault[];

/** Every static check, by what it promises. */
export const staticChecks: Readonly<Record<string, StaticCheck>> = {
  'links lead somewhere': brokenLinks,
  'pages say what they are': outlineFaults,
  'HTML is valid': htmlFaults,
  'structured data is complete': jsonLdFaults,
  'feeds are well-formed': feedFaults,
  'llms.txt has its shape': llmsTxtFaults,
  'weights stay within budget': weightFaults,
};
