import { describe, expect, it } from 'vitest';
import { type RenderableModel, tiers } from '#capabilities';
import { printProblem, type TemplateSet } from '#templates';
import { tierAt } from '../../action/plan/ladder.ts';
import type { Plan } from '../../action/plan/plan.ts';
import { stages } from '../../action/plan/stages.ts';
import { mostRenders } from '../../action/plan/whole-plan.ts';
import {
  carriedOut,
  deliveredFacts,
  factsOf,
  lockAt,
  planOf,
  reasons,
  reference,
  setOf,
  text,
} from './planning.ts';

const styled = (path = 'images/bowl') =>
  text({
    path,
    keys: ['references: [{ id: board, role: style, path: refs/board.png }]'],
    body: 'A bowl like {{reference "board"}}.',
  });

/** `hero` in two variants, and a poster and a card that are made from one of them. */
const graph = {
  card: text({
    path: 'images/card',
    keys: ['references: [{ id: base, role: base, from: poster }]'],
    body: 'Turn {{reference "base"}} into a card.',
  }),
  hero: text({
    path: 'images/hero-{{fruit}}',
    keys: ['matrix: { fruit: [lemon, plum] }'],
    body: 'A {{fruit}}.',
  }),
  poster: text({
    path: 'images/poster',
    keys: ['references: [{ id: fruit, role: product, from: hero#plum }]'],
    body: 'A poster of {{reference "fruit"}}.',
  }),
};

function idsOf(renders: readonly { id: string }[]): string[] {
  return renders.map(({ id }) => id);
}

function told(plan: Plan): string[] {
  return plan.problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => printProblem(problem));
}

describe('the reason of a render', () => {
  const before = setOf({ bowl: text({ keys: ['tier: 1K'] }) });
  const facts = deliveredFacts(before);

  it('is that it is new', () => {
    expect(reasons(planOf(before))).toEqual(['bowl: new']);
  });

  it('is none where digest and bytes are those of the lock', () => {
    const { renders, unchanged } = planOf(before, facts);
    expect([renders, idsOf(unchanged)]).toEqual([[], ['bowl']]);
  });

  it.each([
    ['the prompt', text({ keys: ['tier: 1K'], body: 'A cup.' }), 'prompt changed'],
    ['the tier', text({ keys: ['tier: 2K'] }), 'setting changed (tier 1K → 2K)'],
    ['a tier taken away', text(), 'setting changed (tier 1K → none)'],
    [
      'the model',
      text({ keys: ['tier: 1K'], model: 'nano-banana-pro' }),
      'setting changed (model gemini-nano-banana-2.1 → gemini-3-pro-image)',
    ],
    [
      'ratio, format, thinking and prompt',
      text({
        path: 'images/bowl.webp',
        keys: ['tier: 1K', 'thinking: high'],
        body: 'A cup.',
      }).replace('1:1', '16:9'),
      'setting changed (aspectRatio 1:1 → 16:9; thinking none → high; format none → webp; prompt)',
    ],
  ])('tells of %s', (_, written, reason) => {
    const after = setOf({ bowl: written });
    expect(reasons(planOf(after, facts))).toEqual([`bowl: ${reason}`]);
  });

  it('tells of the bytes of a reference, of one more and of one less', () => {
    const set = setOf({ bowl: styled() });
    const references = new Map([['refs/board.png', reference('e')]]);
    const made = deliveredFacts(set, { references });
    expect(planOf(set, made).renders).toEqual([]);
    const swapped = { ...made, references: new Map([['refs/board.png', reference('f')]]) };
    expect(reasons(planOf(set, swapped))).toEqual([
      'bowl: reference changed (reference board changed)',
    ]);
    const without = setOf({ bowl: text() });
    expect(reasons(planOf(without, { ...made }))).toEqual([
      'bowl: prompt changed (reference board removed)',
    ]);
    const plain = deliveredFacts(without, { references });
    expect(reasons(planOf(set, plain))).toEqual(['bowl: prompt changed (reference board added)']);
  });

  it('is that the file is missing, was edited, or that the lock cannot be read', () => {
    const path = 'images/bowl.jpg';
    expect(
      reasons(planOf(before, { ...facts, files: new Map([[path, { state: 'missing' }]]) })),
    ).toEqual(['bowl: file missing']);
    const other = { state: 'file', sha256: 'f'.repeat(64), bytes: 7 } as const;
    const edited = planOf(before, { ...facts, files: new Map([[path, other]]) });
    expect(reasons(edited)).toEqual(['bowl: file edited']);
    expect(edited.problems.map(({ rule }) => rule)).toEqual(['edited-image']);
    const unread = factsOf(before, { unreadLocks: new Set([lockAt('bowl')]) });
    expect(reasons(planOf(before, unread))).toEqual(['bowl: lock unreadable']);
  });

  it('is that it was forced, and then nothing stands in the way', () => {
    const strange = { state: 'file', sha256: 'f'.repeat(64), bytes: 7 } as const;
    const edited = { ...facts, files: new Map([['images/bowl.jpg', strange]]) };
    const plan = planOf(before, edited, { force: true, only: 'bowl' });
    expect(reasons(plan)).toEqual(['bowl: forced']);
    expect(plan.problems).toEqual([]);
  });

  it('is not what a change of candidates or lint would be', () => {
    const keys = ['tier: 1K', 'candidates: 3', 'lint: { off: [no-intent] }'];
    expect(planOf(setOf({ bowl: text({ keys }) }), facts).renders).toEqual([]);
  });

  it('is a record to put right, free of charge, where only the alternative text changed', () => {
    const after = setOf({
      bowl: text({ keys: ['tier: 1K'] }).replace('alt: A bowl', 'alt: The bowl'),
    });
    const plan = planOf(after, facts);
    expect(plan.renders).toMatchObject([
      { id: 'bowl', reason: 'record changed', detail: 'alt', free: 'same request' },
    ]);
    expect(plan.totals).toMatchObject({ expectedUsd: 0, atMostUsd: 0 });
    expect(planOf(after, facts, { emulated: true }).renders).toEqual([]);
  });
});

