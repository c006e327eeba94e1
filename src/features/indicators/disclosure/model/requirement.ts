import type { Attacker, Sensitive, Terms, Unknown } from './statement.ts';

export type RiskRule = 'low' | 'complement';

/** What an attacker's feasible values must include: one at most, one at least, and so many different ones. */
export type Requirement = { readonly atMost: number; readonly atLeast: number; readonly different: number };

/** A requirement on the part of a sensitive sum that the attacker does not know, with the rule that asks for it. */
export type Question = Requirement & { readonly rule: RiskRule; readonly rest: Terms };

/** What a true value asks for; `max` is the size of the group, infinite when it is not given. A value of 0 asks for nothing. */
export function requirementsOf(
  value: number,
  max: number,
  T: number,
): readonly (Requirement & { readonly rule: RiskRule })[] {
  const different = Math.min(3, max + 1);
  const requirements: (Requirement & { rule: RiskRule })[] = [];
  if (isLow(value, T)) requirements.push({ rule: 'low', atMost: 0, atLeast: Math.min(T, max), different });
  if (isComplement(value, max, T))
    requirements.push({ rule: 'complement', atMost: Math.max(0, max - T), atLeast: max, different });
  return requirements;
}

/** What must hold against this attacker: nothing of a sum that he knows whole, else of the rest of it. */
export function questionsOf(
  { terms, max = Number.POSITIVE_INFINITY }: Sensitive,
  { knows }: Attacker,
  unknowns: ReadonlyMap<string, Unknown>,
  T: number,
): readonly Question[] {
  const known = new Set(knows);
  const rest: [string, number][] = [];
  let [value, size] = [0, max];
  for (const [id, coefficient] of Object.entries(terms)) {
    const unknown = unknowns.get(id);
    if (!unknown || coefficient === 0) continue;
    if (known.has(id)) {
      size -= coefficient * unknown.max;
      continue;
    }
    rest.push([id, coefficient]);
    value += coefficient * unknown.true;
  }
  if (rest.length === 0) return [];
  return requirementsOf(value, size, T).map((required) => ({ ...required, rest: Object.fromEntries(rest) }));
}

function isLow(value: number, T: number): boolean {
  return value >= 1 && value < T;
}

function isComplement(value: number, max: number, T: number): boolean {
  return max > 0 && value >= 1 && max - value >= 0 && max - value < T;
}
