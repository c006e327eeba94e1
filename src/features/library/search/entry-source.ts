import { directory } from '#src/features/network/directory-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import { backstageKinds } from '#src/platform/events/events.ts';
import type { LoggedEvent } from '#src/platform/registries.ts';
import type { SearchDocument } from '#src/platform/search/search-document.ts';
import type { Asked, HitUsability, HitView, SearchSource } from '#src/platform/search/search-source.ts';
import { getPublishedEntry, readPublished } from '../entry/published-entry-service.ts';
import { cardUsability } from '../list/entry-list-model.ts';
import { findCards } from '../list/entry-list-queries.ts';
import { type EntryDocumentId, readDocumentId } from './document-id.ts';
import { innerCircles } from './entry-circles.ts';
import { entryDocuments, versionOf } from './entry-documents.ts';
import { entryHit } from './entry-hit-text.ts';
import { findPart, type PlacedPart } from './entry-parts.ts';
import { findFileTexts } from './file-texts.ts';
import { libraryFacets } from './search-facets-text.ts';
import {
  type EntryStanding,
  findStandings,
  listIdsNamingOrganisation,
  listPublishedIds,
} from './standing-queries.ts';
import { vocabularySynonyms } from './vocabulary-synonyms.ts';

/** The library as the search finds it: entries of every kind, guides by chapter, and the text of their files. */
export const entrySource: SearchSource = {
  name: 'entry',
  changedBy: changedEntries,
  listIds: (app, after, limit) => listPublishedIds(app.db, after, limit),
  documents: documentsOf,
  present: presentEntries,
  usability: entryUsability,
  facets: libraryFacets,
  synonyms: async () => vocabularySynonyms(),
};

/** An entry's own events, and of the organisations that it names: what they are called, whom they serve, their networks. */
async function changedEntries(app: App, event: LoggedEvent): Promise<readonly string[]> {
  if (backstageKinds.has(event.kind)) return [];
  if (event.subjectType === 'entry') return [event.subjectId];
  return event.kind === 'organisation.changed' ? listIdsNamingOrganisation(app.db, event.subjectId) : [];
}

async function documentsOf(app: App, ids: readonly string[]): Promise<readonly SearchDocument[]> {
  const [municipalities, networks] = await Promise.all([
    directory.municipalities(app.db),
    directory.networks(app.db),
  ]);
  const names = {
    places: new Map(municipalities.map(({ code, shortName }) => [code, shortName])),
    networks: new Map(networks.map(({ id, slug }) => [id, slug])),
  };
  const documents: SearchDocument[] = [];
  for (const id of ids) {
    const entry = await readPublished(app, id);
    if (!entry) continue;
    const fileTexts = await findFileTexts(
      app.db,
      entry.content.materials.flatMap(({ file }) => file ?? []),
    );
    documents.push(...entryDocuments(entry, { ...names, fileTexts }));
  }
  return documents;
}

async function presentEntries(
  app: App,
  actor: Actor,
  documentIds: readonly string[],
  asked: Asked,
): Promise<ReadonlyMap<string, HitView>> {
  const wanted = documentIds.flatMap((id) => ({ id, at: readDocumentId(id) }));
  const entryIds = wanted.flatMap(({ at }) => at?.entryId ?? []);
  const [cards, standings] = await Promise.all([
    findCards(app.db, entryIds),
    findStandings(app.db, entryIds),
  ]);
  const views = new Map<string, HitView>();
  for (const { id, at } of wanted) {
    const [card, standing] = [cards.get(at?.entryId ?? ''), standings.get(at?.entryId ?? '')];
    if (!at || !card || !standing || !isOpenTo(actor, at, standing)) continue;
    const part = at.part === '' ? undefined : await placePart(app, actor, card.slug, at.part);
    if (at.part === '' || part) views.set(id, entryHit(card, versionOf(standing), asked, part));
  }
  return views;
}

async function entryUsability(
  app: App,
  documentIds: readonly string[],
  { municipality, today }: { municipality: string; today: string },
): Promise<ReadonlyMap<string, HitUsability>> {
  const wanted = documentIds.flatMap((id) => ({ id, entryId: readDocumentId(id)?.entryId ?? '' }));
  const cards = await findCards(app.db, [...new Set(wanted.map(({ entryId }) => entryId))]);
  return new Map(
    wanted.flatMap(({ id, entryId }) => {
      const card = cards.get(entryId);
      return card ? [[id, cardUsability(card, municipality, today)] as const] : [];
    }),
  );
}

/** The circle must still be the entry's, and the reader in it. */
function isOpenTo(actor: Actor, { key }: EntryDocumentId, standing: EntryStanding): boolean {
  if (key === 'public') return true;
  return innerCircles(standing).includes(key) && canSee(actor, key);
}

async function placePart(
  app: App,
  actor: Actor,
  slug: string,
  part: string,
): Promise<PlacedPart | undefined> {
  const found = await getPublishedEntry(app, actor, slug);
  return found.kind === 'entry' ? findPart(found.entry, part) : undefined;
}
