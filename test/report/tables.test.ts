import { describe, expect, test } from 'vitest';
import { models } from '#capabilities';
import { modelsTable } from '../../action/report/models-table.ts';
import { outcomeTable } from '../../action/report/outcome-table.ts';
import { widthOf } from '../../action/report/plain.ts';
import { planTable } from '../../action/report/plan-table.ts';
import { problemLines } from '../../action/report/problem-lines.ts';
import { type Look, plainLook } from '../../action/report/style.ts';
import { verifyLines } from '../../action/report/verify-lines.ts';
import { whyLines } from '../../action/report/why-lines.ts';
import { priced } from '../capabilities/planted.ts';
import {
  entryOf,
  heldEntry,
  identity,
  planned,
  planOf,
  problem,
  rendered,
  reportOf,
  unchanged,
} from './sample.ts';

const hero = { name: 'hero', tier: '4K', ratio: '16:9' } as const;
const citrus = { name: 'bottle', variant: 'citrus', tier: '2K', ratio: '4:5' } as const;
const slate = { ...citrus, variant: 'slate' } as const;
const lite = { name: 'draft', model: 'nano-banana-2-lite', ratio: '1:1' } as const;
const narrow: Look = { ...plainLook, width: 60 };
const shown = (lines: readonly string[]) => `\n${lines.join('\n')}\n`;

describe('a plan', () => {
  const plan = planOf({
    renders: [
      planned(hero),
      planned(citrus, { reason: 'setting changed', detail: 'tier 1K → 2K' }),
      planned(slate, { reason: 'file missing', free: 'journal' }),
    ],
    unchanged: [unchanged(lite)],
    held: [{ ...identity({ name: 'crowd' }), held: heldEntry() }],
    orphans: [{ path: 'images/old.png', lockPath: 'templates/old.lock.json', fileExists: true }],
  });
  const report = { plan, budgetUsd: 10, service: 'gemini' } as const;

  test('is a table with totals where lines may be long', () => {
    expect(shown(planTable(report, plainLook))).toMatchInlineSnapshot(`
      "
      render         path                  model            tier  pixels     why                                   expected  at most
      hero           images/hero           nano-banana-2.1  4K    5504×3072  new                                    $0.1164  $0.3308
      bottle#citrus  images/bottle-citrus  nano-banana-2.1  2K    1856×2304  setting changed: tier 1K → 2K          $0.0534  $0.2836
      bottle#slate   images/bottle-slate   nano-banana-2.1  2K    1856×2304  file missing (no call: from journal)     $0.00    $0.00
      blocked templates/crowd.prompt:4:3: crowd: Google refused the prompt as prohibited content. Reword the prompt.
      orphan images/old.png: no template plans it any more. Delete the file and its whole entry in templates/old.lock.json, or bring its template back.
      3 to render, 1 unchanged, 1 held, 1 orphan.
      $0.2232 expected, $0.8980 at most, budget $10.00; 8,340 tokens expected, 98,304 at most.
      "
    `);
  });

  test('marks what only the emulator has drawn, and says when the budget ends the run first', () => {
    const renders = [planned(hero)];
    const drawn = planOf({ renders, unchanged: [{ ...unchanged(lite), emulated: true }] });
    const lines = planTable({ plan: drawn, budgetUsd: 0.2, service: 'gemini' }, plainLook);
    expect(lines.slice(-2)).toMatchInlineSnapshot(`
      [
        "1 to render, 1 unchanged (1 EMULATED).",
        "$0.1164 expected, $0.3308 at most, budget $0.2000 (the run would stop before it); 4,180 tokens expected, 32,768 at most.",
      ]
    `);
  });

  test('squeezes names and paths first', () => {
    const lines = planTable(report, { ...plainLook, width: 116 });
    expect(shown(lines.slice(0, 4))).toMatchInlineSnapshot(`
      "
      render         path                  model            tier  pixels     why                         expected  at most
      hero           images/hero           nano-banana-2.1  4K    5504×3072  new                          $0.1164  $0.3308
      bottle#citrus  images/bottle-citrus  nano-banana-2.1  2K    1856×2304  setting changed: tier 1K …   $0.0534  $0.2836
      bottle#slate   images/bottle-slate   nano-banana-2.1  2K    1856×2304  file missing (no call: fr…     $0.00    $0.00
      "
    `);
  });

  test('stacks its rows in a narrow terminal', () => {
    expect(shown(planTable(report, narrow).slice(0, 8))).toMatchInlineSnapshot(`
      "
      hero  images/hero
        nano-banana-2.1 · 4K · 5504×3072 · new · expected $0.1164
        at most $0.3308
      bottle#citrus  images/bottle-citrus
        nano-banana-2.1 · 2K · 1856×2304
        setting changed: tier 1K → 2K · expected $0.0534
        at most $0.2836
      bottle#slate  images/bottle-slate
      "
    `);
  });

  test('of nothing is one line', () => {
    expect(planTable({ ...report, plan: planOf() }, plainLook)).toEqual([
      '0 to render, 0 unchanged.',
    ]);
  });

  test('says when its price is unknown and when the emulator would answer', () => {
    const unknown = planOf({ renders: [planned(hero, { price: undefined })] });
    const lines = planTable({ plan: unknown, budgetUsd: null, service: 'emulator' }, plainLook);
    expect(lines.at(-1)).toBe(
      'unknown expected, unknown at most, no budget; 0 tokens expected, 0 at most. The emulator would answer: nothing is paid.',
    );
  });

  test('of 200 renders has one line for each and fits', () => {
    const renders = Array.from({ length: 200 }, (_, index) =>
      planned({ ...hero, variant: `v${index}` }),
    );
    const lines = planTable({ ...report, plan: planOf({ renders }) }, { ...plainLook, width: 120 });
    expect(lines).toHaveLength(203);
    expect(Math.max(...lines.slice(0, 201).map(widthOf))).toBeLessThanOrEqual(120);
  });

  test('keeps its columns straight with wide letters and hostile names', () => {
    const odd = planned({ ...hero, variant: '写真', path: 'images/\u001b[2J\u202ehero' });
    const [, first = '', second = ''] = planTable(
      { ...report, plan: planOf({ renders: [odd, planned(hero)] }) },
      plainLook,
    );
    expect(first).toContain('images/\\u{1b}[2J\\u{202e}hero');
    expect(widthOf(first)).toBe(widthOf(second));
  });
});

