import { describe, expect, it } from 'vitest';
import { type BadInput, bodyOf, itTells, read, template } from './reading.ts';

const bad: readonly BadInput[] = [
  [
    'an unknown partial',
    { 'a.prompt': template('', 'A bowl.\n{{> camra}} {{> light}}'), '_camera.prompt': 'Lens.' },
    [
      'templates/a.prompt:10:1: There is no partial camra. Did you mean camera?',
      'templates/a.prompt:10:13: There is no partial light. Create _light.prompt beside the templates.',
    ],
  ],
  [
    'a partial that includes itself',
    { 'a.prompt': template('', '{{> b}}'), '_b.prompt': 'Lens.\n{{> b}}' },
    [
      'templates/_b.prompt:2:1: The partial b includes itself: b → b. Take one of them out of the circle.',
    ],
  ],
  [
    'partials in a circle',
    { 'a.prompt': template('', '{{> b}}'), '_b.prompt': '{{> c}}', '_c.prompt': 'x {{> b}}' },
    [
      'templates/_c.prompt:1:3: The partial b includes itself: b → c → b. Take one of them out of the circle.',
    ],
  ],
  [
    'a partial with arguments',
    { 'a.prompt': template('', '{{> b size="x"}}'), '_b.prompt': 'Lens.' },
    [
      'templates/a.prompt:9:1: A partial takes no arguments: it sees the variables of the template. Write {{> name}} alone.',
    ],
  ],
  [
    'a partial with an undefined variable',
    { 'a.prompt': template('', '{{> b}}'), '_b.prompt': 'A lens.\nOf {{make}}.' },
    [
      'templates/_b.prompt:2:6: The variable make is not declared. Declare it under input.schema, or give it a default.',
    ],
  ],
  [
    'a partial in a path',
    {
      'a.prompt': template('  candidates: 1').replace('images/bowl', 'images/{{> b}}'),
      '_b.prompt': 'Lens.',
    },
    ['templates/a.prompt:5:16: A partial cannot stand in image.path. Use it in the prompt only.'],
  ],
  [
    'partials nested too deeply',
    {
      'a.prompt': template('', '{{> p0}}'),
      ...Object.fromEntries(
        Array.from({ length: 20 }, (_, index) => [
          `_p${index}.prompt`,
          index < 19 ? `{{> p${index + 1}}}` : 'end',
        ]),
      ),
    },
    ['templates/_p3.prompt:1:1: Partials are nested more than 16 deep. Put their text together.'],
  ],
  [
    'partials that multiply',
    {
      'a.prompt': template('', '{{> p0}}'),
      ...Object.fromEntries(
        Array.from({ length: 16 }, (_, index) => [
          `_p${index}.prompt`,
          index < 15 ? `{{> p${index + 1}}}`.repeat(9) : 'x',
        ]),
      ),
    },
    ['templates/a.prompt:9:1: The expanded text has more than 65536 characters. Make it smaller.'],
  ],
];

describe('Partials', () => {
  itTells(bad);

  it('puts a partial into a sentence and on a line of its own', () => {
    const { errors, templates } = read({
      'a.prompt': template(
        '',
        '{{> camera}} Treat it well.\n{{> camera}}\n  {{> shop/light}}\n\nEnd {{> "camera"}}',
      ),
      '_camera.prompt': '\nShot at 35 mm.\n\n',
      'templates/shop/_light.prompt': 'Soft.\r\n',
    });
    expect(errors).toEqual([]);
    expect(bodyOf(templates.a)).toBe(
      'Shot at 35 mm. Treat it well.\nShot at 35 mm.\n  Soft.\n\nEnd Shot at 35 mm.',
    );
    expect(templates.a?.partials).toEqual([
      'templates/_camera.prompt',
      'templates/shop/_light.prompt',
    ]);
  });

  it('shows the template’s variables, and a loop’s item, to a partial', () => {
    const { errors, templates } = read({
      'a.prompt': template(
        '',
        '{{> one}}{{#each list}}{{> item}}{{/each}}',
        'model: nano-banana-2.1\ninput: { default: { name: clay, list: [{ name: x }] } }',
      ),
      '_one.prompt': '{{name}}: ',
      '_item.prompt': '{{name}} of {{../name}}',
    });
    expect(errors).toEqual([]);
    expect(bodyOf(templates.a)).toBe('clay:x of clay');
  });

  it('warns of a front matter in a partial', () => {
    const { errors, warnings } = read({
      'a.prompt': template('', '{{> b}}'),
      '_b.prompt': '---\ndescription: a lens\n---\nLens.\n',
    });
    expect(errors).toEqual([]);
    expect(warnings).toEqual([
      'templates/_b.prompt:2:1: The front matter of a partial is not read. Declare variables and settings in the templates that use it.',
    ]);
  });

  it('tells of a broken partial once, and gives its templates no variants', () => {
    const { errors, templates } = read({
      'a.prompt': template('', '{{> b}}'),
      'c.prompt': template('', '{{> b}}').replace('images/bowl', 'images/c'),
      '_b.prompt': 'Lens {{media x}}',
    });
    expect(errors).toHaveLength(1);
    expect([templates.a?.variants, templates.c?.variants]).toEqual([[], []]);
  });
});
