import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type Model,
  modelNamed,
  models,
  type RenderableModel,
} from '../../site/src/lib/catalog.ts';
import { guideFaults } from '../../site/src/lib/guides/folder.ts';
import { markdownOf } from '../../site/src/lib/guides/prose.ts';
import { type Guide, readGuide } from '../../site/src/lib/guides/read-guide.ts';
import { twinOf } from '../../site/src/lib/guides/twin.ts';
import { readSamples } from '../../site/src/lib/samples/read-samples.ts';

const root = `${import.meta.dirname}/../../`;
const stock = readSamples(root).templates;

const front = `---
verdict: For many things, not for all.
examples: [ferry-campaign#autumn, library-hero]
prompts: [ferry-campaign]
ladderRatio: "16:9"
---`;

const body = `## Best use cases

An image costs <Fact of="price.2K" />, or <Fact of="price.2K" model="nano-banana-pro" /> with
<ModelLink to="nano-banana-pro" />.

## Where to be careful

- One **point**
- Another, at *2K* in 16:9

<Disputes />

## Strengths

Nano Banana 2.1 draws <Fact of="pixels.2K.16:9" />, as \`gemini-nano-banana-2.1\`.

## Use cases

Three images. [Compare](/compare/).

## Workflow

<TierLadder />

Look, judge, deliver.

## Prompting guidance

1. Say what it is for.

<CopyPrompts />

## Questions

### How large is <Fact of="tokens.4K" model="nano-banana" />?

It says <Fact of="references.total" model="nano-banana" />.

- Twice.
`;

const compared = `---
verdict: Only to compare.
nearest: nano-banana-pro
missing: It cannot be called here.
---

## Strengths

One.

## Where to be careful

Two.

<Disputes />

## Questions

### Why?

So.
`;

function reading(text: string, model: Model = modelNamed('nano-banana-2.1')) {
  return readGuide({ file: 'guides/x.mdx', text, model, stock });
}

function faultsOf(text: string, model?: Model): readonly string[] {
  const read = reading(text, model);
  return read.ok ? [] : read.faults;
}

function guideOf(text: string): Guide {
  const read = reading(text);
  if (!read.ok) throw new Error(read.faults.join('\n'));
  return read.guide;
}

/** The faults of the guide above with one of its texts replaced. */
function planted(good: string, bad: string): readonly string[] {
  const whole = `${front}\n\n${body}`;
  if (!whole.includes(good)) throw new Error(`The guide has no ${good}.`);
  return faultsOf(whole.replace(good, bad));
}

/** The faults of the guide for comparison, likewise. */
function comparedFaults(good: string, bad: string): readonly string[] {
  return faultsOf(compared.replace(good, bad), modelNamed('gpt-image-2'));
}

const order =
  'The sections are, in this order: Best use cases, Where to be careful, Strengths, Use cases, Workflow, Prompting guidance, Questions.';
const remedy = 'Say it with <Fact of="…" />, or without the number.';
/** The fault of a number where the guide says "Three images." */
const typed = (text: string): string => `guides/x.mdx:26: "${text}" is a typed number. ${remedy}`;

describe('a guide', () => {
  const guide = guideOf(`${front}\n\n${body}`);

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
        'An image costs $0.0504, or $0.1344 with [Nano Banana Pro](https://x.y/models/nano-banana-pro/).',
        '- One **point**\n- Another, at *2K* in 16:9',
        'Nano Banana 2.1 draws 2,752 × 1,536, as `gemini-nano-banana-2.1`.',
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
    Object.assign(dear.rates.at(-1) ?? {}, { image: 60 });
    const read = reading(`${front}\n\n${body}`, dear);
    expect(read.ok && twinOf(read.guide, (path) => path)).toContain('An image costs $0.1008');
  });
});

