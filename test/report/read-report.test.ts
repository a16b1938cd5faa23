import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportData } from '../../action/report/json.ts';
import type { ReportData } from '../../action/report/json-schema.ts';
import { readReport } from '../../action/report/read-report.ts';
import { previousOf } from './markdown-sample.ts';
import { planned, planOf, problem, rendered, reportOf } from './sample.ts';

const hero = { name: 'hero', tier: '2K', ratio: '16:9' } as const;
const plan = planOf({ renders: [planned(hero, { previous: previousOf(hero, 'old') })] });
const data = reportData(reportOf([rendered({ name: 'mug' })], { plan, problems: [problem()] }));

function read(changed: unknown): string {
  const reading = readReport(JSON.stringify(changed));
  return reading.ok ? 'ok' : reading.fault;
}

function withRender(more: Record<string, unknown>): unknown {
  return { ...data, renders: [{ ...data.renders[0], ...more }] };
}

test('reads what was written', () => {
  expect(readReport(JSON.stringify(data))).toEqual({ ok: true, data });
});

test.each<[string, unknown]>([
  ['an absolute path', { path: '/etc/passwd' }],
  ['a path out of the root', { template: 'templates/../../x.prompt' }],
  ['a path out of the root, as Windows writes it', { file: '..\\x.png' }],
  ['a drive', { file: 'C:/x.png' }],
  ['a path with a line break', { path: 'images/a\n::error::x' }],
  ['an empty path', { path: '' }],
  ['a path beyond all length', { path: 'a'.repeat(4_097) }],
  ['a prompt beyond all length', { prompt: 'a'.repeat(131_073) }],
  ['a negative price', { costUsd: -1 }],
  ['a price beyond all sense', { costUsd: 1e300 }],
  ['half a call', { calls: 0.5 }],
  ['a hash that is none', { sha256: 'f'.repeat(63) }],
  ['an outcome that is none', { outcome: 'approved' }],
  ['a number for a text', { alt: 7 }],
  ['a key of its own', { html: '<b>' }],
])('refuses %s', (_, more) => {
  expect(read(withRender({}))).toBe('ok');
  expect(read(withRender(more as Record<string, unknown>))).toMatch(
    /^The report does not have a report's shape at renders → 0( → [a-zA-Z0-9]+)?\.$/,
  );
});

test.each<[string, string, string]>([
  ['no JSON', '{', 'The report is not JSON.'],
  ['a list', '[]', 'The report is not of version 1, which this Darkroom reads.'],
  ['nothing', 'null', 'The report is not of version 1, which this Darkroom reads.'],
  [
    'a newer one',
    JSON.stringify({ ...data, schemaVersion: 2 }),
    'The report is not of version 1, which this Darkroom reads.',
  ],
  [
    'an infinite number',
    JSON.stringify(data).replace(/"milliseconds":220000/, '"milliseconds":1e999'),
    "The report does not have a report's shape at milliseconds.",
  ],
  [
    'a prototype',
    JSON.stringify(data).replace('{', '{"__proto__":{"x":1},'),
    "The report does not have a report's shape at its top level.",
  ],
  [
    'a moment that is none',
    JSON.stringify({ ...data, startedAt: '@octocat' }),
    "The report does not have a report's shape at startedAt.",
  ],
  ['deep nesting', '['.repeat(200_000), 'The report is not JSON.'],
])('refuses %s', (_, text, fault) => {
  expect(readReport(text)).toEqual({ ok: false, fault });
});

test('measures in UTF-8 bytes, before anything else', () => {
  const text = JSON.stringify({
    ...data,
    stopped: { message: 'ü', remedy: '' },
  } satisfies ReportData);
  const bytes = Buffer.byteLength(text);
  expect(readReport(text, bytes).ok).toBe(true);
  expect(readReport(text, bytes - 1)).toEqual({
    ok: false,
    fault: `The report is larger than ${bytes - 1} bytes.`,
  });
  expect(readReport('x'.repeat(5_000_001))).toMatchObject({
    fault: 'The report is larger than 5000000 bytes.',
  });
});

test('never throws, and repeats no word of what it refuses', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      const reading = readReport(text);
      expect(reading.ok).toBe(false);
      if (!reading.ok)
        expect(reading.fault).toMatch(/^The report (is not JSON|is not of version 1, .*)\.$/);
    }),
  );
});
