import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Step } from './runner.ts';
import type { GitHub } from './stage.ts';
import { steady } from './steady.ts';

/**
 * All that a step told, without what differs from run to run: its status, annotations, outputs, and its sheet, which is
 * the comment on pull request 2, where there is one, and the summary.
 */
export function told({ status, commands, outputs, summary }: Step, github: GitHub): unknown {
  const [comment, ...more] = github.comments(2).map(({ body }) => body);
  expect(more).toEqual([]);
  const { report, 'comment-body-file': file, 'contact-sheet': page, ...plain } = outputs;
  const body = readFileSync(file ?? '', 'utf8');
  // The summary is the same, but for the marker and the way to itself.
  expect(body).toContain(summary.trim());
  if (comment !== undefined) expect(body).toBe(comment);
  expect(JSON.parse(readFileSync(report ?? '', 'utf8'))).toMatchObject({ schemaVersion: 1 });
  if (page !== undefined) expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/i);
  return {
    status,
    commands: commands.filter(({ name }) => name !== 'add-mask'),
    outputs: JSON.parse(steady(JSON.stringify(plain))),
    [comment === undefined ? 'summary' : 'comment']: steady(comment ?? summary),
  };
}

/** What a step said on the page of its run: `error: words`. */
export function said({ commands }: Step): string[] {
  return commands
    .filter(({ name }) => name !== 'add-mask')
    .map((one) => `${one.name}: ${one.value}`);
}
