import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const results = '.darkroom/test-results.json';
/** The longer tests, each with a command and a result file of its own. */
const longer = ['action', 'site'] as const;
type Longer = (typeof longer)[number];
let project: string;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'darkroom-ci-'));
  await mkdir(join(project, '.ci'));
  await mkdir(join(project, '.darkroom'));
  for (const file of ['run', 'tally.mjs']) {
    await copyFile(join(import.meta.dirname, '../../.ci', file), join(project, '.ci', file));
  }
});
afterEach(() => rm(project, { recursive: true }));

/** A report as vitest writes it, of one file. */
function report(passed: number, failed: number, more: Readonly<Record<string, unknown>> = {}) {
  const tests = [
    ...Array.from({ length: passed }, () => ({ status: 'passed' })),
    ...Array.from({ length: failed }, () => ({ status: 'failed', failureMessages: [] })),
  ];
  const status = failed > 0 ? 'failed' : 'passed';
  const testResults = [{ name: 'a.test.ts', status, assertionResults: tests }];
  return { success: failed === 0, testResults, ...more };
}

interface Ended {
  readonly status: number;
  readonly lines: readonly string[];
  readonly errors: string;
}

function ended(program: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(program, [...args], { cwd: tmpdir() }, (error, stdout, errors) => {
      const status = typeof error?.code === 'number' ? error.code : 0;
      resolve({ status, lines: stdout.trim().split('\n'), errors });
    });
  });
}

/** What a test command leaves, and the status that it ends with. */
interface Left {
  readonly leaves?: unknown;
  readonly status?: number;
}

/**
 * Runs `.ci/run` of a project without dependencies, whose test commands leave a report each and end with a status. The
 * longer tests leave one passed test, unless said.
 */
async function ciRun(
  how: Left & Partial<Record<Longer, Left>> & { readonly lockless?: boolean },
): Promise<Ended> {
  const scripts: Record<string, string> = { test: await testCommand('test', how) };
  for (const name of longer) {
    const left = how[name] ?? { leaves: report(1, 0) };
    scripts[`test:${name}`] = await testCommand(name, left);
  }
  const manifest = { name: 'a', version: '1.0.0', scripts };
  await writeFile(join(project, 'package.json'), JSON.stringify(manifest));
  if (!how.lockless) {
    const lock = { name: 'a', version: '1.0.0', lockfileVersion: 3, packages: { '': manifest } };
    await writeFile(join(project, 'package-lock.json'), JSON.stringify(lock));
  }
  return ended(join(project, '.ci/run'), []);
}

async function testCommand(name: string, { leaves, status = 0 }: Left): Promise<string> {
  if (leaves === undefined) return `exit ${status}`;
  await writeFile(join(project, `${name}.json`), JSON.stringify(leaves));
  return `cp ${name}.json .darkroom/${name}-results.json && exit ${status}`;
}

/** What the last step of `.ci/run` makes of a report and of the test command's status. */
async function tally(leaves: unknown, status = 0): Promise<Ended> {
  const file = join(project, results);
  await writeFile(file, JSON.stringify(leaves));
  return ended(process.execPath, [join(project, '.ci/tally.mjs'), '0', String(status), file]);
}

