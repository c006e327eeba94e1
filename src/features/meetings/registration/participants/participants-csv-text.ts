import { type Lang, messages } from '#src/i18n/index.ts';
import { toCsv } from '#src/lib/csv.ts';
import type { ParticipantPage } from './participant-service.ts';

/** The list as a table for a spreadsheet: those who come first, then those who wait. */
export function participantsCsv(
  { seated, waiting }: Pick<ParticipantPage, 'seated' | 'waiting'>,
  lang: Lang,
): string {
  const { columns, states, eMail, diet, access } = messages(lang).meetings.registration.participants;
  const words: Readonly<Record<string, string>> = states;
  return toCsv([
    [columns.name, columns.organisation, eMail, columns.state, diet, access],
    ...[...seated, ...waiting].map((one) => [
      one.name,
      one.organisation,
      one.eMail,
      words[one.state] ?? '',
      one.diet,
      one.accessNeeds,
    ]),
  ]);
}
