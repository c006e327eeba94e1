import { toDescriptionValues } from '#src/features/library/description/description-form-rules.ts';
import { answerWords, withTeam } from '#src/features/library/description/description-labels-text.ts';
import type { EntryDraft } from '#src/features/library/entry/entry.ts';
import { type Lang, messages } from '#src/i18n/index.ts';
import { listOf, textOf } from '#src/lib/form-values.ts';
import type { ChangeQuestion } from '../approval.ts';

/** What the draft says to each question, in the reader's words; empty where nothing is said. */
export function currentAnswers(draft: EntryDraft, lang: Lang): Readonly<Record<ChangeQuestion, string>> {
  const values = withTeam(toDescriptionValues(draft, ''), lang);
  const words = (name: string) => listOf(values, name).map((value) => answerWords(lang, name, value));
  const joined = (...parts: readonly string[]) => parts.filter(Boolean).join('\n');
  return {
    title: textOf(values, 'title'),
    summary: textOf(values, 'summary'),
    target: joined(textOf(values, 'target'), words('schoolYears').join(', ')),
    team: listOf(values, 'team').join('\n'),
    wayIn: joined(textOf(values, 'how'), words('whoMayContact').join(', ')),
    status: words('status').join(', '),
    doDifferently: textOf(values, 'doDifferently'),
    contact: textOf(values, 'contactFunction'),
    other: '',
  };
}

/** What each question is called. */
export function changeLabels(lang: Lang): Readonly<Record<ChangeQuestion, string>> {
  const { questions } = messages(lang).library.publishing;
  const { title, summary, target, team, wayIn, status, doDifferently, contact } = questions;
  const { other } = messages(lang).library.approvals.changes;
  return { title, summary, target, team, wayIn, status, doDifferently, contact, other };
}
