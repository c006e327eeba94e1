import { findOrganisationNamesById } from '#src/features/library/storage/reference-queries.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError, isUniqueViolation } from '#src/platform/errors.ts';
import type { OwnRoutine, Routine } from './routine.ts';

/** The routines beside a guide, by organisation in Swedish order. */
export async function listRoutines(db: Db, entryId: string): Promise<readonly Routine[]> {
  const rows = await db
    .selectFrom('guide_routine')
    .innerJoin('organisation', 'organisation.id', 'guide_routine.organisation_id')
    .selectAll('guide_routine')
    .where('entry_id', '=', entryId)
    .orderBy('organisation.sort_key')
    .orderBy('guide_routine.id')
    .execute();
  const organisations = await findOrganisationNamesById(
    db,
    rows.map(({ organisation_id }) => organisation_id),
  );
  return rows.flatMap(({ id, organisation_id, chapter, title, link, note, saves }) => {
    const organisation = organisations.get(organisation_id);
    return organisation ? [{ id, organisation, chapter, title, link, note, saves }] : [];
  });
}

/** What an organisation has put beside published guides, by guide. */
export async function listRoutinesOf(db: Db, organisationId: string): Promise<readonly OwnRoutine[]> {
  const rows = await db
    .selectFrom('guide_routine')
    .innerJoin('entry_card', 'entry_card.entry_id', 'guide_routine.entry_id')
    .select(['guide_routine.id', 'chapter', 'guide_routine.title', 'link', 'note'])
    .select(['entry_card.slug', 'entry_card.title as guideTitle'])
    .where('guide_routine.organisation_id', '=', organisationId)
    .orderBy('entry_card.title_key')
    .orderBy('guide_routine.id')
    .execute();
  return rows.map(({ slug, guideTitle, ...row }) => ({ ...row, guide: { slug, title: guideTitle } }));
}

type Text = Pick<Routine, 'id' | 'title' | 'link' | 'note'>;
type Written = { by: string | null; at: string };
type NewRoutine = Text & Written & { entryId: string; organisation: { id: string }; chapter: string };

/** Stores a new routine; `conflict` when the organisation has one at the place already. */
export async function insertRoutine(
  db: Db,
  { entryId, organisation, by, at, id, chapter, title, link, note }: NewRoutine,
): Promise<void> {
  const written = { changed_by: by, changed_at: at };
  const place = { entry_id: entryId, organisation_id: organisation.id, chapter };
  try {
    await db
      .insertInto('guide_routine')
      .values({ id, ...place, title, link, note, ...written })
      .execute();
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('conflict', { type: 'routine' }, { cause: error });
    throw error;
  }
}

/** Changes a routine that is as it was read; otherwise `conflict`. */
export async function updateRoutine(
  db: Db,
  { id, title, link, note, saves, by, at }: Text & Written & Pick<Routine, 'saves'>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('guide_routine')
    .set({ title, link, note, saves: saves + 1, changed_by: by, changed_at: at })
    .where('id', '=', id)
    .where('saves', '=', saves)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new DomainError('conflict', { type: 'routine' });
}

/** Takes a routine away; `conflict` when it is gone already. */
export async function deleteRoutine(db: Db, id: string): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('guide_routine').where('id', '=', id).executeTakeFirst();
  if (numDeletedRows === 0n) throw new DomainError('conflict', { type: 'routine' });
}
