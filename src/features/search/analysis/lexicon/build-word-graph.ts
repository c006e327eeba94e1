import { packEdge, type WordGraph } from './word-graph.ts';

type Node = { letters: number[]; values: number[]; targets: Node[]; id: number; place: number };

/**
 * The smallest graph that spells exactly these words with their values: equal endings are kept once
 * (Daciuk et al. 2000, incremental construction from sorted words).
 */
export function buildWordGraph(words: ReadonlyMap<string, number>): WordGraph {
  const letters = [...new Set([...words.keys()].flatMap((word) => [...word]))].toSorted();
  const codes = new Map(letters.map((letter, index) => [letter, index + 1]));
  const builder = createBuilder();
  for (const word of [...words.keys()].toSorted()) {
    builder.add(
      Uint8Array.from(word, (letter) => codes.get(letter) ?? 0),
      words.get(word) ?? 0,
    );
  }
  return { letters, ...layOut(builder.finish()) };
}

function createBuilder() {
  const known = new Map<string, Node>();
  let next = 1;
  const root = newNode();
  let path: Node[] = [root];
  let previous = new Uint8Array();

  /** Nodes below the depth get no more words: each is swapped for an equal one that stands already. */
  function settle(depth: number): void {
    for (let at = path.length - 1; at > depth; at -= 1) {
      const node = path[at];
      const parent = path[at - 1];
      if (!node || !parent) continue;
      const signature = node.letters
        .map((letter, i) => `${letter},${node.values[i]},${node.targets[i]?.id}`)
        .join(';');
      const same = known.get(signature);
      if (same) parent.targets[parent.targets.length - 1] = same;
      else {
        node.id = next++;
        known.set(signature, node);
      }
    }
    path = path.slice(0, depth + 1);
  }

  return {
    add(word: Uint8Array<ArrayBuffer>, value: number): void {
      settle(sharedLength(previous, word));
      for (const letter of word.subarray(path.length - 1)) {
        const node = newNode();
        const parent = path.at(-1) ?? root;
        parent.letters.push(letter);
        parent.values.push(0);
        parent.targets.push(node);
        path.push(node);
      }
      const last = path.at(-2);
      if (last) last.values[last.values.length - 1] = value;
      previous = word;
    },
    finish(): Node {
      settle(0);
      return root;
    },
  };
}

function newNode(): Node {
  return { letters: [], values: [], targets: [], id: 0, place: 0 };
}

function sharedLength(a: Uint8Array, b: Uint8Array): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** Lays the nodes' edges one after another; the root's begin at 1, so that 0 can mean none. */
function layOut(root: Node): Pick<WordGraph, 'edges' | 'values'> {
  const nodes = placed(root);
  const size = nodes.reduce((sum, { letters }) => sum + letters.length, 1);
  const edges = new Uint32Array(size);
  const values = new Uint16Array(size);
  for (const node of nodes) {
    node.letters.forEach((letter, i) => {
      edges[node.place + i] = packEdge(letter, i === node.letters.length - 1, node.targets[i]?.place ?? 0);
      values[node.place + i] = node.values[i] ?? 0;
    });
  }
  return { edges, values };
}

/** Every node that has edges, each with the place of its first one. */
function placed(root: Node): Node[] {
  const nodes = [root];
  root.place = 1;
  let end = 1 + root.letters.length;
  for (const { targets } of nodes) {
    for (const target of targets) {
      if (target.place !== 0 || target.letters.length === 0) continue;
      target.place = end;
      end += target.letters.length;
      nodes.push(target);
    }
  }
  return nodes;
}
