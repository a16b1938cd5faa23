import { describe, expect, test } from 'vitest';
import { modelNamed } from '../../site/src/lib/catalog.ts';
import { twinOf } from '../../site/src/lib/guides/twin.ts';
import { body, front, guideOf, reading } from './planted-guide.ts';

describe('the twin of a guide', () => {
  const link = (path: string) => `https://x.y${path}`;

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
      /\| How much\? \| An image at 2K, USD \| \$0\.0504 \| official \| \d[\d, ]* \|/,
    );
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
        '| 1K | preview | 1,376 × 768 | 1,120 | $0.0336 | $0.0336 |',
      ].join('\n'),
    );
    expect(twin).toContain(
      '## Copy-ready prompts\n\n- [Ferry campaign](https://x.y/prompts/ferry-campaign/)\n\n## Questions',
    );
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
