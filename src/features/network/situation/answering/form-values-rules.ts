import type { FormValues } from '#src/lib/form-values.ts';
import type { Answers, AskedQuestion } from '../situation.ts';

const fields = ['value', 'detail', 'link', 'comment'] as const;
export type AnswerField = (typeof fields)[number];

/** The name of a question's field in the form. */
export const fieldName = (questionId: string, field: AnswerField) => `answers.${questionId}.${field}`;

/** The names of all fields that words are written in. */
export function textFields(questionIds: readonly string[]): readonly string[] {
  return questionIds.flatMap((id) => [
    fieldName(id, 'detail'),
    fieldName(id, 'link'),
    fieldName(id, 'comment'),
  ]);
}

/** What the form shows before anybody typed: what is saved, and what an earlier year holds. */
export function toAnswerValues(answers: Answers, prefilled: Answers): FormValues {
  return Object.fromEntries(
    [...prefilled, ...answers].flatMap(([id, answer]) =>
      fields.map((field) => [fieldName(id, field), answer[field]]),
    ),
  );
}

/** What each field is called in lists of errors and of what two people answered differently. */
export function answerLabels(
  asked: readonly Pick<AskedQuestion, 'id'>[],
  label: (id: string, field: AnswerField) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    asked.flatMap(({ id }) => fields.map((field) => [fieldName(id, field), label(id, field)])),
  );
}
