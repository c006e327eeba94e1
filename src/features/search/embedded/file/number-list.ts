/** Ascending numbers, each as its distance to the one before in as few bytes as it needs. */
export function packNumbers(numbers: readonly number[]): Buffer {
  return pack(numbers, undefined);
}

/** As `packNumbers`, with a byte beside each number. */
export function packPairs(numbers: readonly number[], bytes: readonly number[]): Buffer {
  return pack(numbers, bytes);
}

/** Calls back with each number of `packNumbers`. */
export function eachNumber(packed: Uint8Array, visit: (number: number) => void): void {
  let number = 0;
  for (let at = 0; at < packed.length; ) {
    let distance = 0;
    let scale = 1;
    let byte = packed[at++] ?? 0;
    for (; byte >= 128; byte = packed[at++] ?? 0) {
      distance += (byte - 128) * scale;
      scale *= 128;
    }
    number += distance + byte * scale;
    visit(number);
  }
}

/** Calls back with each number of `packPairs` and its byte. */
export function eachPair(packed: Uint8Array, visit: (number: number, byte: number) => void): void {
  let number = 0;
  for (let at = 0; at < packed.length; ) {
    let distance = 0;
    let scale = 1;
    let byte = packed[at++] ?? 0;
    for (; byte >= 128; byte = packed[at++] ?? 0) {
      distance += (byte - 128) * scale;
      scale *= 128;
    }
    number += distance + byte * scale;
    visit(number, packed[at++] ?? 0);
  }
}

function pack(numbers: readonly number[], bytes: readonly number[] | undefined): Buffer {
  const packed: number[] = [];
  let before = 0;
  numbers.forEach((number, at) => {
    let distance = number - before;
    before = number;
    for (; distance >= 128; distance = Math.floor(distance / 128)) packed.push(128 + (distance % 128));
    packed.push(distance);
    if (bytes) packed.push(bytes[at] ?? 0);
  });
  return Buffer.from(packed);
}
