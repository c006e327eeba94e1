import { listApproverAddresses } from '#src/features/accounts/memberships/membership-service.ts';
import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { scopeOf } from '#src/features/library/entry/draft-service.ts';
import { type EntryHead, entryScope } from '#src/features/library/entry/entry.ts';
import { findSlug, getHead } from '#src/features/library/entry/entry-queries.ts';
import { recordChange } from '#src/features/library/entry/entry-record.ts';
import { getOwnHead } from '#src/features/library/entry/published-entry-service.ts';
import { findOrganisationNames } from '#src/features/library/storage/reference-queries.ts';
import { acceptText } from '#src/features/privacy/accept-text.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App, Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { Experience } from '../adoption.ts';
import type { FollowUpInput } from '../adoption-input.ts';
import { answeredMail } from '../adoption-mail-text.ts';
import { endAdoption } from '../adoption-queries.ts';
import { findOriginal } from '../variants/original-service.ts';
import { findOpenQuestion, listExperiences, type OpenQuestion, updateAnswer } from './answer-queries.ts';

export type FollowUpPage = {
  originalId: string;
  question: OpenQuestion;
  organisation: { id: string; slug: string; name: string };
};

/** The two questions to an organisation about an entry, for those who write for it; `not-found` when none waits. */
export async function openFollowUp(
  app: Pick<App, 'db'>,
  actor: Actor,
  slug: string,
  organisationSlug: string,
): Promise<FollowUpPage> {
  requireSelf(actor);
  requirePermission(actor, 'entry.write', await scopeOf(app.db, organisationSlug));
  const organisation = (await findOrganisationNames(app.db, [organisationSlug])).get(organisationSlug);
  const found = await findSlug(app.db, slug);
  const question = organisation && found && (await findOpenQuestion(app.db, found.entryId, organisation.id));
  if (!question) throw new DomainError('not-found');
  return { originalId: found.entryId, question, organisation };
}

type Answering = Pick<App, 'db' | 'clock' | 'events' | 'mailer' | 'config' | 'limits' | 'audit'>;

/** Keeps the answers: for the authors, and for everybody where the organisation says so. Who no longer uses it is no longer named. */
export async function answerFollowUp(
  app: Answering,
  actor: Actor,
  slug: string,
  input: FollowUpInput,
): Promise<Outcome<{ slug: string }>> {
  app.limits.take('write', requireSelf(actor));
  const page = await openFollowUp(app, actor, slug, input.organisation);
  const blocked = await acceptText(app, actor, { whatDiffered: input.whatDiffered });
  if (Object.keys(blocked).length > 0) return refused(blocked);
  const at = app.clock.now().toISOString();
  await app.db.transaction().execute(async (trx) => {
    await updateAnswer(trx, {
      id: page.question.id,
      stillUsed: input.stillUsed,
      whatDiffered: input.whatDiffered || null,
      isPublic: input.share.length > 0,
      by: actorId(actor),
      at,
    });
    const use = { originalId: page.originalId, organisationId: page.organisation.id, at };
    if (input.stillUsed === 'no') await endAdoption(trx, use);
    await recordChange(app, trx, actor, {
      kind: 'entry.adoption-answered',
      entryId: page.originalId,
      data: { organisationId: page.organisation.id, isPublic: input.share.length },
    });
    await tellAuthors(app, trx, page);
  });
  return done({ slug: page.question.slug });
}

async function tellAuthors(app: Answering, trx: Db, page: FollowUpPage): Promise<void> {
  const { organisation } = await getHead(trx, page.originalId);
  const { slug, title } = page.question;
  const mail = answeredMail(app.config, { organisation: page.organisation.name, title, slug });
  const scope = { scopeType: 'organisation', scopeId: organisation.id } as const;
  for (const to of await listApproverAddresses(trx, scope)) {
    const dedupeKey = `answer ${page.question.id} ${to}`;
    await app.mailer.queue(trx, { to, purpose: 'adoption', dedupeKey, ...mail });
  }
}

export type ReceivedPage = { head: EntryHead; title: string; experiences: readonly Experience[] };

/** Every answer about an entry, also those that are not open, for those who write it. */
export async function readAnswers(app: Pick<App, 'db'>, actor: Actor, slug: string): Promise<ReceivedPage> {
  requireSelf(actor);
  const head = await getOwnHead(app, actor, slug);
  requirePermission(actor, 'entry.write', entryScope(head));
  const original = await findOriginal(app.db, head.slug);
  if (!original) throw new DomainError('not-found');
  const experiences = await listExperiences(app.db, head.id, { onlyPublic: false });
  return { head, title: original.title, experiences };
}
