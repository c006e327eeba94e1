type Pair = readonly [from: RegExp, to: string];

const pairs: readonly Pair[] = [
  // utreda – utredning, samordna – samordning
  [/^(.{4,})ning$/, '$1'],
  [/^(.{5,})ing$/, '$1'],
  // but skola – skolning, spela – spelning, land – landning
  [/^(?!(?:skol|spel|land|hand)$)(.{4,})$/, '$1ning'],
  [/^(.{4,}(?:n|er))$/, '$1ing'],
  // implementera – implementering – implementation
  [/^(.{4,})er(?:ing)?$/, '$1ation'],
  [/^(.{4,})ation$/, '$1er'],
  [/^(.{4,})ation$/, '$1ering'],
  // frånvaro – frånvarande
  [/^(.+var)o$/, '$1'],
  [/^(.{3,}var)$/, '$1o'],
];

/** Stems that may be made of the same root: `utred` ↔ `utredning`. Most are no words; use those that the index knows. */
export function derivedStems(stem: string): string[] {
  const made = pairs.flatMap(([from, to]) => (from.test(stem) ? [stem.replace(from, to)] : []));
  return [...new Set(made)].filter((other) => other !== stem);
}
