/** The first `count` of the items in this order, sorted; the rest is only compared with the last of them. */
export function firstInOrder(
  items: Uint32Array,
  count: number,
  compare: (one: number, other: number) => number,
): number[] {
  if (items.length <= count) return [...items].sort(compare);
  const heap: number[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] ?? 0;
    if (heap.length < count) {
      heap.push(item);
      if (heap.length === count) for (let root = count >> 1; root >= 0; root -= 1) sink(heap, root, compare);
    } else if (count > 0 && compare(item, heap[0] ?? 0) < 0) {
      heap[0] = item;
      sink(heap, 0, compare);
    }
  }
  return heap.sort(compare);
}

/** Keeps the last of the kept ones on top. */
function sink(heap: number[], from: number, compare: (one: number, other: number) => number): void {
  for (let at = from; ; ) {
    let last = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && compare(heap[child] ?? 0, heap[last] ?? 0) > 0) last = child;
    }
    if (last === at) return;
    const moved = heap[at] ?? 0;
    heap[at] = heap[last] ?? 0;
    heap[last] = moved;
    at = last;
  }
}
