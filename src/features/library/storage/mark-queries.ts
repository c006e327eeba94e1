import type { Db } from '#src/platform/app.ts';
import type { FieldMarks } from '../entry/entry.ts';

/** Writes what stands about the fields of a revision. */
export async function insertMarks(trx: Db, revisionId: string, marks: FieldMarks): Promise<void> {
  const answers = Object.entries(marks.answers).map(([field, state]) => ({
    revision_id: revisionId,
    field,
    state,
  }));
  const kept = [...new Set(marks.networkOnly)].map((field) => ({
    revision_id: revisionId,
    field,
    state: 'network-only' as const,
  }));
  if (answers.length + kept.length > 0)
    await trx
      .insertInto('field_state')
      .values([...answers, ...kept])
      .execute();
  const waiting = Object.entries(marks.embargoes).map(([field, until]) => ({
    revision_id: revisionId,
    field,
    until,
  }));
  if (waiting.length > 0) await trx.insertInto('field_embargo').values(waiting).execute();
}

/** Takes the marks of an open draft away before it is written anew. */
export async function deleteMarks(trx: Db, revisionId: string): Promise<void> {
  for (const table of ['field_state', 'field_embargo'] as const)
    await trx.deleteFrom(table).where('revision_id', '=', revisionId).execute();
}

/** What stands about the fields of a revision. */
export async function findMarks(db: Db, revisionId: string): Promise<FieldMarks> {
  const rows = await db
    .selectFrom('field_state')
    .select(['field', 'state'])
    .where('revision_id', '=', revisionId)
    .orderBy('field')
    .execute();
  const waiting = await db
    .selectFrom('field_embargo')
    .select(['field', 'until'])
    .where('revision_id', '=', revisionId)
    .where('lifted_at', 'is', null)
    .orderBy('field')
    .execute();
  const answers = rows.flatMap(({ field, state }) =>
    state === 'network-only' ? [] : [[field, state] as const],
  );
  return {
    embargoes: Object.fromEntries(waiting.map(({ field, until }) => [field, until])),
    answers: Object.fromEntries(answers),
    networkOnly: rows.filter(({ state }) => state === 'network-only').map(({ field }) => field),
  };
}

/** Ends the embargoes whose day has come, of every revision or of one; returns the revisions that show more since. */
export async function updateLifted(
  trx: Db,
  { today, at, revisionId }: { today: string; at: string; revisionId?: string },
): Promise<readonly string[]> {
  let update = trx
    .updateTable('field_embargo')
    .set({ lifted_at: at })
    .where('until', '<=', today)
    .where('lifted_at', 'is', null);
  if (revisionId !== undefined) update = update.where('revision_id', '=', revisionId);
  const rows = await update.returning('revision_id').execute();
  return [...new Set(rows.map(({ revision_id }) => revision_id))];
}
