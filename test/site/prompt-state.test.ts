import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompiledField, CompiledPreset } from '../../action/templates/index.ts';
import { fieldOf, textFor, valueFor } from '../../site/src/scripts/entry-text.ts';
import { fitting } from '../../site/src/scripts/fitting.ts';
import {
  type Form,
  readState,
  unwritable,
  writeState,
} from '../../site/src/scripts/prompt-state.ts';
import { hostile } from './hostile.ts';

const fields: readonly CompiledField[] = [
  { name: 'line', kind: 'text', default: 'a cup' },
  { name: 'note', kind: 'text', optional: true },
  { name: 'count', kind: 'number', whole: true },
  { name: 'share', kind: 'number' },
  { name: 'lit', kind: 'boolean' },
  { name: 'mood', kind: 'choice', choices: ['calm', 'no', 2] },
  { name: 'rows', kind: 'list', of: { kind: 'number' } },
  {
    name: 'boats',
    kind: 'list',
    of: {
      kind: 'map',
      fields: [
        { name: 'from', kind: 'text' },
        { name: 'at', kind: 'text' },
        { name: 'to', kind: 'text', optional: true },
      ],
    },
  },
  { name: 'box', kind: 'map', fields: [{ name: 'size', kind: 'number' }] },
  // What an address or an object has names for itself.
  ...['constructor', '__proto__', 'variant', 'utm_source', 'gclid'].map(
    (name) => ({ name, kind: 'text' }) as const,
  ),
];
const names = fields.map(({ name }) => (name === 'box' ? 'box.size' : name));
const presets: readonly CompiledPreset[] = ['', '__proto__', 'b&c=d'].map((id) => ({
  id,
  values: {},
}));
const form: Form = { compiled: { fields, presets }, names };

const read = (search: string, within: Form = form) =>
  readState(new URLSearchParams(search), within);

describe('What was filled into a prompt, as an address', () => {
  it('is read back as it was written, and what the template does not take is left out', () => {
    const text = fc.oneof(
      fc.constantFrom('1', '2', 'true', 'no', '0.5', '3\n4', ' ', ...hostile.map(([, one]) => one)),
      fc.string({ unit: 'binary' }),
    );
    const texts = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), text), {
      selector: ([name]) => name,
    });
    fc.assert(
      fc.property(fc.nat(presets.length - 1), texts, (chosen, typed) => {
        const query = writeState({ chosen, texts: new Map(typed) }, form.compiled);
        const kept = typed.flatMap(([name, one]): [string, string][] => {
          const field = fieldOf(name, fields);
          const value = field && fitting(field, valueFor(one, field));
          const lost = one.toWellFormed().includes('\uFFFD');
          return value === undefined || lost ? [] : [[name, textFor(value, field)]];
        });
        expect(read(query)).toEqual({ chosen, texts: new Map(kept), ignored: [] });
      }),
    );
  });

  it('names what it cannot hold', () => {
    const texts = new Map([
      ['count', 'abc'],
      ['box.size', '3'],
      ['mood', 'loud'],
    ]);
    expect(unwritable(texts, fields)).toEqual(['count', 'mood']);
    expect(writeState({ chosen: 0, texts }, form.compiled)).toBe('box.size=3');
  });

  it('says nothing where nothing is filled in', () => {
    expect(writeState({ chosen: 0, texts: new Map() }, form.compiled)).toBe('');
    expect(read('')).toEqual({ chosen: 0, texts: new Map(), ignored: [] });
  });

  it('has plain keys, and others only where they mean something else', () => {
    const texts = new Map([
      ['box.size', '3'],
      ['variant', 'a'],
      ['utm_source', 'b'],
    ]);
    const { compiled } = form;
    expect(writeState({ chosen: 2, texts }, compiled)).toBe(
      'variant=b%26c%3Dd&box.size=3&-variant=a&-utm_source=b',
    );
  });

  it.each([
    ['count=abc', 'count="abc" is ignored. Use a whole number.'],
    ['count=1.5', 'count="1.5" is ignored. Use a whole number.'],
    ['share=Infinity', 'share="Infinity" is ignored. Use a number.'],
    ['lit=maybe', 'lit="maybe" is ignored. Use true or false.'],
    ['mood=loud', 'mood="loud" is ignored. Choose from the list.'],
    ['rows=1%0Aa', 'rows="1\\na" is ignored. Use one item a line.'],
    ['boats=abc', 'boats="abc" is ignored. Use one item a line: from | at | to.'],
    [
      'boats=Pier|19:10%0AQuay|20|Isle|x',
      'boats="Pier|19:10\\nQuay|20|Isle|x" is ignored. Use one item a line: from | at | to.',
    ],
    ['box.size=', 'box.size="" is ignored. Use a number.'],
    ['line=', 'line="" is ignored. Write some text, as UTF-8.'],
    ['line=%FF', 'line="\uFFFD" is ignored. Write some text, as UTF-8.'],
    ['variant=x', 'variant="x" is ignored. Choose from the list.'],
    ['foo=1', 'The address also says "foo": ignored.'],
    ['box=1&toString=2', 'The address also says "box", "toString": ignored.'],
  ])('tells why %s is ignored', (search, told) => {
    expect(read(search)).toEqual({ chosen: 0, texts: new Map(), ignored: [told] });
  });

  it('counts the first of two, and tells nobody of where the address was found', () => {
    const { texts, ignored } = read('line=one&line=two&utm_source=mail&gclid=1');
    expect(texts).toEqual(new Map([['line', 'one']]));
    expect(ignored).toEqual(['line stands more than once in the address: the first counts.']);
  });

  it('knows no variants where there is but one', () => {
    const single = { ...form, compiled: { fields, presets: presets.slice(0, 1) } };
    expect(read('variant=x', single).ignored).toEqual([
      'The address also says "variant": ignored.',
    ]);
  });
});
