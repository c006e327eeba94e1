import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { acceptText, blockedText } from '#src/features/privacy/accept-text.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type FieldErrors, type Outcome, refused } from '#src/platform/outcome.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { type OpenedMeeting, organisedMeeting } from '../visible-service.ts';
import { type CarryingApp, carryOut } from './carrying/carry-out-service.ts';
import { textsToBe } from './carrying/made-texts-text.ts';
import type { Minutes, Point } from './minutes.ts';
import type { MinutesInput } from './minutes-input.ts';
import { findMinutes, listPoints } from './minutes-queries.ts';
import { closingFaults, mayClose, wordlessPoints } from './minutes-rules.ts';
import { replacePoints, saveOpenMinutes, updateClosed } from './minutes-write-queries.ts';
import { type Choices, listChoices, type PlannedMinutes, planMinutes } from './planning-service.ts';
import { type LeftPoint, listLeft } from './reading/minutes-page-service.ts';

/** Minutes that are being written, for those who arrange the meeting. */
export type OpenMinutes = {
  meeting: OpenedMeeting;
  minutes: Minutes | undefined;
  points: readonly Point[];
  choices: Choices;
  left: readonly LeftPoint[];
  mayClose: boolean;
};

export async function openMinutes(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  meetingId: string,
): Promise<OpenMinutes> {
  const meeting = await organisedMeeting(app, actor, meetingId);
  return {
    meeting,
    minutes: await findMinutes(app.db, meetingId),
    points: await listPoints(app.db, [meetingId]),
    choices: await listChoices(app, actor, meeting),
    left: await listLeft(app.db, actor, meeting),
    mayClose: mayClose(meeting, app.clock.now()),
  };
}

type Saving = CarryingApp;

/**
 * Keeps what a script sends while people talk: words that hold an identity number are refused, anything else is looked at
 * when somebody presses a button. Returns the version that the form goes on with; `conflict` when another has saved since.
 */
export async function keepMinutes(
  app: Saving,
  actor: Actor,
  meetingId: string,
  input: MinutesInput,
): Promise<Outcome<number>> {
  const meeting = await organisedMeeting(app, actor, meetingId);
  app.limits.take('autosave', requireSelf(actor));
  const wrong = blockedText(textsOf(input));
  if (Object.keys(wrong).length > 0) return refused(wrong);
  const plan = await planMinutes(app, actor, meeting, input);
  return done(await store(app, actor, { meeting, input, plan, isClosing: false }));
}

/**
 * Saves the minutes, or saves and closes them: then each point becomes what it says, once, however often the button is
 * pressed. `conflict` when somebody else has saved or closed since.
 */
export async function saveMinutes(
  app: Saving,
  actor: Actor,
  meetingId: string,
  input: MinutesInput,
): Promise<Outcome<void>> {
  const meeting = await organisedMeeting(app, actor, meetingId);
  app.limits.take('write', requireSelf(actor));
  const isClosing = input.act === 'close';
  if (isClosing && !mayClose(meeting, app.clock.now())) throw new DomainError('conflict');
  const plan = await planMinutes(app, actor, meeting, input);
  const errors: FieldErrors = {
    ...wordlessPoints(plan.planned),
    ...(isClosing && closingFaults(plan.planned, plan.categoryId !== null)),
    ...(await acceptText(app, actor, isClosing ? allTextsOf(meeting, input) : textsOf(input))),
  };
  if (Object.keys(errors).length > 0) return refused(errors);
  await store(app, actor, { meeting, input, plan, isClosing });
  if (isClosing) await carryOut(app, actor, meeting);
  return done(undefined);
}

const textsOf = ({ points }: Pick<MinutesInput, 'points'>): Record<string, string> =>
  Object.fromEntries(
    points.flatMap(({ text, owner }, index) => [
      [`points.${index}.text`, text],
      [`points.${index}.owner`, owner],
    ]),
  );

/** A point's text with all that will be written elsewhere in its words, so that the guard asks once and here. */
function allTextsOf(meeting: Meeting, input: MinutesInput): Record<string, string> {
  const made = input.points.map((point, index) => [
    `points.${index}.text`,
    [point.text, ...textsToBe(meeting, { ...point, dueOn: point.due_on })].join('\n\n'),
  ]);
  return { ...textsOf(input), ...Object.fromEntries(made) };
}

type Store = { meeting: Meeting; input: MinutesInput; plan: PlannedMinutes; isClosing: boolean };

async function store(app: Saving, actor: Actor, { meeting, input, plan, isClosing }: Store): Promise<number> {
  const at = isoAt(app.clock);
  const { version } = input;
  const meetingId = meeting.id;
  const points = plan.kept
    .filter(({ text }) => text !== '')
    .map((point) => {
      const isMade = isClosing && (point.kind === 'note' || point.kind === 'task');
      return { ...point, id: app.ids.next(), madeAt: isMade ? at : null };
    });
  await app.db.transaction().execute(async (trx) => {
    await saveOpenMinutes(trx, { meetingId, version, categoryId: plan.categoryId, at });
    await replacePoints(trx, meetingId, points);
    if (!isClosing) return;
    await updateClosed(trx, { meetingId, by: actorId(actor), at });
    const subject = { type: 'meeting', id: meetingId } as const;
    await app.events.append(trx, { kind: 'meeting.minutes-closed', actor, subject });
  });
  return version + 1;
}
