import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportData } from '../../action/report/json.ts';
import {
  commentMarkdown,
  type Sheet,
  summaryMarkdown,
} from '../../action/report/markdown/sheet.ts';
import { harmless } from './attacks.ts';
import { pictureOf, previousOf, reportOfText, sheetOf } from './markdown-sample.ts';
import {
  heldEntry,
  identity,
  planned,
  planOf,
  problem,
  rendered,
  reportOf,
  unchanged,
} from './sample.ts';

const desk = {
  name: 'hero',
  tier: '2K',
  ratio: '16:9',
  alt: 'A desk in morning light',
  prompt: 'A walnut desk, early morning.\nOne brass lamp, lit.',
  references: [{ id: 'board', role: 'style', path: 'refs/board.jpg' }],
} as const;
const links = { run: 'https://github.com/acme/shop/actions/runs/1' };

function changedDesk() {
  const outcome = rendered(desk);
  const previous = previousOf(desk, 'A walnut desk, late afternoon.\nOne brass lamp, unlit.');
  const render = { ...outcome.render, reason: 'prompt changed' as const, previous };
  return { ...outcome, render };
}

function blocked(name: string) {
  return {
    kind: 'blocked',
    render: planned({ name }),
    code: 'IMAGE_SAFETY',
    message: 'Google blocked the picture: IMAGE_SAFETY',
    remedy: 'Reword the prompt.',
    thisRun: true,
    calls: 1,
    costUsd: 0,
    maybePaidUsd: 0,
  } as const;
}

/** Names of tags that are open at the end, or closed without having been opened. */
function unbalanced(markdown: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, slash, name = ''] of markdown.matchAll(/<(\/?)([a-z]+[1-6]?)(?:\s[^<>]*)?>/g)) {
    if (name === 'br' || name === 'img') continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}

function verdictOf(...report: Parameters<typeof reportOf>): string | undefined {
  return commentMarkdown(sheetOf(reportData(reportOf(...report)))).split('\n')[1];
}

