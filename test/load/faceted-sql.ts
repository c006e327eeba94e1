import type { Situation } from '#src/features/finder/situation/situation.ts';
import type { Db } from '#src/platform/app.ts';

/** The peer of `bench:finder`: how many of the wanted values each entry has, best first, asked of the rows of the lists in one statement. */
export async function facetedSql(db: Db, situation: Situation, limit: number) {
  const wanted = {
    'school-year': situation.years,
    'absence-pattern': situation.patterns,
    hindrance: situation.hindrances,
    profession: situation.professions,
    municipality: situation.municipality === undefined ? [] : [situation.municipality],
  };
  return db
    .selectFrom('entry_facet')
    .innerJoin('entry_card', 'entry_card.entry_id', 'entry_facet.entry_id')
    .select(['entry_card.entry_id', 'entry_card.title', (is) => is.fn.countAll<number>().as('score')])
    .where((is) =>
      is.or(
        Object.entries(wanted)
          .filter(([, values]) => values.length > 0)
          .map(([facet, values]) => is.and([is('facet', '=', facet), is('value', 'in', [...values])])),
      ),
    )
    .groupBy('entry_card.entry_id')
    .orderBy('score', 'desc')
    .orderBy('entry_card.title_key')
    .limit(limit)
    .execute();
}
