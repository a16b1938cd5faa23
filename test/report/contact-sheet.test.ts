import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../action/render/outcome.ts';
import { contactSheet, contactSheetPath } from '../../action/report/contact-sheet.ts';
import { readMarkup } from './markup.ts';
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
const bottle = { name: 'bottle', variant: 'citrus', tier: '2K', ratio: '4:5' } as const;

const blocked = {
  kind: 'blocked' as const,
  render: planned({ name: 'crowd', ratio: '21:9' }),
  code: 'IMAGE_SAFETY',
  message: 'Google blocked the picture: IMAGE_SAFETY',
  remedy: 'Reword the prompt.',
  thisRun: true,
  calls: 1,
  costUsd: 0,
  maybePaidUsd: 0,
} satisfies Outcome;

function sheet(outcomes: readonly Outcome[], more: Parameters<typeof reportOf>[1] = {}) {
  return readMarkup(contactSheet(reportOf(outcomes, more)));
}

describe('a contact sheet', () => {
  test('lies where its links expect it', () => {
    expect(contactSheetPath).toBe('.darkroom/contact-sheet.html');
  });

  test('is well-formed, with one id for each anchor', () => {
    const page = sheet([rendered(hero), blocked], { problems: [problem()] });
    expect(page.faults).toEqual([]);
    const ids = page.all().flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(page.all('html')[0]?.attributes.get('lang')).toBe('en');
    expect(page.all('h1')).toHaveLength(1);
  });

  test('links each picture to its file, with size, description and no bytes of its own', () => {
    const page = sheet([rendered(hero), { kind: 'unchanged', render: unchanged(bottle) }]);
    expect(page.all('img').map(({ attributes }) => Object.fromEntries(attributes))).toEqual([
      {
        src: '../images/bottle-citrus.png',
        alt: 'What bottle shows',
        width: '1856',
        height: '2304',
        loading: 'lazy',
      },
      {
        src: '../images/hero.png',
        alt: 'What hero shows',
        width: '5504',
        height: '3072',
        loading: 'lazy',
      },
    ]);
    expect(page.all('a').map(({ attributes }) => attributes.get('href'))).toEqual([
      '#sheet',
      '../images/bottle-citrus.png',
      '../images/hero.png',
    ]);
    expect(page.source).not.toContain('data:');
  });

  test('describes a picture whose template gives no alt', () => {
    const page = sheet([rendered({ ...hero, alt: '' })]);
    expect(page.all('img')[0]?.attributes.get('alt')).toBe('hero, without a description');
  });

  test('tells of each frame its name, model, tier, pixels, outcome, price, prompt and references', () => {
    const references = [{ id: 'board', role: 'style', path: 'refs/board.jpg' }] as const;
    const page = sheet([rendered({ ...hero, references, prompt: 'A hero.\nWide.' })], {
      problems: [problem({ severity: 'warning' })],
    });
    expect(page.text('figure')).toMatchInlineSnapshot(
      `"▸ 1 Nano Banana 2.1 4K hero nano-banana-2.1 · 4K · 5504×3072 rendered , $0.1165 Prompt of hero template templates/hero.prompt:4:3 file images/hero.png API id gemini-nano-banana-2.1 ratio 16:9 why new tokens 40 input, 400 text and thinking, 3,780 image digest dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd alt What hero shows reference board, style: refs/board.jpg warning templates/hero.prompt:4:8: nano-banana-2-lite does not offer tier 4K. Use 1K, or choose nano-banana-2.1 or nano-banana-pro. A hero. Wide."`,
    );
    expect(page.text('pre')).toBe('A hero.\nWide.');
  });

  test('shows an empty frame of the planned ratio, with message and remedy, where a picture is missing', () => {
    const page = sheet([blocked]);
    expect(page.all('img')).toEqual([]);
    expect(page.all('li')[0]?.attributes.get('data-ratio')).toBe('2.357');
    expect(page.source).toContain('[data-ratio="2.357"] { --ratio: 2.357; }');
    expect(page.text('figure')).toContain(
      'Google blocked the picture: IMAGE_SAFETY. Reword the prompt.',
    );
  });

  test('shows what came instead of the picture that was asked for', () => {
    const render = planned(hero);
    const received = { ...entryOf(render).file, width: 1024, height: 1024 };
    const kept = '.darkroom/journal/ab12.png';
    const page = sheet([{ ...blocked, kind: 'mismatched', render, kept, received }]);
    expect(page.all('img')[0]?.attributes.get('src')).toBe('./journal/ab12.png');
    expect(page.all('li')[0]?.attributes.get('data-ratio')).toBe('1.000');
  });

  test('of a plan shows what would be rendered, what is there and what is held', () => {
    const plan = planOf({
      renders: [planned(hero)],
      unchanged: [unchanged(bottle)],
      held: [{ ...identity({ name: 'crowd' }), held: heldEntry() }],
    });
    const page = readMarkup(contactSheet(reportOf([], { command: 'plan', plan })));
    const outcomes = page.all('li').map(({ attributes }) => attributes.get('data-outcome'));
    expect(outcomes).toEqual(['unchanged', 'blocked', 'planned']);
  });

  test('of nothing says so', () => {
    expect(sheet([]).text('section')).toBe(
      'There is nothing to show: no template plans a picture.',
    );
  });

  test('states the totals', () => {
    const page = sheet([rendered(hero), { kind: 'unchanged', render: unchanged(bottle) }], {
      maybePaidCalls: 1,
      maybePaidUsd: 0.05,
    });
    expect(page.text('dl')).toMatchInlineSnapshot(
      `"rendered 1 unchanged 1 cost of this run $0.1165 1 call estimate $0.1164 $0.3308 at most possibly paid $0.0500 1 call without a whole answer budget $10.00 service Gemini API"`,
    );
  });

  test('counts the orphans that were deleted', () => {
    const orphan = { path: 'images/old.png', lockPath: 'a.lock.json', fileExists: true };
    expect(sheet([], { pruned: [orphan] }).text('dl')).toMatch(/^orphans deleted 1 /);
  });

  test('says EMULATED on top and on the edge of each emulated frame', () => {
    const file = '.darkroom/emulated/images/hero.png';
    const page = sheet([rendered(hero, { file })], { service: 'emulator' });
    expect(page.text('header')).toContain(
      'EMULATED. These pictures were drawn by the local emulator',
    );
    expect(page.text('header')).toContain('would have cost');
    expect(page.text('figure')).toContain('EMULATED 4K');
    expect(page.all('img')[0]?.attributes.get('src')).toBe('./emulated/images/hero.png');
  });

  test('lists problems with place and remedy, and why the run ended early', () => {
    const stopped = { message: 'The key was refused', remedy: 'Set another.' };
    const page = sheet([], { problems: [problem()], stopped });
    expect(page.text('ol')).toContain(
      'templates/hero.prompt:4:8 nano-banana-2-lite does not offer tier 4K. Use 1K, or choose',
    );
    expect(page.text('header')).toContain('Stopped. The key was refused. Set another.');
  });

  test('shows no place for a problem of the whole run', () => {
    const whole = problem({ file: '', message: '--only x names no template' });
    expect(sheet([], { problems: [whole] }).text('ol')).toMatch(
      /^error --only x names no template/,
    );
  });

  test('names each frame in a heading, and each fold after its frame', () => {
    const page = sheet([rendered(hero), rendered(bottle)]);
    expect(page.all('h2')).toHaveLength(1);
    expect(page.all('h3')).toHaveLength(2);
    expect([page.text('h3'), page.text('summary')]).toEqual([
      'bottle #citrus',
      'Prompt of bottle#citrus',
    ]);
  });

  test('keeps a slender picture’s frame wide enough for its caption, and prints every prompt', () => {
    const style = sheet([rendered({ ...hero, ratio: '1:8' })]).raw('style');
    expect(style).toContain('--cell: max(var(--ratio), var(--least));');
    const print = style.slice(style.indexOf('@media print'));
    expect(print).toMatch(/\.sheet > li[^}]*break-inside: avoid/);
    expect(print).toMatch(/details::details-content \{[^}]*content-visibility: visible/);
  });

  test('of an interrupted run says so once, and not again in each frame that was not begun', () => {
    const fault = { message: 'the run was interrupted', remedy: 'Run it again.' };
    const skipped = {
      kind: 'skipped',
      why: 'interrupted',
      render: planned(hero),
      ...fault,
    } as const;
    const page = sheet([skipped], { interrupted: true, stopped: fault });
    expect(page.text('header')).toContain('Interrupted. Run it again');
    expect(page.text('header')).not.toContain('Stopped');
    expect(page.text('figure')).toContain('skipped');
    expect(page.text('figure')).not.toContain('interrupted');
  });

  test('of an emulated run without a call says that nothing was drawn, and names no price', () => {
    const file = '.darkroom/emulated/images/hero.png';
    const render = unchanged(hero, { emulated: true, file });
    const page = sheet([{ kind: 'unchanged', render }], { service: 'emulator' });
    expect(page.text('dl')).toBe(
      'unchanged 1 calls none nothing was drawn, and nothing was paid budget $10.00 service Emulator',
    );
  });

  test('says of committed pictures that a run without a key shows that no emulator drew them', () => {
    const committed = { kind: 'unchanged', render: unchanged(bottle) } as const;
    const untouched = sheet([committed], { service: 'emulator' });
    expect(untouched.text('header')).not.toContain('EMULATED');
    expect(untouched.text('footer')).toContain('Made by Darkroom');
    const file = '.darkroom/emulated/images/hero.png';
    const mixed = sheet([committed, rendered(hero, { file })], { service: 'emulator' });
    expect(mixed.text('header')).toContain(
      'EMULATED. 1 of these 2 pictures was drawn by the local emulator, not by a model',
    );
  });

  test('allows exactly its own style and script, and carries no inline attribute of either', () => {
    const page = sheet([rendered(hero), blocked]);
    const policy = page
      .all('meta')
      .find(({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy')
      ?.attributes.get('content');
    expect(policy).toBe(
      `default-src 'none'; img-src 'self' file:; style-src ${sha(page.raw('style'))}; script-src ${sha(page.raw('script'))}; base-uri 'none'; form-action 'none'`,
    );
    for (const { attributes } of page.all()) {
      expect(
        [...attributes.keys()].filter((name) => name === 'style' || name.startsWith('on')),
      ).toEqual([]);
    }
  });

  test('hides its filters until its script shows them', () => {
    const page = sheet([rendered(hero), rendered(bottle), blocked]);
    expect(page.all('form')[0]?.attributes.has('hidden')).toBe(true);
    expect(page.all('option').map(({ attributes }) => attributes.get('value'))).toEqual([
      '',
      'templates/bottle.prompt',
      'templates/crowd.prompt',
      'templates/hero.prompt',
      '',
      'rendered',
      'blocked',
    ]);
  });

  test('of 200 frames stays below half a megabyte', () => {
    const outcomes = Array.from({ length: 200 }, (_, index) =>
      rendered({ ...hero, variant: `v${index}` }),
    );
    const page = sheet(outcomes);
    expect(page.all('figure')).toHaveLength(200);
    expect(page.source.length).toBeLessThan(500_000);
  });
});

test.each([
  '</script><script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the attack is to be taken for one
  '<!-- ${alert(1)} `${alert(1)}`',
  'javascript:alert(1)',
  '\u202egpj.exe\u2066',
  ']]><svg onload=alert(1)>',
  '&lt;script&gt;&#0;',
])('an attack in every text of a report changes no element and no attribute: %s', (attack) => {
  const shape = (words: string) => shapeOf(words);
  expect(shape(attack)).toEqual(shape('harmless'));
});

/** The elements and attribute names of a sheet in which every text that anybody can write is `words`. */
function shapeOf(words: string): string[] {
  const sketch = {
    name: words,
    variant: words,
    path: words,
    templatePath: words,
    alt: words,
    prompt: words,
    references: [{ id: words, role: 'style', path: words } as const],
  };
  const fault = { message: words, remedy: words };
  const other = { ...blocked, ...fault, code: words, render: planned({ ...sketch, variant: 'b' }) };
  const page = sheet([rendered(sketch, { file: `${words}/${words}.png` }), other], {
    problems: [problem({ rule: words, file: words, ...fault })],
    stopped: fault,
    startedAt: words,
  });
  expect(page.faults).toEqual([]);
  expect(page.source).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  for (const { attributes } of page.all()) {
    for (const address of [attributes.get('href'), attributes.get('src')]) {
      expect(address ?? './').toMatch(/^(?:\.{1,2}\/|#)[^:]*$/);
    }
  }
  return page
    .all()
    .map(({ name, attributes }) => [name, ...attributes.keys()].join(' '))
    .sort();
}

function sha(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