describe('a graph of renders', () => {
  const set = setOf(graph);

  it('is planned source first, and what waits is priced without a digest', () => {
    const { renders, totals } = planOf(set);
    expect(idsOf(renders)).toEqual(['hero#plum', 'poster', 'card', 'hero#lemon']);
    expect(renders.map(({ digest }) => digest !== undefined)).toEqual([true, false, false, true]);
    expect(renders.every(({ price }) => (price?.expected.usd ?? 0) > 0)).toBe(true);
    expect(renders[1]?.references[0]).toMatchObject({ id: 'fruit', waitsFor: 'hero#plum' });
    const sum = renders.reduce((usd, { price }) => usd + (price?.expected.usd ?? 0), 0);
    expect(totals.expectedUsd).toBeCloseTo(sum, 12);
  });

  it('gives digests to what is made from unchanged sources', () => {
    const facts = carriedOut(planOf(set), factsOf(set));
    const plan = planOf(set, facts);
    expect(idsOf(plan.unchanged)).toEqual(['hero#plum', 'hero#lemon']);
    expect(plan.renders.map(({ id, digest }) => [id, digest !== undefined])).toEqual([
      ['poster', true],
      ['card', false],
    ]);
  });

  it('renders anew what is made from a changed source, and nothing else', () => {
    const facts = deliveredFacts(set);
    expect(planOf(set, facts).renders).toEqual([]);
    const changed = setOf({ ...graph, poster: graph.poster.replace('A poster', 'The poster') });
    expect(reasons(planOf(changed, facts))).toEqual([
      'poster: prompt changed',
      'card: reference changed (reference base changed)',
    ]);
  });

  it('takes with --only the sources that are still needed, and not those that are there', () => {
    expect(idsOf(planOf(set, undefined, { only: 'card' }).renders)).toEqual([
      'hero#plum',
      'poster',
      'card',
    ]);
    const facts = carriedOut(planOf(set), factsOf(set));
    const plan = planOf(set, facts, { only: 'card' });
    expect([idsOf(plan.renders), idsOf(plan.unchanged)]).toEqual([['poster', 'card'], []]);
  });
});

