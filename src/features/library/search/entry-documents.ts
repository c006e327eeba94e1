import { anonymous } from '#src/platform/access/actor.ts';
import type { VisibilityKey } from '#src/platform/access/visibility.ts';
import type { SearchDocument, Standing } from '#src/platform/search/search-document.ts';
import { facetsOf } from '../cards/entry-facets.ts';
import type { Entry } from '../entry/entry.ts';
import { visibleEntry } from '../entry/entry-visibility.ts';
import { sureUntil } from '../freshness/expiry/expiry.ts';
import { freshnessFacts } from '../freshness/expiry/freshness-rules.ts';
import { documentId, subjectOf } from './document-id.ts';
import { innerCircles, readerHolding } from './entry-circles.ts';
import { type EntryPart, entryParts, type PartMeans } from './entry-parts.ts';
import { lastSureDay } from './last-sure-day-rules.ts';

export type DocumentMeans = PartMeans & {
  /** The slugs of the networks by their id. */
  networks: ReadonlyMap<string, string>;
};

/**
 * The documents of a published entry: what everybody sees, and for each circle of readers what it sees beside that.
 * What waits for a day is nobody's, and people's own addresses are never searched.
 */
export function entryDocuments(published: Entry, means: DocumentMeans): SearchDocument[] {
  const entry = withoutPeople(published);
  const open = visibleEntry(entry, anonymous);
  const openParts = entryParts(open, means);
  return [
    ...toDocuments(open, 'public', openParts, means),
    ...innerCircles(placeOf(entry)).flatMap((key) => {
      const seen = visibleEntry(entry, readerHolding(key));
      return toDocuments(seen, key, beside(entryParts(seen, means), openParts), means);
    }),
  ];
}

const placeOf = ({ head }: Entry) => ({ organisationId: head.organisation.id, networkIds: head.networkIds });

function withoutPeople(entry: Entry): Entry {
  const contacts = entry.content.contacts.filter(({ isPersonal }) => isPersonal !== true);
  return { ...entry, content: { ...entry.content, contacts } };
}

/** What the parts say beyond those that everybody sees; a part that says no more is left out. */
function beside(parts: readonly EntryPart[], open: readonly EntryPart[]): EntryPart[] {
  const openByPart = new Map(open.map((one) => [one.part, one]));
  return parts
    .map((one) => {
      const known = openByPart.get(one.part);
      return known === undefined ? one : without(one, known);
    })
    .filter(({ lines, names }) => lines.length + names.length > 0);
}

function without(part: EntryPart, known: EntryPart): EntryPart {
  const [lines, names] = [new Set(known.lines), new Set(known.names)];
  const law = new Set(known.law.map((one) => JSON.stringify(one)));
  return {
    ...part,
    lines: part.lines.filter((line) => !lines.has(line)),
    names: part.names.filter((name) => !names.has(name)),
    law: part.law.filter((one) => !law.has(JSON.stringify(one))),
  };
}

/** Another text and another standing of the same text are other versions. */
export const versionOf = ({ version, changedAt }: { version: number; changedAt: string }) =>
  `${version} ${changedAt}`;

/** A guide tells what everybody has to do; everything else in the library, how somebody does it. */
const standingOf = ({ kind }: Pick<Entry['content'], 'kind'>): Standing =>
  kind === 'guide' ? 'guide' : 'practice';

function toDocuments(
  entry: Entry,
  key: VisibilityKey,
  parts: readonly EntryPart[],
  means: DocumentMeans,
): SearchDocument[] {
  const { head, content, revision, expiries } = entry;
  const freshness = freshnessFacts(content, revision.publishedAt ?? revision.savedAt);
  const shared = {
    subject: subjectOf(head.id),
    visibility: key,
    version: versionOf(head),
    facets: facetsFor(entry, means),
    reviewedOn: freshness.confirmedDay || undefined,
    standing: standingOf(content),
    isReviewed: head.label === 'reviewed',
    sureUntil: lastSureDay({ ...freshness, sureUntil: sureUntil(expiries) }),
  };
  return parts.map(({ part, title, names, lines, law }) => ({
    ...shared,
    id: documentId({ entryId: head.id, part, key }),
    title,
    names,
    body: lines.join('\n'),
    law,
  }));
}

function facetsFor(entry: Entry, { networks }: DocumentMeans): Record<string, readonly string[]> {
  const slugs = entry.head.networkIds.flatMap((id) => networks.get(id) ?? []);
  const values = Map.groupBy(facetsOf(entry, slugs), ({ facet }) => facet);
  return {
    type: ['entry'],
    ...Object.fromEntries([...values].map(([facet, found]) => [facet, found.map(({ value }) => value)])),
  };
}
