import { acceptText } from '#src/features/privacy/accept-text.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App, Db } from '#src/platform/app.ts';
import { originOf } from '#src/platform/config.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { EventKind } from '#src/platform/events/events.ts';
import { done, type FieldError, type FieldErrors, type Outcome, refused } from '#src/platform/outcome.ts';
import { organisationScope } from '../../organisations/organisation.ts';
import type { QuestionPart, Round, SituationResponse } from '../situation.ts';
import type { AnswersInput, ApproveInput } from './answer-input.ts';
import { answersToSave, partAfter, type TypedAnswer, withoutAnswer, withoutOrigin } from './answer-rules.ts';
import type { Answering } from './answering-service.ts';
import { insertDraft, replaceAnswers, updateApproved, updateDraft } from './response-queries.ts';

export type WriteApp = Pick<App, 'db' | 'ids' | 'clock' | 'events' | 'audit' | 'config'>;
type Typed = ReadonlyMap<string, TypedAnswer>;

/** Keeps what is answered so far; says which part comes next. `conflict` when somebody else saved since the form was read. */
export async function saveAnswers(
  app: WriteApp,
  actor: Actor,
  answering: Answering,
  input: AnswersInput,
): Promise<Outcome<QuestionPart | undefined>> {
  const { organisation, round, asked, prefilled } = answering;
  requirePermission(actor, 'situation.answer', organisationScope(organisation));
  if (round.id !== input.round) throw new DomainError('conflict', { type: 'situation' });
  const typed: Typed = new Map(
    Object.entries(input.answers).flatMap(([id, answer]) =>
      answer ? [[id, { ...answer, link: withoutOrigin(answer.link, originOf(app.config)) }] as const] : [],
    ),
  );
  const errors = await wrongAnswers(app, actor, typed);
  if (Object.keys(errors).length > 0) return refused(errors);
  const { part, version } = input;
  const answers = answersToSave({ asked, typed, prefilled, part });
  await app.db.transaction().execute(async (trx) => {
    await replaceAnswers(trx, await touchDraft(app, trx, answering, version), answers);
    await recordSituation(app, trx, actor, 'situation.answered', { round, organisation });
  });
  return done(partAfter(part, asked));
}

async function wrongAnswers(app: WriteApp, actor: Actor, typed: Typed): Promise<FieldErrors> {
  const texts = [...typed].flatMap(([id, { detail, link, comment }]) =>
    Object.entries({ detail, link, comment }).map(([name, text]): [string, string] => [
      `answers.${id}.${name}`,
      text,
    ]),
  );
  const missing = withoutAnswer(typed).map((id): [string, FieldError] => [
    `answers.${id}.value`,
    { code: 'required' },
  ]);
  return { ...Object.fromEntries(missing), ...(await acceptText(app, actor, Object.fromEntries(texts))) };
}

/** The draft that is saved: begun when the form was read without one, else the one that was read. */
async function touchDraft(
  app: Pick<App, 'ids' | 'clock'>,
  trx: Db,
  { organisation, round, draft }: Answering,
  version: number,
): Promise<string> {
  const at = app.clock.now().toISOString();
  if (version > 0) {
    const id = draft?.id ?? '';
    await updateDraft(trx, { id, version, at });
    return id;
  }
  const id = app.ids.next();
  await insertDraft(trx, { id, roundId: round.id, organisationId: organisation.id, at });
  return id;
}

/** "Godkänn och visa": the contact person lets everybody read the answers as they were read. */
export async function approveAnswers(
  app: WriteApp,
  actor: Actor,
  answering: Answering,
  input: ApproveInput,
): Promise<Outcome<void>> {
  const { organisation, round, draft, answers } = answering;
  requirePermission(actor, 'situation.approve', organisationScope(organisation));
  const errors = await acceptText(app, actor, { function: input.function });
  if (Object.keys(errors).length > 0) return refused(errors);
  if (draft?.version !== input.version) throw new DomainError('conflict', { type: 'situation' });
  if (answers.size === 0) return refused({ form: { code: 'nothing-written' } });
  await app.db
    .transaction()
    .execute((trx) =>
      showResponse(app, trx, actor, { response: draft, round, organisation, function: input.function }),
    );
  return done(undefined);
}

type Shown = {
  response: SituationResponse;
  round: Pick<Round, 'id' | 'networkId'>;
  organisation: { id: string };
  /** Of the one who said yes. */
  function: string;
};

/** Writes the yes down: everybody reads the draft from now on, with its date and function. */
export async function showResponse(
  app: Pick<App, 'clock' | 'events' | 'audit'>,
  trx: Db,
  actor: Actor,
  { response, round, organisation, function: by }: Shown,
): Promise<void> {
  const now = app.clock.now();
  const { id, version } = response;
  await updateApproved(trx, {
    ...{ id, version, roundId: round.id, organisationId: organisation.id },
    ...{ on: swedishDay(now), function: by, at: now.toISOString() },
  });
  await recordSituation(app, trx, actor, 'situation.approved', { round, organisation });
  await app.audit.record(trx, {
    actor,
    action: 'situation.approved',
    object: { type: 'organisation', id: organisation.id },
    data: { responseId: id, version, function: by },
  });
}

/** Says in the log what happened in a network's Nulägesbild. */
export async function recordSituation(
  app: Pick<App, 'events'>,
  trx: Db,
  actor: Actor,
  kind: Extract<EventKind, `situation.${string}`>,
  of: { round: Pick<Round, 'networkId'> & { id?: string }; organisation?: { id: string } },
): Promise<void> {
  await app.events.append(trx, {
    kind,
    actor,
    subject: { type: 'situation', id: of.round.networkId },
    data: {
      ...(of.round.id !== undefined && { round: of.round.id }),
      ...(of.organisation && { organisation: of.organisation.id }),
    },
  });
}
