import { expect, test } from 'vitest';
import { reportData, reportJson } from '../../action/report/json.ts';
import { reportSchema } from '../../action/report/json-schema.ts';
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

const hero = { name: 'hero', tier: '2K', ratio: '16:9' } as const;
const references = [{ id: 'board', role: 'style', path: 'refs/board.jpg' }] as const;
const report = reportOf(
  [
    rendered({ ...hero, references }),
    {
      kind: 'failed',
      render: planned({ name: 'draft' }),
      message: 'Gemini answered 503',
      remedy: 'Run again later.',
      calls: 5,
      costUsd: 0,
      maybePaidUsd: 0.0367,
    },
  ],
  {
    costUsd: 0.1 + 0.2,
    problems: [problem({ line: 9 }), problem()],
    stopped: { message: 'm', remedy: 'r' },
  },
);

test('is the report as data, in a fixed order', () => {
  expect(reportJson(report)).toMatchInlineSnapshot(`
    "{
      "schemaVersion": 1,
      "command": "render",
      "stage": "deliver",
      "service": "gemini",
      "startedAt": "2026-11-23T10:00:00.000Z",
      "milliseconds": 220000,
      "interrupted": false,
      "stopped": {
        "message": "m",
        "remedy": "r"
      },
      "totals": {
        "outcomes": {
          "planned": 0,
          "rendered": 1,
          "unchanged": 0,
          "mismatched": 0,
          "blocked": 0,
          "failed": 1,
          "skipped": 0
        },
        "orphans": 0,
        "problems": 2,
        "expected": {
          "usd": 0.090015,
          "tokens": 3600
        },
        "atMost": {
          "usd": 0.554576,
          "tokens": 65536
        },
        "budgetUsd": 10,
        "costUsd": 0.3,
        "calls": 6,
        "maybePaidUsd": 0,
        "maybePaidCalls": 0
      },
      "problems": [
        {
          "rule": "tier",
          "severity": "error",
          "file": "templates/hero.prompt",
          "line": 4,
          "column": 8,
          "message": "nano-banana-2-lite does not offer tier 4K",
          "remedy": "Use 1K, or choose nano-banana-2.1 or nano-banana-pro."
        },
        {
          "rule": "tier",
          "severity": "error",
          "file": "templates/hero.prompt",
          "line": 9,
          "column": 8,
          "message": "nano-banana-2-lite does not offer tier 4K",
          "remedy": "Use 1K, or choose nano-banana-2.1 or nano-banana-pro."
        }
      ],
      "renders": [
        {
          "id": "draft",
          "template": "templates/draft.prompt",
          "line": 4,
          "column": 3,
          "variant": "",
          "candidate": 1,
          "stage": "deliver",
          "outcome": "failed",
          "reason": "new",
          "detail": "",
          "digest": "dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd",
          "path": "images/draft",
          "file": null,
          "sha256": null,
          "bytes": null,
          "model": "nano-banana-2.1",
          "displayName": "Nano Banana 2.1",
          "apiId": "gemini-nano-banana-2.1",
          "life": "current",
          "tier": null,
          "aspectRatio": null,
          "thinking": null,
          "askedPixels": null,
          "pixels": null,
          "alt": "What draft shows",
          "prompt": "A picture of draft.",
          "previous": null,
          "changed": true,
          "references": [],
          "emulated": false,
          "source": null,
          "expected": {
            "usd": 0.036608,
            "tokens": 1525
          },
          "atMost": {
            "usd": 0.270989,
            "tokens": 32787
          },
          "tokens": null,
          "priceUsd": null,
          "costUsd": 0,
          "maybePaidUsd": 0.0367,
          "calls": 5,
          "milliseconds": null,
          "code": null,
          "message": "Gemini answered 503",
          "remedy": "Run again later."
        },
        {
          "id": "hero",
          "template": "templates/hero.prompt",
          "line": 4,
          "column": 3,
          "variant": "",
          "candidate": 1,
          "stage": "deliver",
          "outcome": "rendered",
          "reason": "new",
          "detail": "",
          "digest": "dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd",
          "path": "images/hero",
          "file": "images/hero.png",
          "sha256": "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
          "bytes": 1234567,
          "model": "nano-banana-2.1",
          "displayName": "Nano Banana 2.1",
          "apiId": "gemini-nano-banana-2.1",
          "life": "current",
          "tier": "2K",
          "aspectRatio": "16:9",
          "thinking": null,
          "askedPixels": {
            "width": 2752,
            "height": 1536
          },
          "pixels": {
            "width": 2752,
            "height": 1536
          },
          "alt": "What hero shows",
          "prompt": "A picture of hero.",
          "previous": null,
          "changed": true,
          "references": [
            {
              "id": "board",
              "role": "style",
              "source": "refs/board.jpg"
            }
          ],
          "emulated": false,
          "source": "call",
          "expected": {
            "usd": 0.053408,
            "tokens": 2085
          },
          "atMost": {
            "usd": 0.283587,
            "tokens": 32786
          },
          "tokens": {
            "input": 40,
            "text": 400,
            "image": 1680
          },
          "priceUsd": 0.05346,
          "costUsd": 0.05346,
          "maybePaidUsd": 0,
          "calls": 1,
          "milliseconds": 12300,
          "code": null,
          "message": null,
          "remedy": null
        }
      ],
      "orphans": [],
      "pruned": []
    }
    "
  `);
});

