import type { Db } from '#src/platform/app.ts';
import type { Begun } from './guide-rules.ts';

/** Whether the network has a contact person, has asked for a Nulägesbild and has invited to a meeting. */
export async function readBegun(db: Db, networkId: string): Promise<Begun> {
  const [contact, round, meeting] = await Promise.all([
    db
      .selectFrom('membership as m')
      .innerJoin('network_organisation as n', 'n.organisation_id', 'm.scope_id')
      .select('m.id')
      .where('n.network_id', '=', networkId)
      .where('m.role', '=', 'contact')
      .where('m.status', '=', 'approved')
      .limit(1)
      .executeTakeFirst(),
    db
      .selectFrom('situation_round')
      .select('id')
      .where('network_id', '=', networkId)
      .limit(1)
      .executeTakeFirst(),
    db
      .selectFrom('meeting')
      .select('id')
      .where('network_id', '=', networkId)
      .where('state', '=', 'open')
      .limit(1)
      .executeTakeFirst(),
  ]);
  return { contacts: contact !== undefined, situation: round !== undefined, meeting: meeting !== undefined };
}
