import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import {
  type CompiledPrompt,
  compileTemplates,
  defaultConfig,
  promptText,
  readConfig,
  readTemplates,
} from '#templates';
import { fill, fillBody } from '../../site/src/scripts/fill.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Files by path, compiled and read; `_name.prompt` is a partial. */
function both(files: Readonly<Record<string, string>>, config = defaultConfig) {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  const isPartial = ({ path }: { path: string }) => /\/_[^/]*$/.test(path);
  const input = {
    templates: sources.filter((source) => !isPartial(source)),
    partials: sources.filter(isPartial),
    config,
  };
  // Through JSON, as a page gets it.
  const compiled = [...compileTemplates(input)].map(
    ([name, prompt]) => [name, JSON.parse(JSON.stringify(prompt)) as CompiledPrompt] as const,
  );
  return { compiled: new Map(compiled), ...readTemplates(input) };
}

function ours(): Record<string, string> {
  const paths = globSync('templates/**/*.prompt', { cwd: root }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(`${root}${path}`, 'utf8')]));
}

interface Written {
  readonly schema?: unknown;
  readonly defaults?: unknown;
  readonly image?: object;
  readonly body: string;
  readonly partials?: Readonly<Record<string, string>>;
}

/** One template, a.prompt. */
function one({ schema, defaults, image, body, partials = {} }: Written) {
  const yaml = stringify({
    model: 'nano-banana-2.1',
    input: { ...(schema ? { schema } : {}), ...(defaults ? { default: defaults } : {}) },
    image: { path: 'images/a', alt: 'A bowl', ...image },
  });
  const files = Object.entries(partials).map(([name, text]) => [`templates/_${name}.prompt`, text]);
  const read = both({
    'templates/a.prompt': `---\n${yaml}---\n${body}`,
    ...Object.fromEntries(files),
  });
  return { ...read, prompt: read.compiled.get('a'), template: read.templates[0] };
}

function filled(written: Written, values: Readonly<Record<string, unknown>> = {}): string {
  const { prompt, problems } = one(written);
  if (prompt === undefined) throw new Error(problems.map(({ message }) => message).join('; '));
  return fill(prompt, values);
}

describe("This repository's templates, compiled,", () => {
  const { config } = readConfig({
    path: 'darkroom.yml',
    text: readFileSync(`${root}darkroom.yml`, 'utf8'),
  });
  const { compiled, templates } = both(ours(), config);
  const all = templates.map((template) => ({ name: template.name, template }));

  it.each(all)('give each prompt of $name as the engine does', ({ name, template }) => {
    const prompt = compiled.get(name);
    expect(prompt?.presets.map(({ id }) => id)).toEqual(template.variants.map(({ id }) => id));
    const texts = prompt?.presets.map(({ values }) => fill(prompt, values));
    expect(texts).toEqual(template.variants.map(({ parts }) => promptText(parts)));
    const bodies = prompt?.presets.map(({ values }) => ({ text: fillBody(prompt, values) }));
    expect(bodies).toEqual(template.variants.map(({ parts }) => parts.at(-1)));
  });

  it('are hardly larger than what they are made from', () => {
    const files = ours();
    for (const { path, name, partials } of templates) {
      const written = [path, ...partials].map((file) => files[file]?.length ?? 0);
      const size = JSON.stringify(compiled.get(name)).length;
      expect(size, name).toBeLessThan(1.25 * written.reduce((sum, length) => sum + length));
    }
  });

  it('are the same however their files are ordered', () => {
    const reversed = Object.fromEntries(Object.entries(ours()).reverse());
    expect([...both(reversed, config).compiled]).toEqual([...compiled]);
  });
});

