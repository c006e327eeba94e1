import type { FieldErrorCode } from '#src/platform/outcome.ts';
import type { Gender, Stadium } from '../definitions/group-rules.ts';
import type { AskedIndicator } from '../rounds/round.ts';
import { type FigureField, figureName } from './figure-rules.ts';
import type { Cell } from './submission.ts';

/** Something in the figures that cannot be: it stands at a field. */
export type Fault = {
  field: string;
  code: Extract<
    FieldErrorCode,
    | 'more-than-pupils'
    | 'more-than-lower'
    | 'more-than-total'
    | 'sum-over-hundred'
    | 'genders-differ'
    | 'required'
  >;
  values?: Readonly<Record<string, string | number>>;
};

/** Cells by indicator, in one group. */
type Group = { stadium: Stadium; gender: Gender; cells: ReadonlyMap<string, Cell> };

/**
 * What cannot be in the figures: more pupils over a threshold than there are, or than over a lower one; valid or invalid absence
 * above all absence (the two are not added: a pupil may have both); shares above a hundred together; girls and boys who
 * are not all. Each fault stands at one field.
 */
export function findFaults(fields: readonly FigureField[], cells: readonly Cell[]): readonly Fault[] {
  const asked = new Map(fields.flatMap(({ indicator }) => (indicator ? [[indicator.id, indicator]] : [])));
  const groups = groupsOf(cells);
  return [
    ...groups.flatMap((group) => [
      ...overPupils(group, asked),
      ...notNested(group, asked),
      ...overTotal(group, asked),
      ...overHundred(group, asked),
      ...overOffered(group),
      ...withoutPupils(group, asked),
    ]),
    ...gendersDiffer(groups, asked),
  ];
}

function groupsOf(cells: readonly Cell[]): readonly Group[] {
  const grouped = Map.groupBy(cells, ({ stadium, gender }) => `${stadium} ${gender}`);
  return [...grouped.values()].flatMap((own): Group[] => {
    const [first] = own;
    if (!first) return [];
    const { stadium, gender } = first;
    return [{ stadium, gender, cells: new Map(own.map((cell) => [cell.indicatorId, cell])) }];
  });
}

type Asked = ReadonlyMap<string, AskedIndicator>;

const nameIn = ({ stadium, gender }: Group, indicatorId?: string) => figureName(stadium, gender, indicatorId);

/** Counts of pupils in the group, with what they count. */
function countsOf({ cells }: Group, asked: Asked) {
  return [...cells.values()].flatMap((cell) => {
    const version = asked.get(cell.indicatorId)?.version;
    if (version?.measure !== 'pupils-over' || cell.count === null) return [];
    const threshold = version.threshold ?? 0;
    return [
      { id: cell.indicatorId, count: cell.count, pupils: cell.pupils, threshold, kind: version.absenceKind },
    ];
  });
}

function overPupils(group: Group, asked: Asked): readonly Fault[] {
  return countsOf(group, asked).flatMap(({ id, count, pupils }) =>
    pupils !== null && count > pupils
      ? [{ field: nameIn(group, id), code: 'more-than-pupils', values: { pupils } }]
      : [],
  );
}

/** Whoever is over a higher threshold is over the lower, too. */
function notNested(group: Group, asked: Asked): readonly Fault[] {
  const counts = countsOf(group, asked).toSorted((a, b) => a.threshold - b.threshold);
  return counts.flatMap(({ id, count, threshold, kind }): Fault[] => {
    const lower = counts.find((one) => one.kind === kind && one.threshold < threshold && one.count < count);
    if (!lower) return [];
    const values = { threshold: lower.threshold, count: lower.count };
    return [{ field: nameIn(group, id), code: 'more-than-lower', values }];
  });
}

function overTotal(group: Group, asked: Asked): readonly Fault[] {
  const counts = countsOf(group, asked);
  return counts.flatMap(({ id, count, threshold, kind }): Fault[] => {
    if (kind === 'total') return [];
    const total = counts.find(
      (one) => one.kind === 'total' && one.threshold <= threshold && one.count < count,
    );
    return total
      ? [{ field: nameIn(group, id), code: 'more-than-total', values: { count: total.count } }]
      : [];
  });
}

function overHundred(group: Group, asked: Asked): readonly Fault[] {
  const shares = [...group.cells.values()].filter(({ percent }) => percent !== null);
  const isPart = ({ indicatorId }: Cell) => asked.get(indicatorId)?.version.absenceKind !== 'total';
  const parts = shares.filter(isPart);
  const sum = parts.reduce((all, { percent }) => all + (percent ?? 0), 0);
  const last = parts.at(-1);
  return last && sum > 100.05 ? [{ field: nameIn(group, last.indicatorId), code: 'sum-over-hundred' }] : [];
}

function overOffered(group: Group): readonly Fault[] {
  const hours = (id: string) => group.cells.get(id)?.count ?? 0;
  const offered = group.cells.get('offered-hours')?.count ?? null;
  if (offered === null || hours('valid-hours') + hours('invalid-hours') <= offered) return [];
  return [{ field: nameIn(group, 'invalid-hours'), code: 'more-than-total', values: { count: offered } }];
}

/** A count of pupils says little without how many they are. */
function withoutPupils(group: Group, asked: Asked): readonly Fault[] {
  const hasNone = countsOf(group, asked).some(({ pupils }) => pupils === null);
  return hasNone ? [{ field: nameIn(group), code: 'required' }] : [];
}

function gendersDiffer(groups: readonly Group[], asked: Asked): readonly Fault[] {
  return groups.flatMap((girls): Fault[] => {
    if (girls.gender !== 'girls') return [];
    const of = (gender: Gender) =>
      groups.find((one) => one.stadium === girls.stadium && one.gender === gender);
    const [boys, all] = [of('boys'), of('all')];
    if (!boys || !all) return [];
    const sums = [...girls.cells.keys()].filter((id) => asked.get(id)?.version.measure === 'pupils-over');
    return [
      ...differing(pupilsIn(all), pupilsIn(girls), pupilsIn(boys), nameIn(boys)),
      ...sums.flatMap((id) => {
        const count = (group: Group) => group.cells.get(id)?.count ?? null;
        return differing(count(all), count(girls), count(boys), nameIn(boys, id));
      }),
    ];
  });
}

const pupilsIn = ({ cells }: Group) =>
  [...cells.values()].find(({ pupils }) => pupils !== null)?.pupils ?? null;

function differing(
  all: number | null,
  girls: number | null,
  boys: number | null,
  field: string,
): readonly Fault[] {
  if (all === null || girls === null || boys === null || girls + boys === all) return [];
  return [{ field, code: 'genders-differ', values: { sum: girls + boys, all } }];
}
