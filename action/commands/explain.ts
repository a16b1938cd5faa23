import { UsageError } from '../inputs.ts';

/** A message for people; a fault of ours shows where it happened, for the bug report. */
export async function explain(error: unknown): Promise<string> {
  if (error instanceof UsageError) return error.message;
  const { plainBlock } = await import('../report/plain.ts');
  if (!(error instanceof Error)) return plainBlock(String(error));
  const told = ['code', 'kind', 'status'].some((key) => key in error) || /Fault$/.test(error.name);
  const expected = told || error.constructor === Error;
  return plainBlock(expected ? error.message : (error.stack ?? error.message));
}
