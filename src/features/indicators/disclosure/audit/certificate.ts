import { type Question, questionsOf } from '../model/requirement.ts';
import {
  type Attacker,
  attackersOf,
  type DisclosureCase,
  holds,
  sumOf,
  type Terms,
  truth,
  type Unknown,
} from '../model/statement.ts';

/** What differs from the truth in a table that agrees with everything published. */
export type Move = readonly (readonly [id: string, by: number])[];

/** Shows that a requirement is met: by the truth and some moves away from it, named by their places. */
export type Proof = {
  readonly attacker: string;
  readonly sensitive: number;
  readonly rule: Question['rule'];
  readonly moves: readonly number[];
};

/** What proves a case safe without any solver. Moves are differences: by themselves they tell no value. */
export type Certificate = { readonly moves: readonly Move[]; readonly proofs: readonly Proof[] };

type Table = ReadonlyMap<string, number>;

/** Whether plain addition finds every requirement of the case met by what the certificate shows. */
export function isProvenBy({ moves, proofs }: Certificate, asked: DisclosureCase): boolean {
  const unknowns = new Map(asked.unknowns.map((unknown) => [unknown.id, unknown]));
  const original = truth(asked.unknowns);
  const all = [[], ...moves];
  if (possibleMoves(all, asked).length < all.length) return false;
  const changes = moves.map((move) => new Map(move));
  const shown = new Map(
    proofs.map((proof) => [proofName(proof), proof.moves.map((place) => changes[place] ?? new Map())]),
  );
  return attackersOf(asked).every((attacker) =>
    asked.sensitive.every((quantity, sensitive) =>
      questionsOf(quantity, attacker, unknowns, asked.policy.T).every((question) => {
        const name = proofName({ attacker: attacker.id, sensitive, rule: question.rule });
        return isMet(question, attacker, original, shown.get(name) ?? []);
      }),
    ),
  );
}

/** Those moves that stay within what everybody knows and agree with everything published. */
export function possibleMoves(moves: readonly Move[], asked: DisclosureCase): readonly Move[] {
  const original = truth(asked.unknowns);
  return moves.filter((move) => isPossible(moved(original, move), asked));
}

function proofName({ attacker, sensitive, rule }: Omit<Proof, 'moves'>): string {
  return `${sensitive} ${rule} ${attacker}`;
}

function moved(original: Table, move: Move): Table {
  const table = new Map(original);
  for (const [id, by] of move) table.set(id, (original.get(id) ?? Number.NaN) + by);
  return table;
}

function isPossible(table: Table, { unknowns, published }: DisclosureCase): boolean {
  const isWithin = ({ id, min, max }: Unknown) => {
    const value = table.get(id);
    return value !== undefined && Number.isSafeInteger(value) && value >= min && value <= max;
  };
  return (
    table.size === unknowns.length &&
    unknowns.every(isWithin) &&
    published.every((statement) => holds(statement, table))
  );
}

/** What the attacker knows stays as it is in every change, and what he does not know takes the values it must. */
function isMet(
  { rest, atMost, atLeast, different }: Question,
  { knows }: Attacker,
  original: Table,
  changes: readonly Table[],
): boolean {
  if (changes.some((change) => knows.some((id) => change.has(id)))) return false;
  const value = sumOf(rest, original);
  const values = [value, ...changes.map((change) => value + changeOf(rest, change))];
  return Math.min(...values) <= atMost && Math.max(...values) >= atLeast && new Set(values).size >= different;
}

function changeOf(sum: Terms, change: Table): number {
  return Object.entries(sum).reduce((by, [id, coefficient]) => by + coefficient * (change.get(id) ?? 0), 0);
}
