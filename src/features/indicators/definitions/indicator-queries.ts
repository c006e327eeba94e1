import type { Selectable } from 'kysely';
import type { IndicatorTextTable, IndicatorVersionTable } from '#db/tables/indicators.ts';
import type { Db } from '#src/platform/app.ts';
import type { Indicator, IndicatorPackage, IndicatorText, IndicatorVersion } from './indicator.ts';
import { packageIds } from './indicator.ts';

/** Every indicator with its versions, in the order in which they are shown. */
export async function listIndicators(db: Db): Promise<readonly Indicator[]> {
  const indicators = await db.selectFrom('indicator').selectAll().orderBy('position').orderBy('id').execute();
  const versions = await db.selectFrom('indicator_version').selectAll().orderBy('version').execute();
  const texts = await db.selectFrom('indicator_text').selectAll().execute();
  const versionsOf = Map.groupBy(versions, ({ indicator_id }) => indicator_id);
  const textsOf = Map.groupBy(texts, ({ indicator_id, version }) => `${indicator_id} ${version}`);
  return indicators.map(({ id, slug, retired_on }) => ({
    ...{ id, slug, retiredOn: retired_on },
    versions: (versionsOf.get(id) ?? []).flatMap((row) =>
      toVersion(row, textsOf.get(`${id} ${row.version}`) ?? []),
    ),
  }));
}

function toVersion(
  row: Selectable<IndicatorVersionTable>,
  texts: readonly Selectable<IndicatorTextTable>[],
): readonly IndicatorVersion[] {
  const sv = texts.find(({ lang }) => lang === 'sv');
  const en = texts.find(({ lang }) => lang === 'en');
  if (!sv || !en) return [];
  return [
    {
      version: row.version,
      validFrom: row.valid_from,
      measure: row.measure,
      absenceKind: row.absence_kind,
      basis: row.basis,
      threshold: row.threshold,
      registerName: row.register_name,
      sv: toText(sv),
      en: toText(en),
    },
  ];
}

function toText(row: Selectable<IndicatorTextTable>): IndicatorText {
  const { name, short, purpose, definition, source, risk, change } = row;
  return { name, short, purpose, definition, source, risk, change };
}

/** What rounds can ask for at once, in the order in which they are shown. */
export async function listPackages(db: Db): Promise<readonly IndicatorPackage[]> {
  const rows = await db.selectFrom('indicator_package').selectAll().orderBy('position').execute();
  return packageIds.flatMap((id): IndicatorPackage[] => {
    const own = rows.filter((row) => row.package === id);
    if (own.length === 0) return [];
    const byGender = own.some(({ by_gender }) => by_gender === 1);
    return [{ id, byGender, indicatorIds: own.map(({ indicator_id }) => indicator_id) }];
  });
}

/** Writes the indicator, or brings it to what the portal's files say. */
export async function upsertIndicator(
  trx: Db,
  { id, slug, position, version }: { id: string; slug: string; position: number; version: number },
): Promise<void> {
  await trx
    .insertInto('indicator')
    .values({ id, slug, position, version, retired_on: null })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ slug, position, version, retired_on: null }),
    )
    .execute();
}

/** Writes a version; the same one once more only corrects it. */
export async function upsertVersion(
  trx: Db,
  indicatorId: string,
  { sv, en, ...measured }: IndicatorVersion,
): Promise<void> {
  const key = { indicator_id: indicatorId, version: measured.version };
  const values = {
    valid_from: measured.validFrom,
    measure: measured.measure,
    absence_kind: measured.absenceKind,
    basis: measured.basis,
    threshold: measured.threshold,
    register_name: measured.registerName,
  };
  await trx
    .insertInto('indicator_version')
    .values({ ...key, ...values })
    .onConflict((conflict) => conflict.columns(['indicator_id', 'version']).doUpdateSet(values))
    .execute();
  for (const [lang, words] of [
    ['sv', sv],
    ['en', en],
  ] as const) {
    await trx
      .insertInto('indicator_text')
      .values({ ...key, lang, ...words })
      .onConflict((conflict) => conflict.columns(['indicator_id', 'version', 'lang']).doUpdateSet(words))
      .execute();
  }
}

/** Makes these the packages. */
export async function replacePackages(trx: Db, packages: readonly IndicatorPackage[]): Promise<void> {
  await trx.deleteFrom('indicator_package').execute();
  for (const { id, byGender, indicatorIds } of packages) {
    const rows = indicatorIds.map((indicatorId, position) => ({
      ...{ package: id, indicator_id: indicatorId, position },
      by_gender: byGender ? (1 as const) : (0 as const),
    }));
    await trx.insertInto('indicator_package').values(rows).execute();
  }
}

/** Retires the indicators that the portal no longer comes with. */
export async function retireOthers(trx: Db, kept: readonly string[], on: string): Promise<void> {
  await trx
    .updateTable('indicator')
    .set({ retired_on: on })
    .where('retired_on', 'is', null)
    .where('id', 'not in', [...kept])
    .execute();
}
