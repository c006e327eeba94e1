import { href, type Lang, messages } from '#src/i18n/index.ts';
import { formatDate, swedishDay } from '#src/lib/dates.ts';
import type { Entry, EntryCard } from '../entry/entry.ts';
import { type Freshness, freshnessOfEntry } from '../freshness/expiry/freshness-rules.ts';
import { reasonText } from '../freshness/freshness-task-text.ts';
import { fileInfo } from '../materials/files/file-info-text.ts';
import { filePath, versionPath } from '../materials/files/material-version.ts';
import { yearOf } from '../schema/stated-date.ts';
import { kinds, labels, origins, tiers } from '../vocabulary/index.ts';
import { type FactView, label, type Names, theirs } from './facts/fact-text.ts';
import { statedDateText } from './facts/stated-date-text.ts';

/** What the functions that tell facts work with, for an entry that the reader may see. */
export function factView(entry: Entry, lang: Lang): FactView {
  return {
    content: entry.content,
    marks: entry.marks,
    lang,
    m: messages(lang).library.reading,
    names: namesOf(entry, lang),
  };
}

function namesOf(entry: Entry, lang: Lang): Names {
  return {
    organisation: (slug) => {
      const known = entry.organisations.get(slug);
      return known && { name: known.name, path: href(lang, `/organisationer/${known.slug}`) };
    },
    entry: (slug) => {
      const known = entry.entries.get(slug);
      return known?.isPublished
        ? { title: known.title, path: href(lang, `/bibliotek/${known.slug}`) }
        : undefined;
    },
    file: (id) => {
      const known = entry.files.get(id);
      const pathOf = entry.revision.state === 'published' ? filePath : versionPath;
      return known && { info: fileInfo(known, lang), path: href(lang, pathOf(known)) };
    },
  };
}

/** "Team eller verksamhet · Uppsala kommun · Kommunens egen beskrivning". */
export function kickerText(entry: Entry, lang: Lang): string {
  const view = { lang };
  return [
    label(view, kinds, entry.content.kind),
    entry.head.organisation.name,
    labelName({ label: entry.head.label, origin: entry.content.origin }, lang),
  ].join(' · ');
}

/** Who answers for the text: the organisation, the network that reviewed it, or the editors who retold it. */
export function labelName({ label: code, origin }: Pick<EntryCard, 'label' | 'origin'>, lang: Lang): string {
  return origin === 'retold' ? label({ lang }, origins, origin) : label({ lang }, labels, code);
}

/** "Publicerad 12 mars 2026 · ses över senast 12 mars 2027". */
export function stateText(entry: Entry, lang: Lang): string {
  const m = messages(lang).library.reading;
  const at = entry.revision.publishedAt ?? entry.revision.savedAt;
  const { reviewBy, origin } = entry.content;
  const { reviewedAt } = entry.head;
  const parts = [
    m.page.published(formatDate(at, lang)),
    reviewBy && m.page.validUntil(statedDateText(reviewBy, m.dates, lang)),
    reviewedAt && messages(lang).library.review.reviewedOn(formatDate(reviewedAt, lang)),
    origin !== 'retold' && m.page.labelMeans[entry.head.label],
  ];
  return parts.filter(Boolean).join(' · ');
}

/** The notice that every retold entry carries (domain.md 1.6). */
export function retoldText(entry: Entry, lang: Lang): string | undefined {
  if (entry.content.origin !== 'retold') return undefined;
  const m = messages(lang).library.reading;
  const [source] = entry.content.sources;
  const date = [source?.published, source?.date].find((one) => yearOf(one) !== undefined);
  return date !== undefined ? m.page.retold(statedDateText(date, m.dates, lang)) : m.page.retoldUndated;
}

/** What must be known before the text is believed: the doubt, and that it is invented or retold. */
export function entryNotes(
  entry: Entry,
  now: Date,
  lang: Lang,
): { doubt: string | undefined; notes: readonly string[] } {
  const { page } = messages(lang).library.reading;
  const today = swedishDay(now);
  const passed = entry.expiries.filter(({ reason, lastDay }) => reason !== 'review' && lastDay < today);
  const example = entry.content.isExample ? `${page.example}: ${page.exampleNote}` : undefined;
  return {
    doubt: freshnessText(freshnessOfEntry(entry, today), lang),
    notes: [
      ...passed.map((expiry) => `${reasonText(lang, expiry)}.`),
      ...[example, retoldText(entry, lang)].filter((note) => note !== undefined),
    ],
  };
}

/** What stands against taking the description as current; nothing when it is. */
export function freshnessText(freshness: Freshness, lang: Lang): string | undefined {
  const { freshness: say } = messages(lang).library.reading.page;
  switch (freshness.kind) {
    case 'over':
      return say.over(freshness.year);
    case 'old-source':
      return say.oldSource(freshness.year);
    case 'undated-source':
      return say.undatedSource;
    case 'unconfirmed':
      return say.unconfirmed(freshness.year);
    default:
      return undefined;
  }
}

/** How others name it: organisation, title, date, address. */
export function citationText(entry: Entry, address: string, lang: Lang): string {
  const m = messages(lang).library.reading;
  const date = formatDate(entry.revision.publishedAt ?? entry.revision.savedAt, lang);
  return m.page.citation(entry.head.organisation.name, theirs(entry.content.title), date, address);
}

export const tierNames = (codes: readonly string[], lang: Lang) =>
  codes.map((code) => label({ lang }, tiers, code as keyof typeof tiers.terms)).join(', ');
