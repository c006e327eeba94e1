import { messages } from '#src/i18n/index.ts';
import type { Asked, HitView } from '#src/platform/search/search-source.ts';
import type { EntryCard } from '../entry/entry.ts';
import { freshnessOf } from '../freshness/expiry/freshness-rules.ts';
import { cardUsability } from '../list/entry-list-model.ts';
import { freshnessText, labelName } from '../reading/entry-page-text.ts';
import { evidenceText } from '../trust/trust-text.ts';
import { kinds, statuses, termLabel } from '../vocabulary/index.ts';
import type { PlacedPart } from './entry-parts.ts';

/** An entry as a hit: the same words about it as in the library's list; a part of it leads to its place on the page. */
export function entryHit(card: EntryCard, version: string, asked: Asked, part?: PlacedPart): HitView {
  const { lang, municipality, today } = asked;
  const path = `/bibliotek/${card.slug}`;
  return {
    version,
    path: part ? `${path}#${part.anchor}` : path,
    title: part?.title ?? card.title,
    kicker: [...kindWords(card, part, lang), card.organisation.name],
    summary: card.summary,
    notes: notesOf(card, asked),
    usability: municipality === undefined ? undefined : cardUsability(card, municipality, today),
  };
}

function kindWords(card: EntryCard, part: PlacedPart | undefined, lang: Asked['lang']): string[] {
  const { hits } = messages(lang).library;
  return [part ? hits[part.kind] : termLabel(kinds, card.kind, lang)];
}

function notesOf(card: EntryCard, { lang, today }: Asked): HitView['notes'] {
  const doubt = freshnessText(freshnessOf(card, today), lang);
  const { example } = messages(lang).library.reading.page;
  return [
    { text: labelName(card, lang), tone: card.label === 'reviewed' ? 'label' : 'plain' },
    ...(card.status === 'unknown'
      ? []
      : [{ text: termLabel(statuses, card.status, lang), tone: 'plain' as const }]),
    { text: evidenceText(card.evidence, lang), tone: 'plain' },
    ...(card.isExample ? [{ text: example, tone: 'plain' as const }] : []),
    ...(doubt === undefined ? [] : [{ text: doubt, tone: 'warning' as const }]),
  ];
}
