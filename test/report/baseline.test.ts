import { describe, expect, test } from 'vitest';
import { emptyLock, type LockEntry, type SourceText, writeLock } from '#templates';
import { baselineOf } from '../../action/report/baseline.ts';
import { reportData } from '../../action/report/json.ts';
import type { RenderData } from '../../action/report/json-schema.ts';
import { commentMarkdown } from '../../action/report/markdown/sheet.ts';
import { readReport } from '../../action/report/read-report.ts';
import { pictureOf, previousOf, sheetOf } from './markdown-sample.ts';
import {
  entryOf,
  heldEntry,
  identity,
  planned,
  planOf,
  rendered,
  reportOf,
  type Sketch,
  unchanged,
} from './sample.ts';

const desk: Sketch = { name: 'desk', tier: '1K', ratio: '1:1', prompt: 'A desk at dawn.' };

function lockOf(renders: Readonly<Record<string, LockEntry>>): SourceText {
  const path = 'templates/desk.lock.json';
  return { path, text: writeLock({ ...emptyLock(), renders: { ...renders } }) };
}

/** What a report says of its one render, against a base whose lock has this entry. */
function against(entry: LockEntry | undefined, ...report: Parameters<typeof reportOf>): RenderData {
  const baseline = baselineOf(entry ? [lockOf({ 'images/desk.jpg': entry })] : []);
  const data = reportData(reportOf(...report), baseline);
  const [render] = data.renders;
  if (render === undefined) throw new Error('no render');
  expect(readReport(JSON.stringify(data))).toMatchObject({ ok: true });
  return render;
}

const same = entryOf(identity(desk));
const other = { ...previousOf(desk, 'A desk at dusk.'), digest: 'b'.repeat(64) };
const found = { kind: 'unchanged', render: unchanged(desk) } as const;

describe('a render that this run found delivered', () => {
  test('is changed where its request is another than the base has, and stands beside that', () => {
    expect(against(other, [found])).toMatchObject({
      outcome: 'unchanged',
      changed: true,
      reason: 'prompt changed',
      detail: '',
      previous: {
        file: 'images/desk.jpg',
        sha256: other.file.sha256,
        prompt: 'A desk at dusk.',
      },
    });
  });

  test('names the settings that the pull request changed', () => {
    const base = { ...other, asked: { ...same.asked, tier: '2K' as const } };
    const { reason, detail } = against(base, [found]);
    expect([reason, detail]).toEqual(['setting changed', 'tier 2K → 1K']);
  });

  test('is new where the base has none', () => {
    const { changed, reason, previous } = against(undefined, [found]);
    expect([changed, reason, previous]).toEqual([true, 'new', null]);
  });

  test('is changed by other bytes for the same request, and by another alternative text', () => {
    const bytes = { ...same, file: { ...same.file, sha256: 'a'.repeat(64) } };
    expect(against(bytes, [found])).toMatchObject({ changed: true, reason: 'forced' });
    expect(against({ ...same, alt: 'A table' }, [found])).toMatchObject({
      changed: true,
      reason: 'record changed',
      detail: 'alt',
      previous: { alt: 'A table' },
    });
  });

  test('is not changed where the base has the same', () => {
    const { changed, reason, previous } = against(same, [found]);
    expect([changed, reason, previous]).toEqual([false, null, null]);
  });

  test('is not changed where there is no base to tell it against', () => {
    const [render] = reportData(reportOf([found])).renders;
    expect(render).toMatchObject({ changed: false, previous: null });
  });
});

describe('a render of this run', () => {
  const before = previousOf(desk, 'A desk at noon.');
  const again = rendered(desk, { render: planned(desk, { previous: before }) });

  test('stands beside what the base has, not beside what it replaced', () => {
    expect(against(other, [again]).previous?.prompt).toBe('A desk at dusk.');
    expect(against(undefined, [again])).toMatchObject({ previous: null, reason: 'new' });
    expect(against(same, [again])).toMatchObject({ previous: null, changed: false });
    expect(reportData(reportOf([again])).renders).toMatchObject([
      { changed: true, previous: { prompt: 'A desk at noon.' } },
    ]);
  });

  test('that is only planned stands beside what the base has, else beside what it would replace', () => {
    const plan = planOf({
      renders: [planned(desk, { previous: before, reason: 'prompt changed' })],
    });
    const more = { command: 'plan', plan } as const;
    const with_ = against(other, [], more);
    const without = against(undefined, [], more);
    expect([with_.previous?.prompt, without.previous?.prompt]).toEqual([
      'A desk at dusk.',
      'A desk at noon.',
    ]);
    expect([with_.changed, without.changed, without.reason]).toEqual([
      true,
      true,
      'prompt changed',
    ]);
  });

  test('that is held stands beside what the base has', () => {
    const plan = planOf({ held: [{ ...identity(desk), held: heldEntry() }] });
    const render = against(other, [], { command: 'plan', plan });
    expect(render).toMatchObject({ changed: true, previous: { prompt: 'A desk at dusk.' } });
  });
});

test('a lock of the base that cannot be read, or was edited, counts as not there', () => {
  const edited = lockOf({ 'images/desk.jpg': same }).text.replace('What desk shows', 'Another');
  const locks = ['no lock', edited].map((text) => ({ path: 'a.lock.json', text }));
  expect(baselineOf(locks).size).toBe(0);
});

