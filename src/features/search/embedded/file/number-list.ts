/** Writes ascending numbers into one buffer after another, each as its distance to the one before in few bytes. */
export type NumberPacker = {
  add(number: number): void;
  /** A byte that stands beside the last number. */
  beside(byte: number): void;
  /** What was written, as a copy; then it begins anew. */
  take(): Buffer;
};

const mostBytesPerNumber = 8;

/** An empty packer. */
export function createPacker(): NumberPacker {
  let bytes = Buffer.alloc(4096);
  let used = 0;
  let before = 0;
  return {
    add: (number) => {
      if (used + mostBytesPerNumber > bytes.length) bytes = Buffer.concat([bytes], bytes.length * 2);
      let distance = number - before;
      before = number;
      for (; distance >= 128; distance = Math.floor(distance / 128)) {
        bytes[used] = 128 + (distance % 128);
        used += 1;
      }
      bytes[used] = distance;
      used += 1;
    },
    beside: (byte) => {
      bytes[used] = byte;
      used += 1;
    },
    take: () => {
      const packed = Buffer.from(bytes.subarray(0, used));
      used = 0;
      before = 0;
      return packed;
    },
  };
}

/** Calls back with each number of a packer. */
export function eachNumber(packed: Uint8Array, visit: (number: number) => void): void {
  walk(packed, 0, visit);
}

/** Calls back with each number of a packer and the byte beside it. */
export function eachPair(packed: Uint8Array, visit: (number: number, byte: number) => void): void {
  walk(packed, 1, (number, at) => visit(number, packed[at] ?? 0));
}

/** Calls back with each number and where it ends; so many bytes stand beside each. */
function walk(packed: Uint8Array, beside: 0 | 1, visit: (number: number, end: number) => void): void {
  let number = 0;
  for (let at = 0; at < packed.length; at += beside) {
    let distance = 0;
    let scale = 1;
    let byte = packed[at++] ?? 0;
    for (; byte >= 128; byte = packed[at++] ?? 0) {
      distance += (byte - 128) * scale;
      scale *= 128;
    }
    number += distance + byte * scale;
    visit(number, at);
  }
}
