import { type Figure, together } from './figures.ts';

/** Figures of one group from those that count alike; `leftOut` hand it in counted another way. */
export type Field = { way: string; parts: readonly Figure[]; leftOut: number };

/** What is to be shown of the round, group by group and way by way, the most common way first. */
export function fieldsOf(figures: readonly Figure[]): readonly Field[] {
  const current = figures.filter(({ handed }) => handed.isCurrent);
  const groups = Map.groupBy(current, ({ indicator, stadium, gender }) =>
    [indicator.id, stadium, gender].join('|'),
  );
  const common = commonWays(current);
  return [...groups.values()].flatMap((group) => {
    const ways = Map.groupBy(group, ({ handed, indicator }) => handed.wayOf(indicator));
    const fields = [...ways].map(([way, parts]) => ({ way, parts, leftOut: group.length - parts.length }));
    const isCommon = ({ way }: Field) => way === common.get(group[0]?.indicator.id ?? '');
    return [...fields.filter(isCommon), ...fields.filter((field) => !isCommon(field))];
  });
}

/** The fields that the region's figures are made of. */
export function regionFields(figures: readonly Figure[]): readonly Field[] {
  const common = commonWays(figures.filter(({ handed }) => handed.isCurrent));
  return fieldsOf(figures).filter(({ way, parts }) => way === common.get(parts[0]?.indicator.id ?? ''));
}

/** The field's figures as one of the region. */
export function regionFigure({ parts }: Field): Figure {
  const [first] = parts;
  if (!first) throw new RangeError('A field has parts');
  return together(parts, first);
}

/** How most organisations count each indicator; of equally many the first by name. */
function commonWays(figures: readonly Figure[]): ReadonlyMap<string, string> {
  const indicators = Map.groupBy(figures, ({ indicator }) => indicator.id);
  return new Map(
    [...indicators].map(([id, own]) => {
      const ways = Map.groupBy(own, ({ handed, indicator }) => handed.wayOf(indicator));
      const counted = [...ways].map(([way, parts]) => ({
        way,
        count: new Set(parts.map(({ handed }) => handed.organisationId)).size,
      }));
      const [most] = counted.toSorted((a, b) => b.count - a.count || (a.way < b.way ? -1 : 1));
      return [id, most?.way ?? ''];
    }),
  );
}
