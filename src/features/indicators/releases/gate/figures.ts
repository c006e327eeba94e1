import type { Gender, Stadium } from '../../definitions/group-rules.ts';
import type { Terms, Unknown } from '../../disclosure/model/statement.ts';
import type { AskedIndicator } from '../../rounds/round.ts';
import type { Cell } from '../../submissions/submission.ts';
import type { Handed } from './handed.ts';

/** What an organisation, or several together, handed in of a group. */
export type Figure = {
  handed: Handed;
  indicator: AskedIndicator;
  stadium: Stadium;
  gender: Gender;
  /** The unknowns that a count of pupils or cases is made of; none for hours and shares. */
  terms: Terms;
  /** What was handed in that any figure is made of: a share of time in tenths of a per cent, weighed by its pupils. */
  amounts: Terms;
  /** Pupils, cases or hours; nothing for a share of time. */
  count: number | undefined;
  percent: number | undefined;
  /** Size of the group; nothing for what is no part of a group. */
  pupils: number | undefined;
};

export type Figures = { unknowns: readonly Unknown[]; figures: readonly Figure[] };

/** More cases than any municipality has. */
const mostCases = 100_000;

/** Whether the indicator counts pupils or cases, of which few must never be found out. */
export function isCounted({ version }: AskedIndicator): boolean {
  return version.measure === 'pupils-over' || version.measure === 'cases';
}

/**
 * What was handed in, group by group and as sums of groups. The same figure of the same group, handed in twice, has one
 * name; a correction has another. Counts are unknowns under that name. Where girls and boys are given all are their sum.
 */
export function figuresOf(handed: readonly Handed[], asked: readonly AskedIndicator[]): Figures {
  const unknowns = new Map<string, Unknown>();
  const first = new Map<string, string>();

  function nameOf(from: Handed, { indicatorId, stadium, gender, pupils, count, percent }: Cell): string {
    const key = [indicatorId, stadium, gender].join('|');
    const value = [from.organisationId, key, pupils, count, percent].join('|');
    const name = first.get(value) ?? `${from.submissionId}|${key}`;
    first.set(value, name);
    return name;
  }

  function unknownOf(id: string, { pupils, count }: Cell): Terms {
    unknowns.set(id, { id, min: 0, max: pupils ?? mostCases, true: count ?? 0 });
    return { [id]: 1 };
  }

  const ordered = handed.toSorted((a, b) => (a.submissionId < b.submissionId ? -1 : 1));
  const figures = ordered.flatMap((from) =>
    asked.flatMap((indicator) => {
      const isShare = indicator.version.measure === 'share-of-time';
      const toFigure = (cell: Cell): Figure => {
        const name = nameOf(from, cell);
        return {
          ...{ handed: from, indicator, stadium: cell.stadium, gender: cell.gender },
          terms: isCounted(indicator) ? unknownOf(name, cell) : {},
          amounts: cell.pupils === 0 ? {} : { [name]: isShare ? (cell.pupils ?? 1) : 1 },
          count: cell.count ?? undefined,
          percent: isShare ? (cell.percent ?? undefined) : undefined,
          pupils: cell.pupils ?? undefined,
        };
      };
      return withSums(from, indicator, toFigure);
    }),
  );
  return { unknowns: [...unknowns.values()], figures };
}

function withSums(handed: Handed, indicator: AskedIndicator, toFigure: (cell: Cell) => Figure): Figure[] {
  const own = handed.cells.filter(({ indicatorId }) => indicatorId === indicator.id);
  const given = own.filter(({ state }) => state === 'given');
  const stadiums = [...Map.groupBy(given, ({ stadium }) => stadium)];
  const groups = stadiums.flatMap(([stadium, cells]) => {
    const inner = innerCells(cells).map(toFigure);
    return inner.length === 2 ? [...inner, together(inner, { stadium, gender: 'all' })] : inner;
  });
  // a sum over stages that leaves one out would be another figure
  const isWhole = stadiums.length > 1 && !own.some(({ state }) => state === 'missing');
  const genders = [...Map.groupBy(groups, ({ gender }) => gender)];
  const sums = genders.filter(([, figures]) => isWhole && figures.length === stadiums.length);
  return [...groups, ...sums.map(([gender, figures]) => together(figures, { stadium: 'all', gender }))];
}

/** Girls and boys where both are given, else all. */
function innerCells(cells: readonly Cell[]): readonly Cell[] {
  const genders = cells.filter(({ gender }) => gender !== 'all');
  return genders.length === 2 ? genders : cells.filter(({ gender }) => gender === 'all');
}

/** Several figures as one: counts added, shares weighed by pupils. */
export function together(figures: readonly Figure[], place: { stadium: Stadium; gender: Gender }): Figure {
  const [first] = figures;
  if (!first) throw new RangeError('Nothing to put together');
  const pupils = sumOf(figures, (figure) => figure.pupils);
  const weighed = sumOf(figures, (figure) => times(figure.percent, figure.pupils));
  return {
    ...first,
    ...place,
    terms: Object.assign({}, ...figures.map(({ terms }) => terms)),
    amounts: Object.assign({}, ...figures.map(({ amounts }) => amounts)),
    count: sumOf(figures, (figure) => figure.count),
    percent: weighed === undefined || !pupils ? undefined : weighed / pupils,
    pupils,
  };
}

/** Nothing as soon as one of them is nothing. */
function sumOf(figures: readonly Figure[], give: (figure: Figure) => number | undefined): number | undefined {
  return figures
    .map(give)
    .reduce((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one), 0);
}

function times(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a * b;
}
