import type { z } from 'zod';
import { getPublishedEntry } from '#src/features/library/entry/published-entry-service.ts';
import { listEntries } from '#src/features/library/list/entry-list-service.ts';
import { searchEntries } from '#src/features/library/list/entry-search-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { addressesOf, nextAddress } from './addresses.ts';
import type { entryDocument, entryList } from './documents/entry-document.ts';
import { toEntryDocument, toEntryItem } from './entry-documents.ts';
import { openCursor, sealCursor } from './query/cursor.ts';
import { entryListQuery } from './query/entry-list-query.ts';
import { readQuery } from './query/read-query.ts';

/** Where the answer is asked for, for the addresses in it. */
export type Asked = { origin: string; parameters: URLSearchParams };

/** A page of the published entries that pass the filters. */
export async function listEntryDocuments(
  app: Pick<App, 'db' | 'config' | 'searchIndex' | 'clock'>,
  actor: Actor,
  { origin, parameters }: Asked,
): Promise<z.output<typeof entryList>> {
  const { limit, cursor, ...question } = readQuery(entryListQuery, parameters);
  const { q: words, sort, ...filter } = question;
  const resource = 'entries';
  const after = cursor === undefined ? undefined : openCursor(app.config, { resource, ...question }, cursor);
  const request = { sort, limit, after };
  const { page } = words
    ? await searchEntries(app, actor, { words }, filter, request)
    : { page: await listEntries(app, actor, filter, request) };
  const next = page.next && sealCursor(app.config, { resource, ...question }, page.next);
  return {
    total: page.total,
    next: nextAddress(origin, resource, parameters, next),
    items: page.cards.map((card) => toEntryItem(card, origin)),
  };
}

/** The entry as this reader may see it, or the address that it has moved to; throws `not-found` or `gone`. */
export async function readEntryDocument(
  app: Pick<App, 'db'>,
  actor: Actor,
  slug: string,
  origin: string,
): Promise<{ data: z.output<typeof entryDocument> } | { movedTo: string }> {
  const found = await getPublishedEntry(app, actor, slug);
  if (found.kind === 'moved') return { movedTo: addressesOf(origin, 'entries', found.slug).self };
  return { data: toEntryDocument(found.entry, origin) };
}
