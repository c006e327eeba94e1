import {
  type Answer,
  type Answers,
  type AnswerValue,
  type AskedQuestion,
  answeringKinds,
  answerValues,
  askedKind,
} from '../situation.ts';

/** What stood the year before, when something else was answered to the same words; nothing when nothing changed. */
export function valueBefore(answer: Answer | undefined, before: Answer | undefined): AnswerValue | undefined {
  if (!answer || answer.questionVersion !== before?.questionVersion) return undefined;
  return answer.value === before.value ? undefined : before.value;
}

/**
 * The organisations that the picture shows, in the order in which they came, which is the alphabet's: every
 * municipality, and others that have answered. What they answered changes neither.
 */
export function shownIn<T extends { id: string; kind: string }>(
  organisations: readonly T[],
  hasAnswered: (id: string) => boolean,
): readonly T[] {
  return organisations.filter(
    ({ id, kind }) => kind === askedKind || (answeringKinds.includes(kind) && hasAnswered(id)),
  );
}

/** The questions that there is something to show of: what was retired before anybody answered it is left out. */
export function shownQuestions(
  asked: readonly AskedQuestion[],
  answered: readonly Answers[],
): readonly AskedQuestion[] {
  return asked.filter(
    ({ id, retiredOn }) => retiredOn === null || answered.some((answers) => answers.has(id)),
  );
}

/** Rows by what they answered to a question, the answers in their own order, those without one last. */
export function groupByAnswer<T extends { answers: Answers }>(
  rows: readonly T[],
  questionId: string,
): readonly { value: AnswerValue | undefined; rows: readonly T[] }[] {
  const said = ({ answers }: T) => answers.get(questionId)?.value;
  return [...answerValues, undefined]
    .map((value) => ({ value, rows: rows.filter((row) => said(row) === value) }))
    .filter((group) => group.rows.length > 0);
}
