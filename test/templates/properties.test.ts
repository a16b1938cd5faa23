import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { collisionKey, outputFault, slug } from '../../action/templates/paths.ts';
import { bodyOf, read, template } from './reading.ts';

const text = fc.string({ unit: 'binary', maxLength: 60 });
/** Pieces of syntax glued together: far likelier to be nearly right than random letters. */
const syntax = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '{{',
        '}}',
        '{{{',
        '}}}',
        '#if',
        '/if',
        '#each',
        '/each',
        'else',
        '> p',
        '"',
        '\\',
        '~',
        '!',
        '!--',
        '--',
        '../',
        '@index',
        'this',
        ' a',
        '.b',
        '\n',
        '---\n',
        ': ',
        '- ',
        '[',
        ']',
        '&a',
        '*a',
        '<<',
        '|',
        '#',
        '\t',
        "'",
        '\r\n',
        '\uFEFF',
        'image:',
        'model:',
        'reference "r"',
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('Whatever is written', () => {
  it('a file never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(text, syntax), (file) => {
        expect(
          read({ 'a.prompt': file, '_p.prompt': file, 'darkroom.yml': file }).templates,
        ).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  it('a body never makes the reader throw, and every problem stands in the file', () => {
    fc.assert(
      fc.property(syntax, (body) => {
        const file = template(
          '',
          body,
          'model: nano-banana-2.1\ninput: { default: { a: { b: 1 } } }',
        );
        const lines = file.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
        const { errors, templates } = read({ 'a.prompt': file, '_p.prompt': 'Lens {{a.b}}' });
        for (const error of errors) {
          const [, line, column] = /^templates\/[a_]p?\.prompt:(\d+):(\d+): /.exec(error) ?? [];
          expect(Number(line)).toBeLessThanOrEqual(lines.length);
          expect(Number(column)).toBeLessThanOrEqual((lines[Number(line) - 1]?.length ?? 0) + 1);
        }
        expect(errors.length > 0).toBe(templates.a?.variants.length === 0);
      }),
      { numRuns: 500 },
    );
  });

  it('a front matter never makes the reader throw', () => {
    fc.assert(
      fc.property(syntax, (yaml) => {
        expect(read({ 'a.prompt': `---\n${yaml}\n---\nA bowl.\n` }).templates).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  it('a value reaches the prompt as it is', () => {
    const value = fc
      .oneof(syntax, fc.string({ unit: 'grapheme', maxLength: 60 }))
      .filter((word) => !/[\uFFFD\p{Cc}]/u.test(word));
    fc.assert(
      fc.property(value, (word) => {
        const yaml = stringify({
          model: 'nano-banana-2.1',
          input: { default: { word } },
          image: { path: 'a', alt: 'b' },
        });
        const { errors, templates } = read({ 'a.prompt': `---\n${yaml}---\nA <{{word}}> bowl\n` });
        expect(errors).toEqual([]);
        expect(bodyOf(templates.a)).toBe(`A <${word.replace(/\r\n?/g, '\n')}> bowl`);
      }),
      { numRuns: 500 },
    );
  });

  it('a line or paragraph separator reaches the prompt as it is', () => {
    const { errors, templates } = read({ 'a.prompt': template('', 'A\u2028bowl,\u2029blue') });
    expect(errors).toEqual([]);
    expect(bodyOf(templates.a)).toBe('A\u2028bowl,\u2029blue');
  });

  it('a variable’s place is counted to its column', () => {
    const separated = fc.stringMatching(/^[a \u2028\u2029]{1,8}$/u);
    const before = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .filter((word) => !/[{}\\\uFFFD\p{Cc}]/u.test(word));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(before, separated), { minLength: 1, maxLength: 5 }),
        (lines) => {
          const body = `${lines.join('\n')}{{oops}} end`;
          const [error] = read({ 'a.prompt': template('', body) }).errors;
          expect(error).toContain(
            `:${8 + lines.length}:${(lines.at(-1)?.length ?? 0) + 3}: The variable oops`,
          );
        },
      ),
    );
  });
});

describe('A slug', () => {
  it('is a safe name, is stable, and keeps letters of every script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (value) => {
        const made = slug(value);
        expect(made).toMatch(/^(?:[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*)?$/u);
        expect(slug(made)).toBe(made);
        if (made !== '') expect(outputFault(`images/x-${made}`)).toBeUndefined();
        if (/[\p{Lu}\p{Lo}\p{N}]/u.test(value)) expect(made).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it('collides with itself in any case and Unicode form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (value) => {
        const path = `a/x${slug(value)}`;
        expect(collisionKey(path.normalize('NFD'))).toBe(collisionKey(path));
        expect(collisionKey(`${path}.png`)).toBe(collisionKey(path));
      }),
    );
  });
});