describe('the sheet after an earlier run of the pull request delivered', () => {
  const baseline = baselineOf([lockOf({ 'images/desk.jpg': other })]);
  const sheet = (...report: Parameters<typeof reportOf>): string => {
    const pictures = new Map([['desk', { before: pictureOf('old'), after: pictureOf('new') }]]);
    return commentMarkdown(sheetOf(reportData(reportOf(...report), baseline), { pictures }));
  };

  test('says that there is nothing to do, and shows what the pull request changes', () => {
    expect(sheet([found])).toMatchInlineSnapshot(`
      "<!-- darkroom:darkroom -->
      ## Darkroom has nothing to render; this pull request delivers 1 image

      Nothing was paid. The budget is $10.00.

      <sub>render · deliver · Gemini API · 2026-11-23 10:00 UTC · 3 min 40 s</sub>

      <h3><code>templates/desk.prompt</code></h3>
      <p><code>desk</code> delivered, $0.0367</p>
      <table>
      <tr><th>before</th><th>after</th></tr>
      <tr>
      <td align="center"><a href="https://github.com/acme/shop/blob/0123456789abcdef0123456789abcdef01234567/full/old.png?raw=true"><img src="https://github.com/acme/shop/blob/0123456789abcdef0123456789abcdef01234567/small/old.webp?raw=true" width="400" alt="What desk shows"><br>full image</a></td>
      <td align="center"><a href="https://github.com/acme/shop/blob/0123456789abcdef0123456789abcdef01234567/full/new.png?raw=true"><img src="https://github.com/acme/shop/blob/0123456789abcdef0123456789abcdef01234567/small/new.webp?raw=true" width="400" alt="What desk shows"><br>full image</a></td>
      </tr>
      </table>
      <ul>
      <li><b>why</b> prompt changed</li>
      <li><b>model</b> Nano Banana 2.1 (<code>gemini-nano-banana-2.1</code>), current</li>
      <li><b>size</b> 1K · 1:1 · 1024×1024</li>
      <li><b>price</b> nothing now; it cost $0.0367</li>
      <li><b>file</b> <code>images/desk.png</code>, SHA-256 <code>ffffffffffff</code>; before <code>images/desk.jpg</code>, SHA-256 <code>aaaaaaaaaaaa</code></li>
      </ul>
      <p><b>prompt</b>, what changed</p>
      <blockquote>A desk at <del>dusk</del> <ins>dawn</ins>.</blockquote>

      ### Next

      - Look at each image beside its prompt. To change one, change its template: only that image is rendered again.
      "
    `);
  });

  test('counts what was delivered before beside what this run does', () => {
    const heading = (...report: Parameters<typeof reportOf>) => sheet(...report).split('\n')[1];
    const mug = { name: 'mug' };
    expect([
      heading([found, rendered(mug)]),
      heading([found], {
        command: 'plan',
        plan: planOf({ unchanged: [found.render], renders: [planned(mug)] }),
      }),
      heading([found], { command: 'plan' }),
      heading([found], { command: 'verify' }),
    ]).toMatchInlineSnapshot(`
      [
        "## Darkroom rendered 1 image for $0.0367; 1 image was delivered before",
        "## Darkroom would render 1 image for about $0.0366; 1 image was delivered before",
        "## Darkroom has nothing to render; this pull request delivers 1 image",
        "## Darkroom found every image up to date; this pull request delivers 1 image",
      ]
    `);
  });

  test('does not call delivered what the emulator drew', () => {
    const drawn = { kind: 'unchanged', render: unchanged(desk, { emulated: true }) } as const;
    const text = sheet([drawn], { service: 'emulator' });
    expect(text).toMatch(/<code>desk<\/code> drawn, \$[\d.]+ if real/);
    expect(text).toContain('## Darkroom has nothing to render\n');
    expect(text).toContain('- Give gemini-api-key to render them for real');
  });
});

describe('orphans in the sheet', () => {
  const orphan = { path: 'images/old.png', lockPath: 'templates/old.lock.json', fileExists: true };

  test('are told with what becomes of them where prune is on', () => {
    const orphans = [{ ...orphan, prune: true as const }];
    const plan = planOf({ orphans });
    const text = commentMarkdown(sheetOf(reportData(reportOf([], { command: 'plan', plan }))));
    expect(text).toContain('- 1 orphan will be deleted by the next render: prune is on.\n');
    expect(text).not.toContain('Delete the orphans');
  });

  test('are told of once they are deleted', () => {
    const texts = [[], [rendered(desk)]].map((outcomes) =>
      commentMarkdown(sheetOf(reportData(reportOf(outcomes, { pruned: [orphan] })))),
    );
    expect(texts.map((text) => text.split('\n')[1])).toMatchInlineSnapshot(`
      [
        "## Darkroom deleted 1 orphan",
        "## Darkroom rendered 1 image for $0.0367 and deleted 1 orphan",
      ]
    `);
    expect(texts[0]).toContain(
      '<details><summary>1 orphan is deleted</summary>\n<p><code>images/old.png</code></p>\n</details>',
    );
  });
});
