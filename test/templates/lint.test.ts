import { describe, expect, it } from 'vitest';
import { lintRules } from '#templates';
import { read, template } from './reading.ts';

/** What each rule says of a template that it was made for. */
const findings: readonly [rule: string, text: string, warning: string][] = [
  [
    'no-intent',
    template('').replace('  intent: final\n', ''),
    'templates/a.prompt:3:1: The template declares no intent. Add intent: final, or another, under image:.',
  ],
  [
    'draft-at-4k',
    template('  tier: 4K').replace('final', 'draft'),
    'templates/a.prompt:7:9: A draft is declared at 4K. Use 1K or 2K, or declare intent: final.',
  ],
  [
    'edit-without-base',
    template('').replace('final', 'edit'),
    'templates/a.prompt:4:11: An edit is declared without a base reference. Add the image to edit under references: with role: base.',
  ],
  [
    'style-transfer-without-style',
    template('').replace('final', 'style-transfer'),
    'templates/a.prompt:4:11: A style transfer is declared without a style reference. Add an image under references: with role: style.',
  ],
  [
    'variants-without-matrix',
    template('').replace('final', 'variants'),
    'templates/a.prompt:4:11: The intent is variants, but there is only one. List the values that vary under image.matrix.',
  ],
  [
    'ratio-left-to-references',
    template('  references: [{ id: r, role: style, path: r.png }]'),
    'templates/a.prompt:7:15: There are references and no aspectRatio: the picture takes the last reference’s. Declare image.aspectRatio.',
  ],
  [
    'reference-not-mentioned',
    template(
      '  aspectRatio: "1:1"\n  references:\n    - { id: one, role: style, path: 1.png }\n    - { id: two, role: style, path: 2.png }',
      'Colours of {{reference "one"}}.',
    ),
    'templates/a.prompt:10:7: There are several style references, and the prompt never mentions two. Write {{reference "two"}} where the prompt speaks of it.',
  ],
  [
    'alt-missing',
    template('').replace('  alt: A bowl\n', ''),
    'templates/a.prompt:3:1: The picture has no alt text. Say in alt: what the picture shows.',
  ],
  [
    'alt-too-long',
    template('').replace('A bowl\n', `${'A bowl '.repeat(40)}\n`),
    'templates/a.prompt:6:8: The alt text has 279 characters. Say it in 250 or fewer.',
  ],
  [
    'words-without-quotes',
    template('', 'A poster with the headline reading Summer Sale.'),
    'templates/a.prompt:9:28: The picture’s words after "reading" are not in quotes. Put exactly the words to be shown in double quotes.',
  ],
  [
    'words-without-quotes',
    template(
      '',
      'A sign that says {{word}}.',
      'model: nano-banana-2.1\ninput: { default: { word: Open } }',
    ),
    'templates/a.prompt:10:13: The picture’s words after "says" are not in quotes. Put exactly the words to be shown in double quotes.',
  ],
  [
    'words-without-quotes',
    template('', 'A mug with the text Good Morning on it.'),
    'templates/a.prompt:9:7: The picture’s words after "with the text" are not in quotes. Put exactly the words to be shown in double quotes.',
  ],
  [
    'ratio-word-contradicts',
    template('  aspectRatio: "16:9"', 'A bowl.\nUse a vertical composition.'),
    'templates/a.prompt:10:7: "vertical composition" contradicts aspectRatio 16:9. Change one of them.',
  ],
  [
    'ratio-word-contradicts',
    template('  aspectRatio: "4:5"', 'A bowl in landscape\n orientation.'),
    'templates/a.prompt:9:11: "landscape orientation" contradicts aspectRatio 4:5. Change one of them.',
  ],
  [
    'ratio-word-contradicts',
    template('  aspectRatio: "4:5"', 'A bowl, square format.'),
    'templates/a.prompt:9:9: "square format" contradicts aspectRatio 4:5. Change one of them.',
  ],
  [
    'ratio-word-contradicts',
    template('  aspectRatio: "4:5"', 'A bowl, 16:9 aspect ratio.'),
    'templates/a.prompt:9:9: "16:9" contradicts aspectRatio 4:5. Change one of them.',
  ],
  [
    'size-in-prompt',
    template('  tier: 1K', 'A bowl in 4K.'),
    'templates/a.prompt:9:11: The prompt says 4K, but the tier is 1K. Remove it, or declare tier: 4K.',
  ],
  [
    'size-in-prompt',
    template('', 'A bowl, 8k, sharp.'),
    'templates/a.prompt:9:9: The prompt says 8k, but no tier is declared. Remove it, and declare image.tier and image.aspectRatio.',
  ],
  [
    'size-in-prompt',
    template('  tier: 2K', 'A bowl, 1920x1080.'),
    'templates/a.prompt:9:9: The prompt says 1920x1080, but the tier is 2K. Remove it, and declare image.tier and image.aspectRatio.',
  ],
  [
    'several-images-in-one-prompt',
    template('', 'Generate four matching product pictures of a bottle.'),
    'templates/a.prompt:9:1: The prompt asks for several images: "Generate four matching product pictures". Describe one, and list what varies under image.matrix, or set image.candidates.',
  ],
  [
    'proposal-without-final-image',
    template('', 'A design proposal for a tea label.'),
    'templates/a.prompt:9:3: "design proposal" invites an answer in words. Describe the picture itself, or add: Output the final image only.',
  ],
  [
    'transparent-background',
    template('', 'A bowl on a transparent background.'),
    'templates/a.prompt:9:13: "transparent background" cannot be made. Ask for a plain background of one colour, and cut it out afterwards.',
  ],
  [
    'negative-prompt',
    template('', 'A bowl.\nNegative prompt: blur.'),
    'templates/a.prompt:10:1: Gemini reads no negative prompt. Say what the picture shows instead.',
  ],
  [
    'negative-prompt',
    template('', 'A bowl, no text, no people, no hands, no logo, no shadow, no table.'),
    'templates/a.prompt:9:59: The prompt forbids 6 things. Say what the picture shows instead.',
  ],
  [
    'foreign-parameters',
    template('', 'A bowl --ar 16:9'),
    'templates/a.prompt:9:8: "--ar 16:9" is another tool’s parameter. Remove it; ratio and tier are declared under image:.',
  ],
  [
    'foreign-parameters',
    template('', 'A (glossy:1.3) bowl'),
    'templates/a.prompt:9:3: "(glossy:1.3)" is another tool’s parameter. Remove it; ratio and tier are declared under image:.',
  ],
];

