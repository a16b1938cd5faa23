import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { compileTemplates, defaultConfig, promptText, readTemplates } from '#templates';
import { entriesOf } from '../../site/src/lib/samples/form.ts';
import { fill } from '../../site/src/scripts/fill.ts';
import { fitting } from '../../site/src/scripts/fitting.ts';
import { itemsOf, lineFault, linesOf } from '../../site/src/scripts/lines.ts';

/** A template with a list `items`, compiled, and its prompt as the engine says it. */
function withItems(type: unknown, items: readonly unknown[]) {
  const front = {
    model: 'nano-banana-2.1',
    input: { schema: { 'items(array)': type }, default: { items } },
    image: { path: 'images/a', alt: 'A mug' },
  };
  const item =
    typeof type === 'string'
      ? '{{this}}'
      : '{{name}}{{#if gift}} in gift wrap{{/if}}{{#if count}} x{{count}}{{/if}}';
  const text = `---\n${stringify(front)}---\n{{#each items}}${item}.{{/each}}\n`;
  const sources = {
    config: defaultConfig,
    templates: [{ path: 'templates/a.prompt', text }],
    partials: [],
  };
  const [template] = readTemplates(sources).templates;
  const compiled = compileTemplates(sources).get('a');
  const [field] = compiled?.fields ?? [];
  if (!template || !compiled || field?.kind !== 'list') throw new Error(`No list in:\n${text}`);
  return { compiled, of: field.of, prompt: promptText(template.variants[0]?.parts ?? []) };
}

const mugs = { name: 'string', gift: 'boolean', count: 'integer', 'for?': 'string' };

describe('A list in a form', () => {
  it.each([
    ['maps', mugs, [{ name: 'Mug', gift: false, count: 0 }]],
    [
      'maps, their fields in another order',
      mugs,
      [{ count: 2, gift: true, name: 'Mug', for: 'Ann' }],
    ],
    ['texts', 'string', ['a | b', 'c']],
    ['numbers', 'number', [0, 0.5, -3]],
    ['booleans', 'boolean', [false, true]],
    ['nothing', 'string', []],
  ])('of %s makes the prompt that the page was built with', (_, type, items) => {
    const { compiled, of, prompt } = withItems(type, items);
    expect(entriesOf(compiled)).toMatchObject([{ name: 'items', kind: 'lines' }]);
    const held = itemsOf(linesOf(items, of), of);
    expect(held).toEqual(items);
    expect(fill(compiled, { items: held })).toBe(prompt);
  });

  it.each([
    ['a bar in a cell', mugs, [{ name: 'A | B', gift: false, count: 0 }]],
    ['white space around a cell', mugs, [{ name: ' A', gift: false, count: 0 }]],
    ['a text of two lines', 'string', ['one\ntwo']],
    ['an empty text', 'string', ['']],
    ['an empty part', mugs, [{ name: '', gift: false, count: 0 }]],
  ])('is not offered where lines cannot tell %s', (_, type, items) => {
    expect(entriesOf(withItems(type, items).compiled)).toEqual([]);
  });

  it('is not offered where lines cannot tell what a variant has', () => {
    const { compiled } = withItems('string', ['one']);
    const presets = [{ id: 'x', values: { items: ['one\ntwo'] } }];
    expect(entriesOf({ ...compiled, presets })).toEqual([]);
  });

  it('holds what is typed as it is as long as the template does not take it', () => {
    const { of } = withItems(mugs, []);
    expect(itemsOf('Mug | tru | many\n\nCup', of)).toEqual([
      { name: 'Mug', gift: 'tru', count: 'many' },
      { name: 'Cup' },
    ]);
  });

  it.each([
    ['Mug | true', 'Line 1 has no part for “count”.'],
    ['Mug | true | 2\n\n | true | 2', 'Line 3 has no part for “name”.'],
    ['Mug true 2', 'Line 1 has no part for “gift”.'],
    ['Mug | true | 2 | Ann | Bob', 'Line 1 has too many parts.'],
    ['Mug | true | many', 'Line 1 does not fit.'],
  ])('says what is wrong with %j, which is no value', (text, told) => {
    const { compiled, of } = withItems(mugs, []);
    const [field] = compiled.fields;
    expect(lineFault(text, of)).toBe(told);
    expect(field && fitting(field, itemsOf(text, of))).toBeUndefined();
  });

  it.each(['', '\n', 'Mug | true | 2', 'Mug | true | 2 | Ann\nCup | false | 1'])(
    'has nothing to say of %j',
    (text) => {
      expect(lineFault(text, withItems(mugs, []).of)).toBe('');
    },
  );
});
