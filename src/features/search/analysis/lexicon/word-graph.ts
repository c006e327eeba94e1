/** Letters of the graph: an edge names its letter by the place in this list. */
export type WordGraph = {
  letters: readonly string[];
  /** letter (6 bits) · last edge of its node (1 bit) · first edge of the next node (25 bits), 0 = none. */
  edges: Uint32Array;
  /** What is known of the word that ends with the edge; 0 = no word. */
  values: Uint16Array;
};

const letterMask = 0b111111;
const lastBit = 1 << 6;
const targetShift = 7;

/** Packs an edge as the graph keeps it. */
export function packEdge(letter: number, isLast: boolean, target: number): number {
  return (letter | (isLast ? lastBit : 0) | (target << targetShift)) >>> 0;
}

/** Calls back with the end and the value of every known word that begins at `start`, shortest first. */
export function walkWords(
  codes: Uint8Array,
  start: number,
  { edges, values }: WordGraph,
  visit: (end: number, value: number) => void,
): void {
  let node = 1;
  for (let at = start; at < codes.length; at += 1) {
    const edge = findEdge(edges, node, codes[at] ?? 0);
    if (edge === 0) return;
    const value = values[edge] ?? 0;
    if (value !== 0) visit(at + 1, value);
    node = (edges[edge] ?? 0) >>> targetShift;
    if (node === 0) return;
  }
}

/** What the graph knows of the whole word; 0 = nothing. */
export function wordValue(codes: Uint8Array, { edges, values }: WordGraph): number {
  let node = 1;
  let edge = 0;
  for (let at = 0; at < codes.length; at += 1) {
    if (node === 0) return 0;
    edge = findEdge(edges, node, codes[at] ?? 0);
    if (edge === 0) return 0;
    node = (edges[edge] ?? 0) >>> targetShift;
  }
  return values[edge] ?? 0;
}

/** The edge with the letter among those of a node, or 0. */
function findEdge(edges: Uint32Array, node: number, letter: number): number {
  for (let edge = node; ; edge += 1) {
    const packed = edges[edge] ?? lastBit;
    if ((packed & letterMask) === letter) return edge;
    if ((packed & lastBit) !== 0) return 0;
  }
}
