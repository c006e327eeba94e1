import type { Db } from '#src/platform/app.ts';
import type { ListedEntry } from './entry-rules.ts';

const most = 500;

/** What the network's organisations have published, in Swedish order. */
export async function listNetworkEntries(db: Db, networkId: string): Promise<readonly ListedEntry[]> {
  return db
    .selectFrom('entry_card as c')
    .innerJoin('network_organisation as n', 'n.organisation_id', 'c.organisation_id')
    .select(['c.entry_id as id', 'c.slug', 'c.title', 'c.organisation_id as organisationId'])
    .where('n.network_id', '=', networkId)
    .orderBy('c.title_key')
    .orderBy('c.entry_id')
    .limit(most)
    .execute();
}