test('parses with its own schema, from the text as from the data', () => {
  const plan = planOf({
    renders: [planned(hero, { price: undefined, digest: undefined })],
    unchanged: [unchanged({ name: 'mug' })],
    held: [{ ...identity({ name: 'crowd' }), held: heldEntry() }],
    orphans: [{ path: 'images/old.png', lockPath: 'templates/old.lock.json', fileExists: true }],
  });
  for (const each of [report, reportOf([], { command: 'plan', plan, budgetUsd: null })]) {
    const data = JSON.parse(reportJson(each));
    expect(reportSchema.parse(data)).toEqual(data);
    expect(data).toEqual(reportData(each));
  }
});

test('holds renders that no outcome tells of as the plan does, sorted by path', () => {
  const plan = planOf({
    renders: [planned(hero)],
    unchanged: [unchanged({ name: 'mug' })],
    held: [{ ...identity({ name: 'crowd' }), held: heldEntry() }],
  });
  const { renders, totals } = reportData(reportOf([], { command: 'plan', plan }));
  expect(renders.map(({ path, outcome }) => [path, outcome])).toEqual([
    ['images/crowd', 'blocked'],
    ['images/hero', 'planned'],
    ['images/mug', 'unchanged'],
  ]);
  expect(totals.outcomes).toEqual({
    planned: 1,
    rendered: 0,
    unchanged: 1,
    mismatched: 0,
    blocked: 1,
    failed: 0,
    skipped: 0,
  });
});

test('sorts by path even where the names would sort otherwise', () => {
  const paths = { a: 'images/z', b: 'images/y' };
  const data = reportData(
    reportOf(Object.entries(paths).map(([name, path]) => rendered({ name, path }))),
  );
  expect(data.renders.map(({ id }) => id)).toEqual(['b', 'a']);
});

test('says which unchanged pictures are emulated', () => {
  const renders = [true, false].map((emulated) =>
    unchanged({ name: emulated ? 'drawn' : 'real' }, { emulated }),
  );
  const data = reportData(reportOf(renders.map((render) => ({ kind: 'unchanged', render }))));
  expect(data.renders.map(({ id, emulated }) => [id, emulated])).toEqual([
    ['drawn', true],
    ['real', false],
  ]);
});

test('tells unknown from none and from zero', () => {
  const plan = planOf({ renders: [planned(hero, { price: undefined, digest: undefined })] });
  const { renders, totals } = reportData(reportOf([], { plan, budgetUsd: 0 }));
  expect(renders[0]).toMatchObject({ expected: null, digest: null, priceUsd: null, costUsd: 0 });
  expect(totals).toMatchObject({ expected: { usd: null, tokens: 0 }, budgetUsd: 0 });
  expect(reportData(reportOf([], { budgetUsd: null })).totals.budgetUsd).toBeNull();
});
