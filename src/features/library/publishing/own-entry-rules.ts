import type { OwnEntry } from './own-entries-service.ts';

export type OwnAction = 'edit' | 'preview' | 'read' | 'history' | 'address' | 'withdraw' | 'discard';
export type Standing = {
  state: OwnEntry['state'] | 'in-review' | 'newDraft' | 'newInReview';
  next: 'writer' | 'editor' | 'review' | 'nobody';
  actions: readonly OwnAction[];
};

/** How a description stands, who acts next, and what can be done with it. */
export function entryStanding({ state, draft, reviewBy, mayPublish }: OwnEntry): Standing {
  const isPublished = state === 'published';
  const open: readonly OwnAction[] = draft ? ['edit', 'preview'] : ['edit'];
  const guarded: readonly OwnAction[] = mayPublish ? ['address', 'withdraw'] : [];
  const thrown: readonly OwnAction[] = draft ? ['discard'] : [];
  const shown: readonly OwnAction[] = isPublished ? ['read', 'history', ...guarded] : [];
  const actions = [...open, ...shown, ...thrown];
  if (draft === 'in-review')
    return { state: isPublished ? 'newInReview' : 'in-review', next: 'editor', actions };
  if (draft === 'draft')
    return { state: isPublished ? 'newDraft' : draftState(state), next: 'writer', actions };
  return { state, next: isPublished && reviewBy !== null ? 'review' : 'nobody', actions };
}

function draftState(state: OwnEntry['state']): Standing['state'] {
  return state === 'withdrawn' ? 'withdrawn' : 'draft';
}
