/** A text as it is read, and for each of its UTF-16 units where in the input it came from: `starts[i]` to `ends[i]`. */
export type ReadableText = {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
};

/** From this length on it is quicker to copy places as a block than one by one. */
const longRun = 16;

/** Puts a readable text together, piece by piece, and keeps the places. */
export class TextBuilder {
  readonly #pieces: string[] = [];
  #starts: Int32Array;
  #ends: Int32Array;
  #length = 0;

  /** `expected` is about how many units there will be. */
  constructor(expected: number) {
    this.#starts = new Int32Array(expected);
    this.#ends = new Int32Array(expected);
  }

  /** Adds what stands for the input from `start` to `end`, whatever their lengths. */
  put(piece: string, start: number, end: number): void {
    if (piece === '') return;
    const from = this.#add(piece);
    this.#starts.fill(start, from, this.#length);
    this.#ends.fill(end, from, this.#length);
  }

  /** Adds a piece that is read as it was written, from `start` on. */
  copy(piece: string, start: number): void {
    const from = this.#add(piece);
    for (let unit = 0; unit < piece.length; unit += 1) {
      this.#starts[from + unit] = start + unit;
      this.#ends[from + unit] = start + unit + 1;
    }
  }

  /** Adds units `from` to `to` of another readable text, with the places that they have there. */
  take(read: ReadableText, from: number, to: number): void {
    if (from === to) return;
    const at = this.#add(read.text.slice(from, to));
    if (to - from > longRun) {
      this.#starts.set(read.starts.subarray(from, to), at);
      this.#ends.set(read.ends.subarray(from, to), at);
      return;
    }
    for (let unit = from; unit < to; unit += 1) {
      this.#starts[at + unit - from] = read.starts[unit] ?? 0;
      this.#ends[at + unit - from] = read.ends[unit] ?? 0;
    }
  }

  build(): ReadableText {
    return {
      text: this.#pieces.join(''),
      starts: this.#starts.subarray(0, this.#length),
      ends: this.#ends.subarray(0, this.#length),
    };
  }

  /** Makes room for a piece and returns where it begins. */
  #add(piece: string): number {
    const from = this.#length;
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (this.#length > this.#starts.length) {
      this.#starts = grown(this.#starts, this.#length * 2);
      this.#ends = grown(this.#ends, this.#length * 2);
    }
    return from;
  }
}

function grown(places: Int32Array, length: number): Int32Array {
  const longer = new Int32Array(length);
  longer.set(places);
  return longer;
}

/** As `replaceAll`, but each unit of the result still knows its place in the input. The pattern is global and never matches nothing. */
export function rewritten(
  read: ReadableText,
  pattern: RegExp,
  by: string | ((match: RegExpExecArray) => string),
): ReadableText {
  const builder = new TextBuilder(read.text.length);
  let done = 0;
  for (const match of read.text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const piece = typeof by === 'string' ? by : by(match);
    if (piece === match[0]) continue;
    builder.take(read, done, match.index);
    builder.put(piece, read.starts[match.index] ?? 0, read.ends[end - 1] ?? 0);
    done = end;
  }
  if (done === 0) return read;
  builder.take(read, done, read.text.length);
  return builder.build();
}

/** Where units `from` to `to` of the readable text stand in the input. */
export function placeOf(read: ReadableText, from: number, to: number): { start: number; end: number } {
  return { start: read.starts[from] ?? 0, end: read.ends[to - 1] ?? 0 };
}
