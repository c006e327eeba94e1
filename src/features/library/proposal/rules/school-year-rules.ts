import { schoolYears } from '../../vocabulary/index.ts';
import { type CodeOf, codes } from '../../vocabulary/vocabulary.ts';
import type { Finding } from '../proposal.ts';
import { type Document, found, hits, isStatistic } from '../reading/document.ts';
import { readCount } from '../words/numbers.ts';

type SchoolYear = CodeOf<typeof schoolYears>;
const years = codes(schoolYears);

const yearWord = 'ett|två|tre|fyra|fem|sex|sju|åtta|nio';
const yearNumber = `(?:f|förskoleklass(?:en)?|[1-9]|(?:${yearWord})(?!\\p{L}))`;
const head = '(?:åk|årskurs(?:erna)?|årskurserna|klass)\\.?\\s*';
const joint = '\\s*(?:[-–]|till(?: och med)?|t\\.\\s?o\\.\\s?m\\.|tom)\\s*';
/** A run of years: `årskurs 4–9`, `F-9`, `förskoleklass till årskurs 7`, `åk 7, 8 eller 9`. */
const run = new RegExp(
  [
    `(?<![\\p{L}\\d])(?:${head})?(f|förskoleklass(?:en)?)${joint}(?:${head})?([1-9])(?!\\d)`,
    `(?<![\\p{L}\\d])${head}([1-9]|${yearWord})${joint}(?:${head})?([1-9]|${yearWord})(?![\\d\\p{L}])`,
    `(?<![\\p{L}\\d])${head}(${yearNumber})((?:,\\s*${yearNumber})*(?:\\s*(?:och|eller|samt)\\s*${yearNumber}))?(?![\\d\\p{L}])`,
  ].join('|'),
  'giu',
);

const toTheEnd = /förskoleklass(?:en)?\s+(?:till|t\.\s?o\.\s?m\.)\s*(?:och med\s+)?gymnasiet/giu;
const colloquial =
  /(?<!\p{L})(ettan|tvåan|trean|fyran|femman|sexan|sjuan|åttan|nian)(?:\s*(?:till|[-–])\s*(tvåan|trean|fyran|femman|sexan|sjuan|åttan|nian))?(?!\p{L})/giu;
const spoken = ['', 'ettan', 'tvåan', 'trean', 'fyran', 'femman', 'sexan', 'sjuan', 'åttan', 'nian'];

const stages: readonly [RegExp, number, number][] = [
  [/lågstadi(?:et|ets|eelev\p{L}*)/giu, 1, 3],
  [/mellanstadi(?:et|ets|eelev\p{L}*)/giu, 4, 6],
  [/högstadi(?:et|ets|eelev\p{L}*)/giu, 7, 9],
];

/** School years that the text names; stages (`högstadiet`) only where no years are named, since they are often background. */
export function findSchoolYears(document: Document): readonly Finding[] {
  const sentences = document.sentences.filter(({ text }) => !isBackground(text));
  const runs = hits(sentences, run).flatMap((hit) => {
    const [from, to] = endsOf(hit.match);
    return from <= to ? [found('target.schoolYears', yearsBetween(from, to), hit)] : [];
  });
  const whole = hits(sentences, toTheEnd).map((hit) => found('target.schoolYears', yearsBetween(0, 12), hit));
  const told = hits(sentences, colloquial).map((hit) => {
    const from = spoken.indexOf((hit.match[1] ?? '').toLowerCase());
    const to = spoken.indexOf((hit.match[2] ?? hit.match[1] ?? '').toLowerCase());
    return found('target.schoolYears', yearsBetween(from, to), hit);
  });
  if (runs.length + whole.length + told.length > 0) return [...runs, ...whole, ...told];
  return stages.flatMap(([words, from, to]) =>
    hits(sentences, words)
      .filter(({ sentence }) => !/redan|historiskt/iu.test(sentence.text))
      .map((hit) => found('target.schoolYears', yearsBetween(from, to), hit, 'low')),
  );
}

/** What is counted, and the step from one year to the next: not whom the work is for. */
const isBackground = (text: string) =>
  isStatistic(text) || /övergång(?:en|ar|arna)? (?:mellan|från)/iu.test(text);

function endsOf([, firstOpen, lastOpen, first, last, one, more]: RegExpExecArray): readonly [number, number] {
  const from = yearIndex(firstOpen ?? first ?? one ?? '');
  const to =
    lastOpen ?? last ?? more?.match(new RegExp(`(?<!\\p{L})(?:f|${yearWord}|\\d)(?!\\p{L})`, 'giu'))?.at(-1);
  return [from, to === undefined ? from : yearIndex(to)];
}

const yearIndex = (name: string) => (/^f(?:$|ö)/iu.test(name) ? 0 : (readCount(name) ?? 0));
const yearsBetween = (from: number, to: number): SchoolYear[] => years.slice(from, to + 1);
