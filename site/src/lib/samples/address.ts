import { createHash } from 'node:crypto';
import type { Problem } from '../catalog.ts';

/** What stands below /prompts/ besides the pages of templates. */
const taken = ['by', 'page', 'index.json'] as const;

/** The address of a template's page. A name that would not do in an address is told apart by its digest. */
export function promptPath(name: string): string {
  return `/prompts/${addressOf(name)}/`;
}

/** `Ferry campaign` of `ferry-campaign`; folders stand before it. */
export function titleOf(name: string): string {
  const words = name.split('/').map((part) => part.replaceAll(/[-_]+/g, ' ').trim());
  return words.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(': ');
}

/** The file that a template is downloaded as: the last part of its address. */
export function downloadName(name: string): string {
  return `${addressOf(name).split('/').at(-1)}.prompt`;
}

/** The part of its page's address that tells a template from all others. */
export function addressOf(name: string): string {
  if (/^[a-z\d][\w.-]*(?:\/[a-z\d][\w.-]*)*$/.test(name)) return name;
  const words = name.toLowerCase().replace(/[^a-z\d]+/g, '-');
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${words.replace(/^-|-$/g, '').slice(0, 60)}-${digest}`;
}

/**
 * Where the file of a reference is published, as it is.
 * @param path from the root of the repository
 */
export function referencePath(path: string): string {
  const [extension = ''] = /\.[a-z\d]+$/i.exec(path) ?? [];
  return `/references/${addressOf(path.slice(0, path.length - extension.length))}${extension}`;
}

/** What is wrong with a template's name when its page would stand where another one does. */
export function addressFault(
  name: string,
): Pick<Problem, 'rule' | 'severity' | 'message' | 'remedy'> | undefined {
  const [first = ''] = name.split('/');
  if (!taken.some((one) => one === first)) return undefined;
  return {
    rule: 'site-address',
    severity: 'error',
    message: `The page of ${name} would stand where the gallery has /prompts/${first}`,
    remedy: `Rename ${first}: ${taken.join(', ')} are taken.`,
  };
}
