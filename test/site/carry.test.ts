import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CompiledPrompt,
  compileTemplates,
  defaultConfig,
  printProblem,
  promptText,
  readTemplates,
  type Template,
} from '../../action/templates/index.ts';
import { newFileLink } from '../../site/src/lib/copy/new-file.ts';
import { type Carrier, carrierOf } from '../../site/src/lib/samples/carrier.ts';
import {
  fillableOf,
  carrierOf as ownCarrierOf,
  templates,
} from '../../site/src/lib/samples/index.ts';
import { carry } from '../../site/src/scripts/carry.ts';
import { type FieldValues, fill } from '../../site/src/scripts/fill.ts';
import { looks, typedIntoSome } from './fillable.ts';

const path = 'templates/a.prompt';
const oneLine = 'image: { path: "images/a/{{what}}", matrix: { what: [cup, jug] } }';

interface Read {
  readonly text: string;
  readonly template: Template;
  readonly compiled: CompiledPrompt;
}

function readBack(text: string): Read {
  const sources = { config: defaultConfig, templates: [{ path, text }], partials: [] };
  const { templates: all, problems } = readTemplates(sources);
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(printProblem)).toEqual([]);
  const compiled = compileTemplates(sources).get('a');
  if (!all[0] || !compiled) throw new Error(`This is no template:\n${text}`);
  return { text, template: all[0], compiled };
}

function carrierFor({ text, template, compiled }: Read): Carrier {
  const sources = { config: defaultConfig, partials: [] };
  const carrier = carrierOf(text, { template, compiled, sources });
  if (!carrier) throw new Error(`Nothing can be written into:\n${text}`);
  return carrier;
}

/** The values of a variant, with the defaults. */
function valuesOf({ fields, presets }: CompiledPrompt, chosen: number): FieldValues {
  const defaults = fields.map((field) => [field.name, field.default ?? null]);
  return { ...Object.fromEntries(defaults), ...presets[chosen]?.values };
}

function carried(read: Read, typed: FieldValues, chosen = 0) {
  const offered = valuesOf(read.compiled, chosen);
  const filled = { chosen, offered, held: { ...offered, ...typed } };
  return carry({ ...read, carrier: carrierFor(read) }, filled);
}

/** A file with the templates of this test, by how they look. */
const look = (name: string) => readBack(looks.find(([one]) => one === name)?.[1] ?? '');

describe('A file with what was filled in', () => {
  it.each(looks)('holds exactly that, written as %s', (_, text) => {
    const read = readBack(text);
    const { compiled } = read;
    const filling = fc.record({
      typed: typedIntoSome(compiled.fields),
      chosen: fc.nat(compiled.presets.length - 1),
    });
    fc.assert(
      fc.property(filling, ({ typed, chosen }) => {
        const file = carried(read, typed, chosen);
        expect(file.refused).toEqual([]);
        const after = readBack(file.text);
        const variant = file.single ? 0 : chosen;
        const values = valuesOf(compiled, chosen);
        expect(valuesOf(after.compiled, variant)).toEqual({ ...values, ...typed });
        expect(promptText(after.template.variants[variant]?.parts ?? [])).toBe(
          fill(compiled, { ...values, ...typed }),
        );
        const kept = file.single ? 1 : compiled.presets.length;
        expect(after.template.variants).toHaveLength(kept);
      }),
    );
  });

  it.each(looks)('is the template byte for byte where nothing was changed, of %s', (_, text) => {
    const read = readBack(text);
    for (const chosen of read.compiled.presets.keys()) {
      expect(carried(read, {}, chosen)).toEqual({ text, names: [], refused: [], single: false });
    }
  });

  it('differs nowhere else', () => {
    const read = look('block maps');
    const { box } = valuesOf(read.compiled, 0);
    const typed = { count: 7, box: { ...(box as object), size: 4 } };
    expect(carried(read, typed).text).toBe(
      read.text.replace('0x1F', '7').replace('size: 3', 'size: 4'),
    );
  });

  it('quotes no more than it has to', () => {
    const { text } = carried(look('block maps'), {
      line: "a dry wind that doesn't stop",
      words: ['no', 'maybe', 'a: b'],
      rows: [{ label: 'Rain', n: 3 }],
    });
    expect(text).toContain("\n    line: a dry wind that doesn't stop\n");
    expect(text).toContain('\n    words: ["no", maybe, "a: b"]\n');
    expect(text).toContain('\n    rows: [{ label: Rain, "n": 3 }]\n');
  });

  it('keeps the variants where a value was changed that none of them sets', () => {
    const read = look('a matrix, an include and an exclude');
    const kept = carried(read, { share: 0.5 });
    expect([kept.single, kept.text]).toEqual([false, read.text.replace('1e-1', '0.5')]);
  });

  it('is the chosen variant alone where one of its values was changed', () => {
    const read = look('a matrix, an include and an exclude');
    const alone = carried(read, { note: 'shout' }, 1);
    expect(alone.single).toBe(true);
    expect(alone.text).not.toMatch(/matrix|exclude|include|Loud/);
    expect(readBack(alone.text).template.variants.map((one) => one.path)).toEqual([
      read.template.variants[1]?.path,
    ]);
  });

  it.each([
    ['line', null],
    ['count', 1.5],
    ['count', null],
    ['share', Number.NaN],
    ['rows', [{ label: 'a', n: 'b' }]],
    ['box', { name: null, size: 1 }],
  ])('keeps the template’s own %s where %j is typed', (name, typed) => {
    const read = look('block maps');
    const { text, refused, names } = carried(read, { [name]: typed, lit: false });
    expect(refused.map((field) => field.name)).toEqual([name]);
    expect(names).toEqual(['lit']);
    expect(text).toBe(read.text.replace('\n      true', ' false'));
  });

  it('takes a value away where the template may be without', () => {
    const read = look('a flow map');
    const emptied = carried(readBack(read.text.replace('{ line', '{ note: x, line')), {
      note: null,
    });
    expect(emptied.text).toContain('note: null, line');
    const box = { name: 'x', size: 1, rim: null };
    expect(carried(read, { box }).text).toContain('box: { name: x, size: 1 }');
  });

  it('goes into the link to GitHub until it is too long', () => {
    const read = look('block maps');
    const linkTo = (line: string) =>
      newFileLink({ owner: 'o', name: 'n', path, text: carried(read, { line }).text });
    const link = linkTo('"&value=#x\u2028');
    const value = new URL(link?.url ?? '').searchParams.get('value') ?? '';
    expect(valuesOf(readBack(value).compiled, 0).line).toBe('"&value=#x\u2028');
    expect(linkTo('é'.repeat(2_000))).toMatchObject({ tooLong: true });
  });
});

describe('A template', () => {
  it.each(templates.filter(({ name }) => fillableOf(name)))(
    'of this repository takes what is filled in: $name',
    (template) => {
      expect(ownCarrierOf(template)).toBeDefined();
    },
  );

  it.each([
    ['aliases', look('a flow map').text.replace('rim: y', 'rim: *a')],
    ['settings on one line', look('no declarations').text.replace(/image:.*(?=\n---)/s, oneLine)],
  ])('is left as it is where its places cannot be told, as of %s', (_, text) => {
    const { template, compiled } = readBack(text);
    const sources = { config: defaultConfig, partials: [] };
    expect(carrierOf(text, { template, compiled, sources })).toBeUndefined();
  });
});
