import { expect, it } from 'vitest';
import { system } from '#src/platform/access/actor.ts';
import { keptBySubject } from '#src/platform/events/kept-by-subject.ts';
import { describeOnEachEngine } from '#test/support/app.ts';

describeOnEachEngine('what is kept subject by subject', ({ app }) => {
  const changed = (id: string) =>
    app.db.transaction().execute((trx) =>
      app.events.append(trx, {
        kind: 'network.changed',
        actor: system,
        subject: { type: 'network', id },
      }),
    );

  it('is read whole once, then only what the log names', async () => {
    const read = keptBySubject('network', {
      whole: async () => ['whole'],
      renew: async (_, kept, ids) => {
        kept.push(...ids);
      },
    });
    expect(await read(app.db)).toEqual(['whole']);
    await changed('n1');
    expect(await Promise.all([read(app.db), read(app.db)])).toEqual([
      ['whole', 'n1'],
      ['whole', 'n1'],
    ]);
    await changed('n2');
    await changed('n2');
    expect(await read(app.db)).toEqual(['whole', 'n1', 'n2']);
  });

  it('is read whole again after a reading that failed', async () => {
    let isBroken = true;
    const read = keptBySubject('network', {
      whole: async () => {
        if (isBroken) throw new Error('The table is away.');
        return ['whole'];
      },
      renew: async () => {},
    });
    await expect(read(app.db)).rejects.toThrow('away');
    isBroken = false;
    expect(await read(app.db)).toEqual(['whole']);
  });
});
