import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { modelNamed, models, type RenderableModel } from '../../site/src/lib/catalog.ts';
import { factOf } from '../../site/src/lib/facts/index.ts';
import { guideFaults } from '../../site/src/lib/guides/folder.ts';
import { markdownOf } from '../../site/src/lib/guides/prose.ts';
import { twinOf } from '../../site/src/lib/guides/twin.ts';
import {
  body,
  comparedFaults,
  faultsOf,
  front,
  guideOf,
  planted,
  reading,
  root,
  stock,
} from './planted-guide.ts';

const order =
  'The sections are, in this order: Best use cases, Where to be careful, Strengths, Use cases, Workflow, Prompting guidance, Questions.';

describe('a guide', () => {
  const guide = guideOf(`${front}\n\n${body}`);
  const said = (name: string, fact: string) => factOf(modelNamed(name), fact).value.text;

  test('has its sections without the questions', () => {
    expect(guide.sections.map(({ title }) => title)).toEqual([
      'Best use cases',
      'Where to be careful',
      'Strengths',
      'Use cases',
      'Workflow',
      'Prompting guidance',
    ]);
  });

  test('fills facts into its Markdown', () => {
    const link = (path: string) => `https://x.y${path}`;
    const blocks = guide.sections.flatMap((section) => section.blocks);
    const prose = blocks.flatMap((block) => (block.type === 'part' ? [] : block));
    const text = markdownOf(prose, link);
    expect(text).toBe(
      [
        `An image costs ${said('nano-banana-2.1', 'price.2K')}, or ${said('nano-banana-pro', 'price.1K')} with [Nano Banana Pro](https://x.y/models/nano-banana-pro/).`,
        '- One **point**\n- Another, at *2K* in 16:9',
        `Nano Banana 2.1 draws ${said('nano-banana-2.1', 'pixels.2K.16:9')}, as \`gemini-nano-banana-2.1\`.`,
        'Three images. [Compare](https://x.y/compare/).',
        'Look, judge, deliver.',
        '1. Say what it is for.',
      ].join('\n\n'),
    );
  });

  test('has its questions and answers as plain text, unknown and none as words', () => {
    expect(guide.questions.map(({ question, answerText }) => [question, answerText])).toEqual([
      ['How large is not offered?', 'It says not published.\nTwice.'],
    ]);
  });

  test('shows a price as the data has it', () => {
    const dear = structuredClone(modelNamed('nano-banana-2.1')) as RenderableModel;
    Object.assign(dear.rates.at(-1) ?? {}, { image: 100 });
    Object.assign(dear.tiers['2K'] ?? {}, { outputTokens: 7000 });
    const read = reading(`${front}\n\n${body}`, dear);
    expect(read.ok && twinOf(read.guide, (path) => path)).toContain('An image costs $0.7000');
  });
});

describe('the sections of a guide', () => {
  test('are all there', () => {
    expect(planted('## Workflow\n\n<TierLadder />\n\nLook, judge, deliver.\n', '')).toEqual([
      `guides/x.mdx:1: The section "Workflow" is missing. ${order}`,
    ]);
  });

  test('are no others', () => {
    expect(planted('## Workflow', '## Extras\n\nText.\n\n## Workflow')).toEqual([
      `guides/x.mdx:28: There is no place for a section "Extras" here. ${order}`,
    ]);
  });

  test('come in their order', () => {
    const whole = `${front}\n\n${body}`;
    const swapped = whole
      .replace('## Strengths', '## *')
      .replace('## Use cases', '## Strengths')
      .replace('## *', '## Use cases');
    expect(faultsOf(swapped)).toEqual([
      `guides/x.mdx:20: The section "Use cases" is out of order. ${order}`,
    ]);
  });

  test('say something', () => {
    expect(planted('Look, judge, deliver.', '')).toEqual([
      'guides/x.mdx:28: The section "Workflow" is empty. Write it.',
    ]);
  });

  test('begin with a heading', () => {
    expect(planted('## Best use cases', 'Before.\n\n## Best use cases')).toEqual([
      'guides/x.mdx:8: Text stands before the first section. Move it below an h2.',
    ]);
  });

  test('end with questions that have answers', () => {
    expect(planted('### How', '### Why?\n\n### How')).toEqual([
      'guides/x.mdx:40: The question "Why?" has no answer. Write it below.',
    ]);
    expect(planted('### How', 'So.\n\n### How')).toEqual([
      'guides/x.mdx:40: An answer stands before the first question. Write the question above it, as an h3.',
    ]);
  });

  test('of a model for comparison are fewer', () => {
    expect(comparedFaults('', '')).toEqual([]);
    expect(comparedFaults('nearest: nano-banana-pro', 'nearest: gpt-image-2.6')).toEqual([
      'guides/x.mdx:3: gpt-image-2.6 is for comparison only too. Name a Gemini model.',
    ]);
  });
});

describe('the components of a guide', () => {
  const end = 'at the end of the section "Where to be careful"';
  const below = 'directly below the heading "Workflow"';

  test.each([
    ['<Disputes />', '', `guides/x.mdx:13: <Disputes /> is missing. Put it ${end}.`],
    ['<TierLadder />', '', `guides/x.mdx:28: <TierLadder /> is missing. Put it ${below}.`],
    [
      '<CopyPrompts />',
      '',
      'guides/x.mdx:34: <CopyPrompts /> is missing. Put it at the end of the section "Prompting guidance".',
    ],
    [
      '<Disputes />',
      '<Disputes />\n\nMore.',
      `guides/x.mdx:18: <Disputes /> is out of place. Put it, once, ${end}.`,
    ],
    [
      '<TierLadder />\n\nLook, judge, deliver.',
      'Look, judge, deliver.\n\n<TierLadder />',
      `guides/x.mdx:32: <TierLadder /> is out of place. Put it, once, ${below}.`,
    ],
    [
      'Three images.',
      '<TierLadder />\n\nThree images.',
      `guides/x.mdx:26: <TierLadder /> is out of place. Put it, once, ${below}.`,
    ],
    [
      '<TierLadder />',
      '<TierLadder />\n\n<TierLadder />',
      `guides/x.mdx:32: <TierLadder /> is out of place. Put it, once, ${below}.`,
    ],
  ])('stand where they belong: %j → %j', (good, bad, fault) => {
    expect(planted(good, bad)).toEqual([fault]);
  });

  test('of a model for comparison are its disputes alone', () => {
    expect(comparedFaults('Two.\n', 'Two.\n\n<CopyPrompts />\n')).toEqual([
      'guides/x.mdx:15: There is no place for <CopyPrompts /> here. Leave it out.',
    ]);
  });
});

describe('the folder of guides', () => {
  test('has a guide for each model and for nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'darkroom-guides-'));
    const guides = join(folder, 'site/src/content/guides');
    mkdirSync(guides, { recursive: true });
    for (const { name } of models.slice(1)) {
      copyFileSync(`${root}site/src/content/guides/${name}.mdx`, join(guides, `${name}.mdx`));
    }
    writeFileSync(join(guides, 'nano-banana-9.mdx'), '');
    expect(guideFaults({ root: `${folder}/`, stock })).toEqual([
      'site/src/content/guides/nano-banana-9.mdx:1: There is no such model. Name the file after one.',
      `site/src/content/guides/${models[0]?.name}.mdx:1: ${models[0]?.displayName} has no guide. Write it.`,
    ]);
    rmSync(folder, { recursive: true });
  });

  test('has nothing to mend here', () => {
    expect(guideFaults({ root, stock })).toEqual([]);
  });
});
