import type { Lang, Messages } from '#src/i18n/index.ts';
import { formatNumber } from '#src/lib/numbers.ts';
import type { EntryContent, FieldMarks } from '../../schema/entry-content.ts';
import type { CodeOf, Vocabulary } from '../../vocabulary/vocabulary.ts';
import { statedDateText } from './stated-date-text.ts';

/** One line of a fact. What the municipality wrote is wrapped by `theirs`, so that a page in English can say that it is Swedish. */
export type Line = { text: string; href?: string; lines?: readonly Line[] };
/** A named fact of an entry, ready to be shown; without lines it is not shown. */
export type Fact = { path: string; term: string; lines: readonly Line[]; isNetworkOnly: boolean };
/** The address of a thing that an entry names by its slug. */
export type Names = {
  organisation(slug: string): { name: string; path: string } | undefined;
  entry(slug: string): { title: string; path: string } | undefined;
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
  return of.terms[code]?.[view.lang] ?? code;
}

/** The words of several values, as one text. */
export function labels<V extends Vocabulary>(view: FactView, of: V, codes: readonly CodeOf<V>[]): string {
  return codes.map((code) => label(view, of, code)).join(', ');
}

export const dateText = (view: FactView, date: string) => statedDateText(date, view.m.dates, view.lang);
export const numberText = (view: FactView, value: number) => formatNumber(value, view.lang);

/** Who said or decided: a function in the source's words, or that the source does not tell. */
export const whoText = (view: FactView, who: string) =>
  who === 'not-stated' ? view.m.words.notStated : theirs(who);

/** The first as a sentence, the rest behind it in brackets; what is undefined is left out. */
export function line(main: string, ...details: readonly (string | undefined | false)[]): Line {
  const said = details.filter((detail): detail is string => typeof detail === 'string' && detail !== '');
  return { text: said.length === 0 ? main : `${main} (${said.join('; ')})` };
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
  const said = lines.length === 0 && answer !== undefined ? [{ text: view.m.words.answers[answer] }] : lines;
  const isNetworkOnly = view.marks.networkOnly.some(
    (hidden) => path === hidden || path.startsWith(`${hidden}.`),
  );
  return { path, term: view.m.facts[term], lines: said, isNetworkOnly };
}
