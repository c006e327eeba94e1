import type { Lang, Messages } from '#src/i18n/index.ts';
import { formatNumber } from '#src/lib/numbers.ts';
import type { EntryContent, FieldMarks } from '../../schema/entry-content.ts';
import { type CodeOf, termLabel, type Vocabulary } from '../../vocabulary/index.ts';
import { statedDateText } from './stated-date-text.ts';

/** One line of a fact. What the municipality wrote is wrapped by `theirs`, so that a page in English can say that it is Swedish. */
export type Line = { text: string; details?: readonly string[]; href?: string; lines?: readonly Line[] };
/** A named fact of an entry, ready to be shown; without lines it is not shown. `answer` is what stands in place of a value. */
export type Fact = {
  path: string;
  term: string;
  lines: readonly Line[];
  answer?: string;
  isNetworkOnly: boolean;
};
/** The address of a thing that an entry names by its slug. */
export type Names = {
  organisation(slug: string): { name: string; path: string } | undefined;
  entry(slug: string): { title: string; path: string } | undefined;
  /** An uploaded file: what it is, and where it is handed out. */
  file(id: string): { info: string; path: string } | undefined;
};

/** What the functions that tell facts work with. */
export type FactView = {
  content: EntryContent;
  marks: FieldMarks;
  lang: Lang;
  m: Messages['library']['reading'];
  names: Names;
};

const open = '\uE000';
const close = '\uE001';

/** Marks text that the municipality wrote: never translated. */
export const theirs = (text: string) => `${open}${text}${close}`;

/** A line's text in pieces: the interface's words and what the municipality wrote. */
export function textParts(text: string): { text: string; isTheirs: boolean }[] {
  return text
    .split(/(\uE000[^\uE001]*\uE001)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith(open) ? { text: part.slice(1, -1), isTheirs: true } : { text: part, isTheirs: false },
    );
}

/** The text without its marks. */
export const plainText = (text: string) => text.replaceAll(open, '').replaceAll(close, '');

/** The word of a vocabulary in the reader's language. */
export function label<V extends Vocabulary>(view: Pick<FactView, 'lang'>, of: V, code: CodeOf<V>): string {
  return termLabel(of, code, view.lang);
}

/** The words of several values, as one text. */
export function labels<V extends Vocabulary>(view: FactView, of: V, codes: readonly CodeOf<V>[]): string {
  return codes.map((code) => label(view, of, code)).join(', ');
}

export const dateText = (view: FactView, date: string) => statedDateText(date, view.m.dates, view.lang);

const undated = new Set(['missing', 'unknown', 'not-applicable']);

/** A date among the words for it, or the bare name of what has none: "från 2019", "start: datum saknas". */
export function datedText(
  view: FactView,
  date: string,
  said: (date: string) => string,
  unsaid: (date: string) => string,
): string {
  return (undated.has(date) ? unsaid : said)(dateText(view, date));
}

export const sinceText = (view: FactView, date: string) =>
  datedText(view, date, view.m.words.since, view.m.words.start);
export const untilText = (view: FactView, date: string) =>
  datedText(view, date, view.m.words.until, view.m.words.end);
export const numberText = (view: FactView, value: number) => formatNumber(value, view.lang);

/** Who said or decided: a function in the source's words, or that the source does not tell. */
export const whoText = (view: FactView, who: string) =>
  who === 'not-stated' ? view.m.words.notStated : theirs(who);

/** The first as the line, the rest as its quieter details; what is undefined is left out. */
export function line(main: string, ...details: readonly (string | undefined | false)[]): Line {
  const said = details.filter((detail): detail is string => typeof detail === 'string' && detail !== '');
  return said.length === 0 ? { text: main } : { text: main, details: said };
}

/** A line with its details in one text: "teamledare (1 st; leder)". */
export function lineText({ text, details = [] }: Line): string {
  return details.length === 0 ? text : `${text} (${details.join('; ')})`;
}

/** A few words behind the line stay in it; longer details stand beneath, each sentence on its own. */
export function detailLines({ text, details = [] }: Line): { behind: string; beneath: readonly string[] } {
  const behind = details.join(', ');
  const isSentence = (said: string) => /[.!?”]$/.test(plainText(said));
  if (plainText(behind).length <= 28 && ![text, ...details].some(isSentence)) return { behind, beneath: [] };
  const words = details.filter((detail) => !isSentence(detail)).join(' · ');
  return { behind: '', beneath: [words, ...details.filter(isSentence)].filter(Boolean) };
}

/** A value that may be absent, as no line or one. */
export function optional(value: string | undefined): Line[] {
  return value === undefined || value === '' ? [] : [{ text: value }];
}

/** `map` over a value that may be absent. */
export const when = <T, U>(value: T | undefined, tell: (value: T) => U): U | undefined =>
  value === undefined ? undefined : tell(value);

/** A fact with what is answered in place of a value: vet inte, uppgift saknas, inte aktuellt. */
export function fact(
  view: FactView,
  path: string,
  term: keyof FactView['m']['facts'],
  lines: readonly Line[],
): Fact {
  const answer = view.marks.answers[path];
  const said = lines.length === 0 && answer !== undefined ? view.m.words.answers[answer] : undefined;
  const isNetworkOnly = view.marks.networkOnly.some(
    (hidden) => path === hidden || path.startsWith(`${hidden}.`),
  );
  const named = { path, term: view.m.facts[term], isNetworkOnly };
  return said === undefined ? { ...named, lines } : { ...named, lines: [{ text: said }], answer: said };
}

/** The name of an organisation that the entry names by its slug. */
export const organisationName = (view: FactView, slug: string) =>
  theirs(view.names.organisation(slug)?.name ?? slug);