describe('a run', () => {
  const report = reportOf(
    [
      rendered(hero),
      rendered(citrus, { source: 'journal', calls: 0, costUsd: 0, milliseconds: 40 }),
      { kind: 'unchanged', render: unchanged(lite) },
      {
        kind: 'blocked',
        render: planned({ name: 'crowd', tier: '1K', ratio: '1:1' }),
        code: 'IMAGE_SAFETY',
        message: 'Google blocked the picture: IMAGE_SAFETY',
        remedy: 'Reword the prompt.',
        thisRun: true,
        calls: 1,
        costUsd: 0.001,
        maybePaidUsd: 0,
      },
      {
        kind: 'mismatched',
        render: planned(slate),
        code: 'ratio',
        message: '1024×1024 came back; 4:5 was asked for',
        remedy: 'Render with nano-banana-pro.',
        kept: '.darkroom/journal/ab12.png',
        received: { ...entryOf(identity(slate)).file, width: 1024, height: 1024 },
        thisRun: true,
        calls: 1,
        costUsd: 0.05,
        maybePaidUsd: 0,
      },
      {
        kind: 'skipped',
        render: planned({ name: 'last' }),
        why: 'over budget',
        message: 'the budget does not reach for it',
        remedy: 'Raise budget-usd.',
      },
    ],
    { maybePaidCalls: 2, maybePaidUsd: 0.07, problems: [problem({ severity: 'warning' })] },
  );

  test('ends with a table, what went wrong, the totals and the contact sheet', () => {
    const lines = outcomeTable(report, {
      ...plainLook,
      contactSheet: '.darkroom/contact-sheet.html',
    });
    expect(shown(lines)).toMatchInlineSnapshot(`
      "
      outcome     render         file                        model            tier  pixels               cost   time  calls
      rendered    bottle#citrus  images/bottle-citrus.png    nano-banana-2.1  2K    1856×2304    from journal  40 ms
      mismatched  bottle#slate   .darkroom/journal/ab12.png  nano-banana-2.1  2K    1024×1024         $0.0500             1
      blocked     crowd          images/crowd                nano-banana-2.1  1K    1024×1024         $0.0010             1
      rendered    hero           images/hero.png             nano-banana-2.1  4K    5504×3072         $0.1165   12 s      1
      skipped     last           images/last                 nano-banana-2.1        as it comes
      mismatched templates/bottle.prompt:4:3: bottle#slate: 1024×1024 came back; 4:5 was asked for. Render with nano-banana-pro. What came is kept in .darkroom/journal/ab12.png.
      blocked templates/crowd.prompt:4:3: crowd: Google blocked the picture: IMAGE_SAFETY. Reword the prompt.
      skipped templates/last.prompt:4:3: last: the budget does not reach for it. Raise budget-usd.
      warning templates/hero.prompt:4:8: nano-banana-2-lite does not offer tier 4K. Use 1K, or choose nano-banana-2.1 or nano-banana-pro.
      1 warning
      2 rendered, 1 unchanged, 1 mismatched, 1 blocked, 1 skipped.
      Cost $0.1675 in 3 calls; $0.2964 was expected, $1.44 at most, budget $10.00.
      Up to $0.0700 more may have been paid for 2 calls whose answer never arrived whole.
      Took 3 min 40 s.
      Contact sheet: .darkroom/contact-sheet.html
      "
    `);
  });

  test('is readable in a narrow terminal', () => {
    expect(shown(outcomeTable(report, narrow).slice(0, 8))).toMatchInlineSnapshot(`
      "
      rendered  bottle#citrus  images/bottle-citrus.png
        nano-banana-2.1 · 2K · 1856×2304 · from journal · 40 ms
      mismatched  bottle#slate  .darkroom/journal/ab12.png
        nano-banana-2.1 · 2K · 1024×1024 · $0.0500 · calls 1
      blocked  crowd  images/crowd
        nano-banana-2.1 · 1K · 1024×1024 · $0.0010 · calls 1
      rendered  hero  images/hero.png
        nano-banana-2.1 · 4K · 5504×3072 · $0.1165 · 12 s
      "
    `);
  });

  test('that had nothing to do says so', () => {
    const idle = reportOf([{ kind: 'unchanged', render: unchanged(lite) }], { milliseconds: 210 });
    expect(shown(outcomeTable(idle, plainLook))).toMatchInlineSnapshot(`
      "
      1 unchanged.
      No call was made: nothing was paid.
      Took 210 ms.
      "
    `);
  });

  test('tells of the orphans that it deleted', () => {
    const lockPath = 'templates/old.lock.json';
    const pruned = [
      { path: 'images/old.png', lockPath, fileExists: true },
      { path: 'images/older', lockPath, fileExists: false, held: true as const },
    ];
    expect(
      shown(outcomeTable(reportOf([], { pruned, milliseconds: 210 }), plainLook)),
    ).toMatchInlineSnapshot(`
      "
      deleted images/old.png: no template plans it any more. The file and its entry in templates/old.lock.json went.
      deleted images/older: no template plans it any more. Its entry in templates/old.lock.json went.
      2 orphans deleted.
      No call was made: nothing was paid.
      Took 210 ms.
      "
    `);
  });

  test('of the emulator gives the remedy in the words of the door', () => {
    const report = reportOf([rendered(hero)], { service: 'emulator', door: 'action' });
    expect(outcomeTable(report, plainLook).at(-1)).toBe(
      'EMULATED These pictures were drawn by the local emulator, not by a model, and nothing was paid. Give gemini-api-key to render them for real; until then none is committed.',
    );
  });

  test('of the emulator warns that its pictures are EMULATED and free', () => {
    const lines = outcomeTable(reportOf([rendered(hero)], { service: 'emulator' }), plainLook);
    expect(lines.at(-1)).toBe(
      'EMULATED These pictures were drawn by the local emulator, not by a model, and nothing was paid. Set GEMINI_API_KEY to render them for real.',
    );
    expect(lines.join('\n')).toContain('Would have cost $0.1165 in 1 call');
  });

  test('of the emulator that drew nothing says that, and claims neither price nor pictures', () => {
    const render = unchanged(lite, { emulated: true });
    const service = 'emulator' as const;
    const idle = reportOf([{ kind: 'unchanged', render }], { milliseconds: 210, service });
    expect(shown(outcomeTable(idle, plainLook))).toMatchInlineSnapshot(`
      "
      1 unchanged.
      No call was made: nothing was drawn, and nothing was paid.
      Took 210 ms.
      EMULATED These pictures were drawn by the local emulator, not by a model, and nothing was paid. Set GEMINI_API_KEY to render them for real.
      "
    `);
    expect(outcomeTable(reportOf([], { service }), plainLook).join('\n')).not.toContain('EMULATED');
  });

  test('never cuts the ids that tell variants apart', () => {
    const long = { ...citrus, name: 'a-template-with-a-long-name' };
    const report = reportOf([rendered(long), rendered({ ...long, variant: 'slate' })]);
    for (const width of [60, 90, 120]) {
      const lines = outcomeTable(report, { ...plainLook, width }).join('\n');
      expect(lines).toContain('a-template-with-a-long-name#citrus');
      expect(lines).toContain('a-template-with-a-long-name#slate');
    }
  });

  test('that was interrupted says so once, however many renders were not begun', () => {
    const fault = { message: 'the run was interrupted', remedy: 'Run it again.' };
    const skip = (sketch: Parameters<typeof planned>[0]) =>
      ({ kind: 'skipped', why: 'interrupted', render: planned(sketch), ...fault }) as const;
    const from = { template: 'hero', variant: '' };
    const references = [{ id: 'like', role: 'style', from }] as const;
    const made = {
      kind: 'skipped',
      why: 'source failed',
      render: planned({ ...lite, references }),
      message: 'lite is made from hero, which was not rendered',
      remedy: 'Put hero right first.',
    } as const;
    const report = reportOf([skip(hero), skip(citrus), made], {
      interrupted: true,
      stopped: fault,
    });
    const lines = outcomeTable(report, plainLook);
    expect(lines).toEqual([
      '3 skipped.',
      'No call was made: nothing was paid.',
      'Took 3 min 40 s.',
      'Interrupted. Run it again to go on from here.',
    ]);
  });

  test('that a fault stopped tells the fault as a sentence', () => {
    const stopped = { message: "the run's time was over", remedy: 'Run it again.' };
    expect(outcomeTable(reportOf([], { stopped }), plainLook)).toContain(
      "Stopped. The run's time was over. Run it again.",
    );
  });

  test('that ended early says how to go on', () => {
    const stopped = {
      message: 'The key was refused',
      remedy: 'Set GEMINI_API_KEY to a valid key.',
    };
    const lines = outcomeTable(reportOf([], { stopped }), plainLook);
    expect(lines).toContain('Stopped. The key was refused. Set GEMINI_API_KEY to a valid key.');
  });
});