describe('A compiled prompt', () => {
  it('holds resolved names, joined text and partials in their place', () => {
    const { prompt } = one({
      schema: { 'lines(array)': { word: 'string' }, ink: 'string, the colour', 'note?': 'string' },
      defaults: { lines: [{ word: 'on' }], ink: 'red' },
      image: { references: [{ id: 'r', role: 'style', path: 'r.png' }] },
      body: [
        'A {{! said once }}bowl. {{> p}} end',
        '{{#each lines}}{{word}} {{../ink}} {{@index}}{{#if @last}}.{{else}},{{/if}}{{/each}}',
        '{{#unless note}}none{{/unless}}',
      ].join('\n'),
      partials: { p: ' like {{reference "r"}} {{> q}}', q: '{{ink}} ' },
    });
    expect(prompt).toEqual({
      labels: ['Image 1 is the style reference "r".'],
      fields: [
        {
          name: 'lines',
          kind: 'list',
          of: { kind: 'map', fields: [{ name: 'word', kind: 'text' }] },
          default: [{ word: 'on' }],
        },
        { name: 'ink', kind: 'text', description: 'the colour', default: 'red' },
        { name: 'note', kind: 'text', optional: true },
      ],
      nodes: [
        'A bowl. ',
        {
          trim: ['like ', { mention: 'image 1 ("r")' }, ' ', { trim: [{ value: [0, 'ink'] }] }],
        },
        ' end\n',
        {
          each: [0, 'lines'],
          do: [
            { value: [1, 'item', 'word'] },
            ' ',
            { value: [0, 'ink'] },
            ' ',
            { value: [1, 'index'] },
            { when: [1, 'last'], do: ['.'], else: [','] },
          ],
        },
        '\n',
        { when: [0, 'note'], do: [], else: ['none'] },
      ],
      presets: [{ id: '', values: {} }],
    });
  });

  it('has a field for each variable of the prompt, by its type or by its values', () => {
    const schema = {
      text: 'string',
      count: 'integer',
      share: 'number',
      lit: 'boolean',
      'ink(enum, the colour)': ['red', 2],
      'any?': 'any',
      'brand(object)': { name: 'string, as it is written', 'line?': 'string' },
    };
    const body =
      '{{text}}{{count}}{{share}}{{#if lit}}{{ink}}{{/if}}{{#if any}}{{/if}}{{brand.name}}';
    const defaults = {
      text: '',
      count: 1,
      share: 0.5,
      lit: false,
      ink: 2,
      brand: { name: 'Pith' },
    };
    expect(one({ schema, defaults, body }).prompt?.fields).toEqual([
      { name: 'text', kind: 'text', default: '' },
      { name: 'count', kind: 'number', whole: true, default: 1 },
      { name: 'share', kind: 'number', default: 0.5 },
      { name: 'lit', kind: 'boolean', default: false },
      {
        name: 'ink',
        kind: 'choice',
        choices: ['red', 2],
        description: 'the colour',
        default: 2,
      },
      { name: 'any', kind: 'text', optional: true },
      {
        name: 'brand',
        kind: 'map',
        fields: [
          { name: 'name', kind: 'text', description: 'as it is written' },
          { name: 'line', kind: 'text', optional: true },
        ],
        default: { name: 'Pith' },
      },
    ]);
    const undeclared = one({
      defaults: { words: ['a', 'b'], map: { n: 1 }, mixed: [1, 'b'] },
      image: { matrix: { lit: [true, false] }, path: 'images/{{lit}}' },
      body: '{{#if lit}}{{map.n}}{{/if}}{{#each words}}{{this}}{{/each}}{{#each mixed}}{{this}}{{/each}}',
    });
    expect(undeclared.prompt?.fields).toEqual([
      { name: 'words', kind: 'list', of: { kind: 'text' }, default: ['a', 'b'] },
      { name: 'map', kind: 'map', fields: [{ name: 'n', kind: 'number' }], default: { n: 1 } },
      { name: 'mixed', kind: 'list', of: { kind: 'text' }, default: [1, 'b'] },
      { name: 'lit', kind: 'boolean' },
    ]);
  });

  it('leaves out what the prompt does not depend on', () => {
    const { prompt } = one({
      image: { matrix: { a: ['x', 'y'], b: ['z'] }, path: 'images/{{a}}-{{b}}' },
      body: 'A {{b}}',
    });
    expect(prompt?.fields.map(({ name }) => name)).toEqual(['b']);
    expect(prompt?.presets).toEqual([
      { id: 'x-z', values: { b: 'z' } },
      { id: 'y-z', values: { b: 'z' } },
    ]);
  });

  it('is not made of a template with an error, nor of partials that multiply', () => {
    expect(one({ body: 'A {{bowl}}' }).prompt).toBeUndefined();
    const names = [...'bcdefgh'];
    const partials = Object.fromEntries(
      names.map((name, index) => [name, `{{> ${names[index + 1] ?? 'end'}}}`.repeat(8)]),
    );
    const huge = one({
      defaults: { lit: false },
      body: 'A bowl{{#if lit}}{{> b}}{{/if}}',
      partials: { ...partials, end: 'x' },
    });
    expect(huge.template?.variants).toHaveLength(1);
    expect(huge.prompt).toBeUndefined();
  });
});

