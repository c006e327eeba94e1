import type { Db } from '#src/platform/app.ts';

/** Which entries: all that are published, or these. */
type Which = readonly string[] | undefined;

/** The cards of published entries with the few values that only their revision holds. */
export async function listProfileRows(db: Db, entryIds: Which) {
  let query = db
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
    ]);
  if (entryIds !== undefined) query = query.where('card.entry_id', 'in', [...entryIds]);
  return query.execute();
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
  let query = db
    .selectFrom('entry_facet')
    .select(['entry_id', 'facet', 'value'])
    .where('facet', 'in', [...comparedFacets]);
  if (entryIds !== undefined) query = query.where('entry_id', 'in', [...entryIds]);
  return query.execute();
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
  let query = db
    .selectFrom('entry_prerequisite as one')
    .innerJoin('entry', 'entry.published_revision_id', 'one.revision_id')
    .select(['one.revision_id', 'one.position', 'one.key', 'one.text', 'one.by', 'one.recipients_mode'])
    .orderBy('one.revision_id')
    .orderBy('one.position');
  if (entryIds !== undefined) query = query.where('entry.id', 'in', [...entryIds]);
  return query.execute();
}

/** To whom each of them is told, and what it builds on: two lists of single values. */
export async function listPrerequisiteValues(db: Db, entryIds: Which) {
  let recipients = db
    .selectFrom('entry_choice as one')
    .innerJoin('entry', 'entry.published_revision_id', 'one.revision_id')
    .select(['one.revision_id', 'one.parent_position', 'one.code as value'])
    .where('one.field', '=', 'wayIn.prerequisites.recipients')
    .orderBy('one.position');
  let grounds = db
    .selectFrom('entry_line as one')
    .innerJoin('entry', 'entry.published_revision_id', 'one.revision_id')
    .select(['one.revision_id', 'one.parent_position', 'one.line as value'])
    .where('one.field', '=', 'wayIn.prerequisites.buildsOn')
    .orderBy('one.position');
  if (entryIds !== undefined) {
    recipients = recipients.where('entry.id', 'in', [...entryIds]);
    grounds = grounds.where('entry.id', 'in', [...entryIds]);
  }
  return { recipients: await recipients.execute(), grounds: await grounds.execute() };
}

/** The kinds of effort that the entries consist of. */
export async function listActivities(db: Db, entryIds: Which) {
  let query = db
    .selectFrom('entry_activity as one')
    .innerJoin('entry', 'entry.published_revision_id', 'one.revision_id')
    .select(['one.revision_id', 'one.type'])
    .distinct();
  if (entryIds !== undefined) query = query.where('entry.id', 'in', [...entryIds]);
  return query.execute();
}

/** Fields that not everybody may see: kept within the network, or waiting for a day. */
export async function listClosedFields(db: Db, entryIds: Which) {
  let kept = db
    .selectFrom('field_state as one')
    .innerJoin('entry', 'entry.published_revision_id', 'one.revision_id')
    .select(['one.revision_id', 'one.field'])
    .where('one.state', '=', 'network-only');
  let waiting = db
    .selectFrom('field_embargo as one')
    .innerJoin('entry', 'entry.published_revision_id', 'one.revision_id')
    .select(['one.revision_id', 'one.field'])
    .where('one.lifted_at', 'is', null);
  if (entryIds !== undefined) {
    kept = kept.where('entry.id', 'in', [...entryIds]);
    waiting = waiting.where('entry.id', 'in', [...entryIds]);
  }
  return [...(await kept.execute()), ...(await waiting.execute())];
}
