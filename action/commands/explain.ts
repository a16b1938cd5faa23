import { UsageError } from '../inputs.ts';

/** A message for people; a fault of ours shows where it happened, for the bug report. */
export async function explain(error: unknown): Promise<string> {
  if (error instanceof UsageError) return error.message;
  const { plainBlock } = await import('../report/plain.ts');
  if (!(error instanceof Error)) return plainBlock(String(error));
  const expected = 'code' in error || 'kind' in error || error.constructor === Error;
  return plainBlock(expected ? error.message : (error.stack ?? error.message));
}
