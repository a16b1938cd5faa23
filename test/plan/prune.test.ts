import { describe, expect, it } from 'vitest';
import type { TemplateSet } from '#templates';
import type { ProjectFacts } from '../../action/plan/facts.ts';
import type { Orphan, PlanAsk } from '../../action/plan/plan.ts';
import { deliveredFacts, lockAt, planOf, setOf, text } from './planning.ts';

const both = setOf({ a: text({ path: 'images/a' }), b: text({ path: 'images/b', body: 'B.' }) });
const rest: TemplateSet = { templates: both.templates.slice(0, 1), problems: [] };
const there = deliveredFacts(both);
const gone = { ...there, templatePaths: new Set(['templates/a.prompt']) };

/** What a plan with prune makes of the orphan of b. */
function judged(facts: ProjectFacts = gone, more: Partial<PlanAsk> = {}, set = rest) {
  const { orphans, problems } = planOf(set, facts, { prune: true, ...more });
  return { orphans, told: problems.map(({ rule, message }) => `${rule}: ${message}`) };
}

/** The lock of b, with its picture at another path. */
function movedTo(path: string): ProjectFacts {
  const lockFile = gone.locks.get(lockAt('b'));
  const [entry] = Object.values(lockFile?.lock.renders ?? {});
  const [state] = [...gone.files].flatMap(([file, one]) => (file === 'images/b.jpg' ? [one] : []));
  if (!lockFile || !entry || !state) throw new Error('b was not delivered');
  const lock = { ...lockFile.lock, renders: { [path]: entry } };
  return {
    ...gone,
    locks: new Map([...gone.locks, [lockAt('b'), { ...lockFile, lock }]]),
    files: new Map([...gone.files, [path, state]]),
  };
}

const orphan: Orphan = { path: 'images/b.jpg', lockPath: lockAt('b'), fileExists: true };
const kept = (path: string, why: string) =>
  `orphan-kept: ${path} is an orphan and is not pruned: ${why}`;

describe('an orphan', () => {
  it('is marked to be deleted where prune is on', () => {
    expect(judged()).toEqual({ orphans: [{ ...orphan, prune: true }], told: [] });
    expect(judged(gone, { prune: false })).toEqual({ orphans: [orphan], told: [] });
  });

  it('is not in a plan that is narrowed, or has an error', () => {
    expect(judged(gone, { only: 'a' })).toEqual({ orphans: [orphan], told: [] });
    const among = new Set(['templates/a.prompt']);
    expect(judged(gone, { among })).toEqual({ orphans: [orphan], told: [] });
    const error = { rule: 'x', severity: 'error', file: '', line: 1, column: 1 } as const;
    const broken = { ...rest, problems: [{ ...error, message: 'm', remedy: 'r' }] };
    expect(judged(gone, {}, broken)).toEqual({ orphans: [orphan], told: ['x: m'] });
    const warned: TemplateSet = {
      ...rest,
      problems: [{ ...error, severity: 'warning', message: 'm', remedy: 'r' }],
    };
    expect(judged(gone, {}, warned).orphans).toEqual([{ ...orphan, prune: true }]);
  });

  it('is, where its file is a Git LFS pointer to the bytes that were rendered', () => {
    const [sha256] = [...gone.files].flatMap(([path, one]) =>
      path === 'images/b.jpg' && 'sha256' in one ? [one.sha256] : [],
    );
    const pointer = { state: 'lfs', sha256: sha256 ?? '', bytes: 130 } as const;
    const files = new Map([...gone.files, ['images/b.jpg', pointer] as const]);
    expect(judged({ ...gone, files }).orphans).toEqual([{ ...orphan, prune: true }]);
  });

  it('stays where its file has other bytes', () => {
    const other = { state: 'file', sha256: 'a'.repeat(64), bytes: 1 } as const;
    const files = new Map([...gone.files, ['images/b.jpg', other] as const]);
    expect(judged({ ...gone, files })).toEqual({
      orphans: [{ ...orphan, stays: 'edited' }],
      told: [kept('images/b.jpg', 'its bytes are not those that were rendered')],
    });
  });

  it.each([
    ['images/A.jpg', 'used', 'another lock, a reference or a render uses its file'],
    ['images/A.png', 'used', 'another lock, a reference or a render uses its file'],
    ['images/a.png', undefined, ''],
    ['README.md', 'no image', 'no template could have planned it'],
    ['.github/logo.png', 'no image', 'no template could have planned it'],
    ['.git/logo.png', 'no image', 'no template could have planned it'],
    ['../logo.png', 'no image', 'no template could have planned it'],
  ])('stays where a lock claims %s', (path, stays, why) => {
    const { orphans, told } = judged(movedTo(path));
    expect(orphans.filter((one) => one.path === path)).toMatchObject(stays ? [{ stays }] : []);
    expect(told).toEqual(stays ? [kept(path, why)] : []);
  });
});
