/**
 * How many letters must be changed, added, left out or exchanged with their neighbour to make one word of the other;
 * `limit + 1` as soon as it is more than `limit`.
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let beforeLast = new Uint8Array(other.length + 1);
  let last = Uint8Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const now = new Uint8Array(other.length + 1).fill(row, 0, 1);
    let least = row;
    for (let at = 1; at <= other.length; at += 1) {
      now[at] = cheapest(one, other, row, at, now, last, beforeLast);
      least = Math.min(least, now[at] ?? 0);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = now;
  }
  return Math.min(last[other.length] ?? 0, limit + 1);
}

function cheapest(
  one: string,
  other: string,
  row: number,
  at: number,
  now: Uint8Array,
  last: Uint8Array,
  beforeLast: Uint8Array,
): number {
  const isSame = one.charCodeAt(row - 1) === other.charCodeAt(at - 1);
  const cost = Math.min((now[at - 1] ?? 0) + 1, (last[at] ?? 0) + 1, (last[at - 1] ?? 0) + (isSame ? 0 : 1));
  const isExchanged =
    row > 1 &&
    at > 1 &&
    one.charCodeAt(row - 1) === other.charCodeAt(at - 2) &&
    one.charCodeAt(row - 2) === other.charCodeAt(at - 1);
  return isExchanged ? Math.min(cost, (beforeLast[at - 2] ?? 0) + 1) : cost;
}
