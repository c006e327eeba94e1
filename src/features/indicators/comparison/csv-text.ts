import { type Lang, messages } from '#src/i18n/index.ts';
import { toCsv } from '#src/lib/csv.ts';
import { formatNumber, formatShare } from '#src/lib/numbers.ts';
import { compareSet } from '../comparability/comparability-rules.ts';
import { wordsOf } from '../definitions/words-text.ts';
import type { ReleasedSet } from '../releases/released.ts';
import type { Comparison } from './comparison-service.ts';
import type { Field } from './field-rules.ts';
import type { GroupFigure } from './group-rules.ts';
import { goingWords, groupWords, shortTerm, stateWords } from './labels-text.ts';
import type { IndicatorPage } from './public-service.ts';

/** Per cent as spreadsheets read them: "8,5" in Swedish. */
const percent = (share: number | undefined, lang: Lang) =>
  share === undefined ? '' : formatNumber(share * 100, lang, 1);
const rateWords = (rate: number | null | undefined, lang: Lang) =>
  rate === null || rate === undefined ? '' : formatNumber(rate, lang, 1);
const whole = (value: number | undefined) => (value === undefined ? '' : String(value));

/** What the page of an indicator shows as a table for spreadsheets: the county, and those who are named. */
export function indicatorCsv({ version, period, region, named }: IndicatorPage, lang: Lang): string {
  const m = messages(lang).indicators.comparison;
  const { name } = wordsOf(lang, version);
  const place = [period?.network.isDemo ? m.demo : '', name, period ? shortTerm(lang, period.term) : ''];
  const row = (who: string, group: GroupFigure, registered: readonly string[]) => [
    ...[...place, who, groupWords(lang, group), stateWords(lang, group.state), whole(group.pupils)],
    ...[whole(group.count), percent(group.share, lang)],
    ...[percent(group.interval?.lower, lang), percent(group.interval?.upper, lang), ...registered],
  ];
  return toCsv([
    csvHead(lang),
    ...(region?.groups ?? []).map((group) =>
      row(m.comparePage.region, group, region ? ofSet(region.set, lang) : []),
    ),
    ...named.flatMap(({ rows }) =>
      rows.flatMap(({ organisation, groups, reportingRate, comparability }) => {
        const registered = [rateWords(reportingRate, lang), goingWords(lang, comparability)];
        return groups.map((group) => row(organisation.name, group, registered));
      }),
    ),
  ]);
}

/** How much those in a set register on average, and how far their figure goes to compare. */
function ofSet(set: ReleasedSet, lang: Lang): readonly string[] {
  return [rateWords(set.reportingRate, lang), goingWords(lang, compareSet(set))];
}

function csvHead(lang: Lang): readonly string[] {
  const { csvColumns, table } = messages(lang).indicators.comparison;
  return [
    ...[csvColumns.example, csvColumns.indicator, table.term, table.organisation, table.group],
    ...[csvColumns.mark, table.pupils, table.count, csvColumns.percent, csvColumns.lower, csvColumns.upper],
    ...[csvColumns.reporting, csvColumns.going],
  ];
}

/** The others and the middle one as rows of who and what, as table and CSV have them. */
export function fieldRows(field: Field | undefined, lang: Lang): readonly (readonly [string, string])[] {
  if (!field) return [];
  const m = messages(lang).indicators.comparison.comparePage;
  const share = (one: number) => formatShare(one, lang, 0);
  return [
    ...(field.median === undefined ? [] : [[m.median, formatShare(field.median, lang)] as const]),
    ...field.others.map((one, index) => [m.another(index + 1), share(one)] as const),
  ];
}

/** What a participant sees of the comparison as a table for spreadsheets. */
export function comparisonCsv({ version, period, figures }: Comparison, lang: Lang): string {
  const m = messages(lang).indicators.comparison;
  if (!figures) return toCsv([csvHead(lang)]);
  const { own, field, set, reportingRate, comparability } = figures;
  const { name } = wordsOf(lang, version);
  const place = [period?.network.isDemo ? m.demo : '', name, shortTerm(lang, set.term)];
  const row = (who: string, share: number) => [
    ...[...place, who, groupWords(lang, own), '', '', '', percent(share, lang), '', '', '', ''],
  ];
  const group = groupWords(lang, own);
  return toCsv([
    csvHead(lang),
    [
      ...[...place, m.comparePage.you, group, stateWords(lang, own.state)],
      ...[whole(own.pupils), whole(own.count), percent(own.share, lang)],
      ...[percent(own.interval?.lower, lang), percent(own.interval?.upper, lang)],
      ...[rateWords(reportingRate, lang), goingWords(lang, comparability)],
    ],
    ...(field
      ? [[...place, m.comparePage.everybody, group, '', '', '', '', '', '', ...ofSet(set, lang)]]
      : []),
    ...(field?.median === undefined ? [] : [row(m.comparePage.median, field.median)]),
    ...(field?.others ?? []).map((one, index) => row(m.comparePage.another(index + 1), one)),
  ]);
}
