import type { Db } from '#src/platform/app.ts';
import { type NoticeChoice, usualChoice } from './choice.ts';

/** How the person wants to be told. */
export async function getChoice(db: Db, personId: string): Promise<NoticeChoice> {
  return (await listChoices(db, [personId])).get(personId) ?? usualChoice;
}

/** How each of the people who has said so wants to be told. */
export async function listChoices(
  db: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, NoticeChoice>> {
  if (personIds.length === 0) return new Map();
  const rows = await db.selectFrom('notice_choice').selectAll().where('person_id', 'in', personIds).execute();
  return new Map(
    rows.map((row) => [
      row.person_id,
      { personal: row.personal, wrote: row.wrote, hasWeek: row.has_week === 1 },
    ]),
  );
}

export async function upsertChoice(
  trx: Db,
  personId: string,
  { personal, wrote, hasWeek }: NoticeChoice,
  at: string,
): Promise<void> {
  const chosen = { personal, wrote, has_week: hasWeek ? 1 : 0, changed_at: at } as const;
  await trx
    .insertInto('notice_choice')
    .values({ person_id: personId, ...chosen })
    .onConflict((oc) => oc.column('person_id').doUpdateSet(chosen))
    .execute();
}

/** Who of the people is awake. */
export async function listAwake(db: Db, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('id', 'in', personIds)
    .where('state', '=', 'active')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Awake coordinators who have not said no to *Din vecka*. */
export async function listWeekReaders(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .leftJoin('notice_choice as c', 'c.person_id', 'p.id')
    .select('p.id')
    .distinct()
    .where('m.role', '=', 'coordinator')
    .where('m.status', '=', 'approved')
    .where('p.state', '=', 'active')
    .where((eb) => eb.or([eb('c.has_week', 'is', null), eb('c.has_week', '=', 1)]))
    .execute();
  return rows.map(({ id }) => id);
}
