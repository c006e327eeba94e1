import { type Lang, messages } from '#src/i18n/index.ts';
import { toCsv } from '#src/lib/csv.ts';
import { genderWords, schoolFormWords, stadiumWords, wordsOf } from '../definitions/words-text.ts';
import type { OpenFigures, OpenSet, OpenValue } from './open-figures-service.ts';

/** One indicator's open figures as a table for spreadsheets, a figure a row; what is protected, missing or not applicable says so in words. */
export function openTable({ indicator, sets }: OpenFigures, lang: Lang): string {
  const { columns } = messages(lang).indicators.openData;
  const version = indicator.versions.at(-1);
  const name = version ? wordsOf(lang, version).name : indicator.id;
  const rows = sets.flatMap((set) => set.values.map((value) => [name, ...rowOf(set, value, lang)]));
  return toCsv([[columns.indicator, ...columns.rest], ...rows]);
}

function rowOf(set: OpenSet, value: OpenValue, lang: Lang): readonly string[] {
  const { states, region, yes, views } = messages(lang).indicators.openData;
  const organisation = set.organisations.get(value.organisationId ?? '');
  return [
    String(set.indicatorVersion),
    set.term,
    set.network.name,
    views[set.view === 'region' ? 'region' : 'named'],
    organisation?.name ?? region,
    schoolFormWords(lang, set.schoolForm),
    stadiumWords(lang, value.stadium),
    genderWords(lang, value.gender),
    states[value.state],
    ...[value.pupils, value.count, value.percent, value.spread].map((one) => shown(one, lang)),
    String(set.contributors),
    String(set.leftOut),
    String(set.lowReporting),
    shown(value.organisationId === null ? set.reportingRate : value.reportingRate, lang),
    shown(set.lowestReporting, lang),
    set.lateMinutes.join(' '),
    messages(lang).indicators.openData.going[value.going],
    set.way,
    set.correctedOn ?? '',
    set.network.isDemo ? yes : '',
  ];
}

function shown(value: number | null, lang: Lang): string {
  if (value === null) return '';
  return lang === 'sv' ? String(value).replace('.', ',') : String(value);
}
