import { expect, it } from 'vitest';
import { system } from '#src/platform/access/actor.ts';
import { listEventsAfter } from '#src/platform/events/event-queries.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { onceByKey } from '#src/platform/receipts/once-by-key.ts';
import { describeOnEachEngine } from '#test/support/app.ts';

const key = '01890000-0000-7000-8000-000000000001';

describeOnEachEngine('a form sent twice', ({ app }) => {
  function send(answer: Outcome<string> = done('/bibliotek/nytt'), personId = 'p1') {
    return app.db.transaction().execute((trx) =>
      onceByKey(trx, { key, personId, clock: app.clock }, async () => {
        if (answer.ok) {
          const subject = { type: 'entry', id: 'e1' } as const;
          await app.events.append(trx, { kind: 'entry.drafted', actor: system, subject });
        }
        return answer;
      }),
    );
  }
  const effects = async () => (await listEventsAfter(app.db, 0, 100)).length;

  it('leads to the same place and has one effect', async () => {
    expect(await send()).toEqual(done('/bibliotek/nytt'));
    expect(await send(done('/elsewhere'))).toEqual(done('/bibliotek/nytt'));
    expect(await effects()).toBe(1);
  });

  it('has one effect when ten come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => send()));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await effects()).toBe(1);
  });

  it('is done the second time when the first was refused or failed', async () => {
    await send(refused({ title: { code: 'required' } }));
    await app.db
      .transaction()
      .execute((trx) =>
        onceByKey(trx, { key, personId: 'p1', clock: app.clock }, async () => {
          throw new Error('no');
        }),
      )
      .catch(() => {});
    expect(await effects()).toBe(0);
    await send();
    expect(await effects()).toBe(1);
  });

  it('is another form for another person', async () => {
    await send(done('/a'), 'p1');
    expect(await send(done('/b'), 'p2')).toEqual(done('/b'));
  });
});
