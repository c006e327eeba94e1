import { type Expression, type SqlBool, sql } from 'kysely';
import type { Db } from '#src/platform/app.ts';

/** Which entries: all that are published, or these. */
type Which = readonly string[] | undefined;

function isAmong(entryIds: Which, id: 'entry.id' | 'entry_facet.entry_id' = 'entry.id'): Expression<SqlBool> {
  if (entryIds === undefined) return sql<SqlBool>`1 = 1`;
  return sql<SqlBool>`${sql.ref(id)} in (${sql.join(entryIds)})`;
}

/** The cards of published entries with the few values that only their revision holds. */
export async function listProfileRows(db: Db, entryIds: Which) {
  return db
    .selectFrom('entry_card as card')
    .innerJoin('entry', 'entry.id', 'card.entry_id')
    .innerJoin('entry_revision as revision', 'revision.id', 'entry.published_revision_id')
    .select([
      'card.entry_id',
      'card.title_key',
      'card.use',
      'card.status',
      'card.label',
      'card.origin',
      'card.organisation_id',
      'card.end_day',
      'card.source_year',
      'card.confirmed_day',
      'card.review_by',
      'card.sure_until',
      'revision.id as revision_id',
      'revision.target_age_from',
      'revision.target_age_to',
      'revision.target_all_ages',
      'revision.way_in_prerequisites_mode',
    ])
    .where(isAmong(entryIds))
    .execute();
}

const comparedFacets = [
  'school-year',
  'absence-pattern',
  'hindrance',
  'profession',
  'agency',
  'may-contact',
] as const;
export type ComparedFacet = (typeof comparedFacets)[number];

/** What the entries are found by in lists, as far as situations are compared by it. */
export async function listProfileFacets(db: Db, entryIds: Which) {
  return db
    .selectFrom('entry_facet')
    .select(['entry_id', 'facet', 'value'])
    .where('facet', 'in', [...comparedFacets])
    .where(isAmong(entryIds, 'entry_facet.entry_id'))
    .execute();
}

/** The municipalities that each organisation serves. */
export async function listServed(db: Db) {
  return db
    .selectFrom('organisation_municipality')
    .select(['organisation_id', 'municipality_code'])
    .execute();
}

/** What must be done first, in the order of the description. */
export async function listPrerequisites(db: Db, entryIds: Which) {
  return db
    .selectFrom('entry_prerequisite as one')
    .innerJoin('entry', 'entry.published_revision_id', 'one.revision_id')
    .select(['one.revision_id', 'one.position', 'one.key', 'one.text', 'one.by', 'one.recipients_mode'])
    .where(isAmong(entryIds))
    .orderBy('one.revision_id')
    .orderBy('one.position')
    .execute();
}

/** To whom each of them is told, and what it builds on: two lists of single values. */
export async function listPrerequisiteValues(db: Db, entryIds: Which) {
  const recipients = db
    .selectFrom('entry_choice as one')
    .innerJoin('entry', 'entry.published_revision_id', 'one.revision_id')
    .select(['one.revision_id', 'one.parent_position', 'one.code as value'])
    .where('one.field', '=', 'wayIn.prerequisites.recipients')
    .where(isAmong(entryIds))
    .orderBy('one.position');
  const grounds = db
    .selectFrom('entry_line as one')
    .innerJoin('entry', 'entry.published_revision_id', 'one.revision_id')
    .select(['one.revision_id', 'one.parent_position', 'one.line as value'])
    .where('one.field', '=', 'wayIn.prerequisites.buildsOn')
    .where(isAmong(entryIds))
    .orderBy('one.position');
  return { recipients: await recipients.execute(), grounds: await grounds.execute() };
}

/** The kinds of effort that the entries consist of. */
export async function listActivities(db: Db, entryIds: Which) {
  return db
    .selectFrom('entry_activity as one')
    .innerJoin('entry', 'entry.published_revision_id', 'one.revision_id')
    .select(['one.revision_id', 'one.type'])
    .distinct()
    .where(isAmong(entryIds))
    .execute();
}

/** Fields that not everybody may see: kept within the network, or waiting for a day. */
export async function listClosedFields(db: Db, entryIds: Which) {
  const kept = db
    .selectFrom('field_state as one')
    .innerJoin('entry', 'entry.published_revision_id', 'one.revision_id')
    .select(['one.revision_id', 'one.field'])
    .where('one.state', '=', 'network-only')
    .where(isAmong(entryIds));
  const waiting = db
    .selectFrom('field_embargo as one')
    .innerJoin('entry', 'entry.published_revision_id', 'one.revision_id')
    .select(['one.revision_id', 'one.field'])
    .where('one.lifted_at', 'is', null)
    .where(isAmong(entryIds));
  return [...(await kept.execute()), ...(await waiting.execute())];
}
