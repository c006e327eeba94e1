import { type FormValues, textOf } from '#src/lib/form-values.ts';
import { readTag, tagKey } from '../../posts/tag-rules.ts';
import { tagsIn, tagValues } from '../writing-input.ts';

/**
 * Where a draft belongs, one a person and place: a thread that is begun, a question that is to be put without a name, an
 * answer, a change of a post, the first post about an entry.
 */
export type DraftPlace = 'new' | 'unnamed' | `thread:${string}` | `post:${string}` | `entry:${string}`;

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
  /** Of an answer: the post that it answers, and the entry that tells how they did. */
  replyTo: string | null;
  didEntryId: string | null;
  /** The day that an answer about law holds for; empty while that is not chosen. */
  lawAsOf: string | null;
  savedAt: string;
};

/** A draft with where one goes on writing it, and what that is about; nothing when it is gone or closed to the person. */
export type ListedDraft = Draft & { where: { path: string; title: string } | undefined };

export type DraftWords = Omit<Draft, 'id' | 'place' | 'savedAt'>;

/** What the person may point at from there; nothing where the form points at what they may not. */
export type DraftPointers = Pick<Draft, 'categoryId' | 'replyTo' | 'didEntryId'>;

/** What the form says, as it is kept. */
export function draftWords(values: FormValues, pointers: DraftPointers): DraftWords {
  return {
    ...pointers,
    kind: textOf(values, 'kind') || null,
    title: textOf(values, 'title'),
    body: textOf(values, 'body'),
    tags: tagsIn(values).map(tagKey).join('\n'),
    lawAsOf: textOf(values, 'isLaw') === '' ? null : textOf(values, 'lawAsOf'),
  };
}

/** What was kept of a thread, as the form shows it again. */
export function draftValues({ kind, title, body, tags }: DraftWords): FormValues {
  const chosen = tags.split('\n').map(readTag);
  return { kind: kind ?? '', title, body, ...tagValues(chosen.filter((tag) => tag !== undefined)) };
}

/** What was kept of an answer or a change, as the form shows it again. */
export function answerValues({ body, replyTo, didEntryId, lawAsOf }: DraftWords): FormValues {
  const law = lawAsOf === null ? {} : { isLaw: 'ja', lawAsOf };
  return { body, replyTo: replyTo ?? '', didEntryId: didEntryId ?? '', ...law };
}

/** Whether there is nothing in it worth keeping. */
export const isEmptyDraft = ({ title, body }: DraftWords) => title.trim() === '' && body.trim() === '';