describe('the ladder of stages', () => {
  const model = (name: string): RenderableModel => {
    const [template] = setOf({ a: text({ model: name }) }).templates;
    if (template === undefined) throw new Error(name);
    return template.model;
  };

  it.each([
    ['nano-banana-2.1', undefined, ['1K', '2K', undefined]],
    ['nano-banana-2.1', '4K', ['1K', '2K', '4K']],
    ['nano-banana-2.1', '2K', ['1K', '2K', '2K']],
    ['nano-banana-2.1', '1K', ['1K', '1K', '1K']],
    ['nano-banana-2', '512', ['512', '512', '512']],
    ['nano-banana-2', undefined, ['1K', '2K', undefined]],
    ['nano-banana-2-lite', '1K', ['1K', '1K', '1K']],
    ['nano-banana-2-lite', undefined, ['1K', '1K', undefined]],
  ] as const)('of %s with tier %s declared is %j', (name, tier, ladder) => {
    expect(stages.map((stage) => tierAt(stage, tier, model(name)))).toEqual(ladder);
  });

  it('never asks for more than is declared, nor for what the model lacks', () => {
    for (const name of [
      'nano-banana-2.1',
      'nano-banana-2',
      'nano-banana-2-lite',
      'nano-banana-pro',
    ]) {
      const offered = tiers.filter((tier) => model(name).tiers[tier] !== undefined);
      for (const tier of offered) {
        for (const stage of stages) {
          const asked = tierAt(stage, tier, model(name));
          expect(offered).toContain(asked);
          expect(tiers.indexOf(asked ?? '4K')).toBeLessThanOrEqual(tiers.indexOf(tier));
        }
      }
    }
  });

  it('makes candidates at the preview only', () => {
    const set = setOf({ bowl: text({ keys: ['candidates: 3', 'tier: 4K'] }) });
    const preview = planOf(set, undefined, { stage: 'preview' });
    expect(idsOf(preview.renders)).toEqual(['bowl', 'bowl@2', 'bowl@3']);
    expect(preview.renders.map(({ free, tier }) => [free, tier])).toEqual(
      Array(3).fill([undefined, '1K']),
    );
    expect(idsOf(planOf(set, undefined, { stage: 'review' }).renders)).toEqual(['bowl']);
    expect(idsOf(planOf(set).renders)).toEqual(['bowl']);
    expect(idsOf(planOf(set, undefined, { stage: 'preview', only: 'bowl@2' }).renders)).toEqual([
      'bowl@2',
    ]);
  });

  it('keeps proofs and deliveries apart, emulated and not', () => {
    const set = setOf({ bowl: text({ keys: ['tier: 1K'] }) });
    const empty = factsOf(set);
    const proof = carriedOut(planOf(set, empty, { stage: 'preview' }), empty, { stage: 'preview' });
    expect(planOf(set, proof, { stage: 'preview' }).renders).toEqual([]);
    expect(reasons(planOf(set, proof))).toEqual(['bowl: new']);
    const drawn = carriedOut(planOf(set, empty), empty, { emulated: true });
    expect(planOf(set, drawn, { emulated: true }).unchanged).toMatchObject([{ emulated: true }]);
    expect(reasons(planOf(set, drawn))).toEqual(['bowl: new']);
  });
});

