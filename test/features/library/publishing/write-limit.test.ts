import { expect, it } from 'vitest';
import { saveDescription } from '#src/features/library/description/description-service.ts';
import { describeOnSqlite } from '#test/support/app.ts';
import { makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

describeOnSqlite('Saving a description', ({ app }) => {
  it('S-2.4.1 is slowed down for somebody who floods, and for nobody else', async () => {
    const organisation = await makeOrganisation(app);
    const flooder = await makePerson(app, { role: 'writer', scope: organisation });
    const colleague = await makePerson(app, { role: 'writer', scope: organisation });
    const form = { ok: false as const, errors: {}, values: {} };
    const flood = async () => {
      for (let sent = 0; sent < 200; sent += 1) await saveDescription(app, flooder.actor, form);
    };
    await expect(flood()).rejects.toMatchObject({ code: 'rate-limited' });
    expect(await saveDescription(app, colleague.actor, form)).toMatchObject({ status: 422 });
    app.clock.advance({ minutes: 5 });
    expect(await saveDescription(app, flooder.actor, form)).toMatchObject({ status: 422 });
  });
});
