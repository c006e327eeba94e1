import type { Db } from '#src/platform/app.ts';
import { keptBySubject } from '#src/platform/events/kept-by-subject.ts';
import type { Ages, EntryProfile, Prerequisite } from './profile.ts';
import {
  type ComparedFacet,
  listActivities,
  listClosedFields,
  listPrerequisites,
  listPrerequisiteValues,
  listProfileFacets,
  listProfileRows,
  listServed,
} from './profile-queries.ts';
import { profileOf } from './profile-rules.ts';

/** The profiles of every published entry by its id, kept in memory and brought up to the event log. */
export const currentProfiles = keptBySubject<Map<string, EntryProfile>>('entry', {
  whole: async (db) => new Map((await readProfiles(db)).map((profile) => [profile.id, profile])),
  async renew(db, kept, entryIds) {
    const profiles = await readProfiles(db, entryIds);
    for (const id of entryIds) kept.delete(id);
    for (const profile of profiles) kept.set(profile.id, profile);
  },
});

/** What everybody may read of the entries, as they are now; one that is not published has no profile. */
async function readProfiles(db: Db, entryIds?: readonly string[]): Promise<readonly EntryProfile[]> {
  const rows = await listProfileRows(db, entryIds);
  const served = grouped(await listServed(db), 'organisation_id');
  const facets = grouped(await listProfileFacets(db, entryIds), 'entry_id');
  const activities = grouped(await listActivities(db, entryIds), 'revision_id');
  const closed = grouped(await listClosedFields(db, entryIds), 'revision_id');
  const prerequisitesOf = await readPrerequisites(db, entryIds);
  return rows.map((row) => {
    const isOpen = openFields((closed.get(row.revision_id) ?? []).map(({ field }) => field));
    const own = facets.get(row.entry_id) ?? [];
    const values = <T>(facet: ComparedFacet) =>
      own.filter((one) => one.facet === facet).map(({ value }) => value as T);
    const isWayInOpen = isOpen('wayIn.prerequisites');
    return profileOf({
      id: row.entry_id,
      titleKey: row.title_key,
      use: row.use as EntryProfile['use'],
      status: row.status as EntryProfile['status'],
      label: row.label as EntryProfile['label'],
      origin: row.origin as EntryProfile['origin'],
      endDay: row.end_day,
      sourceYear: row.source_year,
      confirmedDay: row.confirmed_day,
      reviewBy: row.review_by,
      sureUntil: row.sure_until,
      served: (served.get(row.organisation_id) ?? []).map(({ municipality_code }) => municipality_code),
      years: values('school-year'),
      ages: agesOf(row, isOpen),
      patterns: values('absence-pattern'),
      hindrances: values('hindrance'),
      activities: isOpen('activities')
        ? (activities.get(row.revision_id) ?? []).map(
            ({ type }) => type as EntryProfile['activities'][number],
          )
        : [],
      professions: values('profession'),
      agencies: values('agency'),
      mayContact: values('may-contact'),
      prerequisites: isWayInOpen ? (prerequisitesOf.get(row.revision_id) ?? []) : [],
      prerequisitesMode: isOpen('wayIn.prerequisitesMode')
        ? ((row.way_in_prerequisites_mode ?? undefined) as EntryProfile['prerequisitesMode'])
        : undefined,
    });
  });
}

/** A field is closed when it, or the group that it belongs to, is. */
function openFields(closed: readonly string[]): (field: string) => boolean {
  return (field) => !closed.some((one) => field === one || field.startsWith(`${one}.`));
}

type AgeRow = Record<'target_age_from' | 'target_age_to' | 'target_all_ages', number | null>;

function agesOf(row: AgeRow, isOpen: (field: string) => boolean): Ages | undefined {
  if (row.target_all_ages === 1 && isOpen('target.allAges')) return 'all';
  const from = isOpen('target.ageFrom') ? (row.target_age_from ?? undefined) : undefined;
  const to = isOpen('target.ageTo') ? (row.target_age_to ?? undefined) : undefined;
  return from === undefined && to === undefined ? undefined : { from, to };
}

async function readPrerequisites(
  db: Db,
  entryIds?: readonly string[],
): Promise<ReadonlyMap<string, readonly Prerequisite[]>> {
  const { recipients, grounds } = await listPrerequisiteValues(db, entryIds);
  const place = (of: { revision_id: string }, position: number) => `${of.revision_id} ${position}`;
  const told = Map.groupBy(recipients, (one) => place(one, one.parent_position));
  const built = Map.groupBy(grounds, (one) => place(one, one.parent_position));
  const rows = (await listPrerequisites(db, entryIds)).map((row) => {
    const at = place(row, row.position);
    const one = {
      key: row.key,
      text: row.text,
      by: row.by ?? undefined,
      recipients: (told.get(at) ?? []).map(({ value }) => value),
      recipientsMode: row.recipients_mode ?? undefined,
      buildsOn: (built.get(at) ?? []).map(({ value }) => value),
    };
    return [row.revision_id, one as Prerequisite] as const;
  });
  const byRevision = Map.groupBy(rows, ([revisionId]) => revisionId);
  return new Map([...byRevision].map(([id, of]) => [id, of.map(([, one]) => one)]));
}

function grouped<K extends string, T extends Record<K, string>>(
  rows: readonly T[],
  by: K,
): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(rows, (row) => row[by]);
}
