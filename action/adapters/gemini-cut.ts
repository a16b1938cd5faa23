const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;
const comma = 0x2c;
const braceOpen = 0x7b;
const braceClose = 0x7d;
const bracketOpen = 0x5b;
const bracketClose = 0x5d;

/** Stands in a path for any element of an array; no key can be mistaken for it. */
const element = Symbol('element');
/** Where generateContent puts a picture. */
const picturePath = [
  'candidates',
  element,
  'content',
  'parts',
  element,
  'inlineData',
  'data',
] as const;
/** A key longer than this is none of ours and is not kept. */
const longestKey = 64;

/** A run of base64 of the picture with this index (0 for the first), or that picture's end. */
export type Cut =
  | { readonly picture: number; readonly base64: Buffer }
  | { readonly picture: number; readonly ended: true };

type Mode = 'structure' | 'key' | 'string' | 'picture';

/**
 * Cuts the pictures out of an answer of generateContent while it arrives, in pieces of any size.
 *
 * It watches JSON's structure byte by byte, but looks for nothing except a quotation mark inside a
 * string, because nearly every byte is inside one. It takes the JSON to be valid: whoever parses
 * {@link rest} finds out.
 */
export class PictureCutter {
  private mode: Mode = 'structure';
  /** The key of each open object, and `element` for each open array. */
  private readonly path: (string | typeof element)[] = [];
  private keyExpected = false;
  private key = '';
  /** An odd number of backslashes stands right before the next byte. */
  private escaped = false;
  private started = false;
  private pictures = 0;
  private readonly kept: Buffer[] = [];
  private size = 0;

  /** The root value has been opened and closed again. */
  get complete(): boolean {
    return this.started && this.path.length === 0;
  }

  /** How much of {@link rest} is held by now, in bytes. */
  get restBytes(): number {
    return this.size;
  }

  /** Everything but the pictures; in each one's place stands its index, as a string. */
  get rest(): string {
    // TextDecoder, unlike toString, drops a byte order mark.
    return new TextDecoder().decode(Buffer.concat(this.kept));
  }

  /** @returns what this piece holds of pictures; views into `piece`, not copies. */
  feed(piece: Buffer): Cut[] {
    const cuts: Cut[] = [];
    let from = 0;
    while (from < piece.length) {
      from =
        this.mode === 'structure'
          ? this.readStructure(piece, from)
          : this.mode === 'picture'
            ? this.readPicture(piece, from, cuts)
            : this.readString(piece, from);
    }
    return cuts;
  }

  private readStructure(piece: Buffer, from: number): number {
    let at = from;
    while (at < piece.length && this.mode === 'structure') this.step(piece[at++]);
    this.keep(piece.subarray(from, at));
    if (this.mode === 'picture') this.keep(Buffer.from(String(this.pictures)));
    return at;
  }

  private step(byte: number | undefined): void {
    switch (byte) {
      case quote:
        this.mode = this.keyExpected ? 'key' : this.atPicture() ? 'picture' : 'string';
        this.key = '';
        break;
      case braceOpen:
      case bracketOpen:
        this.started = true;
        this.keyExpected = byte === braceOpen;
        this.path.push(byte === braceOpen ? '' : element);
        break;
      case braceClose:
      case bracketClose:
        this.path.pop();
        this.keyExpected = false;
        break;
      case comma:
        this.keyExpected = this.path.length > 0 && this.path.at(-1) !== element;
        break;
      case colon:
        this.keyExpected = false;
        break;
    }
  }

  private atPicture(): boolean {
    return (
      this.path.length === picturePath.length &&
      picturePath.every((step, index) => step === this.path[index])
    );
  }

  private readString(piece: Buffer, from: number): number {
    const end = this.endOfString(piece, from);
    const upTo = end === -1 ? piece.length : end;
    if (this.mode === 'key' && this.key.length < longestKey) {
      this.key += piece.toString('latin1', from, upTo);
    }
    const next = end === -1 ? piece.length : end + 1;
    this.keep(piece.subarray(from, next));
    if (end !== -1) {
      if (this.mode === 'key') this.path[this.path.length - 1] = plainKey(this.key);
      this.mode = 'structure';
    }
    return next;
  }

  private readPicture(piece: Buffer, from: number, cuts: Cut[]): number {
    const end = this.endOfString(piece, from);
    const base64 = piece.subarray(from, end === -1 ? piece.length : end);
    if (base64.length > 0) cuts.push({ picture: this.pictures, base64 });
    if (end === -1) return piece.length;
    cuts.push({ picture: this.pictures, ended: true });
    this.pictures += 1;
    this.mode = 'structure';
    this.keep(piece.subarray(end, end + 1));
    return end + 1;
  }

  /** @returns where the quotation mark that ends the string stands, -1 if not in this piece. */
  private endOfString(piece: Buffer, from: number): number {
    let at = from;
    for (;;) {
      const found = piece.indexOf(quote, at);
      const upTo = found === -1 ? piece.length : found;
      let start = upTo;
      while (start > at && piece[start - 1] === backslash) start -= 1;
      const odd = (upTo - start) % 2 === 1;
      // Backslashes that reach back to where this stretch began go on from the one before it.
      this.escaped = start === at ? this.escaped !== odd : odd;
      if (found === -1) return -1;
      if (!this.escaped) return found;
      this.escaped = false;
      at = found + 1;
    }
  }

  private keep(bytes: Buffer): void {
    // A copy, because a view would hold on to the whole piece.
    if (bytes.length > 0) this.kept.push(Buffer.from(bytes));
    this.size += bytes.length;
  }
}

/** A key as it reads without escapes; one that is no JSON string is none of ours either. */
function plainKey(raw: string): string {
  if (!raw.includes('\\')) return raw;
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw;
  }
}
