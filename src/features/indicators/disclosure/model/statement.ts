/** A whole number that the attackers do not see; `min` and `max` are what everybody knows about it beforehand. */
export type Unknown = {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  readonly true: number;
};

/** A sum of unknowns: each one's whole coefficient by its id. */
export type Terms = Readonly<Record<string, number>>;

/** Something that is published: rates and roundings are two inequalities. */
export type Statement = { readonly terms: Terms; readonly op: '=' | '<=' | '>='; readonly value: number };

/** Somebody who reads what is published and knows the true values of some unknowns. */
export type Attacker = { readonly id: string; readonly knows: readonly string[] };

/** A sum that must stay uncertain when it is small, or within few of `max`, the size of the group that it counts. */
export type Sensitive = { readonly terms: Terms; readonly max?: number | undefined };

/** Everything that a judgement rests on: what is true, what is said, and who listens. */
export type DisclosureCase = {
  readonly policy: { readonly T: number };
  readonly unknowns: readonly Unknown[];
  readonly published: readonly Statement[];
  readonly attackers: readonly Attacker[];
  readonly sensitive: readonly Sensitive[];
};

/** The public always attacks and knows nothing beyond what is published. */
export const thePublic: Attacker = { id: 'public', knows: [] };

/** The attackers of a case with the public first, listed or not. */
export function attackersOf({ attackers }: Pick<DisclosureCase, 'attackers'>): readonly Attacker[] {
  return [thePublic, ...attackers.filter(({ id }) => id !== thePublic.id)];
}

/** The sum's value when the unknowns have these values. */
export function sumOf(terms: Terms, values: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [id, coefficient] of Object.entries(terms)) sum += coefficient * (values.get(id) ?? Number.NaN);
  return sum;
}

/** Whether the statement is true of these values. */
export function holds({ terms, op, value }: Statement, values: ReadonlyMap<string, number>): boolean {
  const sum = sumOf(terms, values);
  if (op === '=') return sum === value;
  return op === '<=' ? sum <= value : sum >= value;
}

/** What is true of each unknown, by its id. */
export function truth(unknowns: readonly Unknown[]): ReadonlyMap<string, number> {
  return new Map(unknowns.map((unknown) => [unknown.id, unknown.true]));
}
