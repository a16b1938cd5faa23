import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { modelFaults } from '../../action/capabilities/model-file.ts';

const path = 'action/capabilities/models/nano-banana-pro.json';
const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The line (from 1) on which something stands. */
function lineOf(words: string): number {
  return text.slice(0, text.indexOf(words)).split('\n').length;
}

test('a file that is a model has no fault', () => {
  expect(modelFaults(path, text)).toEqual([]);
});

test('a wrong value is told where it stands', () => {
  const broken = text.replace('"sendsImageSize": true', '"sendsImageSize": "yes"');
  expect(modelFaults(path, broken)).toEqual([
    `${path}:${lineOf('"sendsImageSize"')}:21: sendsImageSize: Invalid input: expected boolean, received string. Write what action/capabilities/{facts,renderable,comparison}.ts describe.`,
  ]);
});

test('a missing key is told where its parent stands', () => {
  const [fault] = modelFaults(path, text.replace(/ {2}"defaultTier": "[^"]*",\n/, ''));
  expect(fault).toMatch(/nano-banana-pro\.json:1:1: defaultTier: /);
});

test('a source that the table does not define is named', () => {
  const faults = modelFaults(path, text.replace('"sources": ["', '"sources": ["unheard-of", "'));
  expect(faults).toEqual([
    expect.stringContaining(
      'the source "unheard-of" is not defined. Add it to "sources" at the end of the file, or name one that is there.',
    ),
  ]);
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
  expect(modelFaults(path, edit(text))).toEqual([
    `${path}:${lineOf(line)}:${column}: ${words}. Look there and just before it for a comma too many or too few, a missing quote or bracket, or a comment.`,
  ]);
});

test('a file that is cut off is told at its end', () => {
  const [fault] = modelFaults(path, text.slice(0, 200));
  expect(fault).toMatch(/nano-banana-pro\.json:\d+:\d+: ends before its JSON does\. Look there/);
});
