import type { Db } from '#src/platform/app.ts';

/** Where a draft belongs: one a person and place. */
export type DraftPlace = 'new' | `thread:${string}` | `post:${string}` | `entry:${string}`;

/** Takes the draft away: it has been posted, or thrown away. */
export async function deleteDraft(trx: Db, personId: string, place: DraftPlace): Promise<void> {
  await trx.deleteFrom('post_draft').where('person_id', '=', personId).where('place', '=', place).execute();
}

/** Hands the files of the draft to the post that it became. */
export async function moveDraftFiles(
  trx: Db,
  { personId, place, postId }: { personId: string; place: DraftPlace; postId: string },
): Promise<void> {
  await trx
    .updateTable('post_file')
    .set({ draft_id: null, post_id: postId })
    .where('draft_id', 'in', (eb) =>
      eb.selectFrom('post_draft').select('id').where('person_id', '=', personId).where('place', '=', place),
    )
    .execute();
}
