import { schoolForms } from '#src/features/library/vocabulary/school.ts';
import { type Lang, messages } from '#src/i18n/index.ts';
import type { Gender, Stadium } from './group-rules.ts';
import type { IndicatorText, IndicatorVersion, SchoolForm } from './indicator.ts';
import type { Term } from './term-rules.ts';

/** "höstterminen 2026". */
export function termWords(lang: Lang, term: Term): string {
  const [year = '', half] = term.split('-');
  return messages(lang).indicators.definitions.terms[half === 'autumn' ? 'autumn' : 'spring'](year);
}

/** "grundskola". */
export const schoolFormWords = (lang: Lang, schoolForm: SchoolForm): string =>
  schoolForms.terms[schoolForm][lang];

/** "Årskurs F–3", or "Hela skolformen". */
export const stadiumWords = (lang: Lang, stadium: Stadium): string =>
  messages(lang).indicators.definitions.stadiums[stadium];

/** "Flickor". */
export const genderWords = (lang: Lang, gender: Gender): string =>
  messages(lang).indicators.definitions.genders[gender];

/** The indicator's words in the reader's language. */
export const wordsOf = (lang: Lang, version: Pick<IndicatorVersion, 'sv' | 'en'>): IndicatorText =>
  version[lang];
