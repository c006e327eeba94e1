import { type FormValues, textOf } from '#src/lib/form-values.ts';
import { readTag, tagKey } from '../../posts/tag-rules.ts';
import type { Thread } from '../../threads/thread.ts';
import { tagsIn, tagValues } from '../writing-input.ts';

/** Where a draft belongs, one a person and place: a thread that is begun, an answer, a change of a post. */
export type DraftPlace = 'new' | `thread:${string}` | `post:${string}`;

/** What somebody has begun to write; shown to nobody else. */
export type Draft = {
  id: string;
  place: DraftPlace;
  categoryId: string | null;
  kind: string | null;
  title: string;
  body: string;
  /** `vocabulary:value`, a line each. */
  tags: string;
  savedAt: string;
};

/** A draft with the thread that it is written in; without one when that is gone or closed to the person. */
export type ListedDraft = Draft & { thread: Thread | undefined };

export type DraftWords = Omit<Draft, 'id' | 'place' | 'savedAt'>;

/** What the form says, as it is kept. */
export function draftWords(values: FormValues, categoryId: string | null): DraftWords {
  return {
    categoryId,
    kind: textOf(values, 'kind') || null,
    title: textOf(values, 'title'),
    body: textOf(values, 'body'),
    tags: tagsIn(values).map(tagKey).join('\n'),
  };
}

/** What was kept, as the form shows it again. */
export function draftValues({ kind, title, body, tags }: DraftWords): FormValues {
  const chosen = tags.split('\n').map(readTag);
  return { kind: kind ?? '', title, body, ...tagValues(chosen.filter((tag) => tag !== undefined)) };
}

/** Whether there is nothing in it worth keeping. */
export const isEmptyDraft = ({ title, body }: DraftWords) => title.trim() === '' && body.trim() === '';
