import { join } from 'node:path';
import { type Answer, type Attempt, geminiResponse, type ReceivedImage } from '../render/call.ts';
import { PictureCutter } from './gemini-cut.ts';
import { NotBase64, PictureFile, type WrittenPicture } from './gemini-picture.ts';

/** An answer without its pictures is a few kilobytes; what passes this is not one (bytes). */
const mostRest = 64 * 1024 * 1024;

/** An answer that did not arrive as one, for a reason that is not the connection's. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
  readonly kind: 'cut-off' | 'malformed' | 'disk';

  /** `message` completes a sentence: "Gemini’s answer <message>". */
  constructor(kind: 'cut-off' | 'malformed' | 'disk', message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}

/**
 * Reads an answer of generateContent while it arrives, its pictures straight into files
 * `<name>.<index>.image`. Backpressure reaches the server: nothing is read while the disk is
 * behind. Resolves when everything is flushed.
 * @param body is used up: its pieces are of no use afterwards.
 * @param redact is applied to the JSON before anybody sees it.
 * @throws {UnreadableAnswer}, or whatever reading `body` threw; the files are deleted by then.
 */
export async function receiveAnswer(
  body: AsyncIterable<Buffer>,
  how: Pick<Attempt, 'into' | 'name' | 'received'> & { redact: (text: string) => string },
): Promise<Answer> {
  const cutter = new PictureCutter();
  const pictures = new Pictures(join(how.into, how.name));
  try {
    for await (const piece of body) {
      for (const cut of cutter.feed(piece)) await pictures.take(cut);
      giveBack(piece);
      if (cutter.restBytes > mostRest) {
        throw new UnreadableAnswer('malformed', 'holds more text than any answer of Gemini');
      }
    }
    how.received?.();
    return assemble(how.redact(cutter.rest), cutter.complete, await pictures.flushed());
  } catch (error) {
    await pictures.discard();
    throw error;
  }
}

/**
 * Frees a piece's memory now rather than at the next collection: some megabytes less at the peak.
 * Only where it is all of its memory, so that no other piece can lie in it.
 */
function giveBack({ buffer, byteLength }: Buffer): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}

/** The files of one answer. */
class Pictures {
  private readonly files: PictureFile[] = [];
  private readonly flushing: Promise<WrittenPicture>[] = [];
  private readonly stem: string;

  constructor(stem: string) {
    this.stem = stem;
  }

  async take(cut: ReturnType<PictureCutter['feed']>[number]): Promise<void> {
    try {
      let file = this.files[cut.picture];
      if (file === undefined) {
        file = new PictureFile(`${this.stem}.${cut.picture}.image`);
        this.files.push(file);
      }
      if ('ended' in cut) this.flush(file);
      else await file.write(cut.base64);
    } catch (error) {
      throw this.unreadable(error);
    }
  }

  private unreadable(error: unknown): UnreadableAnswer {
    return error instanceof NotBase64
      ? new UnreadableAnswer('malformed', `holds a picture that is not base64: ${error.message}`)
      : new UnreadableAnswer('disk', `could not be written under ${this.stem}`, error);
  }

  /** Every picture, once it is on the disk. */
  async flushed(): Promise<WrittenPicture[]> {
    try {
      return await Promise.all(this.flushing);
    } catch (error) {
      throw this.unreadable(error);
    }
  }

  /** The rest of the answer is read meanwhile. */
  private flush(file: PictureFile): void {
    const flushing = file.finish();
    flushing.catch(() => undefined); // Told by `flushed`; until then it must not count as unhandled.
    this.flushing.push(flushing);
  }

  async discard(): Promise<void> {
    await Promise.allSettled(this.flushing);
    await Promise.all(this.files.map((file) => file.discard()));
  }
}

function assemble(json: string, complete: boolean, written: readonly WrittenPicture[]): Answer {
  const read = geminiResponse.safeParse(parse(json, complete));
  if (!read.success) throw new UnreadableAnswer('malformed', 'is JSON, but no object');
  const response = read.data;
  const parts = (response.candidates ?? []).flatMap((one) => one.content?.parts ?? []);
  const images = parts.flatMap((part): ReceivedImage[] => {
    const data = part.inlineData?.data;
    const picture = data === undefined ? undefined : written[Number(data)];
    if (picture === undefined) return [];
    const declaredMediaType = part.inlineData?.mimeType ?? '';
    return [{ ...picture, declaredMediaType, thought: part.thought ?? false }];
  });
  if (images.length !== written.length) {
    throw new UnreadableAnswer('malformed', 'names the same field twice');
  }
  return { images, response };
}

function parse(json: string, complete: boolean): unknown {
  try {
    return JSON.parse(json);
  } catch {
    const begins = json.trimStart();
    if (begins === '' || (begins.startsWith('{') && !complete)) {
      throw new UnreadableAnswer('cut-off', 'ended too early');
    }
    throw new UnreadableAnswer(
      'malformed',
      begins.startsWith('<') ? 'is a web page' : 'is not JSON',
    );
  }
}
