import type { Answer, Answers, AnswerValue, AskedQuestion, QuestionPart } from '../situation.ts';

/** What the form holds of a question; nothing chosen is no answer. */
export type TypedAnswer = { value?: AnswerValue | undefined } & Pick<Answer, 'detail' | 'link' | 'comment'>;

/** Earlier answers that the form may show again: to questions that still read as they did. */
export function stillAsked(before: Answers, asked: readonly AskedQuestion[]): Answers {
  return new Map(
    asked.flatMap(({ id, wording }) => {
      const answer = before.get(id);
      return answer?.questionVersion === wording.version ? [[id, answer] as const] : [];
    }),
  );
}

type Saving = {
  asked: readonly AskedQuestion[];
  typed: ReadonlyMap<string, TypedAnswer>;
  /** Shown again from an earlier year, and not answered anew yet. */
  prefilled: Answers;
  /** The part whose button was pressed. */
  part: QuestionPart | 'all';
};

/**
 * What saving keeps: everything that is answered, save what was only shown again from an earlier year in a part whose
 * button was not pressed. Nobody has said yet that it still holds.
 */
export function answersToSave({ asked, typed, prefilled, part }: Saving): readonly Answer[] {
  return asked.flatMap((question): Answer[] => {
    const { id, wording } = question;
    const answer = typed.get(id);
    if (answer?.value === undefined) return [];
    const isLookedAt = part === 'all' || part === question.part;
    if (!isLookedAt && isSame(answer, prefilled.get(id))) return [];
    const { value, detail, link, comment } = answer;
    return [{ questionId: id, questionVersion: wording.version, value, detail, link, comment }];
  });
}

function isSame(typed: TypedAnswer, shown: Answer | undefined): boolean {
  return (['value', 'detail', 'link', 'comment'] as const).every((name) => typed[name] === shown?.[name]);
}

/** Questions with words and no answer, which the form asks for. */
export function withoutAnswer(typed: ReadonlyMap<string, TypedAnswer>): readonly string[] {
  return [...typed].flatMap(([id, { value, detail, link, comment }]) => {
    return value === undefined && `${detail}${link}${comment}` !== '' ? [id] : [];
  });
}

/** The part that comes after the one whose button was pressed; nothing after the last. */
export function partAfter(
  part: QuestionPart | 'all',
  asked: readonly Pick<AskedQuestion, 'part'>[],
): QuestionPart | undefined {
  const parts = [...new Set(asked.map((question) => question.part))];
  return part === 'all' ? undefined : parts[parts.indexOf(part) + 1];
}

/** A link to the portal itself as its path without language, so that its page is known there; any other as it was typed. */
export function withoutOrigin(link: string, origin: string): string {
  if (!link.startsWith(`${origin}/`)) return link;
  return link.slice(origin.length).replace(/^\/en(?=\/)/, '');
}
