import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { selectMeetings, toMeeting } from '../meeting/meeting-queries.ts';
import type { Asked, FollowUpAnswer } from './follow-up.ts';
import { batchSize } from './follow-up-rules.ts';

/** Meetings that ended in the time. */
export async function listEnded(
  db: Db,
  { endedAfter, endedBefore }: { endedAfter: string; endedBefore: string },
): Promise<readonly Meeting[]> {
  const rows = await selectMeetings(db)
    .where('m.state', '=', 'open')
    .where('m.takes_registrations', '=', 1)
    .where('m.ends_at', '>=', endedAfter)
    .where('m.ends_at', '<', endedBefore)
    .orderBy('m.ends_at')
    .orderBy('m.id')
    .execute();
  return rows.map(toMeeting);
}

/** Notes that somebody is asked; false when they were before. */
export async function insertAsked(
  trx: Db,
  asked: { registrationId: string; meetingId: string; at: string },
): Promise<boolean> {
  const row = await trx
    .insertInto('meeting_asked')
    .values({ registration_id: asked.registrationId, meeting_id: asked.meetingId, asked_at: asked.at })
    .onConflict((oc) => oc.column('registration_id').doNothing())
    .returning('registration_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function findAsked(db: Db, registrationId: string): Promise<Asked | undefined> {
  const row = await db
    .selectFrom('meeting_asked')
    .selectAll()
    .where('registration_id', '=', registrationId)
    .executeTakeFirst();
  return row && toAsked(row);
}

/** Whether the person is asked about the meeting. */
export async function findAskedPerson(
  db: Db,
  meetingId: string,
  personId: string,
): Promise<Asked | undefined> {
  const row = await db
    .selectFrom('meeting_asked as a')
    .innerJoin('meeting_registration as r', 'r.id', 'a.registration_id')
    .selectAll('a')
    .where('a.meeting_id', '=', meetingId)
    .where('r.person_id', '=', personId)
    .executeTakeFirst();
  return row && toAsked(row);
}

/** The meetings about which the person is asked and has not answered, since when. */
export async function listUnanswered(
  db: Db,
  personId: string,
): Promise<readonly { meetingId: string; askedAt: string }[]> {
  return db
    .selectFrom('meeting_asked as a')
    .innerJoin('meeting_registration as r', 'r.id', 'a.registration_id')
    .select(['a.meeting_id as meetingId', 'a.asked_at as askedAt'])
    .where('r.person_id', '=', personId)
    .where('a.has_answered', '=', 0)
    .orderBy('a.asked_at')
    .orderBy('a.meeting_id')
    .execute();
}

/** Notes that somebody has answered, and not what; `conflict` when they had before. */
export async function updateAnswered(trx: Db, registrationId: string): Promise<void> {
  const row = await trx
    .updateTable('meeting_asked')
    .set({ has_answered: 1 })
    .where('registration_id', '=', registrationId)
    .where('has_answered', '=', 0)
    .returning('registration_id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

type KeptAnswer = FollowUpAnswer & { batch: number };

/** How many have answered; nobody else answers until the transaction ends. */
export async function lockAnswers(trx: Db, meetingId: string): Promise<number> {
  await trx
    .updateTable('meeting')
    .set((eb) => ({ seats_taken: eb.ref('seats_taken') }))
    .where('id', '=', meetingId)
    .execute();
  const { count } = await trx
    .selectFrom('meeting_answer')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Keeps an answer under an id that tells neither when nor by whom. */
export async function insertAnswer(
  trx: Db,
  answer: KeptAnswer & { id: string; meetingId: string },
): Promise<void> {
  await trx
    .insertInto('meeting_answer')
    .values({
      id: answer.id,
      meeting_id: answer.meetingId,
      batch: answer.batch,
      usefulness: answer.usefulness,
      takes_home: answer.takesHome,
      next_about: answer.nextAbout,
    })
    .execute();
}

/** Erases the answers of batches that never became full, of meetings that ended before; returns how many batches. */
export async function deleteUnread(db: Db, endedBefore: string): Promise<number> {
  const unread = await db
    .selectFrom('meeting_answer as a')
    .innerJoin('meeting as m', 'm.id', 'a.meeting_id')
    .select(['a.meeting_id', 'a.batch'])
    .where('m.ends_at', '<', endedBefore)
    .groupBy(['a.meeting_id', 'a.batch'])
    .having(({ fn }) => fn.countAll(), '<', batchSize)
    .execute();
  for (const { meeting_id, batch } of unread) {
    await db
      .deleteFrom('meeting_answer')
      .where('meeting_id', '=', meeting_id)
      .where('batch', '=', batch)
      .execute();
  }
  return unread.length;
}

export async function listAnswers(db: Db, meetingId: string): Promise<readonly KeptAnswer[]> {
  const rows = await db
    .selectFrom('meeting_answer')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('id')
    .execute();
  return rows.map(({ batch, usefulness, takes_home: takesHome, next_about: nextAbout }) => ({
    batch,
    usefulness,
    takesHome,
    nextAbout,
  }));
}

/** The meeting of the network that ended last before the moment, whose answers are asked for. */
export async function findLastEnded(
  db: Db,
  { networkId, before }: { networkId: string; before: string },
): Promise<Meeting | undefined> {
  const row = await selectMeetings(db)
    .where('m.network_id', '=', networkId)
    .where('m.state', '=', 'open')
    .where('m.ends_at', '<', before)
    .where('m.id', 'in', (eb) => eb.selectFrom('meeting_answer').select('meeting_id'))
    .orderBy('m.ends_at', 'desc')
    .orderBy('m.id')
    .limit(1)
    .executeTakeFirst();
  return row && toMeeting(row);
}

function toAsked(row: { registration_id: string; meeting_id: string; has_answered: number }): Asked {
  return {
    registrationId: row.registration_id,
    meetingId: row.meeting_id,
    hasAnswered: row.has_answered === 1,
  };
}
