import { invalid } from './answers.ts';
import type { World } from './world.ts';

/** Refuses a text above GitHub's limit, which counts characters, not bytes or UTF-16. */
export function refuseLongBody({ policy }: World, resource: string, body: string): void {
  const { bodyCharacters } = policy.limits;
  if ([...body].length <= bodyCharacters) return;
  const message = `body is too long (maximum is ${bodyCharacters} characters)`;
  throw invalid({ resource, field: 'body', code: 'custom', message });
}
