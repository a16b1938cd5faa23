import type { Runner } from '../../adapters/runner.ts';
import type { Settings } from '../../inputs.ts';
import type { Checkout } from '../../publish/checkout.ts';
import type { Conduct } from '../../publish/conduct.ts';
import type { GitHub } from '../../publish/github.ts';
import type { Occasion } from '../../publish/occasion.ts';
import { type Target, targetOf } from '../../publish/target.ts';

/** What a run of the Action works with: who started it, for what, and the ways to GitHub. */
export interface Desk {
  readonly runner: Runner;
  readonly settings: Settings;
  readonly occasion: Occasion;
  readonly conduct: Conduct;
  /** The folder to work in, absolute. */
  readonly root: string;
  /** The folder that the workflow checked out: another than `root` where the branch has moved on. */
  readonly home: string;
  /** The branch that the run is for; undefined where it may write to none. */
  readonly target: Target | undefined;
  /** Undefined without a token or outside a workflow. */
  readonly github: () => Promise<GitHub | undefined>;
  /** Undefined also where the folder is in no git repository. */
  readonly checkout: () => Promise<Checkout | undefined>;
  /** Types of the rules on a branch: asked for once. */
  readonly rules: (branch: string) => Promise<ReadonlySet<string>>;
}

/** Lays a run's desk. What leads to GitHub is loaded when it is first asked for. */
export async function openDesk(
  runner: Runner,
  given: { readonly settings: Settings; readonly occasion: Occasion; readonly conduct: Conduct },
): Promise<Desk> {
  const { settings, occasion } = given;
  const { repository } = runner;
  const { githubToken: token } = settings;
  const root = await runner.folder(settings.workingDirectory);
  const github = once(async () => {
    if (!token || !repository) return undefined;
    const { openGitHub } = await import('../../adapters/github.ts');
    const { apiUrl, name } = repository;
    return openGitHub({ token, apiUrl, repository: name, tell: (line) => runner.log(line) });
  });
  const checkout = once(async () => {
    if (!token || !repository) return undefined;
    const { openCheckout } = await import('../../adapters/git-checkout.ts');
    const { serverUrl, name } = repository;
    return openCheckout(root, {
      token,
      serverUrl,
      repository: name,
      environment: runner.environment,
    });
  });
  const known = new Map<string, Promise<ReadonlySet<string>>>();
  const rules = (branch: string): Promise<ReadonlySet<string>> => {
    const asked = known.get(branch) ?? github().then((hub) => hub?.rules(branch) ?? new Set());
    known.set(branch, asked);
    return asked;
  };
  return {
    ...given,
    runner,
    root,
    home: root,
    target: targetOf(occasion, settings),
    github,
    checkout,
    rules,
  };
}

/** Whether images that a model made are to be committed: those that are delivered, and where nobody forbids it. */
export function delivers({ target, conduct, settings }: Desk): boolean {
  const { stage = 'deliver' } = settings;
  const commits = target !== undefined && target.commit !== 'none';
  return commits && conduct.command === 'render' && stage === 'deliver';
}

/** Asks once, and gives everybody the answer. */
function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | undefined;
  return () => {
    asked ??= ask();
    return asked;
  };
}
