import { readFileSync, statSync } from 'node:fs';

// Plain JavaScript without dependencies: it must run on any Node, also when `npm ci` failed.
const [, , started, status, ...files] = process.argv;

/** Enough of a fault to mend it by, where only the end of the output is kept. */
const shortened = (text) => (text ?? '').split('\n').slice(0, 20).join('\n').slice(0, 2_000);

/** Reads vitest's JSON report. A file that failed without a failed test (it did not load) is one failure. */
function count(file) {
  if (statSync(file).mtimeMs < Number(started)) throw new Error('it is older than this run');
  const { testResults, success } = JSON.parse(readFileSync(file, 'utf8'));
  const counts = { passed: 0, failed: 0, skipped: 0, complaints: [] };
  for (const { name, status: outcome, message, assertionResults } of testResults) {
    const failures = assertionResults.filter((test) => test.status === 'failed');
    const failed = failures.length;
    const passed = assertionResults.filter((test) => test.status === 'passed').length;
    const broken = outcome === 'failed' && failed === 0;
    if (broken) counts.complaints.push(`${name} did not run: ${shortened(message)}`);
    for (const test of failures)
      counts.complaints.push(
        `${name} > ${test.fullName}: ${shortened(test.failureMessages.join('\n'))}`,
      );
    counts.passed += passed;
    counts.failed += failed + (broken ? 1 : 0);
    counts.skipped += assertionResults.length - passed - failed;
  }
  if (counts.passed + counts.failed === 0) throw new Error('it holds no tests');
  if (!success && counts.failed === 0) counts.complaints.push('vitest says that the run failed');
  return counts;
}

/** No results mean that nothing is known to pass. */
function counted(file) {
  try {
    return count(file);
  } catch (error) {
    const complaint = `${file} gives no results: ${error.message}`;
    return { passed: 0, failed: 1, skipped: 0, complaints: [complaint] };
  }
}

const all = files.map(counted);
const sum = (key) => all.reduce((total, counts) => total + counts[key], 0);
const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map(sum);
const complaints = all.flatMap((counts) => counts.complaints);
if (status !== '0') complaints.push(`a test command ended with status ${status}`);
if (skipped > 0) process.stdout.write(`${skipped} skipped\n`);
for (const complaint of complaints) process.stderr.write(`.ci/run: ${complaint}\n`);
const failures = failed === 0 && complaints.length > 0 ? 1 : failed;
process.stdout.write(`${passed} passed, ${failures} failed\n`);
process.exitCode = failures > 0 ? 1 : 0;
