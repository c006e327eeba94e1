import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { saveDraft } from '#src/features/library/entry/draft-service.ts';
import { type EntryHead, entryScope } from '#src/features/library/entry/entry.ts';
import { findSlug } from '#src/features/library/entry/entry-queries.ts';
import type { Publishing } from '#src/features/library/entry/entry-record.ts';
import { getOwnHead } from '#src/features/library/entry/published-entry-service.ts';
import { publishDescription } from '#src/features/library/publishing/publication-service.ts';
import { updateChangeNote } from '#src/features/library/publishing/publishing-queries.ts';
import { findOpenDraft } from '#src/features/library/storage/revision-queries.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome } from '#src/platform/outcome.ts';
import type { UpdatesInput } from '../adoption-input.ts';
import { type Changes, findChanges } from './original-changes.ts';
import { findBasis, upsertBasis } from './variant-queries.ts';
import { withPart } from './variant-rules.ts';
import type { VariantAddress } from './variant-service.ts';

/** What was taken over lies in an open draft, is published at once, or waits for an editor. */
export type Landing = 'draft' | 'direct' | 'writer';
/** `isInDraft`: what was answered is to be seen in the draft, not on the public page. */
export type AnsweredUpdates = { slug: string; isInDraft: boolean };
export type UpdatesPage = { head: EntryHead; changes: Changes; landing: Landing };

/** What the original has changed since the variant took its stand, for those who write the variant. */
export async function openUpdates(
  app: Pick<App, 'db'>,
  actor: Actor,
  { original: originalSlug, variant }: VariantAddress,
): Promise<UpdatesPage> {
  requireSelf(actor);
  const head = await getOwnHead(app, actor, variant);
  requirePermission(actor, 'entry.write', entryScope(head));
  const basis = await findBasis(app.db, head.id);
  const original = await findSlug(app.db, originalSlug);
  if (!basis || basis.originalId !== original?.entryId) throw new DomainError('not-found');
  const changes = await findChanges(app.db, basis);
  if (!changes) throw new DomainError('not-found');
  return { head, changes, landing: await landingOf(app, actor, head) };
}

async function landingOf({ db }: Pick<App, 'db'>, actor: Actor, head: EntryHead): Promise<Landing> {
  if (await findOpenDraft(db, head)) return 'draft';
  return isPermitted(actor, 'entry.publish', entryScope(head)) ? 'direct' : 'writer';
}

/**
 * Takes the chosen changes over and leaves the rest as it is: the variant has then taken its stand on the original's newest text.
 * `conflict` when the original has changed again since the page was shown.
 */
export async function answerUpdates(
  app: Publishing & Pick<App, 'limits'>,
  actor: Actor,
  { original, variant }: VariantAddress,
  input: UpdatesInput & { note: string },
): Promise<Outcome<AnsweredUpdates>> {
  app.limits.take('write', requireSelf(actor));
  const page = await openUpdates(app, actor, { original, variant });
  const { head, changes, landing } = page;
  if (changes.newest.revision.id !== input.revision) throw new DomainError('conflict', { type: 'entry' });
  const taken = changes.parts.filter(([id]) => input.part.includes(id));
  if (taken.length > 0) {
    const saved = await saveTaken(app, actor, page, { taken, note: input.note });
    if (!saved.ok) return saved;
  }
  const originalId = changes.newest.head.id;
  await upsertBasis(app.db, { variantId: head.id, originalId, revisionId: input.revision });
  const { slug } = head;
  if (taken.length === 0) return done({ slug, isInDraft: head.state !== 'published' });
  const published = landing === 'direct' ? await publishDescription(app, actor, slug) : undefined;
  return done({ slug, isInDraft: !published?.ok });
}

async function saveTaken(
  app: Publishing,
  actor: Actor,
  { head, changes, landing }: UpdatesPage,
  { taken, note }: { taken: Changes['parts']; note: string },
): Promise<Outcome<unknown>> {
  const { variant, newest } = changes;
  const content = taken.reduce((to, part) => withPart(to, newest.content, part), variant.content);
  const isOpen = landing === 'draft';
  const saved = await saveDraft(app, actor, {
    entryId: head.id,
    content,
    marks: variant.marks,
    saves: isOpen ? variant.revision.saves : 0,
    draftId: isOpen ? variant.revision.id : null,
    asksLater: true,
  });
  if (saved.ok && !isOpen) await updateChangeNote(app.db, head.id, note);
  return saved;
}