test('problems are sorted, the gravest first, and counted', () => {
  const problems = [
    problem({ severity: 'notice', message: 'a notice' }),
    problem({ line: 9 }),
    problem(),
    problem({ severity: 'warning', file: 'a\nb.prompt', message: '\u001b[31mred' }),
  ];
  const look: Look = { width: undefined, style: (tone, text) => `<${tone}>${text}</${tone}>` };
  expect(shown(problemLines(problems, look))).toMatchInlineSnapshot(`
    "
    <error>error</error> templates/hero.prompt:4:8: nano-banana-2-lite does not offer tier 4K. Use 1K, or choose nano-banana-2.1 or nano-banana-pro.
    <error>error</error> templates/hero.prompt:9:8: nano-banana-2-lite does not offer tier 4K. Use 1K, or choose nano-banana-2.1 or nano-banana-pro.
    <warning>warning</warning> a b.prompt:4:8: \\u{1b}[31mred. Use 1K, or choose nano-banana-2.1 or nano-banana-pro.
    <notice>notice</notice> templates/hero.prompt:4:8: a notice. Use 1K, or choose nano-banana-2.1 or nano-banana-pro.
    2 errors, 1 warning, 1 notice
    "
  `);
  expect(problemLines([], look)).toEqual([]);
});

test('verify names everything that is not as the lock says, with its reason', () => {
  const plan = planOf({
    renders: [
      planned(hero),
      planned(citrus, { reason: 'setting changed', detail: 'tier 1K → 2K' }),
      planned(slate, { reason: 'file missing' }),
      planned({ name: 'mug' }, { reason: 'reference changed', detail: 'reference board changed' }),
    ],
    held: [{ ...identity({ name: 'crowd' }), held: heldEntry() }],
    orphans: [{ path: 'images/old.png', lockPath: 'templates/old.lock.json', fileExists: false }],
  });
  expect(shown(verifyLines(plan, plainLook))).toMatchInlineSnapshot(`
    "
    new hero: images/hero
    stale bottle#citrus: images/bottle-citrus (setting changed: tier 1K → 2K)
    file missing bottle#slate: images/bottle-slate
    stale mug: images/mug (reference changed: reference board changed)
    blocked templates/crowd.prompt:4:3: crowd: Google refused the prompt as prohibited content. Reword the prompt.
    orphan images/old.png: no template plans it any more. Delete its whole entry in templates/old.lock.json; the file is gone already.
    4 to render. Run darkroom render with GEMINI_API_KEY set, and commit the pictures with their locks.
    "
  `);
});

