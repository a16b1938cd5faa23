const newline = 0x0a;

/** Reads lines and counted bytes, in turns, from what a process prints. */
export class Intake {
  readonly #source: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The bytes up to the next line end, which is passed over; those that are left where there is none. */
  async line(): Promise<string> {
    let end = this.#rest.indexOf(newline);
    while (end === -1 && (await this.#more())) end = this.#rest.indexOf(newline);
    const line = this.#rest.subarray(0, end === -1 ? undefined : end).toString();
    this.#rest = end === -1 ? Buffer.alloc(0) : this.#rest.subarray(end + 1);
    return line;
  }

  /** So many bytes, as they come. @throws Error when there are fewer */
  async *pieces(bytes: number): AsyncGenerator<Buffer> {
    for (let left = bytes; left > 0; ) {
      if (this.#rest.length === 0 && !(await this.#more())) {
        throw new Error(`git ended ${left} bytes early. Check the repository with git fsck.`);
      }
      const piece = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#source.next();
    if (done) return false;
    this.#rest = this.#rest.length === 0 ? value : Buffer.concat([this.#rest, value]);
    return true;
  }
}
