import type { Files } from '../github/seed.ts';
import { template } from '../run/project.ts';
import type { Step } from './runner.ts';
import { openStage, type Stage } from './stage.ts';

/** A template of one bowl. */
export function bowl(prompt: string): string {
  return template({ path: 'images/bowl', prompt });
}

/** A stage on which pull request 2 comes from a stranger's fork. */
export interface ForkStage extends Stage {
  /** The commit of the fork that the pull request brings. */
  readonly head: string;
  /** Calls to the model and requests to GitHub since the pull request was opened. */
  since(): { readonly calls: number; readonly requests: Stage['github']['requests'] };
  /** Runs the Action as a fork's pull request has it: no key, and a token that reads. */
  plan(inputs?: Readonly<Record<string, string>>): Promise<Step>;
}

/** `main` has a delivered bowl; the fork changes these files. */
export async function openFork(
  change: Files = { 'templates/bowl.prompt': bowl('A round bowl on slate.') },
): Promise<ForkStage> {
  const stage = await openStage({ 'templates/bowl.prompt': bowl('A square bowl on slate.') });
  const { github, google, push, pull } = stage;
  const { status, log } = await push();
  if (status !== 0) throw new Error(`The bowl was not delivered.\n${log}`);
  const head = await github.commitFiles('feature', change, 'Change');
  await github.openPull({ number: 2, head: 'feature', fork: 'stranger' });
  const before = { calls: google.calls.length, requests: github.requests.length };
  const given = { 'gemini-api-key': '', 'github-token': github.addToken() };
  return {
    ...stage,
    head,
    since: () => ({
      calls: google.calls.length - before.calls,
      requests: github.requests.slice(before.requests),
    }),
    plan: (inputs = {}) => pull({ ...given, ...inputs }, { fork: true }),
  };
}
