import { htmlText } from '#src/lib/html-text.ts';
import type { Entry } from '../entry/entry.ts';
import { fundingSum } from '../freshness/expiry/funding-rules.ts';
import { factView } from '../reading/entry-page-text.ts';
import { type Line, lineText, plainText } from '../reading/facts/fact-text.ts';
import { type FactSection, factSections } from '../reading/facts/index.ts';
import { yesNoUnknown } from '../vocabulary/index.ts';

/** All that this reader's entry says, in the order of its page; a bare "ja" or "vet inte" says nothing. */
export function entryLines(entry: Entry): string[] {
  const sections = factSections(ownView(entry), fundingSum(entry.content));
  return [entry.content.summary, ...sections.flatMap((section) => sectionLines(entry, section))]
    .map((line) => plainText(line).trim())
    .filter((line) => line !== '' && !bareAnswers.has(line));
}

/** Says nothing without its question. */
const bareAnswers: ReadonlySet<string> = new Set(Object.values(yesNoUnknown.terms).map(({ sv }) => sv));

/** Titles of other entries are theirs to be found by, and would grow old here. */
function ownView(entry: Entry) {
  const view = factView(entry, 'sv');
  return { ...view, names: { ...view.names, entry: () => ({ title: '', path: '' }) } };
}

function sectionLines({ html }: Entry, { texts, facts }: FactSection): string[] {
  return [
    ...texts.flatMap((name) => htmlText(html[name] ?? '').split('\n')),
    ...facts.filter(({ answer }) => answer === undefined).flatMap(({ lines }) => lines.flatMap(linesOf)),
  ];
}

const linesOf = (line: Line): string[] => [lineText(line), ...(line.lines ?? []).flatMap(linesOf)];
