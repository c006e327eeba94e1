import { blockedText } from '#src/features/privacy/accept-text.ts';
import { swedishDay } from '#src/lib/dates.ts';
import { numberedSlug, slugify } from '#src/lib/slug.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { hasApproval } from '../approvals/approval-queries.ts';
import { publishesOnBehalf } from '../approvals/approval-rules.ts';
import { refreshCard } from '../cards/entry-cards.ts';
import { updatePublishedRole } from '../publishing/publishing-queries.ts';
import { deleteSchedule } from '../publishing/schedule/schedule-queries.ts';
import { dropLabel } from '../review/label-service.ts';
import { updateLifted } from '../storage/mark-queries.ts';
import { findOpenDraft, updateConfirmation, updateRevisionState } from '../storage/revision-queries.ts';
import { scopeOf } from './draft-service.ts';
import { type EntryDraft, type EntryHead, entryScope } from './entry.ts';
import {
  findSlug,
  getHead,
  insertSlug,
  replaceDraftSlug,
  updatePublished,
  updateSlug,
  updateState,
} from './entry-queries.ts';
import { type Publishing, recordChange } from './entry-record.ts';
import { checkPublish, defaultReviewDay, nextRevisionState, nextState } from './entry-rules.ts';
import { acceptEntryTexts } from './entry-texts.ts';
import { reservedSlugs } from './reserved-slugs.ts';
import { actingRole } from './scope-rules.ts';

export * from './draft-service.ts';
export * from './entry-record.ts';
export * from './entry-standing-service.ts';
export * from './published-entry-service.ts';

export type PublishInput = {
  entryId: string;
  /** The saves that were previewed; a draft saved since is not published. */
  saves?: number | undefined;
  /** Wished for; otherwise made of the title at the first publication and kept. */
  wishedSlug?: string | undefined;
  /** Writes down, in the same transaction, on whose yes it is published. */
  approve?: ((trx: Db) => Promise<void>) | undefined;
};

/** Makes the open draft the public text. Publishing twice is publishing once: without an open draft the published entry is answered. */
export async function publishEntry(
  app: Publishing,
  actor: Actor,
  input: PublishInput,
): Promise<Outcome<{ slug: string }>> {
  const head = await getHead(app.db, input.entryId);
  requirePermission(actor, 'entry.publish', entryScope(head));
  const draft = await findOpenDraft(app.db, head);
  if (!draft) {
    if (head.state === 'published') return done({ slug: head.slug });
    throw new DomainError('conflict', { type: 'entry' });
  }
  const scope = await scopeOf(app.db, draft.content.organisation);
  requirePermission(actor, 'entry.publish', scope);
  const errors = {
    ...checkPublish(draft, 'own-description'),
    ...(await acceptEntryTexts(app, actor, draft.content)),
  };
  if (Object.keys(errors).length > 0) return refused(errors);
  const isAgreed = input.approve !== undefined || (await hasApproval(app.db, draft.revision));
  if (!isAgreed && publishesOnBehalf(actor, scope)) return refused({ form: { code: 'approval-needed' } });
  return done({ slug: await publishDraft(app, actor, head, draft, input) });
}

async function publishDraft(
  app: Publishing,
  actor: Actor,
  head: EntryHead,
  draft: EntryDraft,
  input: PublishInput,
): Promise<string> {
  const at = app.clock.now().toISOString();
  const to = nextState(head.state, 'publish');
  const from = draft.revision.state;
  if (!to || !nextRevisionState(from, 'publish')) throw new DomainError('conflict', { type: 'entry' });
  const organisationId = draft.organisations.get(draft.content.organisation)?.id ?? head.organisation.id;
  return app.db.transaction().execute(async (trx) => {
    const { id, number } = draft.revision;
    await input.approve?.(trx);
    const role = actingRole(actor, entryScope(head));
    await updateRevisionState(trx, id, {
      from,
      to: 'published',
      saves: input.saves ?? draft.revision.saves,
      at,
    });
    if (head.publishedRevisionId !== null) {
      await updateRevisionState(trx, head.publishedRevisionId, { from: 'published', to: 'superseded', at });
    }
    const label = await updatePublished(trx, head, { revisionId: id, number, organisationId, at });
    await updatePublishedRole(trx, id, role);
    await deleteSchedule(trx, head.id);
    const today = swedishDay(app.clock.now());
    await setReviewDays(trx, draft, today);
    await updateLifted(trx, { today, at, revisionId: id });
    if (label === 'reviewed') await dropLabel(app, trx, actor, { entryId: head.id, revisionId: id });
    const slug =
      head.publishedAt === null
        ? await giveSlug(trx, head, input.wishedSlug ?? slugify(draft.content.title ?? ''), at)
        : head.slug;
    await refreshCard(trx, head.id);
    const kind = head.publishedAt === null ? 'entry.published' : 'entry.revised';
    await recordChange(app, trx, actor, {
      kind,
      entryId: head.id,
      data: { version: number, role: role ?? '' },
    });
    return slug;
  });
}