describe('a comment', () => {
  test('shows one changed image with both pictures, the changed words and what it cost', () => {
    const pictures = new Map([['hero', { before: pictureOf('old'), after: pictureOf('new') }]]);
    const data = reportData(reportOf([changedDesk()]));
    const sheet = sheetOf(data, { pictures, links, notes: ['Committed to topic/hero.'] });
    expect(commentMarkdown(sheet)).toMatchInlineSnapshot(`
      "<!-- darkroom:darkroom -->
      ## Darkroom rendered 1 image for $0.0535

      Paid $0.0535 in 1 call. Expected $0.0534, at most $0.2836. The budget is $10.00.

      Committed to topic/hero.

      <sub>render · deliver · Gemini API · 2026-11-23 10:00 UTC · 3 min 40 s</sub>

      <h3><code>templates/hero.prompt</code></h3>
      <p><code>hero</code> rendered, $0.0535</p>
      <table>
      <tr><th>before</th><th>after</th></tr>
      <tr>
      <td align="center"><a href="https://github.com/acme/shop/blob/0123456789abcdef0123456789abcdef01234567/full/old.png?raw=true"><img src="https://github.com/acme/shop/blob/0123456789abcdef0123456789abcdef01234567/small/old.webp?raw=true" width="400" alt="A desk in morning light"><br>full image</a></td>
      <td align="center"><a href="https://github.com/acme/shop/blob/0123456789abcdef0123456789abcdef01234567/full/new.png?raw=true"><img src="https://github.com/acme/shop/blob/0123456789abcdef0123456789abcdef01234567/small/new.webp?raw=true" width="400" alt="A desk in morning light"><br>full image</a></td>
      </tr>
      </table>
      <ul>
      <li><b>why</b> prompt changed</li>
      <li><b>model</b> Nano Banana 2.1 (<code>gemini-nano-banana-2.1</code>), current</li>
      <li><b>size</b> 2K · 16:9 · 2752×1536</li>
      <li><b>price</b> $0.0534 expected, $0.2836 at most; $0.0535 paid</li>
      <li><b>references</b> <code>board</code>, style: <code>refs/board.jpg</code></li>
      <li><b>file</b> <code>images/hero.png</code>, SHA-256 <code>ffffffffffff</code>; before <code>images/hero.png</code>, SHA-256 <code>aaaaaaaaaaaa</code></li>
      </ul>
      <p><b>prompt</b>, what changed</p>
      <blockquote>A walnut desk, <del>late afternoon</del> <ins>early morning</ins>.<br>One brass lamp, <del>unlit</del> <ins>lit</ins>.</blockquote>

      ### Next

      - Look at each image beside its prompt. To change one, change its template: only that image is rendered again.

      <sub>All of it: the <a href="https://github.com/acme/shop/actions/runs/1">job summary</a>.</sub>
      "
    `);
  });

  test('shows a plan with problems and without pictures', () => {
    const plan = planOf({
      renders: [planned({ name: 'mug', tier: '1K', ratio: '1:1' })],
      unchanged: [unchanged({ name: 'a' }), unchanged({ name: 'b' })],
      held: [{ ...identity({ name: 'crowd' }), held: heldEntry() }],
      orphans: [{ path: 'images/old.png', lockPath: 'templates/old.lock.json', fileExists: true }],
    });
    const problems = [
      problem({ file: 'templates/mug.prompt', severity: 'warning' }),
      problem({
        file: 'darkroom.yml',
        line: 2,
        message: 'tiers is no key',
        remedy: 'Did you mean tier?',
      }),
    ];
    const data = reportData(reportOf([], { command: 'plan', plan, problems, budgetUsd: null }));
    expect(commentMarkdown(sheetOf(data))).toMatchInlineSnapshot(`
      "<!-- darkroom:darkroom -->
      ## Darkroom would render 1 image for about $0.0366: 1 blocked, 1 error, 1 warning

      Nothing was paid. Expected $0.0366, at most $0.2710. There is no budget.

      <sub>plan · deliver · Gemini API · 2026-11-23 10:00 UTC · 3 min 40 s</sub>

      <h3>Problems</h3>
      <p><b>error</b> <code>darkroom.yml:2:8</code> tiers is no key. Did you mean tier?</p>

      <h3><code>templates/crowd.prompt</code></h3>
      <p><code>crowd</code> blocked, nothing paid</p>
      <p><b>blocked</b>: Google refused the prompt as prohibited content. Reword the prompt.</p>
      <ul>
      <li><b>model</b> Nano Banana 2.1 (<code>gemini-nano-banana-2.1</code>), current</li>
      <li><b>size</b> no tier · no ratio · as it comes</li>
      <li><b>price</b> nothing paid</li>
      </ul>
      <p><b>prompt</b></p>
      <blockquote>A picture of crowd.</blockquote>

      <h3><code>templates/mug.prompt</code></h3>
      <p><b>warning</b> <code>templates/mug.prompt:4:8</code> nano-banana-2-lite does not offer tier 4K. Use 1K, or choose nano-banana-2.1 or nano-banana-pro.</p>
      <p><code>mug</code> planned, about $0.0366</p>
      <ul>
      <li><b>why</b> new</li>
      <li><b>model</b> Nano Banana 2.1 (<code>gemini-nano-banana-2.1</code>), current</li>
      <li><b>size</b> 1K · 1:1 · 1024×1024</li>
      <li><b>price</b> $0.0366 expected, $0.2710 at most</li>
      </ul>
      <p><b>prompt</b></p>
      <blockquote>A picture of mug.</blockquote>

      <details><summary>2 images are unchanged</summary>
      <p><code>a</code>, <code>b</code></p>
      </details>

      <details><summary>1 image has a lock entry and no template any more</summary>
      <p><code>images/old.png</code></p>
      </details>

      ### Next

      - Fix 1 error: nothing is sent before it is gone.
      - Change the template of 1 image that came back refused or wrong: the same request is not sent again.
      - Render what is planned: run <code>darkroom render</code> with GEMINI_API_KEY set, or the Action with gemini-api-key.
      - Delete the orphans with their lock entries, or bring their templates back.
      "
    `);
  });

  test('puts a report of a fork under the heading that nobody has checked it', () => {
    const plan = planOf({ renders: [planned(desk)] });
    const data = reportData(reportOf([], { command: 'plan', service: 'none', plan }));
    expect(commentMarkdown(sheetOf(data, { unverified: true, links }))).toMatchInlineSnapshot(`
      "<!-- darkroom:darkroom -->
      ## Unverified: the fork's own report

      A run of the fork wrote this report, without a key and without the right to write here. **Nobody has checked it:** words, numbers and outcomes below are what the fork says they are. Judge the files of this pull request, not this page.

      ### Darkroom would render 1 image for about $0.0534

      Nothing was paid. Expected $0.0534, at most $0.2836. The budget is $10.00.

      <sub>plan · deliver · 2026-11-23 10:00 UTC · 3 min 40 s</sub>

      <h4><code>templates/hero.prompt</code></h4>
      <p><code>hero</code> planned, about $0.0534</p>
      <ul>
      <li><b>why</b> new</li>
      <li><b>model</b> Nano Banana 2.1 (<code>gemini-nano-banana-2.1</code>), current</li>
      <li><b>size</b> 2K · 16:9 · 2752×1536</li>
      <li><b>price</b> $0.0534 expected, $0.2836 at most</li>
      <li><b>references</b> <code>board</code>, style: <code>refs/board.jpg</code></li>
      </ul>
      <p><b>prompt</b></p>
      <blockquote>A walnut desk, early morning.<br>One brass lamp, lit.</blockquote>

      #### Next

      - Read the templates first. To render them, a maintainer merges them or brings them to a branch of this repository.

      <sub>All of it: the <a href="https://github.com/acme/shop/actions/runs/1">job summary</a>.</sub>
      "
    `);
  });

  test('marks what the emulator drew', () => {
    const pictures = new Map([['hero', { after: pictureOf('new') }]]);
    const data = reportData(reportOf([rendered(desk)], { service: 'emulator' }));
    expect(commentMarkdown(sheetOf(data, { pictures }))).toMatchInlineSnapshot(`
      "<!-- darkroom:darkroom -->
      ## Darkroom drew 1 image EMULATED, $0.0535 if real

      Nothing was paid: 1 call to the emulator, $0.0535 if real. Expected $0.0534, at most $0.2836. The budget is $10.00.

      **EMULATED.** These pictures were drawn by the local emulator, not by a model, and nothing was paid.

      <sub>render · deliver · emulator · 2026-11-23 10:00 UTC · 3 min 40 s</sub>

      <h3><code>templates/hero.prompt</code></h3>
      <p><code>hero</code> rendered, $0.0535 if real</p>
      <table>
      <tr><th>after, EMULATED</th></tr>
      <tr>
      <td align="center"><a href="https://github.com/acme/shop/blob/0123456789abcdef0123456789abcdef01234567/full/new.png?raw=true"><img src="https://github.com/acme/shop/blob/0123456789abcdef0123456789abcdef01234567/small/new.webp?raw=true" width="600" alt="A desk in morning light"><br>full image</a></td>
      </tr>
      </table>
      <ul>
      <li><b>why</b> new</li>
      <li><b>model</b> Nano Banana 2.1 (<code>gemini-nano-banana-2.1</code>), current</li>
      <li><b>size</b> 2K · 16:9 · 2752×1536</li>
      <li><b>price</b> $0.0534 expected, $0.2836 at most; nothing paid (EMULATED, $0.0535 if real)</li>
      <li><b>references</b> <code>board</code>, style: <code>refs/board.jpg</code></li>
      <li><b>file</b> <code>images/hero.png</code>, SHA-256 <code>ffffffffffff</code></li>
      </ul>
      <p><b>prompt</b></p>
      <blockquote>A walnut desk, early morning.<br>One brass lamp, lit.</blockquote>

      ### Next

      - Give gemini-api-key to render them for real; until then none is committed.
      "
    `);
  });

  test('asks nobody for a key who reads a report of a fork', () => {
    const data = reportData(reportOf([rendered(desk)], { service: 'emulator' }));
    expect(commentMarkdown(sheetOf(data, { unverified: true }))).not.toContain('gemini-api-key');
  });

  test('says in a line when there is nothing to do', () => {
    const data = reportData(reportOf([{ kind: 'unchanged', render: unchanged({ name: 'a' }) }]));
    expect(commentMarkdown(sheetOf(data))).toMatchInlineSnapshot(`
      "<!-- darkroom:darkroom -->
      ## Darkroom has nothing to render

      Nothing was paid. The budget is $10.00.

      <sub>render · deliver · Gemini API · 2026-11-23 10:00 UTC · 3 min 40 s</sub>

      <details><summary>1 image is unchanged</summary>
      <p><code>a</code></p>
      </details>

      ### Next

      - Nothing: every image is what its template asks for.
      "
    `);
  });

  test('leaves out a picture whose address is no safe one', () => {
    const picture = pictureOf('new');
    const bad = [
      'javascript:alert(1)',
      'http://evil.example/x.png',
      'data:image/png;base64,AA',
      '/x',
    ];
    const data = reportData(reportOf([rendered(desk)]));
    for (const address of bad) {
      for (const part of [{ full: address }, { thumbnail: address }]) {
        const after = { ...picture, ...part };
        const text = commentMarkdown(sheetOf(data, { pictures: new Map([['hero', { after }]]) }));
        expect(text).not.toMatch(/<img|<a |evil|javascript/);
      }
    }
  });

  test('tells what all variants share once, and folds templates from seven images on', () => {
    const variants = ['a', 'b', 'c'].map((variant) => rendered({ ...desk, variant }));
    const few = commentMarkdown(sheetOf(reportData(reportOf(variants))));
    expect(few.match(/<b>model<\/b>/g)).toHaveLength(1);
    expect(few).toContain('<h3><code>templates/hero.prompt</code></h3>');
    const more = ['d', 'e', 'f', 'g'].map((variant) => rendered({ ...desk, variant }));
    const many = commentMarkdown(
      sheetOf(reportData(reportOf([...variants, ...more, blocked('z')]))),
    );
    expect(many).toContain(
      '<details><summary><code>templates/hero.prompt</code> 7 images, $0.3742</summary>',
    );
    expect(many).toContain(
      '<details open><summary><code>templates/z.prompt</code> 1 image, 1 not made</summary>',
    );
    expect(many.indexOf('z.prompt')).toBeLessThan(many.indexOf('hero.prompt'));
  });
});

