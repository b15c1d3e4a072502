/** Numbers as bytes, the highest first, as all tables of a font have them (OpenType 1.9.1, "Data Types"). */

export class Bytes {
  readonly #bytes: number[] = [];

  get length(): number {
    return this.#bytes.length;
  }

  u8(...values: readonly number[]): this {
    for (const value of values) this.#bytes.push(value & 0xff);
    return this;
  }

  /** Also for signed numbers: two's complement has the same bits. */
  u16(...values: readonly number[]): this {
    for (const value of values) this.#bytes.push((value >> 8) & 0xff, value & 0xff);
    return this;
  }

  u32(...values: readonly number[]): this {
    for (const value of values) this.u16(value >>> 16, value & 0xffff);
    return this;
  }

  /** Four letters, or any other text in ASCII. */
  ascii(text: string): this {
    for (let i = 0; i < text.length; i++) this.#bytes.push(text.charCodeAt(i));
    return this;
  }

  bytes(values: Iterable<number>): this {
    for (const value of values) this.#bytes.push(value);
    return this;
  }

  /** Zeros up to a multiple of four. */
  pad(): this {
    while (this.#bytes.length % 4 !== 0) this.#bytes.push(0);
    return this;
  }

  done(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}
