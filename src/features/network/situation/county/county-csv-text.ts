import { type Lang, messages } from '#src/i18n/index.ts';
import { toCsv } from '#src/lib/csv.ts';
import { wordingAnswered, wordsIn } from '../questions/question-rules.ts';
import { linkAddress } from '../situation.ts';
import { valueBefore } from './county-rules.ts';
import type { County } from './county-service.ts';

/** All answers of a network's year as a table for spreadsheets, a question of an organisation a row; `origin` is the portal's own. */
export function countyCsv({ network, round, asked, rows }: County, lang: Lang, origin: string): string {
  const { csv, values, noAnswer } = messages(lang).network.situation;
  const { columns } = csv;
  const example = network.isDemo ? csv.yes : '';
  const lines = rows.flatMap(({ organisation, code, response, answers, before }) =>
    asked.map((question) => {
      const answer = answers.get(question.id);
      const wording = answer ? wordingAnswered(question, answer.questionVersion) : question.wording;
      const was = valueBefore(answer, before.get(question.id));
      return [
        organisation.countyName ?? '',
        network.name,
        String(round.year),
        organisation.name,
        code ?? '',
        wordsIn(lang, wording).text,
        answer ? values[answer.value] : noAnswer,
        was ? values[was] : '',
        answer?.detail ?? '',
        answer ? linkAddress(answer, origin) : '',
        answer?.comment ?? '',
        response?.approvedOn ?? '',
        response?.approvedFunction ?? '',
        example,
      ];
    }),
  );
  const head = [
    ...[columns.county, columns.network, columns.year, columns.organisation, columns.code],
    ...[columns.question, columns.answer, columns.before, columns.detail, columns.link, columns.comment],
    ...[columns.approvedOn, columns.function, columns.example],
  ];
  return toCsv([head, ...lines]);
}