describe('the heading', () => {
  const plan = planOf({ renders: [planned(desk)] });
  const dead = planOf({ renders: [planned(desk, { price: undefined })] });
  test.each([
    ['## Darkroom rendered 1 of 2 images for $0.0535: 1 blocked', [[rendered(desk), blocked('z')]]],
    ['## Darkroom rendered no image: 1 blocked', [[blocked('z')]]],
    ['## Darkroom would render 1 image for about $0.0534', [[], { command: 'plan', plan }]],
    [
      '## Darkroom would render 1 image for an unknown price',
      [[], { command: 'plan', plan: dead }],
    ],
    ['## Darkroom found 1 image to render for about $0.0534', [[], { command: 'verify', plan }]],
    ['## Darkroom found every image up to date', [[], { command: 'verify' }]],
    ['## Darkroom cannot go on: 1 error', [[], { problems: [problem()] }]],
    [
      '## Darkroom drew 1 image EMULATED, $0.0535 if real',
      [[rendered(desk)], { service: 'emulator' }],
    ],
  ] as const)('is %s', (heading, report) => {
    expect(verdictOf(...(report as unknown as Parameters<typeof reportOf>))).toBe(heading);
  });
});

describe('two hundred images', () => {
  const outcomes = Array.from({ length: 200 }, (_, index) => {
    const sketch = { ...desk, name: `product-${index % 10}`, variant: `v${index}` };
    const outcome = rendered(sketch);
    const previous = previousOf(sketch, `A desk, once, ${index}.`);
    return { ...outcome, render: { ...outcome.render, previous } };
  });
  const data = reportData(reportOf([...outcomes, blocked('crowd')]));
  const pictures = new Map(
    outcomes.map(({ render: { id } }) => [
      id,
      { before: pictureOf(`${id}-`), after: pictureOf(id) },
    ]),
  );
  const sheet = sheetOf(data, { pictures, links });

  test('are cut at whole rows of whole templates, and what is left out is counted', () => {
    const text = commentMarkdown(sheet);
    const shown = text.match(/<img /g)?.length ?? 0;
    expect(text.length).toBeLessThanOrEqual(64_000);
    expect(text.length).toBeGreaterThan(60_000);
    expect(shown).toBeGreaterThan(100);
    expect(text).toContain(`**${200 - shown} more images are left out here, for want of room.**`);
    expect(text).toContain(
      `All are in the <a href="${links.run}">job summary</a>, and in the <a href="${links.run}#artifacts">report</a>, if the workflow uploads it.`,
    );
    const unverified = commentMarkdown({ ...sheet, unverified: true });
    expect(unverified).toContain(`All are in the <a href="${links.run}">job summary</a>.`);
    expect(unverified).not.toContain('#artifacts');
    expect(unbalanced(text)).toEqual([]);
    for (let index = 0; index < 10; index++) expect(text).toContain(`product-${index}.prompt`);
    expect(text).toContain('Google blocked the picture: IMAGE&#95;SAFETY. Reword the prompt.');
  });

  test('are all in the summary, with their prompts', () => {
    const text = summaryMarkdown(sheet);
    expect(text.match(/<img /g)).toHaveLength(400);
    expect(text.match(/<del>/g)?.length).toBeGreaterThanOrEqual(200);
    expect(text).not.toContain('left out');
    expect(text).not.toContain('<!--');
    expect(unbalanced(text)).toEqual([]);
  });
});

