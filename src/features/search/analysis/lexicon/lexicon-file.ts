import type { WordGraph } from './word-graph.ts';

/** The file: four numbers, the letters, the fingerprint of what it is made of, the edges, the values. */
const magic = 0x53564c58;
const headerNumbers = 4;

export type LexiconContent = { graph: WordGraph; fingerprint: string };

/** The bytes of a lexicon; numbers are little-endian. */
export function encodeLexicon({ graph, fingerprint }: LexiconContent): Buffer {
  const letters = Buffer.from(graph.letters.join(''));
  const print = Buffer.from(fingerprint);
  const header = Uint32Array.of(magic, graph.edges.length, letters.length, print.length);
  return Buffer.concat([header, graph.edges, graph.values].map(bytesOf).toSpliced(1, 0, letters, print));
}

/** Reads what `encodeLexicon` has written; throws when the bytes are something else. */
export function decodeLexicon(bytes: Buffer): LexiconContent {
  const [mark, edgeCount = 0, letterBytes = 0, printBytes = 0] = numbersAt(bytes, 0, headerNumbers);
  if (mark !== magic) throw new Error('The lexicon is not a lexicon: make it anew (docs/search.md).');
  const letters = headerNumbers * Uint32Array.BYTES_PER_ELEMENT;
  const print = letters + letterBytes;
  const edges = print + printBytes;
  const values = edges + edgeCount * Uint32Array.BYTES_PER_ELEMENT;
  return {
    fingerprint: bytes.toString('utf8', print, edges),
    graph: {
      letters: [...bytes.toString('utf8', letters, print)],
      edges: numbersAt(bytes, edges, edgeCount),
      values: new Uint16Array(copy(bytes, values, edgeCount * Uint16Array.BYTES_PER_ELEMENT)),
    },
  };
}

function bytesOf(numbers: Uint32Array | Uint16Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

function numbersAt(bytes: Buffer, start: number, count: number): Uint32Array {
  return new Uint32Array(copy(bytes, start, count * Uint32Array.BYTES_PER_ELEMENT));
}

/** Bytes of their own, so that they begin where numbers may begin. */
function copy(bytes: Buffer, start: number, length: number): ArrayBuffer {
  return Uint8Array.from(bytes.subarray(start, start + length)).buffer;
}
