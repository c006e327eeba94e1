import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { getDraft, saveDraft, type Writing } from '../entry/draft-service.ts';
import { type Entry, type EntryHead, entryScope } from '../entry/entry.ts';
import { visibleEntry } from '../entry/entry-visibility.ts';
import { getOwnHead, getPublishedEntry } from '../entry/published-entry-service.ts';
import { asPreview } from '../publishing/preview-rules.ts';
import { findOpenDraft, findPublished, findRevision } from '../storage/revision-queries.ts';

/** A published version by its number, or the open draft. */
export type RevisionChoice = number | 'draft';
export type Comparison = { before: Entry; after: Entry; isDraft: boolean };

/** Two versions of a published entry, for members; the open draft for those who see drafts. A field that either version or the page of today keeps back is kept back in both. */
export async function compareRevisions(
  app: Pick<App, 'db'>,
  actor: Actor,
  slug: string,
  { from, to }: { from: number; to: RevisionChoice },
): Promise<Comparison> {
  requirePermission(actor, 'entry.see-history');
  const current = await getCurrent(app, actor, slug);
  const before = await getRevision(app, current.head, from);
  const after =
    to === 'draft'
      ? asPreview(await getDraft(app, actor, current.head.id))
      : await getRevision(app, current.head, to);
  const marked = [before, after, current];
  return {
    before: visibleEntry(withMarksOf(before, marked), actor),
    after: visibleEntry(withMarksOf(after, marked), actor),
    isDraft: to === 'draft',
  };
}

export type EarlierRevision = { entry: Entry; head: EntryHead; mayRestore: boolean; hasDraft: boolean };

/** A version as its page looked, for members. */
export async function openRevision(
  app: Pick<App, 'db'>,
  actor: Actor,
  slug: string,
  number: number,
): Promise<EarlierRevision> {
  requirePermission(actor, 'entry.see-history');
  const current = await getCurrent(app, actor, slug);
  const revision = await getRevision(app, current.head, number);
  return {
    entry: visibleEntry(withMarksOf(revision, [revision, current]), actor),
    head: current.head,
    mayRestore: isPermitted(actor, 'entry.write', entryScope(current.head)),
    hasDraft: (await findOpenDraft(app.db, current.head)) !== undefined,
  };
}

/** Opens a draft that says what the version said; nothing is published by it. Refused while another draft is open, so that nobody's text is lost. */
export async function restoreRevision(
  app: Writing,
  actor: Actor,
  slug: string,
  { number, note }: { number: number; note: string },
): Promise<Outcome<{ slug: string }>> {
  requireSelf(actor);
  const head = await getOwnHead(app, actor, slug);
  requirePermission(actor, 'entry.write', entryScope(head));
  const { content, marks } = await getRevision(app, head, number);
  const published = await findPublished(app.db, head);
  if (!published) throw new DomainError('conflict', { type: 'entry' });
  if (await findOpenDraft(app.db, head)) return refused({ form: { code: 'taken' } });
  const { reviewBy, confirmedOn } = published.content;
  const restored = { ...content, reviewBy, confirmedOn };
  const saved = await saveDraft(app, actor, {
    entryId: head.id,
    content: restored,
    marks,
    draftId: null,
    changeNote: note,
    asksLater: true,
  });
  if (!saved.ok) return saved;
  return done({ slug: saved.value.slug });
}

async function getCurrent(app: Pick<App, 'db'>, actor: Actor, slug: string): Promise<Entry> {
  const found = await getPublishedEntry(app, actor, slug);
  if (found.kind === 'moved') throw new DomainError('not-found');
  return found.entry;
}

async function getRevision(app: Pick<App, 'db'>, head: EntryHead, number: number): Promise<Entry> {
  const revision = await findRevision(app.db, head, number);
  if (!revision) throw new DomainError('not-found');
  return revision;
}

/** The revision with what any of the texts keeps within the network or until a day. */
function withMarksOf(entry: Entry, marked: readonly Entry[]): Entry {
  const networkOnly = [...new Set(marked.flatMap(({ marks }) => marks.networkOnly))];
  const embargoes = Object.assign({}, ...marked.map(({ marks }) => marks.embargoes));
  return { ...entry, marks: { ...entry.marks, networkOnly, embargoes } };
}