describe('whatever a report holds', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).map((part) => part.repeat(4_000)),
    fc
      .constantFrom('<', '&', '@', '\n', '`', '|', '\ud83d', '😀', '\u202e')
      .map((one) => one.repeat(16_000)),
  );
  const sheets: fc.Arbitrary<Sheet> = fc
    .tuple(text, fc.integer({ min: 1, max: 30 }), fc.boolean(), fc.string({ unit: 'binary' }))
    .map(([words, copies, unverified, key]) => {
      const data = reportOfText(words);
      const renders = Array.from({ length: copies }, () => data.renders).flat();
      const problems = Array.from({ length: copies }, () => data.problems).flat();
      const notes = Array.from({ length: copies }, () => words);
      return sheetOf({ ...data, renders, problems }, { key, unverified, notes, links });
    });

  test('a comment holds 64,000 characters at most, a summary 1,000,000 bytes, and both are whole', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const [comment, summary] = [commentMarkdown(sheet), summaryMarkdown(sheet)];
        expect(comment.length).toBeLessThanOrEqual(64_000);
        expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_000_000);
        for (const body of [comment, summary]) {
          expect(body.isWellFormed()).toBe(true);
          expect(unbalanced(body)).toEqual([]);
          expect(body).toContain('Next');
        }
        expect(comment).toMatch(/^<!-- darkroom:[\w.%-]* -->\n/);
        expect(comment.match(/<!--/g)).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  });

  test('a summary of the largest report that is read fits', () => {
    const data = reportOfText(`${harmless} `.repeat(30));
    const renders = data.renders.flatMap((one) => Array.from({ length: 6_000 }, () => one));
    const summary = summaryMarkdown(sheetOf({ ...data, renders }, { links }));
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_000_000);
    expect(summary).toContain('more images are left out here');
    expect(summary).toContain(
      `All are in the <a href="${links.run}#artifacts">report</a>, if the workflow uploads it.`,
    );
  });
});
