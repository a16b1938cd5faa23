import { error, notice, warning } from '@actions/core';
import { expect, test, vi } from 'vitest';
import { reportData } from '../../action/report/json.ts';
import { annotationsOf } from '../../action/report/markdown/annotations.ts';
import { named } from './attacks.ts';
import { reportOfText } from './markdown-sample.ts';
import { heldEntry, identity, planOf, problem, reportOf } from './sample.ts';

const tellers = { error, warning, notice };
const held = [{ ...identity({ name: 'crowd' }), held: heldEntry() }];

test('stand on the line of the problem, and of the path of what was not made', () => {
  const report = reportOf([], {
    plan: planOf({ held }),
    problems: [problem({ severity: 'warning' })],
  });
  expect(annotationsOf(reportData(report), '')).toEqual([
    {
      level: 'error',
      file: 'templates/crowd.prompt',
      line: 4,
      column: 3,
      title: 'crowd blocked',
      message: 'Google refused the prompt as prohibited content. Reword the prompt.',
    },
    {
      level: 'warning',
      file: 'templates/hero.prompt',
      line: 4,
      column: 8,
      title: 'tier',
      message:
        'nano-banana-2-lite does not offer tier 4K. Use 1K, or choose nano-banana-2.1 or nano-banana-pro.',
    },
  ]);
});

test('name files from the root of the repository, and none where the run as a whole is meant', () => {
  const problems = [problem({}), problem({ file: '', rule: 'budget' })];
  const annotations = annotationsOf(reportData(reportOf([], { problems })), 'site/');
  expect(annotations.map(({ file }) => file).sort()).toEqual(['', 'site/templates/hero.prompt']);
});

test('leave one of ten of each level to the run, and count what they leave out', () => {
  const problems = (['error', 'warning', 'notice'] as const).flatMap((severity, index) =>
    Array.from({ length: [21, 9, 10][index] ?? 0 }, (_, line) =>
      problem({ severity, line: index * 100 + line + 1 }),
    ),
  );
  const annotations = annotationsOf(reportData(reportOf([], { problems })), 'site/');
  const levels = annotations.map(({ level }) => level);
  expect(levels).toEqual([
    ...Array(9).fill('error'),
    ...Array(9).fill('warning'),
    ...Array(9).fill('notice'),
  ]);
  const rest = { file: '', title: 'Darkroom' };
  expect(annotations[8]).toMatchObject({
    ...rest,
    message: '… and 13 more errors: they are in the job summary.',
  });
  expect(annotations[17]).toMatchObject({ file: 'site/templates/hero.prompt' });
  expect(annotations[26]).toMatchObject({
    ...rest,
    message: '… and 2 more notices: they are in the job summary.',
  });
});

test.each(named)('print one command each for %s', (_, text) => {
  const written: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  const annotations = annotationsOf(reportOfText(text), '');
  for (const { level, message, ...at } of annotations) {
    tellers[level](message, { title: at.title, file: at.file, startLine: at.line });
  }
  spy.mockRestore();
  expect(written).toHaveLength(annotations.length);
  for (const line of written) {
    expect(line).toMatch(/^::(error|warning|notice) (title|file|line)=[^\r\n]*\n$/);
    expect(line.length).toBeLessThan(30_000);
  }
  for (const { message } of annotations) expect(message).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
});
