import { getPerson } from '#src/features/accounts/people/person-service.ts';
import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { isStudentDomain, readAddress } from '#src/features/accounts/sign-in/address-rules.ts';
import { newToken } from '#src/features/accounts/token.ts';
import { acceptText, blockedText, toldAt } from '#src/features/privacy/accept-text.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import type { App, Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { toFormErrors } from '../description/description-form-rules.ts';
import { type EntryDraft, type EntryHead, entryScope } from '../entry/entry.ts';
import { checkPublish } from '../entry/entry-rules.ts';
import { acceptEntryTexts } from '../entry/entry-texts.ts';
import { getOwnHead } from '../entry/published-entry-service.ts';
import { actingRole } from '../entry/scope-rules.ts';
import { findOpenDraft } from '../storage/revision-queries.ts';
import type { Approval, ApprovalChange, ApprovalRequest, AskKind, RequestState } from './approval.ts';
import type { AskInput, SpokenInput } from './approval-input.ts';
import { insertApproval, listApprovals } from './approval-queries.ts';
import { isAbout, publishesOnBehalf, requestLifeMs, requestState, usualKind } from './approval-rules.ts';
import { askMail } from './approvals-text.ts';
import {
  insertRequest,
  listChanges,
  listOrganisationDomains,
  listRequests,
  revokeRequests,
  updateHandled,
} from './request-queries.ts';

type AskApp = Pick<App, 'db' | 'clock' | 'ids' | 'config' | 'mailer' | 'audit' | 'limits'>;

export type ShownRequest = ApprovalRequest & { state: RequestState; changes: readonly ApprovalChange[] };
export type ApprovalsPage = {
  head: EntryHead;
  /** None when the published text is all there is. */
  draft: EntryDraft | undefined;
  title: string;
  /** What has to be answered before anybody is asked. */
  missing: readonly string[];
  requests: readonly ShownRequest[];
  /** Yeses to the draft as it stands. */
  approvals: readonly Approval[];
  usualKind: AskKind;
  mayPublish: boolean;
  /** The organisation has to say yes before this reader may publish for it. */
  isOnBehalf: boolean;
};

/** What has been asked and answered about the open draft, for those who write it. */
export async function openApprovals(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  slug: string,
): Promise<ApprovalsPage> {
  const { head, scope } = await openAsked(app, actor, slug);
  const draft = await findOpenDraft(app.db, head);
  const changes = await listChanges(app.db, head.id);
  const now = app.clock.now().toISOString();
  const requests = await listRequests(app.db, head.id);
  const approvals = await listApprovals(app.db, head.id);
  return {
    head,
    draft,
    title: draft?.content.title ?? '',
    missing: draft ? Object.keys(toFormErrors(checkPublish(draft, 'own-description'))) : [],
    requests: requests.map((request) => ({
      ...request,
      state: requestState(request, now),
      changes: changes.get(request.id) ?? [],
    })),
    approvals: draft ? approvals.filter((approval) => isAbout(approval, draft)) : [],
    usualKind: usualKind(actor, scope),
    mayPublish: isPermitted(actor, 'entry.publish', scope),
    isOnBehalf: publishesOnBehalf(actor, scope),
  };
}

async function openAsked(app: Pick<App, 'db'>, actor: Actor, slug: string) {
  const personId = requireSelf(actor);
  const head = await getOwnHead(app, actor, slug);
  const scope = entryScope(head);
  requirePermission(actor, 'entry.ask', scope);
  return { personId, head, scope };
}

/** Mails a single-use link to somebody without an account; a newer one to the same address takes the older one's place. */
export async function askForApproval(
  app: AskApp,
  actor: Actor,
  slug: string,
  input: AskInput,
): Promise<Outcome<void>> {
  const { personId, head } = await openAsked(app, actor, slug);
  const draft = await getCompleteDraft(app.db, head);
  const unread = toldAt('form', await acceptEntryTexts(app, actor, draft.content));
  if (Object.keys(unread).length > 0) return refused(unread);
  const { name, eMail: ownAddress } = await getPerson(app.db, personId);
  const address = readAddress(input.eMail);
  if (!address) return refused({ eMail: { code: 'invalid-email' } });
  if (address.eMail === ownAddress) return refused({ eMail: { code: 'own-address' } });
  if (!(await isAtOrganisation(app.db, head, address.domain)))
    return refused({ eMail: { code: 'other-domain' } });
  const blocked = {
    ...(await acceptText(app, actor, { function: input.function, message: input.message })),
    ...blockedText({ eMail: address.eMail }),
  };
  if (Object.keys(blocked).length > 0) return refused(blocked);
  app.limits.take('invite', personId);
  const asked = { head, draft, asker: { actor, personId, name }, input: { ...input, eMail: address.eMail } };
  await app.db.transaction().execute((trx) => storeRequest(app, trx, asked));
  return done(undefined);
}

