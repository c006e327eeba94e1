import { latestDay } from '../schema/stated-date.ts';
import { schoolYears } from '../vocabulary/index.ts';
import { codes } from '../vocabulary/vocabulary.ts';
import type { Contradiction, ContradictionKind, Proposal, ProposalField } from './proposal.ts';

type Of<F extends ProposalField> = Extract<Proposal, { field: F }>;

/** Places of the text that do not go together; a note where rounding explains it, else something to check. */
export function findContradictions(proposals: readonly Proposal[]): readonly Contradiction[] {
  return [
    ...spelledTwoWays(of(proposals, 'units')),
    ...sameMoney(of(proposals, 'funding')),
    ...sumsThatDiffer(of(proposals, 'funding'), of(proposals, 'fundingTotal')),
    ...twoMaxima(of(proposals, 'duration.maxMonths')),
    ...twoStarts(of(proposals, 'start')),
    ...agesAgainstYears(of(proposals, 'target.ages'), of(proposals, 'target.schoolYears')),
  ];
}

function of<F extends ProposalField>(proposals: readonly Proposal[], field: F): readonly Of<F>[] {
  return proposals.filter((proposal): proposal is Of<F> => proposal.field === field);
}

function contradiction(
  kind: ContradictionKind,
  severity: Contradiction['severity'],
  rows: readonly Proposal[],
  values: readonly string[],
): Contradiction {
  return {
    kind,
    severity,
    values,
    places: rows.map(({ sentence, start, end }) => ({ sentence, start, end })),
  };
}

/** One abbreviation spelled out in two ways. */
function spelledTwoWays(units: readonly Of<'units'>[]): Contradiction[] {
  const short = units.filter(({ value }) => value.abbreviation !== undefined);
  return [...Map.groupBy(short, ({ value }) => value.abbreviation?.toUpperCase())].flatMap(
    ([abbreviation, rows]) => {
      const names = new Map(rows.map((row) => [row.value.name.toLowerCase(), row]));
      const spelled = [...names.values()];
      return spelled.length < 2
        ? []
        : [
            contradiction('abbreviation', 'check', spelled, [
              abbreviation ?? '',
              ...spelled.map(({ value }) => value.name),
            ]),
          ];
    },
  );
}

/** The same money to the krona and rounded: 2 806 000 beside 2,8 million. */
function sameMoney(lines: readonly Of<'funding'>[]): Contradiction[] {
  const exact = lines.filter(({ value }) => value.exactness === 'exact');
  const rounded = lines.filter(({ value }) => value.exactness === 'rounded');
  return exact.flatMap((line) =>
    rounded
      .filter((other) => isRounding(line.value.amount ?? 0, other.value.amount ?? 0))
      .map((other) =>
        contradiction(
          'same-money',
          'note',
          [line, other],
          [String(line.value.amount), String(other.value.amount)],
        ),
      ),
  );
}

/** Whether the second is the first, rounded to its own last digit. */
function isRounding(exact: number, rounded: number): boolean {
  return Math.abs(exact - rounded) <= step(rounded) / 2;
}

function step(amount: number): number {
  let unit = 1;
  while (amount !== 0 && amount % (unit * 10) === 0) unit *= 10;
  return Math.min(unit, 100_000);
}

/** Parts that do not make the whole; money that is told twice counts once. */
function sumsThatDiffer(
  lines: readonly Of<'funding'>[],
  totals: readonly Of<'fundingTotal'>[],
): Contradiction[] {
  const [total] = totals;
  if (!total || totals.length > 1 || lines.length < 2 || lines.some(isShareOfUnknown)) return [];
  const parts = lines.filter(
    ({ value }) =>
      value.exactness === 'rounded' ||
      !lines.some(
        (other) =>
          other.value.exactness === 'rounded' && isRounding(value.amount ?? 0, other.value.amount ?? 0),
      ),
  );
  const sum = parts.reduce((all, { value }) => all + (value.amount ?? 0), 0);
  const leeway = [total, ...parts].reduce(
    (all, { value }) => all + (value.exactness === 'rounded' ? step(value.amount ?? 0) / 2 : 0),
    0,
  );
  if (Math.abs(sum - total.value.amount) <= leeway) return [];
  return [
    contradiction('funding-sum', 'check', [total, ...parts], [String(total.value.amount), String(sum)]),
  ];
}

/** `1 800 000 kronor var` by payers that the sentence does not count. */
function isShareOfUnknown({ sentence, value }: Of<'funding'>): boolean {
  return (
    /(?:kronor|kr|mkr|tkr)\s+(?:var(?:dera)?|per kommun)(?!\p{L})/iu.test(sentence) &&
    !/förvaltning|nämnd|styrelse/iu.test(value.payer)
  );
}

function twoMaxima(rows: readonly Of<'duration.maxMonths'>[]): Contradiction[] {
  return rows.length < 2
    ? []
    : [
        contradiction(
          'two-maxima',
          'check',
          rows,
          rows.map(({ value }) => String(value)),
        ),
      ];
}

/** Two starts that cannot both be true: the one is over before the other begins. */
function twoStarts(rows: readonly Of<'start'>[]): Contradiction[] {
  const [first, second] = rows.toSorted((a, b) =>
    (latestDay(a.value) ?? '').localeCompare(latestDay(b.value) ?? ''),
  );
  if (!first || !second || first.value.slice(0, 4) === second.value.slice(0, 4)) return [];
  const isApart = (latestDay(first.value) ?? '').slice(0, 7) < second.value.slice(0, 4);
  return isApart ? [contradiction('two-starts', 'check', [first, second], [first.value, second.value])] : [];
}

const inOrder: readonly string[] = codes(schoolYears);

/** Ages that are more than a year beside the school years: the preschool class is six, year nine fifteen or sixteen. */
function agesAgainstYears(
  ages: readonly Of<'target.ages'>[],
  years: readonly Of<'target.schoolYears'>[],
): Contradiction[] {
  const [age, year] = [ages[0], years[0]];
  if (!age || !year || age.value.from === undefined || age.value.to === undefined) return [];
  const [from, to] = [inOrder.indexOf(year.value[0] ?? '') + 6, inOrder.indexOf(year.value.at(-1) ?? '') + 6];
  const isNear = Math.abs(age.value.from - from) <= 1 && age.value.to >= to - 1 && age.value.to <= to + 2;
  return isNear
    ? []
    : [
        contradiction(
          'ages-and-years',
          'check',
          [age, year],
          [`${age.value.from}–${age.value.to}`, `${from}–${to}`],
        ),
      ];
}
