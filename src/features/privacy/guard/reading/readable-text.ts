/** A text as it is read, and for each of its UTF-16 units where in the input it came from: `starts[i]` to `ends[i]`. */
export type ReadableText = {
  readonly text: string;
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
};

/** Puts a readable text together, piece by piece, and keeps the places. */
export class TextBuilder {
  readonly #pieces: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Adds what stands for the input from `start` to `end`, whatever their lengths. */
  put(piece: string, start: number, end: number): void {
    if (piece === '') return;
    this.#pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit += 1) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  /** Adds a piece that is read as it was written, from `start` on. */
  copy(piece: string, start: number): void {
    this.#pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit += 1) {
      this.#starts.push(start + unit);
      this.#ends.push(start + unit + 1);
    }
  }

  /** Adds units `from` to `to` of another readable text, with the places that they have there. */
  take(read: ReadableText, from: number, to: number): void {
    if (from === to) return;
    this.#pieces.push(read.text.slice(from, to));
    for (let unit = from; unit < to; unit += 1) {
      this.#starts.push(read.starts[unit] ?? 0);
      this.#ends.push(read.ends[unit] ?? 0);
    }
  }

  build(): ReadableText {
    return { text: this.#pieces.join(''), starts: this.#starts, ends: this.#ends };
  }
}

/** As `replaceAll`, but each unit of the result still knows its place in the input. The pattern is global and never matches nothing. */
export function rewritten(
  read: ReadableText,
  pattern: RegExp,
  by: string | ((match: RegExpExecArray) => string),
): ReadableText {
  const builder = new TextBuilder();
  let done = 0;
  for (const match of read.text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    builder.take(read, done, match.index);
    builder.put(
      typeof by === 'string' ? by : by(match),
      read.starts[match.index] ?? 0,
      read.ends[end - 1] ?? 0,
    );
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
