import type { DisclosureCase, Statement, Terms } from '../../model/statement.ts';
import type { ProtectionModel } from './protection-model.ts';

/** What an auditor is asked when these cells are published beside what already is. */
export function publishedCase(model: ProtectionModel, published: ReadonlySet<string>): DisclosureCase {
  const { policy, unknowns, attackers, sensitive } = model;
  const known = new Map(unknowns.map(({ id, true: value }) => [id, { terms: { [id]: 1 } as Terms, value }]));
  const statements: Statement[] = [];
  for (const { id, of } of model.cells) {
    const sum = sumOfParts(of, known);
    known.set(id, sum);
    if (published.has(id)) statements.push({ ...sum, op: '=' });
  }
  return { policy, unknowns, attackers, sensitive, published: [...model.published, ...statements] };
}

type Sum = { terms: Terms; value: number };

function sumOfParts(of: Terms, known: ReadonlyMap<string, Sum>): Sum {
  const terms: Record<string, number> = {};
  let value = 0;
  for (const [id, by] of Object.entries(of)) {
    const part = known.get(id);
    value += by * (part?.value ?? Number.NaN);
    for (const [unknown, own] of Object.entries(part?.terms ?? {}))
      terms[unknown] = (terms[unknown] ?? 0) + by * own;
  }
  return { terms, value };
}
