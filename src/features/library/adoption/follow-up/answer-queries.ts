import { findOrganisationNamesById } from '#src/features/library/storage/reference-queries.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { ActingScope } from '../../entry/scope-rules.ts';
import { organisationIdsIn } from '../../publishing/publishing-queries.ts';
import type { Experience, StillUsed } from '../adoption.ts';

export type DueAdoption = { id: string; originalId: string; organisationId: string };

/** Those who said before the day that they use a published entry, and have never been asked what came of it. */
export async function listDueAdoptions(db: Db, before: string): Promise<readonly DueAdoption[]> {
  return db
    .selectFrom('adoption')
    .innerJoin('entry as original', 'original.id', 'adoption.original_id')
    .select([
      'adoption.id',
      'adoption.original_id as originalId',
      'adoption.organisation_id as organisationId',
    ])
    .where('adoption.way', 'in', ['as-is', 'changed'])
    .where('adoption.ended_at', 'is', null)
    .where('adoption.declared_at', '<', before)
    .where('original.state', '=', 'published')
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('adoption_answer')
            .select('adoption_answer.id')
            .whereRef('adoption_answer.adoption_id', '=', 'adoption.id'),
        ),
      ),
    )
    .orderBy('adoption.id')
    .execute();
}

/** Writes that the two questions of the term have been asked. Returns false when they were already. */
export async function insertQuestion(
  trx: Db,
  question: { id: string; adoptionId: string; term: string; at: string },
): Promise<boolean> {
  const row = await trx
    .insertInto('adoption_answer')
    .values({ id: question.id, adoption_id: question.adoptionId, term: question.term, asked_at: question.at })
    .onConflict((on) => on.columns(['adoption_id', 'term']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export type OpenQuestion = {
  id: string;
  term: string;
  askedAt: string;
  slug: string;
  title: string;
  organisationId: string;
};

/** Questions that nobody has answered, the longest waiting first. */
export async function listOpenQuestions(db: Db, scope: ActingScope): Promise<readonly OpenQuestion[]> {
  return selectQuestions(db)
    .where('adoption_answer.answered_at', 'is', null)
    .where('adoption.organisation_id', 'in', organisationIdsIn(db, scope))
    .execute();
}

/** The newest question to the organisation about the entry that nobody has answered. */
export async function findOpenQuestion(
  db: Db,
  originalId: string,
  organisationId: string,
): Promise<OpenQuestion | undefined> {
  const open = await selectQuestions(db)
    .where('adoption_answer.answered_at', 'is', null)
    .where('adoption.original_id', '=', originalId)
    .where('adoption.organisation_id', '=', organisationId)
    .execute();
  return open.at(-1);
}

function selectQuestions(db: Db) {
  return db
    .selectFrom('adoption_answer')
    .innerJoin('adoption', 'adoption.id', 'adoption_answer.adoption_id')
    .innerJoin('entry_card', 'entry_card.entry_id', 'adoption.original_id')
    .select([
      'adoption_answer.id',
      'adoption_answer.term',
      'adoption_answer.asked_at as askedAt',
      'entry_card.slug',
      'entry_card.title',
      'adoption.organisation_id as organisationId',
    ])
    .where('adoption.ended_at', 'is', null)
    .orderBy('adoption_answer.asked_at')
    .orderBy('adoption_answer.id');
}

type Answer = {
  id: string;
  stillUsed: StillUsed;
  whatDiffered: string | null;
  isPublic: boolean;
  by: string | null;
  at: string;
};

/** Writes the answer; `conflict` when somebody has answered before. */
export async function updateAnswer(trx: Db, answer: Answer): Promise<void> {
  const row = await trx
    .updateTable('adoption_answer')
    .set({
      still_used: answer.stillUsed,
      what_differed: answer.whatDiffered,
      is_public: answer.isPublic ? 1 : 0,
      answered_by: answer.by,
      answered_at: answer.at,
    })
    .where('id', '=', answer.id)
    .where('answered_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict', { type: 'entry' });
}

/** What came of an entry elsewhere, the newest first; the open answers alone, with something to read, or all of them. */
export async function listExperiences(
  db: Db,
  originalId: string,
  { onlyPublic }: { onlyPublic: boolean },
): Promise<readonly Experience[]> {
  const rows = await db
    .selectFrom('adoption_answer')
    .innerJoin('adoption', 'adoption.id', 'adoption_answer.adoption_id')
    .select(['organisation_id', 'term', 'still_used', 'what_differed', 'is_public'])
    .where('adoption.original_id', '=', originalId)
    .where('answered_at', 'is not', null)
    .$if(onlyPublic, (query) => query.where('is_public', '=', 1).where('what_differed', 'is not', null))
    .orderBy('answered_at', 'desc')
    .orderBy('adoption_answer.id')
    .execute();
  const names = await findOrganisationNamesById(
    db,
    rows.map((row) => row.organisation_id),
  );
  return rows.flatMap((row): Experience[] => {
    const organisation = names.get(row.organisation_id);
    if (!organisation || row.still_used === null) return [];
    const { term, still_used: stillUsed, what_differed: text } = row;
    return [{ organisation, term, stillUsed, text, isPublic: row.is_public === 1 }];
  });
}
