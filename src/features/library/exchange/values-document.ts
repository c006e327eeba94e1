import { vocabularies } from '../vocabulary/index.ts';
import type { Term, Vocabulary } from '../vocabulary/vocabulary.ts';

/** The document of every coded value with its Swedish name, silent synonyms and time of validity. */
export function valuesAsMarkdown(): string {
  const intro =
    '# Values of the exchange format\n\nGenerated from `src/features/library/vocabulary`. Synonyms are found by search and never shown.\n';
  return `${intro}${vocabularies.map(vocabularyAsMarkdown).join('')}`;
}

function vocabularyAsMarkdown(vocabulary: Vocabulary): string {
  const rows = Object.entries(vocabulary.terms).map(
    ([code, term]) => `| \`${code}\` | ${term.sv} | ${about(term)} |\n`,
  );
  return `\n## ${vocabulary.name}\n\n| Value | Swedish | Synonyms and validity |\n|---|---|---|\n${rows.join('')}`;
}

function about(term: Term): string {
  const validity = [
    term.validFrom && `from ${term.validFrom}`,
    term.validTo && `until ${term.validTo}`,
    term.replacedBy && `replaced by \`${term.replacedBy}\``,
  ];
  return [...(term.synonyms ?? []), ...validity.filter(Boolean)].join(', ');
}
