import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TemplateSet } from '#templates';
import type { FileState, ProjectFacts } from '../../action/plan/facts.ts';
import { inGraphOrder, isChosen } from '../../action/plan/order.ts';
import type { Plan, PlanAsk } from '../../action/plan/plan.ts';
import { stages } from '../../action/plan/stages.ts';
import { ask, carriedOut, factsOf, planOf, reference, setOf, text } from './planning.ts';

/** One template of a generated repository; `source` counts back to an earlier template, if there is one. */
interface Sketch {
  readonly fruits: number;
  readonly candidates: number;
  readonly tier: string | undefined;
  readonly board: boolean;
  readonly source: number;
  readonly model: string;
}

const sketches = fc.array(
  fc.record<Sketch>({
    fruits: fc.integer({ min: 1, max: 3 }),
    candidates: fc.integer({ min: 1, max: 3 }),
    tier: fc.constantFrom(undefined, '1K', '2K'),
    board: fc.boolean(),
    source: fc.integer({ min: 0, max: 3 }),
    model: fc.constantFrom('nano-banana-2.1', 'nano-banana-pro'),
  }),
  { minLength: 1, maxLength: 5 },
);

function setFrom(all: readonly Sketch[]): TemplateSet {
  const templates = all.map((sketch, index) => {
    const { fruits, candidates, tier, board, source, model } = sketch;
    const from = source > 0 ? all[index - source] : undefined;
    const references = [
      ...(board ? ['{ id: board, role: style, path: refs/board.png }'] : []),
      ...(from ? [`{ id: base, role: base, from: ${sourceOf(from, index - source)} }`] : []),
    ];
    const keys = [
      `candidates: ${candidates}`,
      `matrix: { fruit: [${['lemon', 'plum', 'fig'].slice(0, fruits).join(', ')}] }`,
      ...(tier ? [`tier: ${tier}`] : []),
      ...(references.length > 0 ? [`references: [${references.join(', ')}]`] : []),
    ];
    const path = `images/t${index}-{{fruit}}`;
    return [`t${index}`, text({ model, path, keys, body: `A {{fruit}} in bowl ${index % 2}.` })];
  });
  return setOf(Object.fromEntries(templates));
}

function sourceOf({ fruits }: Sketch, index: number): string {
  return fruits > 1 ? `t${index}#plum` : `t${index}#lemon`;
}

const changes = fc.record({
  stage: fc.constantFrom(...stages),
  emulated: fc.boolean(),
  force: fc.boolean(),
  budgetUsd: fc.constantFrom(null, 0, 10),
  only: fc.constantFrom(undefined, 't0', 't1#lemon', 't2#plum@2', 'nothing'),
});

/** What befalls each file that was delivered, in turn. */
const fates = fc.array(fc.constantFrom('kept', 'gone', 'edited', 'link', 'unrecorded'), {
  minLength: 1,
  maxLength: 7,
});

function after(facts: ProjectFacts, some: readonly string[]): ProjectFacts {
  const files = [...facts.files].flatMap(([path, state], index): [string, FileState][] => {
    switch (some[index % some.length]) {
      case 'gone':
        return [[path, { state: 'missing' }]];
      case 'edited':
        return [[path, { state: 'file', sha256: '9'.repeat(64), bytes: 9 }]];
      case 'link':
        return [[path, { state: 'symlink' }]];
      case 'unrecorded':
        return [];
      default:
        return [[path, state]];
    }
  });
  return { ...facts, files: new Map(files) };
}

function judged({ renders, unchanged, held }: Plan): string[] {
  return [...renders, ...unchanged, ...held].map(({ id }) => id);
}

it('decides about every image exactly once, sources first, whatever is on the disk', () => {
  const cases = fc.record({ sketches, changes, fates, boardMissing: fc.boolean() });
  fc.assert(
    fc.property(cases, ({ sketches: some, changes: change, fates: fate, boardMissing }) => {
      const set = setFrom(some);
      const asked: Partial<PlanAsk> = { ...change, only: undefined as never };
      delete (asked as { only?: string }).only;
      const { stage, emulated } = change;
      const board = boardMissing
        ? ({ ok: false, fault: 'does not exist', remedy: 'Add it.' } as const)
        : reference();
      let facts = factsOf(set, { references: new Map([['refs/board.png', board]]) });
      facts = carriedOut(planOf(set, facts, asked), facts, { stage, emulated });
      facts = after(facts, fate);
      const nodes = inGraphOrder(set.templates, stage);

      const plan = planOf(set, facts, asked);
      expect(judged(plan).toSorted()).toEqual(nodes.map(({ id }) => id).toSorted());
      const place = new Map(plan.renders.map(({ id }, index) => [id, index]));
      for (const render of plan.renders) {
        const waiting = render.references.filter(({ waitsFor }) => waitsFor !== undefined);
        for (const { waitsFor = '' } of waiting) {
          expect(place.get(waitsFor)).toBeLessThan(place.get(render.id) ?? -1);
        }
        const open = waiting.length > 0 || render.references.some(({ file }) => !file);
        expect(render.digest === undefined).toBe(open);
      }
      expect(plan.totals.renders).toBe(plan.renders.length);
      expect(plan.totals.atMostUsd).toBeGreaterThanOrEqual(plan.totals.expectedUsd ?? 0);

      const { only } = change;
      if (only === undefined) return;
      const narrowed = planOf(set, facts, { ...ask, ...asked, only });
      const ids = judged(narrowed);
      expect(new Set(ids).size).toBe(ids.length);
      const named = nodes.filter((node) => isChosen(node, { only })).map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining(named));
      expect(narrowed.problems.some(({ rule }) => rule === 'only')).toBe(named.length === 0);
    }),
    { numRuns: 60 },
  );
});
