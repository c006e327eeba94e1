import type { AnalysedWord } from '../analysis/analyse.ts';

/** A school year or several, as a query names them. */
export type SchoolYears = {
  /** How many of the query's words it covers. */
  length: number;
  /** Everything that one of those years is called in texts. */
  phrases: readonly string[];
};

const yearWords: ReadonlySet<string> = new Set([
  'åk',
  'årskurs',
  'årskursen',
  'årskurser',
  'årskurserna',
  'klass',
]);
const through: ReadonlySet<string> = new Set(['till', 'och']);
const last = 9;
const names = [
  'förskoleklass',
  'ettan',
  'tvåan',
  'trean',
  'fyran',
  'femman',
  'sexan',
  'sjuan',
  'åttan',
  'nian',
];
/** As texts put years together; the first year is `f` for förskoleklass. */
const usualSpans = ['f 3', 'f 6', 'f 9', '1 3', '1 6', '1 9', '4 6', '4 9', '6 9', '7 9'];
const stages = [
  { name: 'lågstadiet', from: 1, to: 3 },
  { name: 'mellanstadiet', from: 4, to: 6 },
  { name: 'högstadiet', from: 7, to: 9 },
];

/** Reads `åk 5`, `årskurs 7–9`, `klass 4 till 6` and `F–3` where they begin at `at`. */
export function readSchoolYears(words: readonly AnalysedWord[], at: number): SchoolYears | undefined {
  const isNamed = yearWords.has(words[at]?.word ?? '');
  const start = isNamed ? at + 1 : at;
  const from = yearOf(words[start]);
  if (from === undefined || (!isNamed && from !== 0)) return undefined;
  const second = through.has(words[start + 1]?.word ?? '') ? start + 2 : start + 1;
  const to = yearOf(words[second]);
  if (to !== undefined && to > from) return { length: second + 1 - at, phrases: phrasesFor(from, to) };
  return isNamed ? { length: start + 1 - at, phrases: phrasesFor(from, from) } : undefined;
}

function yearOf(word: AnalysedWord | undefined): number | undefined {
  if (word?.word === 'f') return 0;
  const year = /^[1-9]$/.test(word?.word ?? '') ? Number(word?.word) : last + 1;
  return year <= last ? year : undefined;
}

function phrasesFor(from: number, to: number): string[] {
  const single = Array.from({ length: to - from + 1 }, (_, n) => String(from + n));
  const spans = [`${from} ${to}`, ...usualSpans].filter((span) => overlaps(...endsOf(span), from, to));
  return [
    ...[...new Set([...single, ...spans])].flatMap((years) => [`årskurs ${years}`, `åk ${years}`]),
    ...names.slice(from, to + 1),
    ...stages.flatMap((stage) => (overlaps(stage.from, stage.to, from, to) ? [stage.name] : [])),
  ];
}

function endsOf(span: string): [from: number, to: number] {
  const [from, to] = span.split(' ');
  return [from === 'f' ? 0 : Number(from), Number(to)];
}

function overlaps(from: number, to: number, otherFrom: number, otherTo: number): boolean {
  return from <= otherTo && to >= otherFrom;
}
