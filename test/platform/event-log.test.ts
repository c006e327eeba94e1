import { expect, it } from 'vitest';
import { system } from '#src/platform/access/actor.ts';
import { findNewestSeq, findVisibleSeq, listEventsAfter } from '#src/platform/events/event-queries.ts';
import { describeOnEachEngine } from '#test/support/app.ts';

describeOnEachEngine('the event log', ({ app }) => {
  const published = (id: string) => ({
    kind: 'entry.published' as const,
    actor: system,
    subject: { type: 'entry' as const, id },
    data: { revision: 2, fields: ['title'] },
  });

  it('numbers events without gaps, in the order of their transactions', async () => {
    await app.db.transaction().execute((trx) => app.events.append(trx, published('a')));
    await app.db
      .transaction()
      .execute(async (trx) => {
        await app.events.append(trx, published('rolled back'));
        throw new Error('no');
      })
      .catch(() => {});
    await app.db.transaction().execute((trx) => app.events.append(trx, published('b')));
    const events = await listEventsAfter(app.db, 0, 10);
    expect(events.map(({ seq, subjectId }) => [seq, subjectId])).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
    expect(events[0]).toEqual({
      seq: 1,
      at: app.clock.now().toISOString(),
      actorId: null,
      kind: 'entry.published',
      subjectType: 'entry',
      subjectId: 'a',
      data: { revision: 2, fields: ['title'] },
    });
    expect(await findNewestSeq(app.db)).toBe(2);
  });

  it('tells apart what readers see from what goes on behind the scenes', async () => {
    await app.db.transaction().execute((trx) => app.events.append(trx, published('a')));
    const drafted = { ...published('a'), kind: 'entry.drafted' as const };
    await app.db.transaction().execute((trx) => app.events.append(trx, drafted));
    expect([await findNewestSeq(app.db), await findVisibleSeq(app.db)]).toEqual([2, 1]);
    await app.db.transaction().execute((trx) => app.events.append(trx, published('b')));
    expect(await findVisibleSeq(app.db)).toBe(3);
  });
});
