import type { Selectable } from 'kysely';
import type { LibraryTables } from '#db/tables/library.ts';
import { rendererVersion } from '#src/lib/markdown/index.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError, isUniqueViolation } from '#src/platform/errors.ts';
import type {
  Entry,
  EntryDraft,
  EntryDraftContent,
  EntryHead,
  FieldMarks,
  RevisionState,
  Section,
} from '../entry/entry.ts';
import { findRevisionFiles } from '../materials/files/revision-file-queries.ts';
import { entryContent, entryDraftContent } from '../schema/entry-content.ts';
import { deleteContent, findContent, insertContent } from './content-queries.ts';
import { fromRows, type References, type Row, toRows } from './content-rows.ts';
import { deleteMarks, findMarks, insertMarks } from './mark-queries.ts';
import { findEntryNamesById, findOrganisationNamesById } from './reference-queries.ts';

/** Everything that a revision says, ready to be stored. */
export type RevisionInput = {
  content: EntryDraftContent;
  marks: FieldMarks;
  html: Readonly<Partial<Record<Section, string>>>;
};
type NewRevision = RevisionInput & {
  id: string;
  entryId: string;
  number: number;
  createdBy: string | null;
  at: string;
  /** Imported revisions are published at once. */
  state?: 'draft' | 'published';
};
type RevisionRow = Selectable<LibraryTables['entry_revision']>;

/** Opens a draft, or writes an imported revision; `conflict` when the entry has one open already. */
export async function insertRevision(trx: Db, revision: NewRevision, ids: References): Promise<void> {
  const { id, entryId, number, createdBy, at } = revision;
  const { sections: _, ...facts } = revision.content;
  const rows = toRows(facts, ids);
  const state = revision.state ?? 'draft';
  const head = {
    id,
    entry_id: entryId,
    number,
    state,
    created_by: createdBy,
    created_at: at,
    saved_at: at,
    published_at: state === 'published' ? at : null,
  };
  try {
    await trx
      .insertInto('entry_revision')
      .values({ ...head, ...rows.columns } as never)
      .execute();
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('conflict', { type: 'entry' }, { cause: error });
    throw error;
  }
  await insertContent(trx, id, rows);
  await insertTexts(trx, id, revision);
  await insertMarks(trx, id, revision.marks);
}

/** Writes the open draft anew; `conflict` when somebody saved since `saves` was read, or it is no longer open. */
export async function overwriteDraft(
  trx: Db,
  draft: RevisionInput & { id: string; saves: number; at: string },
  ids: References,
): Promise<void> {
  const { sections: _, ...facts } = draft.content;
  const rows = toRows(facts, ids);
  const updated = await trx
    .updateTable('entry_revision')
    .set({ ...rows.columns, saves: draft.saves + 1, saved_at: draft.at } as never)
    .where('id', '=', draft.id)
    .where('state', 'in', ['draft', 'in-review'])
    .where('saves', '=', draft.saves)
    .returning('id')
    .executeTakeFirst();
  if (!updated) throw new DomainError('conflict', { type: 'entry' });
  await deleteContent(trx, draft.id);
  await trx.deleteFrom('entry_section').where('revision_id', '=', draft.id).execute();
  await deleteMarks(trx, draft.id);
  await insertContent(trx, draft.id, rows);
  await insertTexts(trx, draft.id, draft);
  await insertMarks(trx, draft.id, draft.marks);
}

/** Moves the revision on; `conflict` when it is not (any longer) in the state that it was read in. */
export async function updateRevisionState(
  trx: Db,
  id: string,
  change: { from: RevisionState; to: RevisionState; saves?: number | undefined; at: string },
): Promise<void> {
  const published = change.to === 'published' ? { published_at: change.at } : {};
  let update = trx
    .updateTable('entry_revision')
    .set({ state: change.to, ...published })
    .where('id', '=', id)
    .where('state', '=', change.from);
  if (change.saves !== undefined) update = update.where('saves', '=', change.saves);
  if (!(await update.returning('id').executeTakeFirst()))
    throw new DomainError('conflict', { type: 'entry' });
}

/** Takes the open draft away. */
export async function deleteRevision(trx: Db, id: string): Promise<void> {
  await trx
    .deleteFrom('entry_revision')
    .where('id', '=', id)
    .where('state', 'in', ['draft', 'in-review'])
    .execute();
}

/** Sets the days of a confirmation on the published revision: the text itself stays. */
export async function updateConfirmation(
  trx: Db,
  id: string,
  confirmedOn: string,
  reviewBy: string,
): Promise<void> {
  await trx
    .updateTable('entry_revision')
    .set({ confirmed_on: confirmedOn, review_by: reviewBy })
    .where('id', '=', id)
    .execute();
}

/** The entry's open draft, or nothing. */
export async function findOpenDraft(db: Db, head: EntryHead): Promise<EntryDraft | undefined> {
  const row = await db
    .selectFrom('entry_revision')
    .selectAll()
    .where('entry_id', '=', head.id)
    .where('state', 'in', ['draft', 'in-review'])
    .executeTakeFirst();
  if (!row) return undefined;
  const revision = await loadRevision(db, head, row);
  return { ...revision, content: entryDraftContent.parse(revision.content) };
}