test('verify is silent when all is unchanged', () => {
  expect(verifyLines(planOf({ unchanged: [unchanged(hero)] }), plainLook)).toEqual([]);
});

describe('why', () => {
  const render = identity({ ...citrus, prompt: 'A bottle.\nOn a table.\u202e' });

  test('tells all that made an image', () => {
    const lines = whyLines(
      {
        path: 'images/bottle-citrus.png',
        entry: entryOf(render),
        templatePath: 'templates/bottle.prompt',
        lockPath: 'templates/bottle.lock.json',
        store: { proofs: false, emulated: false },
        commit: { sha: '0123456789abcdef0123', date: '2026-11-23T10:05:00Z', author: 'Ada\u001b' },
      },
      plainLook,
    );
    expect(shown(lines)).toMatchInlineSnapshot(`
      "
      image     images/bottle-citrus.png
      kind      delivered image
      template  templates/bottle.prompt
      variant   citrus
      lock      templates/bottle.lock.json
      commit    0123456789ab, 2026-11-23T10:05:00Z, Ada\\u{1b}
      model     Nano Banana 2.1 (gemini-nano-banana-2.1)
      tier      2K
      ratio     4:5
      pixels    1856×2304, image/png, 1,234,567 bytes
      rendered  2026-11-23T10:00:00Z
      tokens    40 input, 400 text and thinking, 1,680 image
      price     $0.0535
      response  answer-1
      digest    dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd
      SHA-256   ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff
      alt       What bottle shows

      prompt
      A bottle.
      On a table.\\u{202e}
      "
    `);
  });

  test('says when an image was drawn by the emulator', () => {
    const store = { proofs: true, emulated: true };
    const input = {
      path: 'x.png',
      entry: entryOf(render),
      templatePath: 't',
      lockPath: 'l',
      store,
    };
    const lines = whyLines(input, plainLook);
    expect(lines).toContain('kind      proof, EMULATED: drawn by the local emulator');
    expect(lines).toContain('price     $0.0535 if it were real');
  });
});

