import type { AskedQuestion, Question, QuestionWording, Round, Wording } from '../situation.ts';

/**
 * The questions that a round asks, in order, worded as they stand until the next round begins (`nextOpenedOn`, a day).
 * A question that came later is not in it, and one that was retired before it was opened neither; one that was retired
 * while it was open is: some have answered it.
 */
export function askedIn(
  round: Pick<Round, 'networkId' | 'openedAt'>,
  questions: readonly Question[],
  nextOpenedOn: string | undefined,
): readonly AskedQuestion[] {
  const openedOn = round.openedAt.slice(0, 10);
  return questions
    .filter(({ networkId, retiredOn }) => {
      return (
        (networkId ?? round.networkId) === round.networkId && (retiredOn === null || retiredOn > openedOn)
      );
    })
    .flatMap(({ position, wordings, ...question }) => {
      const wording = wordings.findLast(
        ({ validFrom }) => nextOpenedOn === undefined || validFrom < nextOpenedOn,
      );
      return wording ? [{ ...question, position, wordings, wording }] : [];
    })
    .sort((a, b) => a.position - b.position || a.id.localeCompare(b.id))
    .map(({ position, ...question }) => question);
}

/** The words of a question in the reader's language; a network's own stand in Swedish. */
export function wordsIn(lang: 'sv' | 'en', wording: QuestionWording): Wording {
  return wording[lang] ?? wording.sv;
}

/** The wording that was answered; the one that is asked now when that is not known. */
export function wordingAnswered(
  question: Pick<AskedQuestion, 'wordings' | 'wording'>,
  version: number,
): QuestionWording {
  return question.wordings.find((wording) => wording.version === version) ?? question.wording;
}

/** Those that are asked today. */
export function stillOpen(asked: readonly AskedQuestion[]): readonly AskedQuestion[] {
  return asked.filter(({ retiredOn }) => retiredOn === null);
}
