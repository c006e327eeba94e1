import type { z } from 'zod';
import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { blockedText } from '#src/features/privacy/accept-text.ts';
import { type FormValues, textOf } from '#src/lib/form-values.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError, isDomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { readOwnWork } from '../../answers/own-work/own-work-service.ts';
import { listCategories } from '../../categories/category-queries.ts';
import { openDiscussion } from '../../discussion/discussion-service.ts';
import { whenVisible } from '../../news/when-visible.ts';
import { ownPost } from '../../posts/edit-service.ts';
import { postPath } from '../../posts/post.ts';
import { askingPath } from '../../requests/question.ts';
import { threadPath } from '../../threads/thread.ts';
import { visiblePost, visibleThread } from '../../visible-service.ts';
import { listDraftFiles } from '../files/post-file-queries.ts';
import type { discardedInput } from '../writing-input.ts';
import {
  type Draft,
  type DraftPlace,
  type DraftPointers,
  type DraftWords,
  draftWords,
  isEmptyDraft,
  type ListedDraft,
} from './draft.ts';
import { deleteDraft, listDrafts, upsertDraft } from './draft-queries.ts';

type Keeping = Pick<App, 'db' | 'clock' | 'ids' | 'limits'>;
type Discarded = z.infer<typeof discardedInput>;
type Typed = { place: DraftPlace; values: FormValues; isByScript?: boolean };

/**
 * Keeps what is typed until it is posted or thrown away; an empty form keeps nothing. What holds an identity number is
 * refused and stays in the browser alone; what one should look at again is asked about when it is posted.
 */
export async function keepDraft(
  app: Keeping,
  actor: Actor,
  { place, values, isByScript = false }: Typed,
): Promise<Outcome<void>> {
  const personId = await requirePlace(app, actor, place);
  app.limits.take(isByScript ? 'autosave' : 'write', personId);
  const words = await readDraft(app, actor, { place, values });
  return words.ok ? store(app, { personId, place }, words.value) : words;
}

/** What the form says, when it may be kept; what it points at only where the actor sees that. */
export async function readDraft(
  app: Pick<App, 'db'>,
  actor: Actor,
  { place, values }: Typed,
): Promise<Outcome<DraftWords>> {
  const categoryId = await readableId(app, actor, values);
  const pointers = await seenPointers(app, actor, place, {
    replyTo: textOf(values, 'replyTo'),
    didEntryId: textOf(values, 'didEntryId'),
  });
  const words = draftWords(values, { categoryId, ...pointers });
  const blocked = blockedText({ title: words.title, body: words.body });
  return Object.keys(blocked).length > 0 ? refused(blocked) : done(words);
}

/** Keeps again what was just thrown away. */
export async function restoreDraft(
  app: Keeping,
  actor: Actor,
  { place, title, body, tags, ...said }: Discarded,
): Promise<Outcome<void>> {
  const personId = await requirePlace(app, actor, place);
  app.limits.take('write', personId);
  const pointers = await seenPointers(app, actor, place, said);
  const { kind = null, categoryId = null, lawAsOf = null } = said;
  const words = { title, body, tags, kind, categoryId, lawAsOf, ...pointers };
  const blocked = blockedText({ title, body, tags });
  if (Object.keys(blocked).length > 0) return refused(blocked);
  return store(app, { personId, place }, words);
}

async function store(
  app: Keeping,
  { personId, place }: { personId: string; place: DraftPlace },
  words: DraftWords,
): Promise<Outcome<void>> {
  const hasFiles = (await listDraftFiles(app.db, { personId, place })).length > 0;
  if (isEmptyDraft(words) && !hasFiles) await deleteDraft(app.db, { personId, place });
  else await upsertDraft(app.db, { id: app.ids.next(), personId, place, ...words, at: isoAt(app.clock) });
  return done(undefined);
}

/** One keeps drafts where one sees what they are about; of a change, where one has written the post. */
export async function requirePlace(app: Pick<App, 'db'>, actor: Actor, place: DraftPlace): Promise<string> {
  requirePermission(actor, 'forum.write');
  const [type, id = ''] = place.split(':');
  if (type === 'thread') await visibleThread(app, actor, id);
  if (type === 'post') await ownPost(app, actor, id);
  if (type === 'entry') await openDiscussion(app, actor, id);
  return requireSelf(actor);
}

async function seenPointers(
  app: Pick<App, 'db'>,
  actor: Actor,
  place: DraftPlace,
  { replyTo = '', didEntryId = '' }: { replyTo?: string | undefined; didEntryId?: string | undefined },
): Promise<Pick<DraftPointers, 'replyTo' | 'didEntryId'>> {
  const answered = replyTo === '' ? undefined : await whenVisible(visiblePost(app, actor, replyTo));
  const own = didEntryId === '' ? [] : await readOwnWork(app, actor);
  return {
    replyTo: answered && place === `thread:${answered.thread.id}` ? replyTo : null,
    didEntryId: own.some(({ id }) => id === didEntryId) ? didEntryId : null,
  };
}

/** The category that is chosen; of a question without a name the network's first, which bears its id. */
async function readableId({ db }: Pick<App, 'db'>, actor: Actor, values: FormValues): Promise<string | null> {
  const [slug, networkId] = [textOf(values, 'category'), textOf(values, 'network')];
  if (slug === '' && networkId === '') return null;
  const chosen = (await listCategories(db)).find((one) => one.slug === slug || one.id === networkId);
  return chosen && canSee(actor, chosen.visibility) ? chosen.id : null;
}

/** What the actor has begun to write, the latest first. */
export async function listOwnDrafts(app: Pick<App, 'db'>, actor: Actor): Promise<readonly ListedDraft[]> {
  const drafts = await listDrafts(app.db, requireSelf(actor));
  return Promise.all(drafts.map(async (draft) => ({ ...draft, where: await whereOf(app, actor, draft) })));
}

async function whereOf(app: Pick<App, 'db'>, actor: Actor, { place }: Draft): Promise<ListedDraft['where']> {
  if (place === 'new') return { path: '/forum/ny', title: '' };
  if (place === 'unnamed') return { path: askingPath, title: '' };
  const [type, id = ''] = place.split(':');
  try {
    if (type === 'entry') {
      const { slug, title } = await openDiscussion(app, actor, id);
      return { path: `/bibliotek/${slug}/samtal`, title };
    }
    if (type === 'thread') {
      const thread = await visibleThread(app, actor, id);
      return { path: `${threadPath(thread)}/svara`, title: thread.title };
    }
    const { post, thread } = await ownPost(app, actor, id);
    return { path: `${postPath(post)}/redigera`, title: thread.title };
  } catch (error) {
    if (isDomainError(error) && (error.code === 'not-found' || error.code === 'forbidden')) return undefined;
    throw error;
  }
}

/** Throws the draft away and returns it, so that the page can offer it back; `not-found` for others' drafts. */
export async function discardDraft(app: Keeping, actor: Actor, id: string): Promise<Draft> {
  const personId = requireSelf(actor);
  const draft = (await listDrafts(app.db, personId)).find((one) => one.id === id);
  if (!draft) throw new DomainError('not-found');
  app.limits.take('write', personId);
  await deleteDraft(app.db, { personId, place: draft.place });
  return draft;
}