/** Ordinary prompts, from the ends that the guide names: no rule has anything to say. */
const innocent: readonly string[] = [
  'Isometric view of a rooftop garden in 2K detail: slate paths, raised beds, a small glasshouse, no text.',
  'A landing-page hero for a seed library: paper packets in drawers around one open flower, dark ground, one warm lamp.',
  'Portrait of a woman reading a book in a square courtyard with tall windows, vertical gardens and wide stairs.',
  'A poster with the headline "Summer Sale" and, below it, the words “free until Friday” in small capitals.',
  'The sign reads "OPEN"; the label says ‘Ode’. The text reads clearly at thumbnail size.',
  'A bottle with the text in white on the left, its title at the top and the logo on the cap.',
  'A living room with a 4K television, an 8K camera on a tripod, a clock at 10:10 and a 1:8 scale model car.',
  'A runner after a 10K race, a price tag of $4K on the wall behind, three friends and two dogs around her.',
  'Four bottles on a counter, three lemons, two glasses. Keep the light soft; do not add people.',
  'Create a bottle with two handles and several stickers, an image of the sea printed on its side.',
  'An idea board on the wall of a design studio, proposals pinned to it, a pitch in progress.',
  'A transparent glass bowl against a plain grey background, (slightly wet) from rain; time 16:9.',
  'A landscape of hills, a panorama of peaks, widescreen televisions in a shop, a square table.',
];

describe('Lint', () => {
  it.each(findings)('finds %s', (rule, text, warning) => {
    const { errors, warnings, rules } = read({ 'a.prompt': text });
    expect(errors).toEqual([]);
    expect(rules).toEqual([rule]);
    expect(warnings).toEqual([warning]);
  });

  it('has a finding here for every rule', () => {
    const shown = new Set(findings.map(([rule]) => rule));
    expect([...shown].sort()).toEqual(lintRules.map(({ id }) => id));
  });

  it('says for each rule what it asks and why, in sentences', () => {
    for (const { what, why } of lintRules)
      expect([what, why].join(' ')).toMatch(/^\p{Lu}.*\. \p{Lu}.*\.$/u);
  });

  it.each(innocent)('says nothing of: %s', (body) => {
    const { errors, warnings } = read({
      'a.prompt': template('  tier: 2K\n  aspectRatio: "3:2"', body),
    });
    expect([...errors, ...warnings]).toEqual([]);
  });

  it.each(findings)('is silent about %s where a template or darkroom.yml says so', (rule, text) => {
    const off = `lint: { off: [${rule}] }\n`;
    expect(read({ 'a.prompt': text, 'darkroom.yml': off }).warnings).toEqual([]);
    expect(read({ 'a.prompt': text.replace('image:\n', `image:\n  ${off}`) }).warnings).toEqual([]);
  });

  it('warns of a rule that does not exist', () => {
    expect(read({ 'a.prompt': template('  lint: { off: [no-intnet, "?"] }') }).warnings).toEqual([
      'templates/a.prompt:7:17: There is no lint rule "no-intnet". Did you mean no-intent?',
      'templates/a.prompt:7:28: There is no lint rule "?". Remove it.',
    ]);
  });

  it('reads the words of partials, and tells their place there', () => {
    const { warnings } = read({
      'a.prompt': template('  tier: 1K', 'A bowl. {{> look}}'),
      '_look.prompt': 'Sharp,\nin 4K.\n',
    });
    expect(warnings).toEqual([
      'templates/_look.prompt:2:4: The prompt says 4K, but the tier is 1K. Remove it, or declare tier: 4K.',
    ]);
  });

  it('counts what is forbidden together with its partials, and tells a place in the template', () => {
    const [own, shared] = [
      'A bowl, no text, no hands, no table.',
      'No people, no logo, no shadow.',
    ];
    const [inlined, apart] = [`${own} ${shared}`, `${own} {{> plain}}`].map((body) =>
      read({ 'a.prompt': template('', body), '_plain.prompt': shared }),
    );
    const told = (column: number) => [
      `templates/a.prompt:9:${column}: The prompt forbids 6 things. Say what the picture shows instead.`,
    ];
    expect(inlined?.warnings).toEqual(told(58));
    expect(apart?.warnings).toEqual(told(28));
  });

  it('does not read comments, tags or values', () => {
    const body = 'A bowl{{! 4K square format }} like {{word}}.{{#if word}} Soft.{{/if}}';
    const top = 'model: nano-banana-2.1\ninput: { default: { word: "8K --ar 1:1" } }';
    expect(read({ 'a.prompt': template('', body, top) }).warnings).toEqual([]);
  });

  it('asks for a proposal’s final image once', () => {
    const body =
      'A concept idea for a label, campaign ideas around it. Output the final image only.';
    expect(read({ 'a.prompt': template('', body) }).warnings).toEqual([]);
  });
});
