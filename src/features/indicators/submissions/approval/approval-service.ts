import { listApproverAddresses } from '#src/features/accounts/memberships/membership-service.ts';
import { getPerson } from '#src/features/accounts/people/person-service.ts';
import { organisationScope } from '#src/features/network/organisations/organisation.ts';
import { acceptText } from '#src/features/privacy/accept-text.ts';
import { swedishDay } from '#src/lib/dates.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type FieldErrors, type Outcome, refused } from '#src/platform/outcome.ts';
import { recordRound } from '../../rounds/round-service.ts';
import { missingIn } from '../counting-rules.ts';
import type { WriteApp } from '../saving-service.ts';
import type { Submission } from '../submission.ts';
import type { ApproveInput, SubmitInput } from '../submission-input.ts';
import { updateApproved, updateSubmitted, updateWithdrawn } from '../submission-queries.ts';
import type { SubmissionPage } from '../submission-service.ts';
import { replaceNamed } from './naming-queries.ts';
import { type FiguresMail, figuresMail } from './submission-mail-text.ts';

/** Hands what was filled in to the contact person, who approves it or changes it. */
export async function submitFigures(
  app: WriteApp,
  actor: Actor,
  page: SubmissionPage,
  input: SubmitInput,
): Promise<Outcome<void>> {
  const { organisation, round } = page;
  requirePermission(actor, 'figures.submit', organisationScope(organisation));
  const current = readAsShown(page, input);
  const errors = { ...(await acceptText(app, actor, { function: input.function })), ...unfinished(page) };
  if (Object.keys(errors).length > 0) return refused(errors);
  await app.db.transaction().execute(async (trx) => {
    await handIn(app, trx, actor, current, input);
    await recordRound(app, trx, actor, 'figures.submitted', round.id, { organisation: organisation.id });
  });
  return done(undefined);
}

/** What is being worked on, as the page showed it; `conflict` when it has changed since. */
function readAsShown({ current, isOpen }: SubmissionPage, { version }: SubmitInput): Submission {
  if (!isOpen || current?.version !== version) throw new DomainError('conflict', { type: 'figures' });
  return current;
}

/** Whether there are figures, all of them right, with everything said of how they are counted. */
export function isFinished({ counting, faults, cells }: SubmissionPage): boolean {
  return cells.length > 0 && faults.length === 0 && Object.keys(missingIn(counting)).length === 0;
}

/** Why nobody can say yes to the figures yet. */
function unfinished(page: SubmissionPage): FieldErrors {
  return isFinished(page) ? {} : { form: { code: 'nothing-written' } };
}

function handIn(
  app: WriteApp,
  trx: Db,
  actor: Actor,
  { id, version }: Submission,
  { function: as }: SubmitInput,
) {
  return updateSubmitted(trx, { id, version, as, on: swedishDay(app.clock.now()), by: actorId(actor) });
}

/** "Godkänn uppgifterna": the contact person says that the figures are right; a correction says why, and those concerned are told. */
export async function approveFigures(
  app: WriteApp,
  actor: Actor,
  page: SubmissionPage,
  input: ApproveInput,
): Promise<Outcome<void>> {
  const { organisation, round, approved } = page;
  requirePermission(actor, 'figures.approve', organisationScope(organisation));
  const current = readAsShown(page, input);
  const { function: as, correction } = input;
  const errors = {
    ...(await acceptText(app, actor, { function: as, correction })),
    ...unfinished(page),
    ...(page.changes.length > 0 && !input.changes && { changes: { code: 'changes-unread' as const } }),
    ...(!page.fitsSize && !input.size && { size: { code: 'size-unread' as const } }),
    ...(approved && correction === '' && { correction: { code: 'required' as const } }),
  };
  if (Object.keys(errors).length > 0) return refused(errors);
  const { id, version } = current;
  const approval = { id, version, as, roundId: round.id, organisationId: organisation.id, correction };
  await app.db.transaction().execute(async (trx) => {
    if (current.state === 'draft') await handIn(app, trx, actor, current, input);
    await updateApproved(trx, { ...approval, on: swedishDay(app.clock.now()) });
    await recordRound(app, trx, actor, 'figures.approved', round.id, { organisation: organisation.id });
    const object = { type: 'organisation' as const, id: organisation.id };
    const data = { submissionId: id, version, function: as };
    await app.audit.record(trx, { actor, action: 'figures.approved', object, data });
    if (approved) await mailCoordinators(app, trx, page, 'corrected');
    await tellSubmitter(app, trx, actor, page, current);
  });
  return done(undefined);
}