describe('A filled prompt', () => {
  it('takes a default for what is not given, and nothing for null', () => {
    const written = {
      schema: { 'note?': 'string' },
      defaults: { note: 'wet' },
      body: 'A {{#if note}}{{note}} {{/if}}bowl',
    };
    expect(filled(written)).toBe('A wet bowl');
    expect(filled(written, { note: 'dry' })).toBe('A dry bowl');
    expect(filled(written, { note: null })).toBe('A bowl');
  });

  it('shows the name of what is missing, or cannot stand in a text', () => {
    const written = {
      schema: { a: 'any', b: 'any', 'c(array)': 'string', 'd(array)': { e: 'string' } },
      defaults: { a: 'x', b: { c: 'y' }, c: ['z'], d: [{ e: 'w' }] },
      body: '{{a}} {{b.c}} {{#each c}}{{this}}{{/each}} {{#each d}}{{e}}{{/each}}',
    };
    expect(filled(written, { a: [], b: null, c: [null], d: [{}] })).toBe(
      '{{a}} {{b.c}} {{this}} {{e}}',
    );
    expect(filled(written, { b: 'text', c: 'text', d: [] })).toBe('x {{b.c}}');
  });

  it('reads values as data, and own fields alone', () => {
    const hostile = '{{a}} {{reference "r"}} </script> $& $1 \u2028 \u{1F98A} \u202E';
    expect(filled({ defaults: { a: 'x' }, body: '<{{a}}>' }, { a: hostile })).toBe(`<${hostile}>`);
    const inherited = {
      schema: { 'constructor?': 'string', a: 'any' },
      defaults: { a: { b: 1 } },
      body: '{{#if constructor}}yes{{else}}no{{/if}} {{a.b}}{{#if a.toString}}yes{{/if}}',
    };
    expect(filled(inherited)).toBe('no 1');
    expect(filled(inherited, { a: 'text' })).toBe('no {{a.b}}');
  });

  it('gives LF line ends, and is trimmed', () => {
    const written = { defaults: { a: 'x' }, body: '\n{{a}}\n\n' };
    expect(filled(written, { a: ' one\r\ntwo\rthree \n' })).toBe('one\ntwo\nthree');
  });

  it('begins a sentence that speaks of a reference with a capital', () => {
    const written = {
      defaults: { a: 'x' },
      image: { references: [{ id: 'r', role: 'style', path: 'r.png' }] },
      body: '{{> p}} {{reference "r"}} {{a}} {{reference "r"}}',
      partials: { p: '{{reference "r"}}' },
    };
    const label = 'Image 1 is the style reference "r".\n\n';
    const [large, small] = ['Image 1 ("r")', 'image 1 ("r")'];
    expect(filled(written)).toBe(`${label}${large} ${small} x ${small}`);
    expect(filled(written, { a: 'End.  ' })).toBe(`${label}${large} ${small} End.   ${large}`);
  });

  it('is what the engine makes, whatever the template and its values', () => {
    fc.assert(
      fc.property(bodies(), bodies(), words(), (body, partial, given) => {
        const { template, prompt } = one({
          ...variables(given),
          body: `x${body}`,
          partials: { p: partial.replaceAll('{{> p}}', ''), q: ' {{a}} ' },
        });
        const [first] = template?.variants ?? [];
        fc.pre(first !== undefined);
        expect(prompt && fill(prompt, prompt.presets[0]?.values ?? {})).toBe(
          promptText(first?.parts ?? []),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('is made by a script that weighs less than 1.5 KB', async () => {
    const entry = `${root}site/src/scripts/fill.ts`;
    const { outputFiles, metafile } = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      metafile: true,
    });
    expect(Object.keys(metafile.inputs)).toHaveLength(1);
    expect(outputFiles[0]?.contents.length).toBeLessThan(1536);
  });
});

function words() {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom('', ' ', 'End. ', '\r\n', '{{a}}', '\u2028'),
  );
  return fc.array(
    word.filter((text) => !/[\uFFFD\p{Cs}]|(?!\s)\p{Cc}/u.test(text)),
    { minLength: 4, maxLength: 6 },
  );
}

function variables([a = '', b = '', ...list]: readonly string[]): Omit<Written, 'body'> {
  return {
    schema: {
      a: 'string',
      map: 'any',
      'list(array)': 'string',
      'maps(array)': { key: 'string', 'inner(array)': 'string' },
      'lit?': 'boolean',
      'absent?': 'string',
    },
    defaults: {
      a,
      map: { b },
      list,
      maps: list.map((key) => ({ key, inner: list })),
      lit: a === '',
    },
    image: {
      references: [
        { id: 'r', role: 'style', path: 'r.png' },
        { id: 's', role: 'base', path: 's.png' },
      ],
      alt: '{{a}}{{map.b}}{{#each list}}{{/each}}{{#each maps}}{{/each}}{{#if lit}}{{/if}}{{#if absent}}{{/if}}x',
    },
  };
}

/** Bodies that mostly have a meaning. */
function bodies() {
  const leaf = fc.constantFrom(
    ...[
      'a ',
      '\n',
      ' ',
      'b. ',
      '{{a}}',
      '{{map.b}}',
      '{{> p}}',
      '{{> q}}',
      '\n{{> q}}\n',
      '{{~a~}}',
    ],
    ...[
      '{{reference "r"}}',
      '{{reference "s"}}',
      '{{! c }}',
      '\\{{a}}',
      '{{@root.a}}',
      'é\u{1F98A}',
    ],
  );
  const { body } = fc.letrec<{ body: string; piece: string }>((tie) => ({
    body: fc.array(tie('piece'), { maxLength: 4 }).map((pieces) => pieces.join('')),
    piece: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      leaf,
      fc
        .tuple(fc.constantFrom('lit', 'absent', 'a', 'list', 'map'), tie('body'), tie('body'))
        .map(([name, yes, no]) => `{{#if ${name}}}${yes}{{else}}${no}{{/if}}`),
      tie('body').map((inner) => `{{#unless a}}${inner}{{/unless}}`),
      tie('body').map((inner) => {
        const inside = inner.replaceAll(/\{\{(~?)(a|map\.b)(~?)\}\}/g, '{{$1@root.$2$3}}');
        return `{{#each @root.list}}{{this}}{{@index}}${inside}{{#if @last}}.{{/if}}{{else}}none{{/each}}`;
      }),
      fc.constant(
        '{{#each @root.maps}}{{key}}{{#each inner}}{{../key}}{{this}}{{#if @first}}{{@root.a}}{{/if}}{{/each}}\n{{/each}}',
      ),
    ),
  }));
  return body;
}