describe('a plan', () => {
  it('asks once for what several renders ask alike', () => {
    const set = setOf({ a: text({ path: 'images/a' }), b: text({ path: 'images/b' }) });
    const { renders, totals } = planOf(set);
    expect(renders.map(({ free }) => free)).toEqual([undefined, 'same request']);
    expect(totals.expectedUsd).toBe(renders[0]?.price?.expected.usd);
    expect(totals.renders).toBe(2);
  });

  it('does not send a digest again that was blocked, until it changes or is forced', () => {
    const set = setOf({ bowl: text() });
    const digest = planOf(set).renders[0]?.digest ?? '';
    const path = lockAt('bowl');
    const answer = {
      modelVersion: null,
      responseId: null,
      tokens: { input: 1, text: 0, image: 0 },
      costUsd: 0,
      date: '2026-11-20T10:00:00.000Z',
    };
    const entry = {
      digest,
      outcome: 'blocked',
      code: 'SAFETY',
      message: 'm',
      remedy: 'r',
      answer,
    } as const;
    const lock = { lockVersion: 1, renders: {}, held: { 'images/bowl': entry } } as const;
    const facts = factsOf(set, {
      locks: new Map([[path, { path, text: '', lock, edited: new Set<string>() }]]),
    });
    expect(idsOf(planOf(set, facts).held)).toEqual(['bowl']);
    expect(idsOf(planOf(set, facts).renders)).toEqual([]);
    const forced = planOf(set, facts, { force: true, only: 'bowl' });
    expect(reasons(forced)).toEqual(['bowl: forced']);
    const key = forced.renders[0]?.answerKey;
    expect(key).toMatch(/^[0-9a-f]{64}\.1$/);
    expect(planOf(set, facts).held[0]?.answerKey).toBe(key);
    const changed = setOf({ bowl: text({ body: 'A calmer bowl.' }) });
    expect(reasons(planOf(changed, facts))).toEqual(['bowl: new']);
  });

  it('judges orphans against all templates, also when --only narrows it', () => {
    const set = setOf({ a: text({ path: 'images/a' }), b: text({ path: 'images/b', body: 'B.' }) });
    const facts = deliveredFacts(set);
    expect(planOf(set, facts, { only: 'a' }).orphans).toEqual([]);
    const rest: TemplateSet = { templates: set.templates.slice(0, 1), problems: [] };
    const gone = { ...facts, templatePaths: new Set(['templates/a.prompt']) };
    const orphan = { path: 'images/b.jpg', lockPath: lockAt('b'), fileExists: true };
    expect(planOf(rest, gone).orphans).toEqual([orphan]);
    expect(planOf(rest, gone, { only: 'a' }).orphans).toEqual([orphan]);
    // The file of b is there, only too broken to be listed.
    expect(planOf(rest, facts).orphans).toEqual([]);
    const [broken] = set.templates.slice(1).map((template) => ({ ...template, variants: [] }));
    const listed = { templates: [...rest.templates, ...(broken ? [broken] : [])], problems: [] };
    expect(planOf(listed, facts).orphans).toEqual([]);
  });

  it('takes more than 10,000 renders for a mistake', () => {
    const [one] = setOf({ a: text() }).templates;
    if (one === undefined) throw new Error('no template');
    const templates = Array.from({ length: mostRenders + 1 }, (_, index) => ({
      ...one,
      name: `t${index}`,
      path: `templates/t${index}.prompt`,
      variants: one.variants.map((variant) => ({ ...variant, path: `images/${index}` })),
    }));
    const set = { templates, problems: [] };
    expect(told(planOf({ templates: templates.slice(1), problems: [] }))).toEqual([]);
    expect(told(planOf(set))).toEqual([
      'the plan has 10001 renders, and more than 10000 are taken for a mistake. Narrow the matrix with exclude, or give fewer templates.',
    ]);
    expect(told(planOf(set, undefined, { only: 't7' }))).toEqual([]);
  });

  it('refuses an unknown price where a budget is set', () => {
    const set = setOf({ bowl: text() });
    const [template] = set.templates;
    if (template === undefined) throw new Error('no template');
    const priceless = { ...template, model: { ...template.model, tiers: {} } };
    const unknown = { templates: [priceless], problems: [] };
    expect(told(planOf(unknown))).toEqual([
      'templates/bowl.prompt:2:8: the price of nano-banana-2.1 is unknown, and the run has a budget. Set budget-usd to none, or choose another model.',
    ]);
    const lifted = planOf(unknown, undefined, { budgetUsd: null });
    expect(told(lifted)).toEqual([]);
    expect(lifted.totals.expectedUsd).toBeUndefined();
  });

  it('refuses references that are together too large for one request', () => {
    const set = setOf({ bowl: styled() });
    const facts = (bytes: number) =>
      factsOf(set, { references: new Map([['refs/board.png', reference('e', bytes)]]) });
    expect(told(planOf(set, facts(75 * 2 ** 20)))).toEqual([]);
    expect(told(planOf(set, facts(81 * 2 ** 20)))).toEqual([
      'templates/bowl.prompt:8:15: the references of bowl are 81 MiB together, and a request holds at most 75 MiB of images. Scale the reference images down: models see them at about one megapixel.',
    ]);
  });

  it('stops for a model that is gone, but not for an image of it that stays', () => {
    const set = setOf({ bowl: text({ model: 'nano-banana' }) });
    const alive = new Date('2026-09-01T00:00:00Z');
    const severities = (plan: Plan) => plan.problems.map(({ rule, severity }) => [rule, severity]);
    expect(severities(planOf(set, undefined, { now: alive }))).toContainEqual([
      'model-lifecycle',
      'warning',
    ]);
    expect(severities(planOf(set))).toContainEqual(['model-retired', 'error']);
    expect(severities(planOf(set, undefined, { allowRetired: true }))).toContainEqual([
      'model-retired',
      'warning',
    ]);
    const facts = carriedOut(planOf(set, undefined, { now: alive }), factsOf(set));
    expect(severities(planOf(set, facts))).toContainEqual(['model-retired', 'notice']);
  });

  it('warns of an alias that would be sent, and is silent once its image is there', () => {
    const set = setOf({ bowl: text({ model: 'nano-banana-pro-preview' }) });
    const messages = (plan: Plan) => plan.problems.map(printProblem);
    expect(messages(planOf(set))).toEqual([
      'templates/bowl.prompt:2:8: nano-banana-pro-preview is an alias, which may stand for another model tomorrow. Write gemini-3-pro-image.',
    ]);
    expect(messages(planOf(set, carriedOut(planOf(set), factsOf(set))))).toEqual([]);
  });
});
