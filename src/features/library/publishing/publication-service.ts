import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { acceptText } from '#src/features/privacy/accept-text.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { Approval } from '../approvals/approval.ts';
import { listApprovals } from '../approvals/approval-queries.ts';
import { isAbout, publishesOnBehalf } from '../approvals/approval-rules.ts';
import { readVersion, toFormErrors } from '../description/description-form-rules.ts';
import { discardDraft, getDraft, moveDraft } from '../entry/draft-service.ts';
import { type Entry, type EntryDraft, type EntryHead, entryScope } from '../entry/entry.ts';
import type { Publishing } from '../entry/entry-record.ts';
import { checkPublish } from '../entry/entry-rules.ts';
import { publishEntry, renameEntry, withdrawEntry } from '../entry/entry-service.ts';
import { acceptEntryTexts } from '../entry/entry-texts.ts';
import { getOwnHead } from '../entry/published-entry-service.ts';
import { listThreads, type Thread } from '../review/comments/comment-service.ts';
import { findOpenDraft, findPublished } from '../storage/revision-queries.ts';
import { type AuthoringWarning, authoringWarnings } from './authoring-rules.ts';
import { asPreview } from './preview-rules.ts';
import { findStanding, type OwnEntryRow } from './publishing-queries.ts';

/** The open draft as its page will look, and what may be done with it. */
export type Preview = {
  entry: Entry;
  draft: EntryDraft;
  /** What still has to be answered before it can be published. */
  missing: readonly string[];
  /** What is better mended first, though nothing stops it. */
  warnings: readonly AuthoringWarning[];
  mayPublish: boolean;
  /** Yeses to the text as it stands. */
  approvals: readonly Approval[];
  /** The organisation has to say yes before this reader publishes for it. */
  needsApproval: boolean;
  /** How it stands, and what editor and writers say to each other about it. */
  standing: OwnEntryRow | undefined;
  threads: readonly Thread[];
  today: string;
  /** This reader may ask somebody without an account for one. */
  mayAsk: boolean;
};

/** The draft's page before it is one; throws `not-found` for everybody who may not see drafts. */
export async function previewDescription(
  app: Pick<Publishing, 'db' | 'clock'>,
  actor: Actor,
  slug: string,
): Promise<Preview> {
  requireSelf(actor);
  const head = await getOwnHead(app, actor, slug);
  const draft = await getDraft(app, actor, head.id);
  const scope = entryScope(head);
  const approvals = (await listApprovals(app.db, head.id)).filter((approval) => isAbout(approval, draft));
  return {
    entry: asPreview(draft),
    draft,
    warnings: authoringWarnings(longTexts(draft.content)),
    missing: Object.keys(toFormErrors(checkPublish(draft, 'own-description'))),
    mayPublish: isPermitted(actor, 'entry.publish', scope),
    approvals,
    needsApproval: approvals.length === 0 && publishesOnBehalf(actor, scope),
    standing: await findStanding(app.db, head.id),
    threads: await listThreads(app, actor, head, 'editing'),
    today: swedishDay(app.clock.now()),
    mayAsk: isPermitted(actor, 'entry.ask', scope),
  };
}

const longTexts = ({ sections, summary = '', target }: EntryDraft['content']): string =>
  [...Object.values(sections), summary, target.note ?? ''].join('\n\n');

/** As `previewDescription`, for those who may give the draft back. */
export async function previewToSendBack(
  app: Pick<Publishing, 'db' | 'clock'>,
  actor: Actor,
  slug: string,
): Promise<Preview> {
  const preview = await previewDescription(app, actor, slug);
  requirePermission(actor, 'entry.publish', entryScope(preview.draft.head));
  return preview;
}

/** Publishes the open draft in the organisation's name; faults are told at the questions. Returns the slug of the page. */
export async function publishDescription(
  app: Publishing,
  actor: Actor,
  slug: string,
  input: { version?: string } = {},
): Promise<Outcome<string>> {
  requireSelf(actor);
  const head = await getOwnHead(app, actor, slug);
  const saves = await savesShown(app, head, input.version);
  const outcome = await publishEntry(app, actor, { entryId: head.id, saves });
  if (!outcome.ok) return refused(toFormErrors(outcome.errors));
  return done(outcome.value.slug);
}

/** The saves of the draft that was looked at; `conflict` when another draft is open by now. */
async function savesShown(app: Publishing, head: EntryHead, version?: string): Promise<number | undefined> {
  if (!version) return undefined;
  const draft = await findOpenDraft(app.db, head);
  if (!draft) return undefined;
  const shown = readVersion(version, draft);
  if (shown.draftId !== draft.revision.id) throw new DomainError('conflict', { type: 'entry' });
  return shown.saves;
}

/** Hands the draft to those who may publish it. Handing it over twice is handing it over once. */
export async function submitDescription(
  app: Publishing,
  actor: Actor,
  slug: string,
): Promise<Outcome<string>> {
  requireSelf(actor);
  const head = await getOwnHead(app, actor, slug);
  requirePermission(actor, 'entry.write', entryScope(head));
  const draft = await getDraft(app, actor, head.id);
  const errors = toFormErrors({
    ...checkPublish(draft, 'own-description'),
    ...(await acceptEntryTexts(app, actor, draft.content)),
  });
  if (Object.keys(errors).length > 0) return refused(errors);
  if (draft.revision.state === 'in-review') return done(slug);
  await moveDraft(app, actor, { entryId: head.id, action: 'submit' });
  return done(slug);
}

/** Gives the draft back to its writers, with the reason that they are told. */
export async function returnDescription(
  app: Publishing,
  actor: Actor,
  slug: string,
  { reason = '' }: { reason?: string } = {},
): Promise<Outcome<string>> {
  requireSelf(actor);
  const head = await getOwnHead(app, actor, slug);
  requirePermission(actor, 'entry.publish', entryScope(head));
  if (reason === '') return refused({ reason: { code: 'required' } });
  const errors = await acceptText(app, actor, { reason });
  if (Object.keys(errors).length > 0) return refused(errors);
  await moveDraft(app, actor, { entryId: head.id, action: 'return', reason });
  return done(slug);
}

/** Throws the open draft away; what is published stays. */
export async function discardDescription(app: Publishing, actor: Actor, slug: string): Promise<void> {
  requireSelf(actor);
  const head = await getOwnHead(app, actor, slug);
  await discardDraft(app, actor, head.id);
}

export type PublishedPage = { head: EntryHead; title: string };

/** A page that was published, for those who may take it back or give it another address. */
export async function openPublished(
  app: Pick<Publishing, 'db'>,
  actor: Actor,
  slug: string,
): Promise<PublishedPage> {
  requireSelf(actor);
  const head = await getOwnHead(app, actor, slug);
  requirePermission(actor, 'entry.withdraw', entryScope(head));
  const published = await findPublished(app.db, head);
  if (!published) throw new DomainError('not-found');
  return { head, title: published.content.title };
}

/** Takes the published page back, with the reason that its address answers with. */
export async function withdrawDescription(
  app: Publishing,
  actor: Actor,
  slug: string,
  input: { reason: string },
): Promise<Outcome<void>> {
  const { head } = await openPublished(app, actor, slug);
  return withdrawEntry(app, actor, { entryId: head.id, ...input });
}

/** Gives the page another address; the old one leads on. */
export async function renameDescription(
  app: Publishing,
  actor: Actor,
  slug: string,
  input: { slug: string },
): Promise<Outcome<{ slug: string }>> {
  const { head } = await openPublished(app, actor, slug);
  return renameEntry(app, actor, { entryId: head.id, ...input });
}
