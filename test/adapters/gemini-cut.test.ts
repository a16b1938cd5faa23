import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PictureCutter } from '../../action/adapters/gemini-cut.ts';
import { inPieces, pieceSizes, spellings } from './gemini-documents.ts';

/** What the cutter made of a document: its rest, and each picture's raw characters. */
function cut(bytes: Buffer, sizes: readonly number[]) {
  const cutter = new PictureCutter();
  const pictures: string[] = [];
  const ended: number[] = [];
  for (const piece of inPieces(bytes, sizes)) {
    for (const one of cutter.feed(piece)) {
      pictures[one.picture] ??= '';
      if ('ended' in one) ended.push(one.picture);
      else pictures[one.picture] += one.base64.toString('latin1');
    }
  }
  return { rest: cutter.rest, complete: cutter.complete, pictures, ended };
}

/** The same by JSON.parse, for comparison. */
function expected(document: unknown) {
  const copy = structuredClone(document);
  const pictures: string[] = [];
  for (const candidate of elements(at(copy, 'candidates'))) {
    for (const part of elements(at(at(candidate, 'content'), 'parts'))) {
      const inline = at(part, 'inlineData');
      const data = at(inline, 'data');
      if (typeof data !== 'string') continue;
      Object.assign(inline as object, { data: String(pictures.length) });
      pictures.push(data);
    }
  }
  return { rest: copy, pictures };
}

function at(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

function elements(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Keys and strings that look like what the cutter looks for. */
const decoy = fc.constantFrom(
  ...['candidates', 'content', 'parts', 'inlineData', 'inline_data', 'data', '[]', '', '.', '\\"'],
  '"inlineData":{"data":"QUJD"}',
  'candidates.[].content.parts.[].inlineData.data',
);
const word = fc.oneof(decoy, fc.string(), fc.base64String());

const { document } = fc.letrec((tie) => ({
  part: fc.oneof(
    fc.record({ inlineData: fc.record({ mimeType: word, data: word }), text: word }),
    fc.record({ inlineData: fc.record({ data: tie('any') }) }),
    tie('any'),
  ),
  candidate: fc.oneof(
    fc.record({ content: fc.record({ parts: fc.array(tie('part'), { maxLength: 4 }) }) }),
    fc.record({ content: tie('any') }),
    tie('any'),
  ),
  any: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.oneof(word, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)),
    fc.dictionary(word, tie('any'), { maxKeys: 4 }),
    fc.array(tie('any'), { maxLength: 4 }),
  ),
  document: fc.record({
    first: tie('any'),
    candidates: fc.oneof(fc.array(tie('candidate'), { maxLength: 3 }), tie('any')),
    last: tie('any'),
  }),
}));

test('it finds what JSON.parse finds, in any document, in pieces of any size', () => {
  const property = fc.property(document, spellings, pieceSizes, (value, spell, sizes) => {
    const source = JSON.parse(JSON.stringify(value));
    const found = cut(Buffer.from(spell(JSON.stringify(source, null, 1))), sizes);
    const wanted = expected(source);
    expect(found.complete).toBe(true);
    expect(JSON.parse(found.rest)).toEqual(wanted.rest);
    expect(found.pictures.map((raw) => JSON.parse(`"${Buffer.from(raw, 'latin1')}"`))).toEqual(
      wanted.pictures,
    );
    expect(found.ended).toEqual(wanted.pictures.map((_, index) => index));
  });
  fc.assert(property, { numRuns: 600 });
});

test('a document that was cut anywhere is incomplete', () => {
  const whole = Buffer.from(
    JSON.stringify({ candidates: [{ content: { parts: [{ inlineData: { data: 'QUJD' } }] } }] }),
  );
  for (let length = 0; length < whole.length; length++) {
    expect(cut(whole.subarray(0, length), [7]).complete).toBe(false);
  }
  expect(cut(whole, [7]).complete).toBe(true);
});

test('a key that only looks like a path is no path', () => {
  const picture = { parts: [{ inlineData: { data: 'QUJD' } }] };
  const documents = [
    { candidates: { '[]': { content: picture } } },
    { 'candidates.[].content': picture },
    { other: [{ content: picture }] },
    [{ candidates: [{ content: picture }] }],
  ];
  for (const one of documents)
    expect(cut(Buffer.from(JSON.stringify(one)), [3]).pictures).toEqual([]);
});

test('a byte order mark before the answer is left out', () => {
  expect(cut(Buffer.from('\ufeff{"a":1}'), [2]).rest).toBe('{"a":1}');
});

test('it holds none of the pictures’ bytes', () => {
  const cutter = new PictureCutter();
  cutter.feed(Buffer.from('{"candidates":[{"content":{"parts":[{"inlineData":{"data":"'));
  const before = cutter.restBytes;
  for (let round = 0; round < 100; round++) cutter.feed(Buffer.alloc(65_536, 'A'));
  expect(cutter.restBytes).toBe(before);
});
