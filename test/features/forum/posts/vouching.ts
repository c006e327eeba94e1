import { recordMembership } from '#src/features/accounts/memberships/membership-service.ts';
import { system } from '#src/platform/access/actor.ts';
import type { TestApp } from '#test/support/app.ts';
import type { MadePerson } from '#test/support/factories/person-factory.ts';

/** Writes in the log how the person's membership came to be. */
export async function vouchFor(app: TestApp, { id }: MadePerson, how?: 'mail-domain'): Promise<void> {
  const row = await app.db
    .selectFrom('membership')
    .selectAll()
    .where('person_id', '=', id)
    .executeTakeFirstOrThrow();
  const membership = {
    id: row.id,
    personId: id,
    scopeType: row.scope_type,
    scopeId: row.scope_id,
    role: row.role,
  };
  await app.db.transaction().execute((trx) =>
    recordMembership(app, trx, {
      actor: system,
      kind: 'membership.approved',
      membership,
      ...(how && { how }),
    }),
  );
}