describe('.ci/run', () => {
  test('ends with the counts of all result files', async () => {
    const { status, lines } = await ciRun({ leaves: report(7, 0) });
    expect([status, lines.at(-1)]).toEqual([0, '9 passed, 0 failed']);
  });

  describe.each(longer)('with the tests of the %s', (name) => {
    test.each([
      ['fail', { leaves: report(3, 2), status: 1 }, '11 passed, 2 failed'],
      ['leave nothing', { status: 0 }, '8 passed, 1 failed'],
      [
        'end badly with every test passed',
        { leaves: report(3, 0), status: 1 },
        '11 passed, 1 failed',
      ],
    ])('fails when they %s', async (_, left, line) => {
      const { status, lines } = await ciRun({ leaves: report(7, 0), [name]: left });
      expect([status, lines.at(-1)]).toEqual([1, line]);
    });
  });

  test('runs the longer tests although others failed', async () => {
    const { status, lines } = await ciRun({ leaves: report(5, 2), status: 1 });
    expect([status, lines.at(-1)]).toEqual([1, '7 passed, 2 failed']);
  });

  test('fails when a check fails before any test', async () => {
    const { status, lines, errors } = await ciRun({ status: 2 });
    expect([status, lines.at(-1)]).toEqual([1, '2 passed, 1 failed']);
    expect(errors).toContain(`${results} gives no results: ENOENT`);
    expect(errors).toContain('a test command ended with status');
  });

  test('fails when the command fails although every test passed', async () => {
    const { status, lines } = await ciRun({ leaves: report(5, 0), status: 3 });
    expect([status, lines.at(-1)]).toEqual([1, '7 passed, 1 failed']);
  });

  test('never counts the results of an earlier run', async () => {
    await writeFile(join(project, results), JSON.stringify(report(9, 0)));
    const { status, lines } = await ciRun({});
    expect([status, lines.at(-1)]).toEqual([1, '2 passed, 1 failed']);
  });

  test('fails when the installation fails', async () => {
    const { status, lines } = await ciRun({ leaves: report(7, 0), lockless: true });
    expect([status, lines.at(-1)]).toEqual([1, '0 passed, 3 failed']);
  });
});

describe('the tally', () => {
  test.each([
    ['a failed command', report(5, 2), 1, '5 passed, 2 failed'],
    ['a command that ended well', report(5, 2), 0, '5 passed, 2 failed'],
  ])('fails with the failed tests of %s', async (_, leaves, status, line) => {
    expect(await tally(leaves, status)).toMatchObject({ status: 1, lines: [line] });
  });

  test('names each failed test with what it found', async () => {
    const failed = { status: 'failed', fullName: 'a cup holds', failureMessages: ['Error: leaks'] };
    const testResults = [{ name: 'a.test.ts', status: 'failed', assertionResults: [failed] }];
    const { errors } = await tally({ success: false, testResults }, 1);
    expect(errors).toContain('a.test.ts > a cup holds: Error: leaks');
  });

  test('counts a test file that did not load', async () => {
    const testResults = [
      ...report(4, 0).testResults,
      { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ];
    const { status, lines, errors } = await tally({ success: false, testResults }, 1);
    expect([status, lines]).toEqual([1, ['4 passed, 1 failed']]);
    expect(errors).toContain('b.test.ts did not run: no such module');
  });

  test('counts a run that vitest calls failed although no test did', async () => {
    const { status, lines } = await tally(report(4, 0, { success: false }));
    expect([status, lines]).toEqual([1, ['4 passed, 1 failed']]);
  });

  test.each([
    ['holds no tests', { success: true, testResults: [] }],
    ['is not of vitest', ['passed']],
  ])('fails with a result file that %s', async (_, leaves) => {
    expect(await tally(leaves)).toMatchObject({ status: 1, lines: ['0 passed, 1 failed'] });
  });

  test('says how many tests were skipped, and does not count them as passed', async () => {
    const leaves = report(2, 0);
    leaves.testResults[0]?.assertionResults.push({ status: 'skipped' }, { status: 'todo' });
    expect(await tally(leaves)).toMatchObject({
      status: 0,
      lines: ['2 skipped', '2 passed, 0 failed'],
    });
  });

  test('refuses a result file that is older than the run', async () => {
    const file = join(project, results);
    await writeFile(file, JSON.stringify(report(9, 0)));
    await utimes(file, 1, 1);
    const args = [join(project, '.ci/tally.mjs'), '2000', '0', file];
    const { status, lines, errors } = await ended(process.execPath, args);
    expect([status, lines]).toEqual([1, ['0 passed, 1 failed']]);
    expect(errors).toContain('it is older than this run');
  });
});
