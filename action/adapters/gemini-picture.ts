import { createHash } from 'node:crypto';
import { closeSync, fsync, openSync, write } from 'node:fs';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Decoded bytes per write: large enough that the calls cost nothing. */
const batchBytes = 128 * 1024;
/**
 * Base64 characters decoded at a time. Node decodes strings only, and those of this size die young;
 * with longer ones the heap doubles over a long run (measured on 200 pictures of 8 MB).
 */
const stepCharacters = 16 * 1024;
const backslash = 0x5c;
/** Of pictures that are done, for the next ones: as many as were ever in use at a time. */
const buffers: Buffer[] = [];

const flushed = promisify(fsync);
const written = promisify(write);

/** What came as a picture's `data` is not base64. */
export class NotBase64 extends Error {
  override readonly name = 'NotBase64';
}

/** What was written: size in bytes, and SHA-256 in lower-case hex. */
export interface WrittenPicture {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * A picture's file while its base64 arrives as a JSON string's raw bytes, in pieces of any size.
 * Two buffers take turns: one is decoded into while the other is being written, so that memory
 * stays flat and a slow disk slows the reading.
 */
export class PictureFile {
  private readonly hash = createHash('sha256');
  private filling = buffers.pop() ?? Buffer.allocUnsafeSlow(batchBytes);
  private spare = buffers.pop() ?? Buffer.allocUnsafeSlow(batchBytes);
  private filled = 0;
  private bytes = 0;
  /** Base64 characters, fewer than four, that wait for the rest of their group. */
  private group = '';
  /** The beginning of a JSON escape that a piece ended in. */
  private escape = '';
  private padded = false;
  private writing: Promise<unknown> = Promise.resolve();
  private readonly file: string;
  /** Opened and closed at once: that takes less than the turn of the event loop that waiting for it costs. */
  private readonly descriptor: number;
  private open = true;

  /** Creates the file, or empties what a killed run left under this name. @throws the disk's error */
  constructor(file: string) {
    this.file = file;
    this.descriptor = openSync(file, 'w');
  }

  /** @throws {NotBase64}, or the disk's error, of this or the write before. */
  async write(raw: Buffer): Promise<void> {
    const base64 = this.escape !== '' || raw.includes(backslash) ? this.unescape(raw) : raw;
    const missing = (4 - this.group.length) % 4;
    const begin = Math.min(missing, base64.length);
    this.group += base64.toString('latin1', 0, begin);
    if (this.group.length < 4 && begin < missing) return;
    await this.add(this.group);
    const whole = base64.length - ((base64.length - begin) % 4);
    for (let from = begin; from < whole; from += stepCharacters) {
      await this.add(base64.toString('latin1', from, Math.min(whole, from + stepCharacters)));
    }
    this.group = base64.toString('latin1', whole);
  }

  /** Writes what is left and flushes it all to the disk. */
  async finish(): Promise<WrittenPicture> {
    if (this.escape !== '') throw new NotBase64('it ends too early');
    // Padding may be left out (RFC 4648 §3.2).
    await this.add(this.group.padEnd(Math.ceil(this.group.length / 4) * 4, '='));
    await this.flush();
    await this.writing;
    await flushed(this.descriptor);
    this.close();
    buffers.push(this.filling, this.spare);
    return { file: this.file, bytes: this.bytes, sha256: this.hash.digest('hex') };
  }

  /** Closes and deletes the file, whatever state it is in. Never throws. */
  async discard(): Promise<void> {
    await this.writing.catch(() => undefined);
    try {
      this.close();
    } catch {
      // It goes anyway.
    }
    await rm(this.file, { force: true }).catch(() => undefined);
  }

  /** @param groups whole groups of four characters. */
  private async add(groups: string): Promise<void> {
    if (groups === '') return;
    if (this.padded) throw new NotBase64('something follows the padding');
    const padding = groups.endsWith('==') ? 2 : groups.endsWith('=') ? 1 : 0;
    this.padded = padding > 0;
    const bytes = (groups.length / 4) * 3;
    if (this.filled + bytes > batchBytes) await this.flush();
    const written = this.filling.write(groups, this.filled, 'base64');
    // Node skips what is not base64, so that the length is what tells.
    if (written !== bytes - padding) throw new NotBase64('it has other characters');
    this.filled += written;
  }

  private async flush(): Promise<void> {
    await this.writing;
    if (this.filled === 0) return;
    const batch = this.filling.subarray(0, this.filled);
    this.hash.update(batch);
    this.writing = this.writeAll(batch);
    // Looked at by whoever flushes or finishes next; until then it must not count as unhandled.
    this.writing.catch(() => undefined);
    this.bytes += this.filled;
    this.filled = 0;
    [this.filling, this.spare] = [this.spare, this.filling];
  }

  /** A disk may take less than it is given at a time. */
  private async writeAll(batch: Buffer): Promise<void> {
    for (let from = 0; from < batch.length; ) {
      from += (await written(this.descriptor, batch, from)).bytesWritten;
    }
  }

  private close(): void {
    if (!this.open) return;
    this.open = false;
    closeSync(this.descriptor);
  }

  /** Some servers write `/` as `\/` and `=` as `\u003d`. */
  private unescape(raw: Buffer): Buffer {
    const text = this.escape + raw.toString('latin1');
    const cut = unfinishedEscape(text);
    this.escape = text.slice(cut);
    try {
      return Buffer.from(String(JSON.parse(`"${text.slice(0, cut)}"`)));
    } catch {
      throw new NotBase64('it has a broken escape');
    }
  }
}

/** @returns where an escape begins that the text's end cuts off, or the text's length. */
function unfinishedEscape(text: string): number {
  const last = text.lastIndexOf('\\');
  if (last === -1) return text.length;
  let first = last;
  while (first > 0 && text[first - 1] === '\\') first -= 1;
  const beginsEscape = (last - first) % 2 === 0;
  const needed = text[last + 1] === 'u' ? 6 : 2;
  return beginsEscape && text.length - last < needed ? last : text.length;
}
