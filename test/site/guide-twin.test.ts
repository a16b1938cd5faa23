import { describe, expect, test } from 'vitest';
import { type Model, modelNamed } from '../../site/src/lib/catalog.ts';
import { factOf } from '../../site/src/lib/facts/index.ts';
import type { Guide } from '../../site/src/lib/guides/index.ts';
import { twinOf } from '../../site/src/lib/guides/twin.ts';
import { body, compared, front, guideOf, reading } from './planted-guide.ts';

describe('the twin of a guide', () => {
  const link = (path: string) => `https://x.y${path}`;
  const said = (fact: string) => factOf(modelNamed('nano-banana-2.1'), fact).value.text;

  test('says status, verdict, facts with their sources, prose and sources', () => {
    const twin = twinOf(guideOf(`${front}\n\n${body}`), link);
    const headings = twin.split('\n').filter((line) => /^##? /.test(line));
    expect(headings).toEqual([
      '# Nano Banana 2.1',
      '## Facts',
      '## Best use cases',
      '## Where to be careful',
      '## Strengths',
      '## Use cases',
      '## Workflow',
      '## Prompting guidance',
      '## Copy-ready prompts',
      '## Questions',
      '## Sources',
    ]);
    expect(twin).toMatch(
      /\n\nCurrent\. Source read \d+ \w+ 2026\. Sources checked between \d+ \w+ and \d+ \w+ 2026\.\n\nFor many things, /,
    );
    expect(twin).toMatch(
      /\| How much\? \| An image at 2K, USD \| \$[\d.]+ \| official \| \d[\d, ]* \|/,
    );
    expect(twin).toContain(`| An image at 2K, USD | ${said('price.2K')} |`);
    expect(twin).toMatch(/\n1\. <https:\/\/[^>]+>, checked \d{4}-\d\d-\d\d: .*\(official\)/);
  });

  test('says in words what its components show', () => {
    const twin = twinOf(guideOf(`${front}\n\n${body}`), link);
    expect(twin).toMatch(/in 16:9\n\n### Where sources disagree\n\n- .+ <https:\/\/[^>]+>/);
    expect(twin).toContain(
      [
        '## Workflow\n',
        '| Tier | For | Pixels at 16:9 | Tokens | Price | So far |',
        '| --- | --- | --- | --- | --- | --- |',
        `| 1K | preview | ${said('pixels.1K.16:9')} | ${said('tokens.1K')} | ${said('price.1K')} | ${said('price.1K')} |`,
      ].join('\n'),
    );
    expect(twin).toContain(
      '## Copy-ready prompts\n\n- [Ferry campaign](https://x.y/prompts/ferry-campaign/)\n\n## Questions',
    );
  });

  test('leaves out what the data does not answer, and counts it', () => {
    const read = reading(compared, modelNamed('gpt-image-2'));
    const twin = read.ok ? twinOf(read.guide, link) : '';
    expect(twin).toContain('| How much? | An image of 1,024 × 1,024, USD | $');
    expect(twin).toMatch(
      /\n\nLeft out: \d+ questions that the data does not answer for this model, and \d+ questions about what it does not have\.\n/,
    );
    for (const empty of ['not recorded', 'not published', 'has no tiers', 'has no such table']) {
      expect(twin).not.toContain(`| ${empty} |`);
    }
    expect(twin).toContain(
      ' The nearest model that Darkroom renders with: [Nano Banana Pro](https://x.y/models/nano-banana-pro/).',
    );
  });

  test('vouches with no source for what nobody contests', () => {
    const pro = reading(
      `${front.replace('library-hero', 'winter-timetable')}\n\n${body}`,
      modelNamed('nano-banana-pro'),
    );
    const twin = pro.ok ? twinOf(pro.guide, link) : JSON.stringify(pro);
    expect(twin).toContain(
      '| Where to be careful | Facts on which sources disagree | none |  |  |',
    );
    expect(twin).toContain('\n\n1K and 2K cost the same: the smaller one saves nothing.\n\n');
  });

  test('sends readers of a dead model to its successor', () => {
    const read = reading(
      `${front.replace('library-hero', 'fox-sheet')}\n\n${body}`,
      modelNamed('nano-banana-2'),
    );
    const twin = read.ok ? twinOf(read.guide, link) : '';
    expect(twin).toContain('### On its shutdown\n\n- `gemini-3.1-flash-image');
    expect(twin).toContain(
      'Move to [Nano Banana 2.1](https://x.y/models/nano-banana-2.1/). Source read ',
    );
    expect(twin).toMatch(
      /\n\| Tier \| Before \| After \| Change \|\n[^`]+\n\n- Tiers: [^`]+\n\nWhere \[Darkroom is installed\]\(https:\/\/x\.y\/docs\/quick-start\/#step-1-install\), this moves [^\n]+:\n\n```sh\nnpx --no darkroom migrate --write\n```\n/,
    );
  });

  test('dates a status by the sources that bear it out, and the page by all of its sources', () => {
    expect(twinOf(ended([]), link)).toContain(
      '\n\nReported shut down on 1 May 2026. Move to [Nano Banana 2.1](https://x.y/models/nano-banana-2.1/). Source read 20 April 2026. Sources checked between 31 December 2025 and 30 June 2026.\n\n',
    );
  });

  test('marks an end on which sources disagree, and says what they say', () => {
    const about = ['apiIds', '0', 'shutdown', 'on'];
    const twin = twinOf(
      ended([{ about, otherwise: null, words: 'It answers.', sources: [older] }]),
      link,
    );
    expect(twin).toContain(
      '\n\nReported shut down on 1 May 2026, which sources dispute. Move to [Nano Banana 2.1](https://x.y/models/nano-banana-2.1/). Source read 20 April 2026. It answers. (Read 10 April 2026.) Sources checked ',
    );
    expect(twin).toContain(
      '| Can it? | Status | reported shut down on 1 May 2026, which sources dispute | ',
    );
    expect(twin).toContain('### Where sources disagree\n\n- It answers. <https://x.y/older>');
  });

  test('tells of a first preview beside the day of the stable id, and of no preview nothing', () => {
    const lived = twinOf(ended([]), link);
    expect(lived).toContain('| Can it? | Released | stable since 1 March 2026 | ');
    expect(lived).toContain('| Can it? | First preview | 2 January 2026 | ');
    const plain = twinOf(guideOf(`${front}\n\n${body}`), link);
    expect(plain).toMatch(/\| Can it\? \| Released \| \d+ \w+ 2026 \| /);
    expect(plain).not.toContain('First preview');
  });
});

const oldest = { url: 'https://x.y/oldest', checked: '2025-12-31' };
const older = { url: 'https://x.y/older', checked: '2026-04-10' };
const newer = { url: 'https://x.y/newer', checked: '2026-04-20' };
const newest = { url: 'https://x.y/newest', checked: '2026-06-30' };

/** A guide to Nano Banana 2, as if it had ended on 1 May after a preview. */
function ended(disputes: Model['disputes']): Guide {
  const model = modelNamed('nano-banana-2');
  const [stable, preview] = model.apiIds;
  if (!stable || !preview) throw new Error('It has a stable id and a preview.');
  const sources = [newer, older];
  const shutdown = { on: '2026-05-01', confidence: 'reported' as const, note: null, sources };
  const planted = {
    ...model,
    apiIds: [
      { ...stable, released: '2026-03-01', shutdown },
      { ...preview, released: '2026-02-01' },
      { ...preview, id: 'earlier-preview', released: '2026-01-02' },
    ],
    disputes,
    sources: { newest, oldest, newer, older },
  };
  const read = reading(`${front.replace('library-hero', 'fox-sheet')}\n\n${body}`, planted);
  if (!read.ok) throw new Error(read.faults.join('\n'));
  return read.guide;
}