/** Takes approved figures back with a reason; what was released already stays in the ledger, and the coordinator is told. */
export async function withdrawFigures(
  app: WriteApp,
  actor: Actor,
  page: SubmissionPage,
  { reason }: { reason: string },
): Promise<Outcome<void>> {
  const { organisation, round, approved } = page;
  requirePermission(actor, 'figures.approve', organisationScope(organisation));
  if (!approved) throw new DomainError('conflict', { type: 'figures' });
  const errors = await acceptText(app, actor, { reason });
  if (Object.keys(errors).length > 0) return refused(errors);
  const { id } = approved;
  await app.db.transaction().execute(async (trx) => {
    await updateWithdrawn(trx, { id, reason, on: swedishDay(app.clock.now()) });
    await recordRound(app, trx, actor, 'figures.withdrawn', round.id, { organisation: organisation.id });
    const object = { type: 'organisation' as const, id: organisation.id };
    await app.audit.record(trx, { actor, action: 'figures.withdrawn', object, data: { submissionId: id } });
    await mailCoordinators(app, trx, page, 'withdrawn');
  });
  return done(undefined);
}

/** Says with which indicators the organisation may be named, until the round is released; `conflict` afterwards. */
export async function saveNaming(
  app: WriteApp,
  actor: Actor,
  { organisation, round }: SubmissionPage,
  { named }: { named: readonly string[] },
): Promise<Outcome<void>> {
  requirePermission(actor, 'figures.approve', organisationScope(organisation));
  if (round.releasedAt !== null) throw new DomainError('conflict', { type: 'figures' });
  const asked = new Set(round.asked.map(({ id }) => id));
  const chosen = [...new Set(named)].filter((id) => asked.has(id));
  const key = {
    roundId: round.id,
    organisationId: organisation.id,
    by: actorId(actor),
    at: isoAt(app.clock),
  };
  await app.db.transaction().execute(async (trx) => {
    await replaceNamed(trx, key, chosen);
    await recordRound(app, trx, actor, 'figures.naming-changed', round.id, { organisation: organisation.id });
    const object = { type: 'organisation' as const, id: organisation.id };
    const data = { roundId: round.id, indicators: chosen };
    await app.audit.record(trx, { actor, action: 'figures.naming-changed', object, data });
  });
  return done(undefined);
}

async function mailCoordinators(
  app: WriteApp,
  trx: Db,
  { organisation, network, round }: SubmissionPage,
  about: FiguresMail,
): Promise<void> {
  const mail = figuresMail(app.config, { about, round, organisation, network });
  for (const to of await listApproverAddresses(trx, { scopeType: 'network', scopeId: network.id })) {
    await app.mailer.queue(trx, { to, purpose: 'figures', ...mail });
  }
}

/** Whoever handed the figures over hears of the yes, unless it is their own. */
async function tellSubmitter(
  app: WriteApp,
  trx: Db,
  actor: Actor,
  { organisation, network, round }: SubmissionPage,
  { submittedBy }: Submission,
): Promise<void> {
  if (submittedBy === null || submittedBy === actorId(actor)) return;
  const person = await getPerson(trx, submittedBy);
  if (person.state !== 'active') return;
  const mail = figuresMail(app.config, { about: 'approved', round, organisation, network });
  await app.mailer.queue(trx, { to: person.eMail, purpose: 'figures', ...mail });
}
