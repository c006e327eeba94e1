import type { Db } from '#src/platform/app.ts';
import type { Kin } from './kinship-rules.ts';

/** Descriptions by what was last published of them, also when it has been withdrawn; `hidden` when not everybody is told whose variant it is. */
function selectKin(db: Db) {
  return db
    .selectFrom('entry')
    .innerJoin('entry_revision as text', 'text.id', 'entry.published_revision_id')
    .innerJoin('organisation', 'organisation.id', 'entry.organisation_id')
    .leftJoin(hiddenFields(db, 'variantOf'), (join) => join.onRef('hidden.revision_id', '=', 'text.id'))
    .select([
      'entry.id',
      'entry.slug',
      'entry.state',
      'text.title',
      'text.variant_of_id as parentId',
      'hidden.revision_id as hidden',
      'organisation.name as organisation',
    ])
    .where('entry.state', 'in', ['published', 'withdrawn'])
    .orderBy('organisation.sort_key')
    .orderBy('entry.id');
}

type KinRow = Awaited<ReturnType<ReturnType<typeof selectKin>['execute']>>[number];

const toKin = ({ state, title, parentId, hidden, ...row }: KinRow): Kin => ({
  ...row,
  parentId: hidden === null ? parentId : null,
  title: title ?? row.slug,
  isPublished: state === 'published',
});

/** The description among its relatives; nothing when it was never published. */
export async function findKin(db: Db, id: string): Promise<Kin | undefined> {
  const row = await selectKin(db).where('entry.id', '=', id).executeTakeFirst();
  return row && toKin(row);
}

/** The variants of these descriptions. */
export async function listChildren(db: Db, ids: readonly string[]): Promise<readonly Kin[]> {
  if (ids.length === 0) return [];
  const rows = await selectKin(db)
    .where('text.variant_of_id', 'in', [...ids])
    .where('hidden.revision_id', 'is', null)
    .execute();
  return rows.map(toKin);
}

/** Whether the description is, or is a variant at any remove of, the other. Goes up the line, which never turns back on itself. */
export async function descendsFrom(db: Db, id: string, other: string): Promise<boolean> {
  const met = new Set<string>();
  for (let at: string | null | undefined = id; at && !met.has(at); ) {
    if (at === other) return true;
    met.add(at);
    const row: { parentId: string | null } | undefined = await db
      .selectFrom('entry')
      .innerJoin('entry_revision as text', 'text.id', 'entry.published_revision_id')
      .select('text.variant_of_id as parentId')
      .where('entry.id', '=', at)
      .executeTakeFirst();
    at = row?.parentId;
  }
  return false;
}

export type Relation = { kind: 'builds-on' | 'replaces'; fromId: string; toId: string };

/** What published descriptions tell everybody that they build on or replace, to or from this one. */
export async function listRelations(db: Db, id: string): Promise<readonly Relation[]> {
  const rows = await db
    .selectFrom('entry_relation')
    .innerJoin('entry', 'entry.published_revision_id', 'entry_relation.revision_id')
    .leftJoin(hiddenFields(db, 'related'), (join) =>
      join.onRef('hidden.revision_id', '=', 'entry_relation.revision_id'),
    )
    .select(['entry_relation.kind', 'entry.id as fromId', 'entry_relation.entry_id as toId'])
    .where('entry.state', '=', 'published')
    .where('entry_relation.kind', 'in', ['builds-on', 'replaces'])
    .where('hidden.revision_id', 'is', null)
    .where((is) => is.or([is('entry.id', '=', id), is('entry_relation.entry_id', '=', id)]))
    .execute();
  return rows.flatMap(({ kind, fromId, toId }) =>
    toId === null ? [] : [{ kind: kind as Relation['kind'], fromId, toId }],
  );
}

/** Revisions in which the field is kept within the network or waits for a day. */
function hiddenFields(db: Db, field: 'variantOf' | 'related') {
  return db
    .selectFrom('field_state')
    .select('revision_id')
    .where('field', '=', field)
    .where('state', '=', 'network-only')
    .union(
      db
        .selectFrom('field_embargo')
        .select('revision_id')
        .where('field', '=', field)
        .where('lifted_at', 'is', null),
    )
    .as('hidden');
}
