import { expect, it } from 'vitest';
import { system } from '#src/platform/access/actor.ts';
import { keptUntilEvent } from '#src/platform/events/kept-until-event.ts';
import { describeOnEachEngine } from '#test/support/app.ts';

describeOnEachEngine('what is kept until an event', ({ app }) => {
  it('is read once, and anew after anything is written in the log', async () => {
    let reads = 0;
    const read = keptUntilEvent(async () => (reads += 1));
    expect([await read(app.db), await read(app.db)]).toEqual([1, 1]);
    await app.db.transaction().execute((trx) =>
      app.events.append(trx, {
        kind: 'network.changed',
        actor: system,
        subject: { type: 'network', id: 'n1' },
      }),
    );
    expect([await read(app.db), await read(app.db)]).toEqual([2, 2]);
  });
});
