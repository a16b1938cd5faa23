import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf } from './built-page.ts';
import type { Fault } from './fault.ts';

/** The shape that llmstxt.org describes. */
const file = 'llms.txt';

/**
 * Judges llms.txt: one h1, which comes first, a summary in a block quote, sections (h2) of links, each link absolute
 * and to a file of the site.
 * @param home the address of the front page, with the base path
 */
export function llmsTxtFaults(folder: string, home: string): Fault[] {
  const path = join(folder, file);
  if (!existsSync(path)) {
    return [{ file, fault: 'The site has none.', remedy: 'Write it with the other data files.' }];
  }
  const lines = readFileSync(path, 'utf8').split('\n');
  return [...opening(lines), ...sections(lines), ...links(lines, { folder, home })];
}

function opening(lines: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  if (!/^# \S/.test(lines[0] ?? '')) {
    faults.push({
      file,
      line: 1,
      fault: 'It does not begin with an h1.',
      remedy: 'Name the site.',
    });
  }
  const second = lines.findIndex((line, index) => index > 0 && /^# /.test(line));
  if (second > 0) {
    const fault = 'It has a second h1.';
    faults.push({ file, line: second + 1, fault, remedy: 'Make it a section (##).' });
  }
  if (!/^> \S/.test(lines.slice(1).find((line) => line.trim() !== '') ?? '')) {
    const fault = 'No summary follows the h1.';
    faults.push({ file, line: 2, fault, remedy: 'Write it as a block quote (> …).' });
  }
  return faults;
}

/** A section without a link is of no use; neither is a list item that is none. */
function sections(lines: readonly string[]): Fault[] {
  const starts = lines.flatMap((line, index) => (/^## /.test(line) ? [index] : []));
  if (starts.length === 0) {
    return [{ file, fault: 'It has no section.', remedy: 'List links below headings (##).' }];
  }
  return starts.flatMap((start, order): Fault[] => {
    const items = lines.slice(start + 1, starts[order + 1]).filter((line) => /^[-*] /.test(line));
    const plain = items.find((item) => !/^[-*] \[[^\]]+\]\(\S+\)/.test(item));
    if (items.length > 0 && plain === undefined) return [];
    const fault =
      plain === undefined
        ? `The section "${lines[start]?.slice(3)}" has no link.`
        : `"${plain}" is no link.`;
    return [{ file, line: start + 1, fault, remedy: 'Write - [name](address): what it is.' }];
  });
}

interface Place {
  readonly folder: string;
  readonly home: string;
}

function links(lines: readonly string[], { folder, home }: Place): Fault[] {
  return lines.flatMap((text, index) =>
    [...text.matchAll(/\]\(([^)\s]*)\)/g)].flatMap(({ 1: href = '' }): Fault[] => {
      const target = fileOf(href, home);
      const isForeign = /^https?:/.test(href) && target === undefined;
      if (isForeign || (target !== undefined && existsSync(join(folder, target)))) return [];
      const fault = `The link "${href}" ${target === undefined ? 'is not absolute' : 'leads nowhere'}.`;
      return [{ file, line: index + 1, fault, remedy: `Write an address below ${home}.` }];
    }),
  );
}
