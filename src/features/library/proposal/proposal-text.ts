import { type Lang, messages } from '#src/i18n/index.ts';
import { formatNumber } from '#src/lib/numbers.ts';
import { fundingSum } from '../freshness/expiry/funding-rules.ts';
import type { Line } from '../reading/facts/fact-text.ts';
import { factSections, type SectionId } from '../reading/facts/index.ts';
import { type EntryContent, entryContent } from '../schema/entry-content.ts';
import { type Around, acceptedContent } from './accepted-content.ts';
import type { Contradiction, Finding } from './proposal.ts';
import type { HeldBackKind } from './reading/placeholders.ts';

/** What a proposal would say in the description: the name of the fact, and its lines as readers would see them. */
export type Described = { section: SectionId; term: string; lines: readonly Line[] };

/** How it is said in Swedish, in every language of the interface, that something is left out of a Swedish text. */
export function heldBackWords(): Readonly<Record<HeldBackKind, string>> {
  return messages('sv').library.proposal.leftOut;
}

/** The proposal as it would be read: the facts that a description has with it and not without it. */
export function describeProposal(finding: Finding, lang: Lang, around: Around): Described {
  const m = messages(lang);
  const own = ownWords(finding, lang);
  if (own) return own;
  const known = new Set(
    factsOf([], lang, around).flatMap(({ path, lines }) => lines.map((line) => lineKey(path, line))),
  );
  const [fact] = factsOf([finding], lang, around)
    .map((one) => ({ ...one, lines: one.lines.filter((line) => !known.has(lineKey(one.path, line))) }))
    .filter(({ lines }) => lines.length > 0);
  if (fact) return fact;
  return {
    section: 'about',
    term: m.library.proposal.fields.other,
    lines: [{ text: String(finding.value) }],
  };
}

const lineKey = (path: string, line: Line) => JSON.stringify([path, line]);

function factsOf(findings: readonly Finding[], lang: Lang, around: Around) {
  const content = whole(acceptedContent(findings, around));
  const names = {
    organisation: (slug: string) => ({ name: nameOf(slug, around), path: '' }),
    entry: () => undefined,
    file: () => undefined,
  };
  const marks = { answers: {}, networkOnly: [], embargoes: {} };
  const view = { content, marks, lang, m: messages(lang).library.reading, names };
  return factSections(view, fundingSum(content)).flatMap(({ id, facts }) =>
    facts.map(({ path, term, lines }) => ({ path, section: id, term, lines })),
  );
}

/** What readers see needs a kind and a state; those of a draft may be missing. */
function whole(draft: ReturnType<typeof acceptedContent>): EntryContent {
  const filled = {
    kind: 'way-of-working',
    use: 'unknown',
    status: 'unknown',
    title: '–',
    summary: '–',
  } as const;
  return entryContent.parse({ ...filled, ...draft });
}

function nameOf(slug: string, { slugs }: Around): string {
  return [...slugs].find(([, one]) => one === slug)?.[0] ?? slug;
}

/** The title is no fact among others, and the source is told in pieces. */
function ownWords({ field, value }: Finding, lang: Lang): Described | undefined {
  const { fields, stale } = messages(lang).library.proposal;
  if (field === 'title') return { section: 'description', term: fields.title, lines: [{ text: value }] };
  if (field === 'organisation')
    return { section: 'organisation', term: fields.organisation, lines: [{ text: value.name }] };
  if (field === 'sources.authors') return { section: 'about', term: fields.author, lines: [{ text: value }] };
  if (field === 'sources.isStale') return { section: 'about', term: fields.source, lines: [{ text: stale }] };
  return undefined;
}

/** What does not go together, and what to do about it. */
export function contradictionText({ kind, values }: Contradiction, lang: Lang): string {
  const words = messages(lang).library.proposal.contradictions;
  const isMoney = kind === 'same-money' || kind === 'funding-sum';
  const said = values.map((value) => (isMoney ? formatNumber(Number(value), lang) : value));
  return words[kind](said);
}