/** The published revision of the entry, or nothing. */
export async function findPublished(db: Db, head: EntryHead): Promise<Entry | undefined> {
  if (head.publishedRevisionId === null) return undefined;
  const row = await db
    .selectFrom('entry_revision')
    .selectAll()
    .where('id', '=', head.publishedRevisionId)
    .executeTakeFirstOrThrow();
  const revision = await loadRevision(db, head, row);
  return { ...revision, content: entryContent.parse(revision.content) };
}

/** A revision that is or was the published one, by its number. */
export async function findRevision(db: Db, head: EntryHead, number: number): Promise<Entry | undefined> {
  const row = await db
    .selectFrom('entry_revision')
    .selectAll()
    .where('entry_id', '=', head.id)
    .where('number', '=', number)
    .where('state', 'in', ['published', 'superseded'])
    .executeTakeFirst();
  if (!row) return undefined;
  const revision = await loadRevision(db, head, row);
  return { ...revision, content: entryContent.parse(revision.content) };
}

export type RevisionSummary = {
  id: string;
  number: number;
  state: RevisionState;
  publishedAt: string | null;
};

/** Every revision that was published, newest first: the history that readers see. */
export async function listPublishedRevisions(db: Db, entryId: string): Promise<readonly RevisionSummary[]> {
  return db
    .selectFrom('entry_revision')
    .select(['id', 'number', 'state', 'published_at as publishedAt'])
    .where('entry_id', '=', entryId)
    .where('state', 'in', ['published', 'superseded'])
    .orderBy('number', 'desc')
    .execute();
}

/** The highest number that a revision of the entry has had. */
export async function findLastNumber(db: Db, entryId: string): Promise<number> {
  const row = await db
    .selectFrom('entry_revision')
    .select((e) => e.fn.max('number').as('number'))
    .where('entry_id', '=', entryId)
    .executeTakeFirst();
  return Number(row?.number ?? 0);
}

async function insertTexts(trx: Db, revisionId: string, { content, html }: RevisionInput): Promise<void> {
  const texts = Object.entries(content.sections) as [Section, string | undefined][];
  for (const [section, body] of texts) {
    if (body === undefined) continue;
    await trx
      .insertInto('entry_section')
      .values({
        revision_id: revisionId,
        section,
        body_md: body,
        body_html: html[section] ?? '',
        renderer_version: rendererVersion,
      })
      .execute();
  }
}

async function loadRevision(db: Db, head: EntryHead, row: RevisionRow) {
  const { groups, lists } = await findContent(db, row.id);
  const rows = { columns: row as unknown as Row, groups, lists };
  const { organisations, entries } = await namesIn(db, rows);
  const slugs = { organisation: slugsOf(organisations), entry: slugsOf(entries) };
  const { sections, html } = await findTexts(db, row.id);
  return {
    head,
    revision: {
      id: row.id,
      number: row.number,
      state: row.state,
      saves: row.saves,
      savedAt: row.saved_at,
      publishedAt: row.published_at,
    },
    content: { ...fromRows(rows, slugs), sections },
    marks: await findMarks(db, row.id),
    html,
    organisations: bySlug(organisations),
    entries: bySlug(entries),
    files: await findRevisionFiles(db, row.id),
    hidden: [],
    expiries: [],
  };
}

async function namesIn(
  db: Db,
  rows: { columns: Row; groups: ReadonlyMap<string, Row[]>; lists: { link: { value: string }[] } },
) {
  const all = [rows.columns, ...[...rows.groups.values()].flat()];
  const idsIn = (pattern: RegExp) =>
    all.flatMap((row) =>
      Object.entries(row).flatMap(([name, value]) =>
        pattern.test(name) && value !== null ? [String(value)] : [],
      ),
    );
  const [organisations, entries] = await Promise.all([
    findOrganisationNamesById(db, idsIn(/(^|_)organisation_id$/)),
    findEntryNamesById(db, [
      ...idsIn(/^(entry|variant_of)_id$/),
      ...rows.lists.link.map(({ value }) => value),
    ]),
  ]);
  return { organisations, entries };
}

function slugsOf(names: ReadonlyMap<string, { slug: string }>): ReadonlyMap<string, string> {
  return new Map([...names].map(([id, { slug }]) => [id, slug]));
}

function bySlug<T extends { slug: string }>(names: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...names.values()].map((name) => [name.slug, name]));
}

async function findTexts(db: Db, revisionId: string) {
  const rows = await db
    .selectFrom('entry_section')
    .selectAll()
    .where('revision_id', '=', revisionId)
    .execute();
  return {
    sections: Object.fromEntries(rows.map(({ section, body_md }) => [section, body_md])),
    html: Object.fromEntries(rows.map(({ section, body_html }) => [section, body_html])),
  };
}