describe('models', () => {
  const day = new Date('2026-11-23T12:00:00Z');

  test('stand in a table with the life of every API id', () => {
    const names = ['nano-banana-2.1', 'nano-banana-pro', 'gpt-image-2'];
    const rates = { textInput: 5, imageInput: 8, imageOutput: 30 };
    const prices = { '1024x1024': { low: { outputTokens: 200 }, high: { outputTokens: 7000 } } };
    const some = models
      .filter(({ name }) => names.includes(name))
      .map((model) => (model.kind === 'renderable' ? priced(model) : { ...model, rates, prices }));
    expect(shown(modelsTable(some, day, plainLook))).toMatchInlineSnapshot(`
      "
      model            API id                                life                                       tiers, one image                    ratios                   references  output
      nano-banana-2.1  gemini-nano-banana-2.1                current                                    1K $0.0336, 2K $0.0504, 4K $0.1134  all 14                   14          image/jpeg
      nano-banana-pro  gemini-3-pro-image                    current                                    1K $0.0336, 2K $0.0504, 4K $0.1134  10, not 1:4 1:8 4:1 8:1  14          image/jpeg
                       gemini-3-pro-image-preview (preview)  shut down 2026-06-25 → gemini-3-pro-image
                       nano-banana-pro-preview (alias)       current

      For comparison only; Darkroom does not render with these:
      model        API id                             life     qualities                one image           references  output
      gpt-image-2  gpt-image-2                        current  low, medium, high, auto  $0.0060 to $0.2100  16          image/png, image/jpeg, image/webp
                   gpt-image-2-2026-04-21 (snapshot)  current
      "
    `);
  });

  test('are called reported where only others tell of them', () => {
    const some = models
      .filter(({ name }) => name === 'gpt-image-2.6')
      .map((model) => ({
        ...model,
        apiIds: model.apiIds.map((apiId) => ({ ...apiId, channel: 'reported' as const })),
      }));
    const lines = modelsTable(some, day, plainLook);
    const told = lines.filter((line) => line.includes('gpt-image-2.6-'));
    expect(told.map((line) => line.trim().split(/ {2,}/).slice(-6).includes('reported'))).toEqual([
      true,
      true,
    ]);
    expect(told.join()).not.toContain('current');
  });

  test('are all there, and fit 60 columns', () => {
    const lines = modelsTable(models, day, narrow);
    for (const { name } of models) expect(lines.some((line) => line.startsWith(name))).toBe(true);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(60);
  });
});
