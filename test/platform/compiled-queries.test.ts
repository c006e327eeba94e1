import { expect, it } from 'vitest';
import { compiledOnce } from '#src/platform/compiled-queries.ts';
import { describeOnEachEngine } from '#test/support/app.ts';

describeOnEachEngine('a query that is compiled once', ({ app }) => {
  let timesBuilt = 0;
  const between = compiledOnce((db, { id, most }: { id: string; most: number }) => {
    timesBuilt += 1;
    return db.selectFrom('event_counter').select('id').where('id', '=', id).where('seq', '<=', most);
  });

  it('answers each call for its own values, in a transaction too', async () => {
    timesBuilt = 0;
    expect(await between(app.db, { id: 'event', most: 1000 })).toEqual([{ id: 'event' }]);
    expect(await between(app.db, { id: 'event', most: -1 })).toEqual([]);
    const inside = app.db.transaction().execute((trx) => between(trx, { id: 'visible', most: 1000 }));
    expect(await inside).toEqual([{ id: 'visible' }]);
    expect(timesBuilt).toBe(1);
  });
});
