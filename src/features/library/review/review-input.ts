import { z } from 'zod';
import { type CheckItem, checkItems } from './review-rules.ts';

const text = (max: number) => z.string().trim().max(max).optional();

/** Fields that a comment can be about: the questions that everybody recognises. Without one it is about the whole. */
export const commentFields = [
  'title',
  'summary',
  'target',
  'team',
  'wayIn',
  'status',
  'work',
  'law',
  'resources',
  'evaluations',
  'whatWorked',
  'doDifferently',
  'conditions',
  'experiences',
  'sources',
  'contacts',
  'materials',
] as const;
export type CommentField = (typeof commentFields)[number];

const notes = Object.fromEntries(checkItems.map((item) => [`note-${item}`, text(600)])) as Record<
  `note-${CheckItem}`,
  ReturnType<typeof text>
>;

/** The reviewer's form: the list, a word as a whole, and a comment at a field. */
export const reviewAnswerInput = z.strictObject({
  revision: z.string().max(80).default(''),
  act: z.enum(['save', 'return', 'approve']).default('save'),
  met: z.array(z.enum(checkItems as [CheckItem, ...CheckItem[]])).default([]),
  ...notes,
  note: text(1000),
  field: z.enum(commentFields).optional(),
  comment: text(2000),
});

type Typed = z.infer<typeof reviewAnswerInput>;
export type ReviewAnswer = Pick<Typed, 'revision' | 'act' | 'met' | 'note' | 'field' | 'comment'> & {
  notes: Readonly<Record<`note-${CheckItem}`, string | undefined>>;
};

/** The form's notes in a record of their own. */
export function toReviewAnswer(typed: Typed): ReviewAnswer {
  const names = checkItems.map((item) => `note-${item}` as const);
  const said = Object.fromEntries(names.map((name) => [name, typed[name]])) as ReviewAnswer['notes'];
  return { ...typed, notes: said };
}

export const assignInput = z.strictObject({ reviewer: z.string().max(80).default('') });

/** Who reads what is written: the text's editors and writers, its reviewer, or its writers and one other member. */
export const commentKinds = ['editing', 'review', 'reader'] as const;
export type CommentKind = (typeof commentKinds)[number];

const body = z.string().trim().min(1).max(2000);
export const commentInput = z.strictObject({
  kind: z.enum(commentKinds),
  field: z.enum(commentFields).optional(),
  body,
});
export const replyInput = z.strictObject({ comment: z.string().max(80), body });
export const doneInput = z.strictObject({
  comment: z.string().max(80),
  isDone: z.enum(['yes', 'no']),
});
