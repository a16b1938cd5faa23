import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { modelFaults } from '#capabilities/check';

const path = 'action/capabilities/models/nano-banana-pro.json';
const text = readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** What is wrong with another text of the file. */
function faultsOf(other: string): string[] {
  return modelFaults([{ path, text: other }], '2099-01-01');
}

/** The line (from 1) on which something stands. */
function lineOf(words: string): number {
  return text.slice(0, text.indexOf(words)).split('\n').length;
}

test('a file that is a model has no fault', () => {
  expect(faultsOf(text)).toEqual([]);
});

test('a wrong value is told where it stands, with what is allowed there', () => {
  expect(faultsOf(text.replace('"sendsImageSize": true', '"sendsImageSize": "yes"'))).toEqual([
    `${path}:${lineOf('"sendsImageSize"')}:21: sendsImageSize: "yes" cannot stand here. Write true or false.`,
  ]);
});

test('a key that stands twice is told where it does again', () => {
  expect(faultsOf(text.replace('"provider":', '"name": "other",\n  "provider":'))).toEqual([
    `${path}:${lineOf('"provider"')}:3: This key stands twice in its object. Remove one of them.`,
  ]);
});

test('files that cannot be read are told alone', () => {
  const other = { path: 'other.json', text: '{}' };
  const faults = modelFaults([{ path, text: text.replace('3-pro', '9') }, other], '2000-01-01');
  expect(faults.filter((fault) => !fault.startsWith('other.json:1:1: '))).toEqual([]);
});

test.each([
  [
    'a comma too many',
    (json: string) => json.replace('"kind": "renderable",', '$&,'),
    '"kind"',
    24,
    'stops being JSON at `,`',
  ],
  [
    'a comma too few',
    (json: string) => json.replace('"kind": "renderable",', '"kind": "renderable"'),
    '"name"',
    3,
    'stops being JSON at `"name": "nano-banana`',
  ],
  [
    'a comment',
    (json: string) => json.replace('"kind"', '# note\n  "kind"'),
    '"kind"',
    3,
    'stops being JSON at `# note`',
  ],
  [
    'a missing quote',
    (json: string) => json.replace('"kind"', 'kind"'),
    '"kind"',
    3,
    'stops being JSON at `kind": "renderable",`',
  ],
])('%s is told where it stands, with a remedy', (_, edit, line, column, words) => {
  expect(faultsOf(edit(text))).toEqual([
    `${path}:${lineOf(line)}:${column}: ${words}. Look there and just before it for a comma too many or too few, a missing quote or bracket, or a comment.`,
  ]);
});

test('a file that is cut off is told at its end', () => {
  const [fault] = faultsOf(text.slice(0, 200));
  expect(fault).toMatch(/nano-banana-pro\.json:\d+:\d+: ends before its JSON does\. Look there/);
});
