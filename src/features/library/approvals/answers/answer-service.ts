import { actorOf, getPerson } from '#src/features/accounts/people/person-service.ts';
import { tokenHash } from '#src/features/accounts/token.ts';
import { versionOf } from '#src/features/library/description/description-form-rules.ts';
import {
  type Entry,
  type EntryDraft,
  type EntryHead,
  entryScope,
} from '#src/features/library/entry/entry.ts';
import { getHead } from '#src/features/library/entry/entry-queries.ts';
import { moveDraft, type Publishing, publishEntry } from '#src/features/library/entry/entry-service.ts';
import { actingRole } from '#src/features/library/entry/scope-rules.ts';
import { asPreview } from '#src/features/library/publishing/preview-rules.ts';
import { findOpenDraft } from '#src/features/library/storage/revision-queries.ts';
import { acceptText } from '#src/features/privacy/accept-text.ts';
import { swedishDay } from '#src/lib/dates.ts';
import { type Actor, anonymous } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import type { App, Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { type Answer, type ApprovalRequest, changeQuestions } from '../approval.ts';
import type { ChangesInput } from '../approval-input.ts';
import { insertApproval } from '../approval-queries.ts';
import { isAbout, requestState } from '../approval-rules.ts';
import { answerMail } from '../approvals-text.ts';
import { getRequestByToken, insertChanges, updateAnswered } from '../request-queries.ts';

type AnswerApp = Publishing & Pick<App, 'config' | 'mailer' | 'limits'>;

/** What the link leads to: the page to answer about, or why there is nothing to answer any more. */
export type AskedPage = ({ state: 'open' } & OpenPage) | ClosedPage;

/** `isPublished`: the text that was asked about can be read by all, not only an earlier one. */
type ClosedPage = {
  state: 'answered' | 'revoked' | 'expired' | 'nothing-open';
  request: ApprovalRequest;
  head: EntryHead;
  isPublished: boolean;
};

export type OpenPage = {
  request: ApprovalRequest;
  head: EntryHead;
  draft: EntryDraft;
  entry: Entry;
  /** The text has changed since the question was sent. */
  isChanged: boolean;
  asker: { actor: Actor; name: string; eMail: string };
};

/** The page behind a link as it will look. Reading changes nothing, so a mail scanner that opens it does no harm. */
export async function openAsked(app: Pick<App, 'db' | 'clock'>, token: string): Promise<AskedPage> {
  const request = await getRequestByToken(app.db, tokenHash(token));
  const head = await getHead(app.db, request.entryId);
  const state = requestState(request, app.clock.now().toISOString());
  const draft = await findOpenDraft(app.db, head);
  const isPublished = head.state === 'published' && draft?.revision.id !== request.revisionId;
  if (state !== 'open') return { state, request, head, isPublished };
  const { name, eMail } = await getPerson(app.db, request.askedBy);
  const actor = await actorOf(app.db, request.askedBy);
  if (!draft || !isPermitted(actor, 'entry.ask', entryScope(head)))
    return { state: 'nothing-open', request, head, isPublished };
  const isChanged = !isAbout(request, draft);
  return { state, request, head, draft, entry: asPreview(draft), isChanged, asker: { actor, name, eMail } };
}

/** The open question behind a link for somebody who answers it; `conflict` when there is nothing to answer. */
async function getOpen(
  app: Pick<AnswerApp, 'db' | 'clock' | 'limits'>,
  { token, clientKey }: Link,
): Promise<OpenPage> {
  app.limits.take('write', clientKey);
  const page = await openAsked(app, token);
  if (page.state !== 'open') throw new DomainError('conflict');
  return page;
}

type Link = { token: string; clientKey: string };
export type Approved = { kind: 'published' | 'handed-over'; slug: string } | { kind: 'changed' };

/**
 * "Stämmer – publicera": the text that was read is agreed to, and published when the one who asked may do so today;
 * otherwise it goes to the editor with the yes. A text that was changed meanwhile is shown again instead.
 */
export async function approve(
  app: AnswerApp,
  { version, ...link }: Link & { version: string },
): Promise<Outcome<Approved>> {
  const page = await getOpen(app, link);
  const { head, draft, asker } = page;
  if (version !== versionOf(draft)) return done({ kind: 'changed' });
  const isPublished = isPermitted(asker.actor, 'entry.publish', entryScope(head));
  const record = (trx: Db) => recordYes(app, trx, page, isPublished);
  if (!isPublished) {
    await app.db.transaction().execute(record);
    await handOver(app, asker.actor, draft);
    return done({ kind: 'handed-over', slug: head.slug });
  }
  const { saves } = draft.revision;
  const published = await publishEntry(app, asker.actor, { entryId: head.id, saves, approve: record });
  return published.ok ? done({ kind: 'published', slug: published.value.slug }) : published;
}

async function handOver(app: AnswerApp, asker: Actor, { head, revision }: EntryDraft): Promise<void> {
  if (revision.state === 'draft') await moveDraft(app, asker, { entryId: head.id, action: 'submit' });
}

async function recordYes(app: AnswerApp, trx: Db, page: OpenPage, isPublished: boolean): Promise<void> {
  const { request, head, draft, asker } = page;
  const at = app.clock.now().toISOString();
  const { id: revisionId, saves } = draft.revision;
  await insertApproval(trx, {
    ...{ id: app.ids.next(), entryId: head.id, revisionId, saves, at },
    ...{ kind: request.kind, function: request.function, approvedOn: swedishDay(app.clock.now()) },
    writtenRole: actingRole(asker.actor, entryScope(head)),
  });
  await recordAnswer(app, trx, { page, answer: 'approved', reason: null, isPublished });
}

/** "Ändra": brings what is to be changed back to the writer, question by question. */
export async function askForChanges(
  app: AnswerApp,
  actor: Actor,
  link: Link,
  input: ChangesInput,
): Promise<Outcome<void>> {
  const changes = changeQuestions
    .map((question) => ({ question, text: input[question] }))
    .filter(({ text }) => text !== '');
  const page = await getOpen(app, link);
  if (changes.length === 0) return refused({ title: { code: 'nothing-written' } });
  const blocked = await acceptText(app, actor, input);
  if (Object.keys(blocked).length > 0) return refused(blocked);
  await app.db.transaction().execute(async (trx) => {
    await recordAnswer(app, trx, { page, answer: 'changes', reason: null, isPublished: false });
    await insertChanges(trx, page.request.id, changes);
  });
  return done(undefined);
}

/** "Nej": the text is not to be published as it stands; why is said or not. */
export async function decline(
  app: AnswerApp,
  actor: Actor,
  link: Link,
  { reason }: { reason: string },
): Promise<Outcome<void>> {
  const page = await getOpen(app, link);
  const blocked = await acceptText(app, actor, { reason });
  if (Object.keys(blocked).length > 0) return refused(blocked);
  const answer = { page, answer: 'declined', reason: reason || null, isPublished: false } as const;
  await app.db.transaction().execute((trx) => recordAnswer(app, trx, answer));
  return done(undefined);
}

/** Uses the link up, tells the writer, and leaves the mark in the audit trail. */
async function recordAnswer(
  app: AnswerApp,
  trx: Db,
  {
    page,
    answer,
    reason,
    isPublished,
  }: { page: OpenPage; answer: Answer; reason: string | null; isPublished: boolean },
): Promise<void> {
  const { request, head, draft, asker } = page;
  const { id: revisionId, saves } = draft.revision;
  await updateAnswered(trx, request.id, { answer, reason, at: app.clock.now().toISOString() });
  const told = {
    answer,
    function: request.function,
    title: draft.content.title ?? '',
    slug: head.slug,
    isPublished,
  };
  await app.mailer.queue(trx, { to: asker.eMail, purpose: 'approval', ...answerMail(app.config, told) });
  await app.audit.record(trx, {
    actor: anonymous,
    action: `approval.${answer}`,
    object: { type: 'entry', id: head.id },
    data: { requestId: request.id, kind: request.kind, function: request.function, revisionId, saves },
  });
}
