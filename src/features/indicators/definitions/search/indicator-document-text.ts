import { createHash } from 'node:crypto';
import { messages } from '#src/i18n/index.ts';
import { legalMentions } from '#src/platform/search/legal-mentions.ts';
import type { SearchDocument } from '#src/platform/search/search-document.ts';
import type { Asked, HitView } from '#src/platform/search/search-source.ts';
import type { Indicator } from '../indicator.ts';
import { versionOf } from '../indicator-service.ts';
import { wordsOf } from '../words-text.ts';

/** An indicator as the search finds it: what is measured, why, how, and how it can mislead; never a figure. */
export function indicatorDocument(indicator: Indicator): SearchDocument {
  const { registerName, sv } = versionOf(indicator);
  const body = [sv.purpose, sv.definition, sv.source, sv.risk, sv.change].filter(Boolean).join('\n');
  return {
    id: `indicator:${indicator.id}`,
    subject: `indicator:${indicator.id}`,
    visibility: 'public',
    version: documentVersion(indicator),
    title: sv.name,
    names: [sv.short, messages('sv').search.results.types.indicator, registerName].filter(Boolean),
    body,
    facets: { type: ['indicator'] },
    law: legalMentions(body),
    reviewedOn: undefined,
    standing: 'background',
    isReviewed: false,
    sureUntil: undefined,
  };
}

/** An indicator as a hit: its page tells what it means and what is released of it. */
export function indicatorHit(indicator: Indicator, { lang }: Asked): HitView {
  const { name, purpose } = wordsOf(lang, versionOf(indicator));
  return {
    version: documentVersion(indicator),
    path: `/siffror/${indicator.slug}`,
    title: name,
    kicker: [messages(lang).indicators.comparison.title],
    summary: purpose,
    notes: [],
  };
}

/** Another one with any word of it. */
const documentVersion = (indicator: Indicator) =>
  createHash('sha256')
    .update(JSON.stringify(versionOf(indicator)))
    .digest('hex')
    .slice(0, 12);