/** Publishing confirms the municipality's own text; a retold text keeps the day on which somebody last vouched for it. */
async function setReviewDays(trx: Db, { content, revision }: EntryDraft, today: string): Promise<void> {
  if (content.origin === 'retold' || content.reviewBy !== undefined) return;
  await updateConfirmation(trx, revision.id, content.confirmedOn ?? today, defaultReviewDay(today));
}

/** The first free address made of the title, in place of the draft's own. */
async function giveSlug(trx: Db, head: EntryHead, wished: string, at: string): Promise<string> {
  const base =
    wished === '' || reservedSlugs.has(wished)
      ? `${wished || 'beskrivning'}-${head.organisation.slug}`
      : wished;
  for (let n = 1; ; n += 1) {
    const slug = numberedSlug(base, n);
    const owner = await findSlug(trx, slug);
    if (owner && owner.entryId !== head.id) continue;
    if (!owner) await replaceDraftSlug(trx, head, slug, at);
    return slug;
  }
}

/** Gives the entry another address; the old ones lead on to it for ever. */
export async function renameEntry(
  app: Publishing,
  actor: Actor,
  input: { entryId: string; slug: string },
): Promise<Outcome<{ slug: string }>> {
  const head = await getHead(app.db, input.entryId);
  requirePermission(actor, 'entry.publish', entryScope(head));
  const { slug } = input;
  if (slug === '' || slugify(slug) !== slug) return refused({ slug: { code: 'invalid' } });
  const blocked = blockedText({ slug });
  if (Object.keys(blocked).length > 0) return refused(blocked);
  if (reservedSlugs.has(slug)) return refused({ slug: { code: 'taken' } });
  if (slug === head.slug) return done({ slug });
  const owner = await findSlug(app.db, slug);
  if (owner && owner.entryId !== head.id) return refused({ slug: { code: 'taken' } });
  const at = app.clock.now().toISOString();
  await app.db.transaction().execute(async (trx) => {
    if (!owner) await insertSlug(trx, slug, head.id, at);
    await updateSlug(trx, head.id, slug, at);
    await recordChange(app, trx, actor, { kind: 'entry.renamed', entryId: head.id });
  });
  return done({ slug });
}

/** "Ja, det stämmer fortfarande": vouches for the published text for another twelve months. */
export async function confirmEntry(app: Publishing, actor: Actor, entryId: string): Promise<void> {
  const head = await getHead(app.db, entryId);
  requirePermission(actor, 'entry.confirm', entryScope(head));
  await app.db.transaction().execute((trx) => confirmPublished(app, trx, actor, head));
}

/** The same in an open transaction, for whoever has shown by a link that they may. */
export async function confirmPublished(
  app: Publishing,
  trx: Db,
  actor: Actor,
  { id: entryId, publishedRevisionId, state }: EntryHead,
): Promise<void> {
  if (publishedRevisionId === null || state !== 'published')
    throw new DomainError('conflict', { type: 'entry' });
  const at = app.clock.now().toISOString();
  const today = swedishDay(app.clock.now());
  await updateConfirmation(trx, publishedRevisionId, today, defaultReviewDay(today));
  await updateState(trx, entryId, { from: 'published', to: 'published', reason: null, at });
  await refreshCard(trx, entryId);
  await recordChange(app, trx, actor, { kind: 'entry.confirmed', entryId });
}
