import { describe, expect, test } from 'vitest';
import { modelNamed } from '../../site/src/lib/catalog.ts';
import { factOf } from '../../site/src/lib/facts/index.ts';
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
    expect(twin).toContain(
      '\n\nCurrent. Sources last checked 23 November 2026.\n\nFor many things, ',
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
      'Shut down 29 October 2026 (reported). Use [Nano Banana 2.1](https://x.y/models/nano-banana-2.1/) instead.',
    );
  });
});
