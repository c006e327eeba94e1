import type { OwnEntry } from './own-entries-service.ts';

export type OwnAction =
  | 'edit'
  | 'preview'
  | 'read'
  | 'review'
  | 'comments'
  | 'history'
  | 'schedule'
  | 'address'
  | 'withdraw'
  | 'archive'
  | 'discard';

/** What can be done with a description from the list: what comes next first, what takes it away last. */
export function ownActions({
  state,
  draft,
  publishedAt,
  mayPublish,
}: Pick<OwnEntry, 'state' | 'draft' | 'publishedAt' | 'mayPublish'>): readonly OwnAction[] {
  const isPublished = state === 'published';
  const open: readonly OwnAction[] = draft ? ['edit', 'preview'] : ['edit'];
  const timed: readonly OwnAction[] = draft && mayPublish ? ['schedule'] : [];
  const shown: readonly OwnAction[] = isPublished ? ['read', 'review', 'comments', 'history'] : [];
  const guarded: readonly OwnAction[] = isPublished && mayPublish ? ['address', 'withdraw'] : [];
  const kept: readonly OwnAction[] = publishedAt === null || mayPublish ? ['archive'] : [];
  const thrown: readonly OwnAction[] = draft ? ['discard'] : [];
  return [...open, ...timed, ...shown, ...guarded, ...kept, ...thrown];
}
