import { type Question as Asked, questionsOf } from '../../model/requirement.ts';
import { attackersOf, type Statement, type Terms, type Unknown } from '../../model/statement.ts';
import type { Range, Row } from '../../solver/integer-model.ts';
import { createColumns } from './columns.ts';
import type { Frame, Print, Question } from './frame.ts';
import type { ProtectionModel } from './protection-model.ts';

type Unknowns = ReadonlyMap<string, Unknown>;

/** Puts the model in numbers; what it calls published must be true. */
export function buildFrame(model: ProtectionModel): Frame {
  const unknowns = new Map(model.unknowns.map((unknown) => [unknown.id, unknown]));
  const columns = createColumns(model.unknowns);
  const cells = model.cells.map(({ of, id }) => columns.place(of, id));
  const questions = model.sensitive.flatMap((_, index) =>
    questionsAbout(index, model, unknowns, columns.place),
  );
  return {
    model: {
      columns: columns.ranges,
      rows: [...columns.rows, ...model.published.map((statement) => rowOf(statement, unknowns, columns.at))],
    },
    cells,
    prints: printsOf(model, cells, new Set(questions.map(({ column }) => column))),
    attackers: attackersOf(model).map(({ id, knows }) => ({ id, knows: knows.map(columns.at) })),
    questions,
  };
}

function questionsAbout(
  index: number,
  model: ProtectionModel,
  unknowns: Unknowns,
  place: (terms: Terms) => number,
): readonly Question[] {
  const sensitive = model.sensitive[index] ?? { terms: {} };
  const asked = attackersOf(model).flatMap((attacker, at) =>
    questionsOf(sensitive, attacker, unknowns, model.policy.T).flatMap((question) =>
      rangesOf(question, truthOf(question.rest, unknowns)).map((range) => ({
        attacker: at,
        rule: question.rule,
        from: range.min,
        to: range.max,
      })),
    ),
  );
  if (asked.length === 0) return [];
  const column = place(sensitive.terms);
  return asked.map((one) => ({ ...one, sensitive: index, column, isImplied: isImplied(one, asked) }));
}

type Ranged = Pick<Question, 'attacker' | 'from' | 'to'>;

/** What a witness proves against an insider, it proves against the public too, who knows less. */
function isImplied({ attacker, from, to }: Ranged, asked: readonly Ranged[]): boolean {
  return attacker === 0 && asked.some((other) => other.attacker > 0 && other.from >= from && other.to <= to);
}

/** One value at most, one at least, and a third when the truth is itself the greatest. */
function rangesOf({ atMost, atLeast, different }: Asked, truth: number): readonly Range[] {
  const [lowest, highest] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const down = { min: lowest, max: atMost - truth };
  if (truth < atLeast) return [down, { min: atLeast - truth, max: highest }];
  if (different < 3) return [down];
  const isNextBelow = down.max === -1;
  return isNextBelow
    ? [
        { min: -1, max: -1 },
        { min: lowest, max: -2 },
      ]
    : [down, { min: down.max + 1, max: -1 }];
}

function printsOf(
  model: ProtectionModel,
  cells: readonly number[],
  atRisk: ReadonlySet<number>,
): readonly Print[] {
  const alike = Map.groupBy(model.cells.entries(), ([at]) => cells[at] ?? -1);
  return [...alike].map(([column, group]) => ({
    column,
    cells: group.length,
    totals: group.filter(([, { isTotal }]) => isTotal).length,
    isAtRisk: atRisk.has(column),
  }));
}

function truthOf(terms: Terms, unknowns: Unknowns): number {
  return Object.entries(terms).reduce((sum, [id, by]) => sum + by * (unknowns.get(id)?.true ?? 0), 0);
}

/** What is already said, as a row over distances from the truth. */
function rowOf({ terms, op, value }: Statement, unknowns: Unknowns, at: (id: string) => number): Row {
  const room = value - truthOf(terms, unknowns);
  return {
    at: Object.keys(terms).map(at),
    by: Object.values(terms),
    min: op === '<=' ? Number.NEGATIVE_INFINITY : room,
    max: op === '>=' ? Number.POSITIVE_INFINITY : room,
  };
}
