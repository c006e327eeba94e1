import { expect, it } from 'vitest';
import { anonymous, personActor, system } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { listConsumers, listDeadLetters } from '#src/platform/events/consumer-queries.ts';
import { createConsumerRunner } from '#src/platform/events/consumer-runner.ts';
import { discardDeadLetter, retryDeadLetter } from '#src/platform/events/dead-letters.ts';
import { listMails } from '#src/platform/mail/mail-queries.ts';
import type { Consumer } from '#src/platform/registries.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { withFeatures } from './with-features.ts';

const admin = personActor({
  personId: 'admin',
  name: 'Exempeldata',
  memberships: [{ scopeType: 'portal', scopeId: 'portal', role: 'admin' }],
});

describeOnEachEngine('consumers of the event log', ({ app }) => {
  async function append(id: string, kind: 'entry.published' | 'entry.drafted' = 'entry.published') {
    const subject = { type: 'entry', id } as const;
    await app.db.transaction().execute((trx) => app.events.append(trx, { kind, actor: system, subject }));
  }

  /** Mails are an effect in the database that tests can count. */
  function announcer(handle: Consumer['handle'] = announce): Consumer {
    return { name: 'announcer', kinds: ['entry.published'], handle };
  }

  async function announce(within: App, event: { seq: number; subjectId: string }): Promise<void> {
    await within.mailer.queue(within.db, {
      to: 'exempel@bergslagen.example',
      subject: event.subjectId,
      text: 'Exempeldata',
      purpose: 'test',
    });
  }

  async function announced(): Promise<string[]> {
    return (await listMails(app.db, { limit: 200 })).map((mail) => mail.subject).toReversed();
  }

  it('handle their kinds in order, once, and pass over the rest', async () => {
    const own = withFeatures(app, { consumers: [announcer()] });
    for (let index = 0; index < 130; index += 1) {
      await append(`e${index}`, index % 2 === 0 ? 'entry.published' : 'entry.drafted');
    }
    await createConsumerRunner(own).drain();
    await createConsumerRunner(own).drain();
    expect(await announced()).toEqual(Array.from({ length: 65 }, (_, index) => `e${index * 2}`));
    expect(await listConsumers(app.db)).toMatchObject([{ name: 'announcer', cursor: 130, attempts: 0 }]);
  });

  it('begin where they ended, in another process too', async () => {
    const own = withFeatures(app, { consumers: [announcer()] });
    await append('a');
    await createConsumerRunner(own).drain();
    await append('b');
    await createConsumerRunner(own).drain();
    expect(await announced()).toEqual(['a', 'b']);
  });

  it('leave nothing of an effect that failed half-way, and try again later', async () => {
    let failures = 2;
    const own = withFeatures(app, {
      consumers: [
        announcer(async (within, event) => {
          await announce(within, event);
          if (failures-- > 0) throw new Error('not now, exempel@kommun.example 0701234567');
        }),
      ],
    });
    await append('a');
    const runner = createConsumerRunner(own);
    await runner.drain();
    expect(await announced()).toEqual([]);
    const [state] = await listConsumers(app.db);
    expect(state).toMatchObject({ cursor: 0, attempts: 1, lastError: 'Error: not now, …@… …' });
    await runner.drain();
    expect(failures).toBe(1);
    app.clock.advance({ minutes: 1 });
    await runner.drain();
    app.clock.advance({ minutes: 1 });
    await runner.drain();
    expect(await announced()).toEqual(['a']);
    expect(await listConsumers(app.db)).toMatchObject([{ cursor: 1, attempts: 0, lastError: null }]);
  });

  it('park an event after ten failures and go on; it can be tried again or given up', async () => {
    let isBroken = true;
    const own = withFeatures(app, {
      consumers: [
        announcer(async (within, event) => {
          if (isBroken && event.subjectId !== 'good') throw new Error('broken');
          await announce(within, event);
        }),
      ],
    });
    for (const id of ['bad', 'worse', 'good']) await append(id);
    const runner = createConsumerRunner(own);
    for (let attempt = 0; attempt < 20; attempt += 1) {
      await runner.drain();
      app.clock.advance({ minutes: 2 });
    }
    expect(await announced()).toEqual(['good']);
    expect(await listDeadLetters(app.db, 10)).toMatchObject([{ seq: 1 }, { seq: 2 }]);

    const bad = { consumer: 'announcer', seq: 1 };
    expect(await retryDeadLetter(own, admin, bad)).toBe(false);
    isBroken = false;
    expect(await retryDeadLetter(own, admin, bad)).toBe(true);
    await discardDeadLetter(own, admin, { consumer: 'announcer', seq: 2 });
    expect(await announced()).toEqual(['good', 'bad']);
    expect(await listDeadLetters(app.db, 10)).toEqual([]);
    await expect(retryDeadLetter(own, admin, bad)).rejects.toMatchObject({ code: 'not-found' });
    await expect(discardDeadLetter(own, anonymous, bad)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('let one process at a time handle an event, until its lease has run out', async () => {
    const seen: string[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let enter = () => {};
    const entered = new Promise<void>((resolve) => {
      enter = resolve;
    });
    const slow: Consumer = {
      name: 'slow',
      kinds: 'all',
      effect: 'outside',
      handle: async () => {
        seen.push('first');
        enter();
        await held;
      },
    };
    const quick: Consumer = {
      ...slow,
      handle: async () => {
        seen.push('second');
      },
    };
    await append('a');
    const first = createConsumerRunner(withFeatures(app, { consumers: [slow] })).drain();
    await entered;
    const second = createConsumerRunner(withFeatures(app, { consumers: [quick] }));
    await second.drain();
    expect(seen).toEqual(['first']);
    app.clock.advance({ minutes: 2 });
    await second.drain();
    expect(seen).toEqual(['first', 'second']);
    release();
    await first;
    expect(await listConsumers(app.db)).toMatchObject([{ cursor: 1 }]);
  });

  it('wake after a commit, without waiting for the next look', async () => {
    const own = withFeatures(app, { consumers: [announcer()] });
    const runner = createConsumerRunner(own);
    runner.start();
    const waits: number[] = [];
    for (const id of ['a', 'b', 'c', 'd']) {
      const start = performance.now();
      await append(id);
      await expect.poll(announced, { interval: 5, timeout: 30_000 }).toContain(id);
      waits.push(performance.now() - start);
    }
    await runner.stop();
    // the next look comes a second after the one before: whoever waits for it waits so long each time
    expect(Math.min(...waits.slice(1))).toBeLessThan(800);
  });
});
