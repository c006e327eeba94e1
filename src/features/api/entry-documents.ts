import type { z } from 'zod';
import type { Entry, EntryCard, OrganisationName } from '#src/features/library/entry/entry.ts';
import {
  type EntryFile,
  filePath,
  namedFiles,
} from '#src/features/library/materials/files/material-version.ts';
import { trustOf } from '#src/features/library/trust/trust-rules.ts';
import { addressesOf } from './addresses.ts';
import { entryDocument, entryItem } from './documents/entry-document.ts';
import { licenceOf } from './documents/shared.ts';
import { entryNotices } from './entry-notices-text.ts';

/** A card of the list as its document: only the fields that the schema names. */
export function toEntryItem(card: EntryCard, origin: string): z.output<typeof entryItem> {
  return entryItem.parse({
    ...card,
    ...addressesOf(origin, 'entries', card.slug),
    organisation: toNamed(card.organisation, origin),
    confirmedOn: card.confirmedDay || null,
    endedOn: card.endDay,
  });
}

/** An entry, already without what this reader may not see, as its document. */
export function toEntryDocument(entry: Entry, origin: string): z.output<typeof entryDocument> {
  const { content, head, revision } = entry;
  const publishedAt = revision.publishedAt ?? revision.savedAt;
  const trust = trustOf(content);
  return entryDocument.parse({
    ...head,
    ...addressesOf(origin, 'entries', head.slug),
    organisation: toNamed(head.organisation, origin),
    publishedAt,
    firstPublishedAt: head.publishedAt ?? publishedAt,
    isExample: content.isExample,
    origin: content.origin,
    licence: licenceOf(content.licence),
    notices: entryNotices(entry),
    trust: { ...trust, missing: trust.missing ?? null, claimed: trust.claimed ?? null },
    content,
    html: entry.html,
    answers: entry.marks.answers,
    keptWithinNetwork: entry.hidden,
    organisations: [...entry.organisations.values()].map((named) => toNamed(named, origin)),
    files: namedFiles(content, entry.files).map((file) => toNamedFile(file, origin)),
    entries: [...entry.entries.values()]
      .filter(({ isPublished }) => isPublished)
      .map((named) => ({ ...named, ...addressesOf(origin, 'entries', named.slug) })),
  });
}

function toNamedFile(file: EntryFile & { id: string }, origin: string) {
  const { id, fileName: name, mime: type, sizeBytes, number: version } = file;
  return { id, name, type, sizeBytes, version, address: `${origin}${filePath(file)}` };
}

function toNamed({ slug, name, kind }: OrganisationName, origin: string) {
  return { slug, name, kind, ...addressesOf(origin, 'organisations', slug) };
}
