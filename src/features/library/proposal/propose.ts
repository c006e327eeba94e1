import { findContradictions } from './contradiction-rules.ts';
import type { Finding, Proposal, Proposals } from './proposal.ts';
import { proposalKey } from './proposal-key.ts';
import { type Document, readDocument } from './reading/document.ts';
import { findHeldBack } from './reading/held-back.ts';
import { coverText, type HeldBackKind, showCovered } from './reading/placeholders.ts';
import { rules } from './rules/index.ts';

export type ProposeOptions = {
  /** Names of municipalities and counties, which are no persons. */
  places?: ReadonlySet<string>;
  /** How it is said that something is left out. */
  words: Readonly<Record<HeldBackKind, string>>;
};

/** Fields whose rows are told apart by where they stand: two activities of one kind are two. */
const byPlace: ReadonlySet<string> = new Set(['activities', 'claims', 'quotations', 'aims']);

/**
 * Reads facts out of a Swedish text by rules and word lists, without any service outside. Names, numbers and personal
 * addresses are covered before the rules read, so that no value and no sentence can hold them.
 */
export function proposeFrom(text: string, { places, words }: ProposeOptions): Proposals {
  const heldBack = findHeldBack(text, places);
  const document = readDocument(coverText(text, heldBack));
  const found = rules.flatMap((rule) => rule(document));
  const show = (covered: string) => showCovered(covered, words);
  const proposals = unique(document, found).map((finding) => toProposal(document, finding, show));
  return { proposals, contradictions: findContradictions(proposals), heldBack, covered: document.text };
}

function unique(document: Document, findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const place = byPlace.has(finding.field) ? ` ${sentenceAt(document, finding)?.start}` : '';
    const key = `${finding.field} ${proposalKey(finding)} ${toldApart(finding)}${place}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What keeps two rows apart that a reader's key would take for one. */
function toldApart(finding: Finding): string {
  if (finding.field === 'funding') return finding.value.payer;
  return finding.field === 'team' ? (finding.value.function ?? '') : '';
}

function sentenceAt({ sentences }: Document, { start }: Finding) {
  return sentences.find((sentence) => sentence.start <= start && start < sentence.end);
}

function toProposal(document: Document, finding: Finding, show: (covered: string) => string): Proposal {
  const sentence = sentenceAt(document, finding) ?? finding;
  const end = Math.max(sentence.end, finding.end);
  return {
    ...finding,
    value: shownValue(finding.value, show),
    sentence: show(document.text.slice(sentence.start, end)),
    start: sentence.start,
    end,
    words: { start: finding.start, end: finding.end },
    confidence: finding.confidence ?? 'high',
  } as Proposal;
}

function shownValue(value: unknown, show: (covered: string) => string): unknown {
  if (typeof value === 'string') return show(value);
  if (Array.isArray(value)) return value.map((one) => shownValue(one, show));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shownValue(one, show)]));
}
