import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { newToken } from '#src/features/accounts/token.ts';
import { acceptText, type TextGate } from '#src/features/privacy/accept-text.ts';
import { type Actor, anonymous } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { openGuest } from '../registration/guests/guest-service.ts';
import { type OpenedMeeting, organisedMeeting, visibleMeeting } from '../visible-service.ts';
import type { Asked } from './follow-up.ts';
import type { FollowUpInput } from './follow-up-input.ts';
import {
  findAsked,
  findAskedPerson,
  insertAnswer,
  listAnswers,
  lockAnswers,
  updateAnswered,
} from './follow-up-queries.ts';
import { batchAfter, type FollowUpResult, lastAnswerAt, mayAnswer, resultOf } from './follow-up-rules.ts';

/** The three questions to one who came. */
export type FollowUp = { meeting: Meeting; asked: Asked; isOpen: boolean };
type Reading = Pick<App, 'db' | 'clock'>;
type Answering = Reading & TextGate;

/** The questions to a member; `not-found` for whoever is not asked. */
export async function openFollowUp(app: Reading, actor: Actor, meetingId: string): Promise<FollowUp> {
  requirePermission(actor, 'meeting.register');
  const meeting = await visibleMeeting(app, actor, meetingId);
  return followUpOf(app, meeting, await findAskedPerson(app.db, meetingId, requireSelf(actor)));
}

/** The questions to a guest, behind the link that was mailed. */
export async function openGuestFollowUp(app: Reading, token: string): Promise<FollowUp> {
  const { registration, meeting } = await openGuest(app, token);
  return followUpOf(app, meeting, await findAsked(app.db, registration.id));
}

function followUpOf({ clock }: Reading, meeting: Meeting, asked: Asked | undefined): FollowUp {
  if (!asked) throw new DomainError('not-found');
  return { meeting, asked, isOpen: mayAnswer(meeting.endsAt, clock.now()) };
}

/** Keeps a member's answer, once. */
export async function answerFollowUp(
  app: Answering,
  actor: Actor,
  meetingId: string,
  input: FollowUpInput,
): Promise<Outcome<void>> {
  return keepAnswer(app, actor, await openFollowUp(app, actor, meetingId), input);
}

/** Keeps a guest's answer, once. */
export async function answerGuestFollowUp(
  app: Answering,
  token: string,
  input: FollowUpInput,
  actor: Actor = anonymous,
): Promise<Outcome<void>> {
  return keepAnswer(app, actor, await openGuestFollowUp(app, token), input);
}

/** No event and no row says who answered what, and the answer's id does not say when. */
async function keepAnswer(
  app: Answering,
  actor: Actor,
  { meeting, asked, isOpen }: FollowUp,
  { usefulness, takes_home: takesHome, next_about: nextAbout }: FollowUpInput,
): Promise<Outcome<void>> {
  if (!isOpen || asked.hasAnswered) throw new DomainError('conflict');
  const wrong = await acceptText(app, actor, { takes_home: takesHome, next_about: nextAbout });
  if (Object.keys(wrong).length > 0) return refused(wrong);
  const { hash: id } = newToken();
  await app.db.transaction().execute(async (trx) => {
    await updateAnswered(trx, asked.registrationId);
    const batch = batchAfter(await lockAnswers(trx, meeting.id));
    await insertAnswer(trx, { id, meetingId: meeting.id, batch, usefulness, takesHome, nextAbout });
  });
  return done(undefined);
}

/** The answers as they are read; `mayGrow` as long as more can come in. */
export type FollowUpReading = { meeting: OpenedMeeting; result: FollowUpResult; mayGrow: boolean };

/** What those who came thought, for those who arrange the meeting: whole fives of answers and never who. */
export async function readFollowUpResult(
  app: Reading,
  actor: Actor,
  meetingId: string,
): Promise<FollowUpReading> {
  const meeting = await organisedMeeting(app, actor, meetingId);
  const result = resultOf(await listAnswers(app.db, meetingId));
  return { meeting, result, mayGrow: app.clock.now().toISOString() < lastAnswerAt(meeting.endsAt) };
}
