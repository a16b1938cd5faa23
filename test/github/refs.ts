import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allows, type Token } from './access.ts';
import { type Answer, Refusal, unprocessable } from './answers.ts';
import { git, gitTry, isAncestor } from './git.ts';
import { objectInfo, resolve } from './objects.ts';
import type { RuleType, World } from './world.ts';

/** A ref that is to point elsewhere. `to` undefined deletes it. */
export interface Move {
  /** Whole: refs/heads/main. */
  readonly ref: string;
  readonly to: string | undefined;
  readonly force?: boolean;
  readonly token: Token;
}

/** What each rule says to whoever breaks it. */
export const ruleWords: Readonly<Record<RuleType, string>> = {
  creation: 'Cannot create ref due to creations being restricted.',
  deletion: 'Cannot delete this branch',
  non_fast_forward: 'Cannot force-push to this branch',
  pull_request: 'Changes must be made through a pull request.',
  required_signatures: 'Commits must have verified signatures.',
  update: 'Cannot update this protected ref.',
};

/**
 * The commit that a ref points at; undefined where there is no such ref. A ref is a file of its own until it is packed:
 * git need not be asked for most of them.
 */
export async function readRef(bare: string, ref: string): Promise<string | undefined> {
  const text = await readFile(join(bare, ref), 'utf8').catch(() => '');
  if (/^[0-9a-f]{40}\n$/.test(text)) return text.trimEnd();
  return (await objectInfo(bare, ref))?.sha;
}

/** Moves, creates or deletes a ref by GitHub's rules, and refuses in its words. */
export async function moveRef(world: World, move: Move): Promise<void> {
  const { ref, to, force = false } = move;
  const from = await readRef(world.bare, ref);
  if (to !== undefined && (await resolve(world.bare, to, 'commit')) === undefined) {
    throw unprocessable('Object does not exist');
  }
  const broken = await brokenRules(world, move, from);
  if (broken.length > 0) throw new Refusal(ruleViolation(broken));
  if (to === undefined) {
    await git(world.bare, ['update-ref', '-d', ref, ...(from ? [from] : [])]);
    return;
  }
  if (from !== undefined && !force && !(await isAncestor(world.bare, from, to))) {
    throw unprocessable('Update is not a fast forward');
  }
  await refuseWorkflows(world, move);
  const old = from ?? '0'.repeat(40);
  const moved = await gitTry(world.bare, ['update-ref', ref, to, old]);
  if (moved !== undefined) return;
  throw unprocessable(
    from === undefined ? 'Reference update failed' : 'Reference cannot be updated',
  );
}

/** GitHub's answer where a ruleset forbids what was asked. */
export function ruleViolation(broken: readonly RuleType[]): Answer {
  const words = broken.map((rule) => `${ruleWords[rule]}\n\n`).join('');
  return { status: 422, body: { message: `Repository rule violations found\n\n${words}` } };
}

async function brokenRules(world: World, move: Move, from: string | undefined) {
  const { ref, to, force = false } = move;
  const { rules, verified } = world.state;
  const isForced =
    force && from !== undefined && to !== undefined && !(await isAncestor(world.bare, from, to));
  const breaks: Readonly<Record<RuleType, boolean>> = {
    creation: from === undefined,
    deletion: to === undefined,
    non_fast_forward: isForced,
    pull_request: from !== undefined && to !== undefined,
    required_signatures: to !== undefined && !verified.has(to),
    update: from !== undefined && to !== undefined,
  };
  const branch = ref.replace(/^refs\/heads\//, '');
  return (rules.get(branch) ?? []).filter((rule) => breaks[rule]);
}

/** A workflow's token may not bring commits that change workflows, whatever else it may write. */
async function refuseWorkflows({ bare }: World, { to, token }: Move): Promise<void> {
  if (token.kind !== 'installation' || to === undefined) return;
  if (allows(token, { level: 'write', anyOf: ['workflows'] })) return;
  const fresh = ['log', '--format=', '--name-only', '-z', to, '--not', '--all'];
  const paths = (await git(bare, [...fresh, '--', '.github/workflows'])).toString();
  const [path] = paths.split('\0').filter((one) => one.trim() !== '');
  if (path === undefined) return;
  const message = `refusing to allow a GitHub App to create or update workflow \`${path}\` without \`workflows\` permission`;
  throw new Refusal({ status: 403, body: { message }, platform: true });
}