/** Whether the address can answer for the organisation: one of its own when it has named them, never a pupil's. */
async function isAtOrganisation(db: Db, { organisation }: EntryHead, domain: string): Promise<boolean> {
  const own = await listOrganisationDomains(db, organisation.id);
  return !isStudentDomain(domain) && (own.length === 0 || own.includes(domain));
}

async function getCompleteDraft(db: Db, head: EntryHead): Promise<EntryDraft> {
  const draft = await findOpenDraft(db, head);
  const isComplete = draft && Object.keys(checkPublish(draft, 'own-description')).length === 0;
  if (!isComplete) throw new DomainError('conflict', { type: 'entry' });
  return draft;
}

type Asked = {
  head: EntryHead;
  draft: EntryDraft;
  asker: { actor: Actor; personId: string; name: string };
  input: AskInput;
};

async function storeRequest(app: AskApp, trx: Db, { head, draft, asker, input }: Asked): Promise<void> {
  const now = app.clock.now();
  const at = now.toISOString();
  const expiresAt = new Date(now.getTime() + requestLifeMs).toISOString();
  const { token, hash } = newToken();
  const id = app.ids.next();
  const { eMail, kind } = input;
  const message = input.message || null;
  const { id: revisionId, saves } = draft.revision;
  await revokeRequests(trx, { entryId: head.id, eMail }, at);
  await insertRequest(trx, {
    ...{ id, tokenHash: hash, entryId: head.id, kind, eMail, function: input.function, message },
    ...{ revisionId, saves, askedBy: asker.personId, createdAt: at, expiresAt },
  });
  const title = draft.content.title ?? '';
  const organisation = head.organisation.name;
  const mail = askMail(app.config, {
    kind,
    asker: asker.name,
    title,
    organisation,
    message,
    token,
    until: expiresAt,
  });
  await app.mailer.queue(trx, { to: eMail, purpose: 'approval', ...mail });
  await app.audit.record(trx, {
    actor: asker.actor,
    action: 'approval.asked',
    object: { type: 'entry', id: head.id },
    data: { requestId: id, kind, revisionId, saves },
  });
}

/** Takes an open question back: its link leads nowhere from then on. */
export async function revokeApproval(
  app: Pick<App, 'db' | 'clock' | 'audit'>,
  actor: Actor,
  slug: string,
  { id }: { id: string },
): Promise<void> {
  const { head } = await openAsked(app, actor, slug);
  const at = app.clock.now().toISOString();
  await app.db.transaction().execute(async (trx) => {
    if ((await revokeRequests(trx, { entryId: head.id, id }, at)) === 0) return;
    await app.audit.record(trx, {
      actor,
      action: 'approval.revoked',
      object: { type: 'entry', id: head.id },
      data: { requestId: id },
    });
  });
}

/** Says that the writers are done with what was answered. */
export async function finishAnswers(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  slug: string,
): Promise<void> {
  const { head } = await openAsked(app, actor, slug);
  await updateHandled(app.db, head.id, app.clock.now().toISOString());
}

/** Writes down a yes that was said, for the text as it stands: by whom in what function, and when. */
export async function recordSpokenApproval(
  app: Pick<App, 'db' | 'clock' | 'ids' | 'config' | 'audit'>,
  actor: Actor,
  slug: string,
  { spokenFunction, spokenOn }: SpokenInput,
): Promise<Outcome<void>> {
  const { head, scope } = await openAsked(app, actor, slug);
  requirePermission(actor, 'entry.publish', scope);
  const draft = await getCompleteDraft(app.db, head);
  const at = app.clock.now().toISOString();
  const isPast = spokenOn <= swedishDay(app.clock.now());
  if (!isPast) return refused({ spokenOn: { code: 'future-date' } });
  const blocked = await acceptText(app, actor, { spokenFunction });
  if (Object.keys(blocked).length > 0) return refused(blocked);
  const { id: revisionId, saves } = draft.revision;
  const writtenRole = actingRole(actor, scope);
  await app.db.transaction().execute(async (trx) => {
    await insertApproval(trx, {
      ...{ id: app.ids.next(), entryId: head.id, revisionId, saves, writtenRole, at },
      ...{ kind: 'spoken', function: spokenFunction, approvedOn: spokenOn },
    });
    await app.audit.record(trx, {
      actor,
      action: 'approval.spoken',
      object: { type: 'entry', id: head.id },
      data: { revisionId, saves, function: spokenFunction, approvedOn: spokenOn },
    });
  });
  return done(undefined);
}
