import { z } from 'zod';
import { codes, type Vocabulary } from '#src/features/library/vocabulary/vocabulary.ts';
import { type FormValues, listOf } from '#src/lib/form-values.ts';
import { mostTags, readTag, type ThreadTag, tagVocabularies } from '../posts/tag-rules.ts';
import { threadKinds } from '../threads/thread.ts';
import type { DraftPlace } from './drafts/draft.ts';

/** What the buttons of the writing forms ask for; `restore` brings back what only the browser had kept. */
export const acts = ['post', 'preview', 'draft', 'attach', 'similar', 'restore'] as const;
export type WritingAct = (typeof acts)[number];

export const longestBody = 20_000;
export const longestTitle = 150;

/** The form's field for the tags of a vocabulary. */
export const tagField = ({ name }: Vocabulary) => `tag-${name}`;

const tags = Object.fromEntries(
  tagVocabularies.map((vocabulary) => [tagField(vocabulary), z.array(z.enum(codes(vocabulary))).default([])]),
);
const frame = {
  formKey: z.string().max(80).default(''),
  act: z.enum(acts).default('post'),
  // the file itself is read apart from the rest
  upload: z.unknown().optional(),
  detach: z.string().max(80).optional(),
};
const body = z.string().trim().min(1).max(longestBody);
const begunBody = z.string().max(longestBody).default('');

/** A thread that is begun. */
export const threadInput = z.strictObject({
  ...frame,
  // in the order of the form, in which what is missing is told
  title: z.string().trim().min(1).max(longestTitle),
  kind: z.enum(threadKinds),
  category: z.string().min(1, 'required').max(80),
  body,
  ...tags,
});

/** The same form before it is finished: to be kept, or shown as it will look. */
export const threadDraftInput = z.strictObject({
  ...threadInput.shape,
  category: z.string().max(80).optional(),
  title: z.string().max(longestTitle).default(''),
  kind: z.enum(threadKinds).optional(),
  body: begunBody,
});

/** What a thread is called and what it is about. */
export const headingInput = z.strictObject({
  ...tags,
  version: z.coerce.number().int().min(1),
  title: threadInput.shape.title,
  kind: threadInput.shape.kind,
});

const law = { isLaw: z.string().max(2).optional(), lawAsOf: z.iso.date('invalid-date').optional() };

/** An answer, to the thread or to one of its posts. */
export const replyInput = z.strictObject({
  ...frame,
  replyTo: z.string().max(80).optional(),
  didEntryId: z.string().max(80).optional(),
  ...law,
  body,
});
export const replyDraftInput = z.strictObject({ ...replyInput.shape, body: begunBody });

/** The first post about an entry. */
export const discussionInput = z.strictObject({ ...frame, body });
export const discussionDraftInput = z.strictObject({ ...frame, body: begunBody });

/** A question that is to be put without a name, and in which network. */
export const askInput = z.strictObject({
  formKey: frame.formKey,
  act: frame.act,
  title: threadInput.shape.title,
  body,
  network: z.string().min(1, 'required').max(80),
});
export const askDraftInput = z.strictObject({
  ...askInput.shape,
  title: threadDraftInput.shape.title,
  body: begunBody,
  network: z.string().max(80).optional(),
});
export type AskInput = Pick<z.infer<typeof askInput>, 'network' | 'title' | 'body'>;

/** Other words for a post that was written before. */
export const editInput = z.strictObject({ ...frame, version: z.coerce.number().int().min(1), ...law, body });
export const editDraftInput = z.strictObject({ ...editInput.shape, body: begunBody });

export const removalInput = z.strictObject({ reason: z.string().trim().min(1).max(1000) });
export const fileIdInput = z.strictObject({ file: z.string().max(80) });
export const draftIdInput = z.strictObject({ draft: z.string().max(80) });

const placePattern = /^(?:new|unnamed|(?:thread|post|entry):[0-9a-f-]{36})$/;

/** A draft that was thrown away, as the page carries it until it is taken back or left. */
export const discardedInput = z.strictObject({
  place: z.custom<DraftPlace>((place) => typeof place === 'string' && placePattern.test(place)),
  categoryId: z.string().max(80).optional(),
  kind: z.enum(threadKinds).optional(),
  title: z.string().max(longestTitle).default(''),
  body: begunBody,
  tags: z.string().max(2000).default(''),
  replyTo: z.string().max(80).optional(),
  didEntryId: z.string().max(80).optional(),
  lawAsOf: z.iso.date().optional(),
});

/** The chosen tags of the form, no more than a thread may have. */
export function tagsIn(values: FormValues): readonly ThreadTag[] {
  const keys = tagVocabularies.flatMap((vocabulary) =>
    listOf(values, tagField(vocabulary)).map((value) => `${vocabulary.name}:${value}`),
  );
  return keys
    .map(readTag)
    .filter((tag) => tag !== undefined)
    .slice(0, mostTags);
}

/** Tags as the form has them chosen. */
export function tagValues(chosen: readonly ThreadTag[]): FormValues {
  return Object.fromEntries(
    tagVocabularies.map((vocabulary) => [
      tagField(vocabulary),
      chosen.filter((tag) => tag.vocabulary === vocabulary.name).map(({ value }) => value),
    ]),
  );
}
