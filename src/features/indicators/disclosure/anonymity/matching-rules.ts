/** Which municipalities each value of a field could belong to, by public facts; value i is municipality i's own. */
export type Field = readonly (readonly number[])[];

/** Whether some whole number of `n` pupils shows as this percentage with so many decimals. */
export function canShow(percent: number, decimals: number, n: number): boolean {
  const step = 10 ** -decimals;
  const count = Math.round((percent * n) / 100);
  return [count - 1, count, count + 1].some(
    (pupils) => pupils >= 0 && pupils <= n && Math.abs(shown((100 * pupils) / n, step) - percent) < step / 2,
  );
}

function shown(percent: number, step: number): number {
  return Math.round(percent / step) * step;
}

/** For each value the municipalities that it belongs to in some assignment of all values to all municipalities. */
export function candidates(field: Field): readonly (readonly number[])[] {
  return field.map((possible, value) =>
    possible.filter((municipality) => municipality === value || canSwap(field, value, municipality)),
  );
}

/** Whether the others can make room when a value goes to another municipality than its own: a chain that ends at the one left free. */
function canSwap(field: Field, value: number, municipality: number): boolean {
  const seen = new Set([municipality]);
  const waiting = [municipality];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const other of field[next] ?? []) {
      if (other === value) return true;
      if (seen.has(other)) continue;
      seen.add(other);
      waiting.push(other);
    }
  }
  return false;
}

/**
 * The least number of municipalities that any value could belong to, for a reader who knows nothing more and for
 * each municipality, which takes its own value out first. Only the first `asked` values count; others hide nobody.
 */
export function anonymityOf(field: Field, asked = field.length): number {
  const views = [
    { view: field, values: asked },
    ...field.map((_, own) => ({ view: withoutPair(field, own), values: own < asked ? asked - 1 : asked })),
  ];
  const sizes = views.flatMap(({ view, values }) =>
    candidates(view)
      .slice(0, values)
      .map((possible) => possible.length),
  );
  return Math.min(...sizes);
}

/** The field that is left when a pair is known; the others keep their order. */
function withoutPair(field: Field, own: number): Field {
  return field
    .filter((_, value) => value !== own)
    .map((possible) =>
      possible
        .filter((municipality) => municipality !== own)
        .map((municipality) => (municipality > own ? municipality - 1 : municipality)),
    );
}
