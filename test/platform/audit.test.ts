import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { personActor } from '#src/platform/access/actor.ts';
import { trimAudit } from '#src/platform/audit/trim-audit.ts';
import { verifyAudit } from '#src/platform/audit/verify-audit.ts';
import { describeOnEachEngine } from '#test/support/app.ts';

const actor = personActor({ personId: 'p1', name: 'Exempeldata', memberships: [] });

describeOnEachEngine('the audit trail (S-16.3)', ({ app, engine }) => {
  const record = (action: string) =>
    app.db.transaction().execute((trx) =>
      app.audit.record(trx, {
        actor,
        action,
        object: { type: 'person', id: 'p2' },
        data: { fields: ['role', 'name'], b: 2, a: 1 },
      }),
    );

  it('is a chain that is whole', async () => {
    for (const action of ['member.approved', 'role.granted', 'role.revoked']) await record(action);
    expect(await verifyAudit(app.db)).toEqual({ ok: true, checked: 3 });
  });

  it('never forks, also when many write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => record(`act.${index}`)));
    expect(await verifyAudit(app.db)).toEqual({ ok: true, checked: 20 });
  });

  it('refuses every change and every deletion', async () => {
    await record('role.granted');
    await expect(app.db.updateTable('audit').set({ action: 'x' }).execute()).rejects.toThrow('append-only');
    await expect(app.db.deleteFrom('audit').execute()).rejects.toThrow('append-only');
    expect(await verifyAudit(app.db)).toEqual({ ok: true, checked: 1 });
  });

  it.each([
    ['a changed record', "update audit set action = 'x' where seq = 2", 2],
    ['a record taken out', 'delete from audit where seq = 2', 2],
    ['the newest record taken out', 'delete from audit where seq = 3', 3],
  ])('tells of %s by whoever went round the triggers', async (_, statement, brokenAt) => {
    for (const action of ['a', 'b', 'c']) await record(action);
    const drop =
      engine === 'sqlite'
        ? ['drop trigger audit_no_update', 'drop trigger audit_no_delete']
        : ['alter table audit disable trigger audit_no_change'];
    for (const line of [...drop, statement]) await sql.raw(line).execute(app.db);
    expect(await verifyAudit(app.db)).toEqual({ ok: false, brokenAt });
    if (engine === 'pglite') {
      await sql.raw('alter table audit enable trigger audit_no_change').execute(app.db);
    }
  });

  it('is trimmed after its time and can still be verified, and says that it was trimmed', async () => {
    await record('old.one');
    await record('old.two');
    app.clock.advance({ days: 10 });
    const before = app.clock.now().toISOString();
    await record('new');
    expect(await trimAudit(app, before)).toBe(2);
    expect(await trimAudit(app, before)).toBe(0);
    expect(await verifyAudit(app.db)).toEqual({ ok: true, checked: 2 });
    await expect(app.db.deleteFrom('audit').execute()).rejects.toThrow('append-only');
  });
});
