/**
 * Columns of numbers in the kernel's memory, read and written by index like typed arrays, without a look at their bounds.
 * Memory is taken, and given back all at once: whoever is done with a kernel drops it, or resets it.
 */

@unmanaged
export class Floats {
  @operator('[]') get(i: i32): f64 {
    return load<f64>(changetype<usize>(this) + ((<usize>i) << 3));
  }

  @operator('[]=') set(i: i32, value: f64): void {
    store<f64>(changetype<usize>(this) + ((<usize>i) << 3), value);
  }
}

@unmanaged
export class Ints {
  @operator('[]') get(i: i32): i32 {
    return load<i32>(changetype<usize>(this) + ((<usize>i) << 2));
  }

  @operator('[]=') set(i: i32, value: i32): void {
    store<i32>(changetype<usize>(this) + ((<usize>i) << 2), value);
  }
}

@unmanaged
export class Bytes {
  @operator('[]') get(i: i32): u8 {
    return load<u8>(changetype<usize>(this) + <usize>i);
  }

  @operator('[]=') set(i: i32, value: u8): void {
    store<u8>(changetype<usize>(this) + <usize>i, value);
  }
}

/** What is kept below is the compiler's. */
const bottom: usize = 1024;
let top: usize = bottom;

/** Gives all back: whatever was taken is lost. */
export function reset(): void {
  if (top === bottom) return;
  memory.fill(bottom, 0, top - bottom);
  top = bottom;
}

/** So many bytes more, all zero, from a place that 8 divides. */
function take(bytes: usize): usize {
  const at = top;
  top = (top + bytes + 7) & ~7;
  const missing = <i32>((top + 0xffff) >>> 16) - memory.size();
  if (missing > 0) memory.grow(missing);
  return at;
}

export function floats(count: i32): Floats {
  return changetype<Floats>(take((<usize>count) << 3));
}

export function ints(count: i32): Ints {
  return changetype<Ints>(take((<usize>count) << 2));
}

export function bytes(count: i32): Bytes {
  return changetype<Bytes>(take(<usize>count));
}

/** The column that begins so many numbers after another. */
export function floatsAfter(column: Floats, numbers: i32): Floats {
  return changetype<Floats>(changetype<usize>(column) + ((<usize>numbers) << 3));
}

export function intsAfter(column: Ints, numbers: i32): Ints {
  return changetype<Ints>(changetype<usize>(column) + ((<usize>numbers) << 2));
}

/** Sets the first numbers of a column to 0. */
export function clear(column: Floats, count: i32): void {
  memory.fill(changetype<usize>(column), 0, (<usize>count) << 3);
}
