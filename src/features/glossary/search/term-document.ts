import { createHash } from 'node:crypto';
import { htmlText } from '#src/lib/html-text.ts';
import { renderMarkdown } from '#src/lib/markdown/index.ts';
import { legalMentions } from '#src/platform/search/legal-mentions.ts';
import type { SearchDocument } from '#src/platform/search/search-document.ts';
import type { Term } from '../term.ts';

/** A term as the search finds it; words that nobody is to be shown are not in it. */
export function termDocument(term: Term): SearchDocument {
  const { slug, expansion, synonyms, formerNames = [], validTo } = term;
  const text = termText(term);
  return {
    id: `term:${slug}`,
    subject: `term:${slug}`,
    visibility: 'public',
    version: termVersion(term),
    title: term.term,
    names: [
      ...(expansion === undefined ? [] : [expansion]),
      ...synonyms,
      ...formerNames.map(({ name }) => name),
    ],
    body: [expansion, text].filter(Boolean).join('\n'),
    facets: { type: ['term'] },
    law: legalMentions(`${term.term}\n${text}`),
    reviewedOn: undefined,
    standing: 'background',
    isReviewed: false,
    sureUntil: validTo,
  };
}

/** Changes with anything that the file of the term says. */
export const termVersion = (term: Term) =>
  createHash('sha256').update(JSON.stringify(term)).digest('hex').slice(0, 12);

/** The explanation as plain text, a line a block. */
export const termText = ({ bodyMd }: Pick<Term, 'bodyMd'>) => htmlText(renderMarkdown(bodyMd));

/** "BUP – barn- och ungdomspsykiatrin": what the term stands for, or else the first sentence about it. */
export function termAnswer(term: Term): string {
  return `${term.term} – ${term.expansion ?? firstSentence(termText(term))}`;
}

/** An abbreviation in it ends no sentence: what follows one begins small. */
export function firstSentence(text: string): string {
  const [line = ''] = text.split('\n');
  return /^.*?[.!?](?= \p{Lu}|$)/u.exec(line)?.[0] ?? line;
}
