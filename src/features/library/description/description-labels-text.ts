import { type Lang, messages } from '#src/i18n/index.ts';
import { type FormValues, rowCount, textOf } from '#src/lib/form-values.ts';
import {
  kinds,
  parties,
  professions,
  schoolYears,
  statuses,
  teamRelations,
  tiers,
  uses,
  type Vocabulary,
} from '../vocabulary/index.ts';

export type Option = { value: string; label: string };

/** The values of a vocabulary as choices, in the reader's language. */
export function optionsOf(vocabulary: Vocabulary, lang: Lang): Option[] {
  return Object.entries(vocabulary.terms).map(([value, term]) => ({ value, label: capital(term[lang]) }));
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);

/** What each field of the form is called: in the error summary and beside another's answer. */
export function descriptionLabels(lang: Lang): Readonly<Record<string, string>> {
  const { form, questions, fields } = messages(lang).library.publishing;
  return {
    organisation: form.organisation,
    title: questions.title,
    summary: questions.summary,
    target: questions.target,
    schoolYears: fields.schoolYears,
    team: questions.team,
    'team.*.profession': fields.teamRow.profession,
    'team.*.relation': fields.teamRow.relation,
    'team.*.headCount': fields.teamRow.headCount,
    whoMayContact: fields.whoMayContact,
    how: questions.wayIn,
    status: questions.status,
    doDifferently: questions.doDifferently,
    doDifferentlyFor: fields.doDifferentlyFor,
    contactFunction: questions.contact,
    contactEmail: fields.contactEmail,
    kind: fields.kind,
    tiers: fields.tiers,
    use: fields.use,
    changeNote: form.changeNote,
  };
}

const vocabularyOf: Readonly<Record<string, Vocabulary>> = {
  schoolYears,
  whoMayContact: parties,
  status: statuses,
  kind: kinds,
  tiers,
  use: uses,
};

/** A stored value in the reader's words. */
export function answerWords(lang: Lang, name: string, value: string): string {
  const { readers } = messages(lang).library.publishing.fields;
  if (name === 'doDifferentlyFor') return readers[value as keyof typeof readers] ?? value;
  return vocabularyOf[name]?.terms[value]?.[lang] ?? value;
}

/** The rows of people told as one answer, for comparing with another's. */
export function withTeam(values: FormValues, lang: Lang): FormValues {
  const rows = Array.from({ length: rowCount(values, 'team') }, (_, i) => `team.${i}`);
  const team = rows
    .filter((row) => textOf(values, `${row}.profession`) !== '')
    .map((row) => {
      const profession =
        professions.terms[textOf(values, `${row}.profession`) as keyof typeof professions.terms];
      const relation =
        teamRelations.terms[textOf(values, `${row}.relation`) as keyof typeof teamRelations.terms];
      return [profession?.[lang], relation?.[lang], textOf(values, `${row}.headCount`)]
        .filter(Boolean)
        .join(', ');
    });
  return { ...values, team };
}
