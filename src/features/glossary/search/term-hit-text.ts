import { messages } from '#src/i18n/index.ts';
import { formatDate } from '#src/lib/dates.ts';
import type { Asked, HitView } from '#src/platform/search/search-source.ts';
import type { Term } from '../term.ts';
import { firstSentence, termAnswer, termText, termVersion } from './term-document.ts';

/** A term as a hit, and as the answer to its own name. */
export function termHit(term: Term, { lang, today }: Asked): HitView {
  const { kinds } = messages(lang).pages.glossary;
  return {
    version: termVersion(term),
    path: `/ordlista/${term.slug}`,
    title: term.term,
    kicker: [messages(lang).library.hits.term, kinds[term.kind]],
    summary: term.expansion ?? firstSentence(termText(term)),
    notes: doubts(term, today, lang).map((text) => ({ text, tone: 'warning' })),
    answer: termAnswer(term),
  };
}

function doubts({ validFrom = '', validTo = '9999' }: Term, today: string, lang: Asked['lang']): string[] {
  const { hits } = messages(lang).library;
  if (validTo < today) return [hits.noLongerSince(formatDate(validTo, lang))];
  return today < validFrom ? [hits.notYet(formatDate(validFrom, lang))] : [];
}
