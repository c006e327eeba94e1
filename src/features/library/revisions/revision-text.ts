import { type Lang, messages } from '#src/i18n/index.ts';
import type { Entry } from '../entry/entry.ts';
import { fundingSum } from '../freshness/expiry/funding-rules.ts';
import { factView } from '../reading/entry-page-text.ts';
import { type Line, lineText, plainText } from '../reading/facts/fact-text.ts';
import { factSections } from '../reading/facts/index.ts';
import type { NamedText } from './revision-diff-rules.ts';

/** A revision as its reader meets it: title, summary, then every text and fact of the page under its own name. */
export function revisionTexts(entry: Entry, lang: Lang): readonly NamedText[] {
  const view = factView(entry, lang);
  const { content } = entry;
  const m = messages(lang).library.revisions;
  const parts = factSections(view, fundingSum(content)).flatMap(({ texts, facts }) => [
    ...texts.map((name) => ({
      path: name,
      name: view.m.texts[name],
      lines: paragraphs(content.sections[name] ?? ''),
    })),
    ...facts.map(({ path, term, lines }) => ({
      path: `${path} ${term}`,
      name: term,
      lines: lines.flatMap(said),
    })),
  ]);
  return [
    { path: 'title', name: m.title, lines: [content.title] },
    { path: 'summary', name: m.summary, lines: [content.summary] },
    ...parts,
  ];
}

function said(line: Line): string[] {
  return [plainText(lineText(line)), ...(line.lines ?? []).flatMap(said)];
}

/** Written lines are wrapped where the writer pleased: a paragraph is one line. */
function paragraphs(markdown: string): string[] {
  return markdown
    .split(/\n{2,}/)
    .map((part) => part.replace(/\n(?![-*\d#>|])/g, ' ').trim())
    .filter((part) => part !== '');
}