describe('the prose of a guide', () => {
  test.each([
    [
      'Three images.',
      'It costs 0.05 dollars.',
      `guides/x.mdx:26: "0.05" is a typed number. ${remedy}`,
    ],
    [
      'Three images.',
      'Fourteen images.',
      `guides/x.mdx:26: "Fourteen images" is a typed number. ${remedy}`,
    ],
    [
      'Three images.',
      'One more\nline and ten\nreference images.',
      `guides/x.mdx:27: "ten reference images" is a typed number. ${remedy}`,
    ],
    [
      'Three images.',
      'Twenty-one ratios.',
      `guides/x.mdx:26: "Twenty-one ratios" is a typed number. ${remedy}`,
    ],
    ['Three images.', 'It takes three cents.', typed('three cents')],
    ['Three images.', 'There are two tiers.', typed('two tiers')],
    ['Three images.', 'Up to three style references.', typed('three style references')],
    ['Three images.', 'Two images a request.', typed('Two images a request')],
    ['Three images.', 'The 512 tier.', `guides/x.mdx:26: "512" is a typed number. ${remedy}`],
    ['Three images.', 'Nano Banana 2.7.', `guides/x.mdx:26: "2.7" is a typed number. ${remedy}`],
    ['Three images.', 'A 16:10 screen.', `guides/x.mdx:26: "16:10" is a typed number. ${remedy}`],
    ['Three images.', '**Costs $1.**', `guides/x.mdx:26: "$1" is a typed number. ${remedy}`],
    ['One **point**', 'With `imageSize: 9`', `guides/x.mdx:15: "9" is a typed number. ${remedy}`],
    ['## Workflow', '## Workflow 2', `guides/x.mdx:28: "2" is a typed number. ${remedy}`],
  ])('owns no number: %s → %s', (good, bad, fault) => {
    expect(planted(good, bad)).toContain(fault);
  });

  test.each([
    'Use 1K: first, then 2K and 4K in 21:9, 1:8 or 16:9.',
    'GPT Image 2.6, Nano Banana 2 Lite and Nano Banana 2.1.',
    'Four posters, seven days, two figures in three images, one reference.',
    'Two prices are about, and three more words; ask for two images of each.',
    'Less detail, more light, for most people. Half the frame stays empty, twice.',
    'The same prompt, a larger tier, the lower half, the highest shelf.',
    'A cheap draft costs nothing here; at most <Fact of="references.total" /> references.',
    'Google calls it the most economical model.',
    'Call `gemini-3.1-flash-image-preview`; it carries C2PA.',
  ])('may say: %s', (words) => {
    expect(planted('Three images.', words)).toEqual([]);
  });

  test.each([
    ['The image is not cheaper.', 'cheaper'],
    ['It is the dearest Gemini model.', 'dearest'],
    ['An image is less\nexpensive here.', 'less expensive'],
    ['It is at the lowest price among the living.', 'lowest price'],
    ['Its lower input rate counts.', 'lower input rate'],
    ['A prompt costs nearly the same on both.', 'costs nearly the same'],
    ['Will the move cost me more?', 'cost me more'],
    ['Lite charges less.', 'charges less'],
    ['It is half the price.', 'half the price'],
    ['It takes twice as many tokens.', 'twice as many tokens'],
    ['It has as many tokens as Pro.', 'as many tokens as'],
    ['They take the same number of image tokens.', 'same number of image tokens'],
    ['The widest choice of shapes.', 'widest choice of shapes'],
    ['It has the most ratios.', 'most ratios'],
    ['It allows more style references.', 'more style references'],
    ['The highest published limit.', 'highest published limit'],
    ['A price that falls with the tier.', 'price that falls'],
  ])('judges no amounts: %s', (words, found) => {
    expect(planted('Three images.', `A line.\n${words}`)).toEqual([
      `guides/x.mdx:27: "${found}" judges what the data owns. Set the facts side by side: <Fact of="…" /> here, <Fact of="…" model="…" /> there.`,
    ]);
  });

  test('names facts that exist', () => {
    expect(planted('of="price.2K" />', 'of="price.3K" />')).toEqual([
      expect.stringMatching(
        /^guides\/x\.mdx:10: There is no fact "price\.3K"\. Use one of status, .*, pixels\.<tier>\.<ratio>\.$/,
      ),
    ]);
  });

  test('names models that exist', () => {
    const names = models.map(({ name }) => name).join(', ');
    const fault = `There is no model "nano-banana-9". Use one of ${names}.`;
    expect(planted('to="nano-banana-pro"', 'to="nano-banana-9"')).toEqual([
      `guides/x.mdx:11: ${fault}`,
    ]);
    expect(planted('model="nano-banana-pro"', 'model="nano-banana-9"')).toEqual([
      `guides/x.mdx:10: ${fault}`,
    ]);
  });

  const place =
    'Use paragraphs, lists, h2 and h3, emphasis, code, links to / or https://, and within a line <Fact of="…" model="…" /> and <ModelLink to="…" />.';

  test.each([
    ['<b>x</b>', `<b>. ${place}`],
    ['<Fact of={"status"} />', `<Fact>. ${place}`],
    ['<Fact of="status" tier="x" />', `<Fact>. ${place}`],
    ['<Fact of="status" />', `<Fact>. ${place}`],
    ['<Gallery />', `<Gallery>. ${place}`],
    ['<Disputes of="x" />', `<Disputes>. ${place}`],
    ['- <TierLadder />', `<TierLadder>. ${place}`],
    ['{process.exit()}', `"mdxFlowExpression". ${place}`],
    ['[x](javascript:void)', `"link". ${place}`],
    ['#### Deep', `an h4. ${place}`],
    ['> said', `"blockquote". ${place}`],
  ])('has no place for %s', (words, fault) => {
    expect(planted('Three images.', `\n${words}\n\n`)).toContain(
      `guides/x.mdx:27: A guide has no place for ${fault}`,
    );
  });

  test('is MDX that can be read', () => {
    const [fault] = planted('Three images.', 'a <b');
    expect(fault).toMatch(/^guides\/x\.mdx:26: The MDX cannot be read: .*\. Mend it\.$/);
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

describe('the front matter of a guide', () => {
  test.each([
    [
      'verdict: For many things, not for all.',
      'verdict: Draws 4 images.',
      'guides/x.mdx:2: "4" is a typed number in verdict. Say it without the number.',
    ],
    [
      'verdict: For many things, not for all.',
      'verdict: The cheapest.',
      'guides/x.mdx:2: "cheapest" in verdict judges what the data owns. Set the facts side by side in the prose, and say here what does not hang on them.',
    ],
    [
      'verdict: For many things, not for all.\n',
      '',
      'guides/x.mdx:1: verdict: Invalid input: expected string, received undefined.',
    ],
    [
      'verdict:',
      'vredict: x\nverdict:',
      'guides/x.mdx:1: The front matter: Unrecognized key: "vredict".',
    ],
    [
      'ferry-campaign#autumn,',
      'ferry-campaign#monsoon,',
      'guides/x.mdx:3: There is no render "ferry-campaign#monsoon". Use the name of a template, with # and its variant where it has several.',
    ],
    [
      '"16:9"',
      '"16:10"',
      expect.stringMatching(/^guides\/x\.mdx:5: ladderRatio: Invalid option: .*\.$/),
    ],
    [
      'prompts: [ferry',
      'prompts: [fairy',
      expect.stringMatching(
        /^guides\/x\.mdx:4: There is no template "fairy-campaign"\. Use one of attention-editorial, .*\.$/,
      ),
    ],
    ['prompts: [', 'prompts: ["', expect.stringMatching(/^guides\/x\.mdx:\d+: .* Mend it\.$/)],
  ])('is refused: %s → %s', (good, bad, fault) => {
    expect(planted(good, bad)).toContainEqual(fault);
  });

  test('offers only prompts that the model takes', () => {
    const lite = faultsOf(
      `${front.replace('[ferry-campaign]', '[library-hero]')}\n\n${body}`,
      modelNamed('nano-banana-2-lite'),
    );
    expect(lite).toEqual([
      'guides/x.mdx:4: library-hero cannot be offered here: nano-banana-2-lite does not offer tier 4K. Use 1K, or choose nano-banana-2.1 or nano-banana-pro.',
    ]);
  });

  test('draws the ladder at a ratio that the model offers', () => {
    const pro = faultsOf(
      `${front.replace('"16:9"', '"1:8"')}\n\n${body}`,
      modelNamed('nano-banana-pro'),
    );
    expect(pro).toEqual([
      expect.stringMatching(
        /^guides\/x\.mdx:5: nano-banana-pro does not offer aspect ratio 1:8\. Use /,
      ),
    ]);
  });
});

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
