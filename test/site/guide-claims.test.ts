import { describe, expect, test } from 'vitest';
import { modelNamed, models } from '../../site/src/lib/catalog.ts';
import { body, faultsOf, front, planted } from './planted-guide.ts';

const remedy = 'Say it with <Fact of="…" />, or without the number.';
/** The fault of a number where the guide says "Three images." */
const typed = (text: string): string => `guides/x.mdx:26: "${text}" is a typed number. ${remedy}`;

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
    ['Three images.', 'It takes a dozen references.', typed('a dozen references')],
    ['Three images.', 'Dozens of style references.', typed('Dozens of style references')],
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
    'Ask three times. A dozen tries, dozens of people; the light doubles in the water.',
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
    ['A draft costs half, or less.', 'costs half'],
    ['It costs about a third of that.', 'costs about a third'],
    ['It takes three times as many tokens.', 'three times as many tokens'],
    ['It is four times the price.', 'four times the price'],
    ['Twice as wide doubles the price.', 'doubles the price'],
    ['There the price doubled.', 'price doubled'],
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
      `guides/x.mdx:27: "${found}" judges what the data owns. Set the facts side by side with <Versus of="…" model="…" />.`,
    ]);
  });

  test.each([
    '<Fact of="price.1K" /> here, <Fact of="price.1K" model="nano-banana-2-lite" /> there.',
    'It is <Fact of="price.1K" model="nano-banana-pro" />, not <Fact of="price.1K" model="nano-banana-2" />.',
    '**<Fact of="price.1K" />** here, [<Fact of="price.1K" model="nano-banana-2-lite" />](/cost/) there.',
    '### Is it <Fact of="price.1K" /> or <Fact of="price.1K" model="nano-banana-2-lite" />?',
  ])('sets no fact of two models side by side by hand: %s', (words) => {
    expect(planted('Three images.', words)).toEqual([
      'guides/x.mdx:26: One line gives price.1K of two models, which may be the same one day. Say it with <Versus of="price.1K" model="…" />.',
    ]);
  });

  test.each([
    'Beside <ModelLink to="nano-banana-pro" />, it is <Versus of="price.1K" model="nano-banana-pro" />.',
    '<Fact of="price.1K" />, then <Fact of="price.2K" model="nano-banana-pro" />, then <Fact of="price.1K" />.',
  ])('may set facts side by side so: %s', (words) => {
    expect(planted('Three images.', words)).toEqual([]);
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
    'Use paragraphs, lists, h2 and h3, emphasis, code, links to / or https://, and within a line <Fact of="…" model="…" />, <Versus of="…" model="…" /> and <ModelLink to="…" />.';

  test.each([
    ['<b>x</b>', `<b>. ${place}`],
    ['<Gallery />', `<Gallery>. ${place}`],
    ['<Gallery of="status" />', `<Gallery>. ${place}`],
    ['{process.exit()}', `"mdxFlowExpression". ${place}`],
    ['[x](javascript:void)', `"link". ${place}`],
    ['#### Deep', `an h4. ${place}`],
    ['> said', `"blockquote". ${place}`],
  ])('has no place for %s', (words, fault) => {
    expect(planted('Three images.', `\n${words}\n\n`)).toContain(
      `guides/x.mdx:27: A guide has no place for ${fault}`,
    );
  });

  const fact = 'Write <Fact of="…" /> within a line, with model="…" for another model.';
  const link = 'Write <ModelLink to="…" /> within a line.';

  test.each([
    ['So <Fact id="status" />.', `<Fact> lacks "of" and does not know "id". ${fact}`],
    ['So <Fact />.', `<Fact> lacks "of". ${fact}`],
    [
      'So <Versus of="status" />.',
      '<Versus> lacks "model". Write <Versus of="…" model="…" /> within a line.',
    ],
    ['So <Fact of="status" tier="x" to="y" />.', `<Fact> does not know "tier" or "to". ${fact}`],
    [
      'So <Fact of={"status"} />.',
      `<Fact> has an attribute "of" that is no text in quotes. ${fact}`,
    ],
    ['So <Fact {...all} />.', `<Fact> lacks "of" and does not know "{…}". ${fact}`],
    ['So <Fact of="status">x</Fact>.', `<Fact> has something between its tags. ${fact}`],
    ['<Fact of="status" />', `<Fact> stands alone. ${fact}`],
    [
      'To <ModelLink of="nano-banana" />.',
      `<ModelLink> lacks "to" and does not know "of". ${link}`,
    ],
    [
      '<Disputes of="x" />',
      '<Disputes> does not know "of". Write <Disputes /> on a line of its own, outside lists.',
    ],
    [
      '- <TierLadder />',
      '<TierLadder> stands in a list. Write <TierLadder /> on a line of its own, outside lists.',
    ],
    [
      'A <TierLadder /> here.',
      '<TierLadder> stands in a line. Write <TierLadder /> on a line of its own, outside lists.',
    ],
  ])('writes its components well: %s', (words, fault) => {
    expect(planted('Three images.', `\n${words}\n\n`)).toEqual([`guides/x.mdx:27: ${fault}`]);
  });

  test('is MDX that can be read', () => {
    const [fault] = planted('Three images.', 'a <b');
    expect(fault).toMatch(/^guides\/x\.mdx:26: The MDX cannot be read: .*\. Mend it\.$/);
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
      'guides/x.mdx:1: verdict: This key is missing. Add it with some text.',
    ],
    [
      'verdict:',
      'vredict: x\nverdict:',
      'guides/x.mdx:2: vredict: This key is not known. Remove it, or use "verdict", "examples", "prompts" or "ladderRatio".',
    ],
    [
      'ferry-campaign#autumn,',
      'ferry-campaign#monsoon,',
      'guides/x.mdx:3: There is no render "ferry-campaign#monsoon". Use the name of a template, with # and its variant where it has several.',
    ],
    [
      '"16:9"',
      '"16:10"',
      expect.stringMatching(
        /^guides\/x\.mdx:5: ladderRatio: "16:10" cannot stand here\. Write "1:1", .* or "21:9"\.$/,
      ),
    ],
    [
      'examples: [ferry-campaign#autumn, library-hero]',
      'examples: []',
      'guides/x.mdx:3: examples: An empty list cannot stand here. Write a list of at least one item, each some text.',
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
      expect.stringMatching(
        /^guides\/x\.mdx:4: library-hero cannot be offered here: nano-banana-2-lite does not offer tier 4K\. Use 1K, or choose /,
      ),
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
