import fc from 'fast-check';

/** Sizes of pieces, used in turn: from one byte to more than a socket gives at a time. */
export const pieceSizes = fc.oneof(
  fc.constant([1]),
  fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }),
  fc.array(fc.integer({ min: 1, max: 70_000 }), { minLength: 1, maxLength: 4 }),
);

/** Copies of a document's pieces, as a socket gives them. */
export function* inPieces(bytes: Buffer, sizes: readonly number[]): Generator<Buffer> {
  for (let from = 0, turn = 0; from < bytes.length; turn++) {
    const to = from + (sizes[turn % sizes.length] ?? 1);
    yield Buffer.from(Uint8Array.prototype.slice.call(bytes, from, to));
    from = to;
  }
}

/** Ways in which servers write the same JSON. */
export const spellings = fc.constantFrom(
  (json: string) => json,
  (json: string) => json.replaceAll('/', '\\/'),
  (json: string) => json.replaceAll('=', '\\u003d'),
  (json: string) =>
    json.replaceAll('"data"', '"d\\u0061ta"').replaceAll('"parts"', '"p\\u0061rts"'),
  (json: string) =>
    json.replace(
      /[\u0080-\uffff]/g,
      (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
);
