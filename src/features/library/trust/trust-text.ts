import { type Lang, messages } from '#src/i18n/index.ts';
import { notStated } from '../schema/fields.ts';
import { evidenceLevels, results, statuses, termLabel } from '../vocabulary/index.ts';
import type { Claim, EvidenceLevel, Trust } from './trust-rules.ts';

/** One of the three things: what it is called, what is known, and the rule and the missing proof behind it. */
export type TrustLine = { term: string; value: string; because: readonly string[] };

/** The label in words, in the order in which it is read. */
export function trustLines(trust: Trust, lang: Lang): readonly TrustLine[] {
  const m = messages(lang).library.trust;
  const claimed = trust.claimed && m.claimed(termLabel(evidenceLevels, trust.claimed, lang));
  const missing = trust.missing && m.missing[trust.missing];
  const said = (...because: (string | undefined)[]) => because.filter((one) => one !== undefined);
  return [
    {
      term: m.evidence,
      value: termLabel(evidenceLevels, trust.evidence, lang),
      because: said(m.levelMeans[trust.evidence], missing, claimed),
    },
    {
      term: m.result,
      value: termLabel(results, trust.result, lang),
      because: said(m.resultMeans[trust.result]),
    },
    {
      term: m.status,
      value: termLabel(statuses, trust.status, lang),
      because: said(m.statusMeans[trust.status]),
    },
  ];
}

/** "Underlag: uppföljd", for a row of a list. */
export function evidenceText(level: EvidenceLevel, lang: Lang): string {
  return messages(lang).library.trust.brief(termLabel(evidenceLevels, level, lang));
}

/** Who claims it: by function, or that the source does not tell. */
export function claimText({ speaker }: Claim, lang: Lang): string {
  const m = messages(lang).library.trust;
  return speaker === notStated ? m.claimUnknown : m.claim(speaker);
}
