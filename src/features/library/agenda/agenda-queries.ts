import type { Db } from '#src/platform/app.ts';

type Fresh = { id: string; slug: string; title: string };
type Asked = { networkId: string; since: string; limit: number };

/** Descriptions of the network whose text since then tells of an evaluation that everybody may read, the newest first. */
export async function listEvaluated(db: Db, { networkId, since, limit }: Asked): Promise<readonly Fresh[]> {
  return selectCards(db, networkId)
    .innerJoin('entry as e', 'e.id', 'c.entry_id')
    .select('c.published_at')
    .where('c.published_at', '>=', since)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('entry_evaluation as v')
          .select('v.revision_id')
          .whereRef('v.revision_id', '=', 'e.published_revision_id')
          .where('v.type', 'in', ['internal', 'external', 'research']),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('field_state as f')
            .select('f.revision_id')
            .whereRef('f.revision_id', '=', 'e.published_revision_id')
            .where('f.field', 'like', 'evaluations%')
            .where('f.state', '=', 'network-only'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('field_embargo as f')
            .select('f.revision_id')
            .whereRef('f.revision_id', '=', 'e.published_revision_id')
            .where('f.field', 'like', 'evaluations%'),
        ),
      ),
    )
    .orderBy('c.published_at', 'desc')
    .orderBy('c.entry_id')
    .limit(limit)
    .execute();
}

/** What organisations of the network have let everybody read since then about how it went elsewhere, the newest first. */
export async function listOpenExperiences(
  db: Db,
  { networkId, since, limit }: Asked,
): Promise<readonly (Fresh & { organisation: string })[]> {
  return db
    .selectFrom('adoption_answer as w')
    .innerJoin('adoption as a', 'a.id', 'w.adoption_id')
    .innerJoin('entry_card as c', 'c.entry_id', 'a.original_id')
    .innerJoin('network_organisation as n', 'n.organisation_id', 'a.organisation_id')
    .innerJoin('organisation as o', 'o.id', 'a.organisation_id')
    .select(['w.id', 'c.slug', 'c.title', 'o.name as organisation'])
    .where('n.network_id', '=', networkId)
    .where('w.is_public', '=', 1)
    .where('w.answered_at', '>=', since)
    .orderBy('w.answered_at', 'desc')
    .orderBy('w.id')
    .limit(limit)
    .execute();
}

const selectCards = (db: Db, networkId: string) =>
  db
    .selectFrom('entry_card as c')
    .innerJoin('network_organisation as n', 'n.organisation_id', 'c.organisation_id')
    .select(['c.entry_id as id', 'c.slug', 'c.title'])
    .where('n.network_id', '=', networkId);
