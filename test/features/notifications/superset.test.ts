import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Category } from '#src/features/forum/categories/category.ts';
import type { Frequency } from '#src/features/notifications/follow/follow.ts';
import type { TestApp } from '#test/support/app.ts';
import { createTestApp } from '#test/support/app.ts';
import { openTestDatabase } from '#test/support/database.ts';
import { type MadeThread, makeCategory } from '#test/support/factories/forum-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';
import { type Delivered, deliver, settle } from './post-office.ts';
import { beginThread, follow, moveThread, setMember, turnPost, write } from './talk.ts';

/** Longer than anything waits: what could not be shown at first is told on a later morning. */
const untilAllIsTold = 24 * 15;

const histories = Number(process.env.HISTORIES ?? 20);

type Act =
  | { kind: 'begin' | 'leave' | 'return' }
  | { kind: 'write' | 'hide' | 'show' | 'move' | 'back'; which: number }
  | { kind: 'choose'; frequency: Exclude<Frequency, 'off'> }
  | { kind: 'wait'; hours: number };

const one = (...kinds: readonly ('write' | 'hide' | 'show' | 'move' | 'back')[]) =>
  fc.record({ kind: fc.constantFrom(...kinds), which: fc.nat(9) });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('begin' as const) }) },
  { weight: 5, arbitrary: one('write') },
  { weight: 4, arbitrary: one('hide', 'show', 'move', 'back') },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('leave' as const, 'return' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('choose' as const),
      frequency: fc.constantFrom('at-once' as const, 'daily' as const, 'weekly' as const),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.constantFrom(0, 1, 9, 30, 100) }),
  },
);

/** Colleagues who read the same with the same rights: one at once, one weekly, one who changes how often. */
class World {
  readonly told = new Map<string, string[]>();
  threads: MadeThread[] = [];
  posts: { id: string; thread: MadeThread }[] = [];
  app: TestApp;
  rooms: { open: Category; closed: Category };
  readers: readonly MadePerson[];
  author: MadePerson;

  constructor(app: TestApp, rooms: World['rooms'], readers: readonly MadePerson[], author: MadePerson) {
    this.app = app;
    this.rooms = rooms;
    this.readers = readers;
    this.author = author;
  }

  async do(step: Act): Promise<void> {
    const { app, author, rooms } = this;
    switch (step.kind) {
      case 'begin': {
        const thread = await beginThread(app, { category: rooms.open, author });
        this.threads.push(thread);
        this.posts.push({ id: thread.postId, thread });
        return;
      }
      case 'leave':
      case 'return':
        for (const reader of this.readers) await setMember(app, reader, step.kind === 'return');
        return;
      case 'choose':
        return follow(
          app,
          this.readers[2] ?? author,
          { type: 'category', id: rooms.open.id },
          step.frequency,
        );
      case 'wait':
        return this.wait(step.hours);
      default:
        return this.turn(step);
    }
  }

  async turn({ kind, which }: Extract<Act, { which: number }>): Promise<void> {
    const { app, author, rooms } = this;
    const thread = this.threads[which % this.threads.length];
    const post = this.posts[which % this.posts.length];
    if (!thread || !post) return;
    if (kind === 'write') this.posts.push({ id: await write(app, thread, { author }), thread });
    else if (kind === 'hide') await turnPost(app, post.thread, post.id, 'hidden');
    else if (kind === 'show') await turnPost(app, post.thread, post.id, 'visible');
    else await moveThread(app, thread, kind === 'move' ? rooms.closed : rooms.open);
  }

  /** Events are handled within moments; mails go when it is their time. */
  async wait(hours: number): Promise<void> {
    await settle(this.app);
    for (let gone = 0; gone < Math.max(hours, 0.25); gone += hours > 24 ? 12 : 0.25 + hours / 4) {
      this.app.clock.advance({ minutes: hours > 24 ? 720 : 15 + hours * 15 });
      await settle(this.app);
      for (const mail of await deliver(this.app)) this.note(mail);
    }
  }

  note({ to, text }: Delivered): void {
    const posts = [...text.matchAll(/\/inlagg\/([0-9a-f-]{36})/g)].map(([, id]) => id ?? '');
    this.told.set(to, [...(this.told.get(to) ?? []), ...posts]);
  }

  toldTo(index: number): string[] {
    return (this.told.get(this.readers[index]?.email ?? '') ?? []).toSorted();
  }
}

async function openWorld(): Promise<{ world: World; close(): Promise<void> }> {
  const { app, close } = await createTestApp(await openTestDatabase('sqlite'));
  const scope = await makeOrganisation(app, { network: await makeNetwork(app) });
  const rooms = {
    open: await makeCategory(app),
    closed: await makeCategory(app, { visibility: 'closed-group' }),
  };
  const readers = [
    await makePerson(app, { scope }),
    await makePerson(app, { scope }),
    await makePerson(app, { scope }),
  ];
  const frequencies = ['at-once', 'weekly', 'daily'] as const;
  for (const [index, reader] of readers.entries())
    await follow(app, reader, { type: 'category', id: rooms.open.id }, frequencies[index]);
  return { world: new World(app, rooms, readers, await makePerson(app, { scope })), close };
}

it('whoever reads weekly, or changes their mind, is told exactly what was told at once, each thing once', async () => {
  let toldInAll = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 15, maxLength: 40, size: 'max' }), async (acts) => {
      const { world, close } = await openWorld();
      try {
        await world.do({ kind: 'begin' });
        for (const step of acts) {
          await world.do(step);
          // every event finds its readers as they are then
          await settle(world.app);
        }
        // in the end all rights are back and nothing is hidden: what was lost would be missed now
        await world.do({ kind: 'return' });
        for (const thread of world.threads) await moveThread(world.app, thread, world.rooms.open);
        await world.wait(untilAllIsTold);
        const visible = new Set(await visiblePosts(world));
        for (const [index] of world.readers.entries()) {
          const told = world.toldTo(index);
          expect(new Set(told).size, 'nothing twice').toBe(told.length);
        }
        toldInAll += world.toldTo(1).length;
        const atOnce = world.toldTo(0).filter((id) => visible.has(id));
        for (const index of [1, 2]) {
          const told = world.toldTo(index);
          expect(
            told.filter((id) => visible.has(id)),
            'nothing lost',
          ).toEqual(atOnce);
          expect(world.toldTo(0), 'nothing that was never told').toEqual(expect.arrayContaining(told));
        }
      } finally {
        await close();
      }
    }),
    { numRuns: histories, endOnFailure: false },
  );
  expect(toldInAll, 'the histories are worth telling').toBeGreaterThan(3 * histories);
}, 120_000);

/** What everybody may see in the end. */
async function visiblePosts({ app }: World): Promise<string[]> {
  const rows = await app.db.selectFrom('post').select('id').where('state', '=', 'visible').execute();
  return rows.map(({ id }) => id);
}
