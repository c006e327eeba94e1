import { afterEach, beforeEach, expect, it } from 'vitest';
import { decidePost } from '#src/features/forum/moderation/decisions/decision-service.ts';
import { withdrawEntry } from '#src/features/library/entry/entry-service.ts';
import { answeringCaughtUp } from '#src/features/search/sync/caught-up.ts';
import { createSearchSync, type SearchSync } from '#src/features/search/sync/search-sync.ts';
import { system } from '#src/platform/access/actor.ts';
import { findNewestSeq } from '#src/platform/events/event-queries.ts';
import type { SearchFront } from '#src/platform/search/search-index.ts';
import { type ModeratedWorld, makeModeratedWorld } from '#test/features/forum/moderation/moderated-world.ts';
import { describeOnSqlite, type TestApp } from '#test/support/app.ts';
import { type MadeEntry, makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeThread } from '#test/support/factories/forum-factory.ts';
import { searchRequest } from '../contract/documents.ts';

const asked = { count: ['type'], visibleTo: 'everything' } as const;
const wholeSecond = 1000;

describeOnSqlite('what is gone from the portal', ({ app: whole }) => {
  let app: TestApp;
  let front: SearchFront;
  let sync: SearchSync;
  let world: ModeratedWorld;
  let entries: readonly MadeEntry[];
  let postId: string;
  beforeEach(async () => {
    const searchSources = whole.registries.searchSources.filter(({ name }) =>
      ['entry', 'thread'].includes(name),
    );
    app = { ...whole, registries: { ...whole.registries, searchSources } };
    front = answeringCaughtUp(app.searchIndex, app.db);
    world = await makeModeratedWorld(app);
    const { organisation, category, author } = world;
    const make = (title: string) => makeEntry(app, { organisation, content: { title } });
    entries = [await make('Sälgträffen ett'), await make('Sälgträffen två'), await make('Sälgträffen tre')];
    ({ postId } = await makeThread(app, { category, author, organisation, title: 'Sälgträffen hos oss?' }));
    sync = createSearchSync(app);
    await sync.catchUp();
    sync.start();
  });
  afterEach(() => sync.stop());

  const found = async () => {
    const { total, facets } = await front.search(searchRequest('sälgträffen', asked));
    const { titles } = await front.suggest({ ...searchRequest('sälgtr', asked), limit: 10 });
    return { total, types: facets['type'], suggested: titles.length };
  };
  const hide = () =>
    decidePost(app, world.coordinator.actor, postId, {
      act: 'hide',
      cause: 'insult',
      reason: 'Inlägget angriper någon.',
      number: 1,
      version: 1,
    });

  it('is gone from totals, counts and suggestions within a second, whoever asks at once', async () => {
    expect(await found()).toEqual({ total: 4, types: { entry: 3, thread: 1 }, suggested: 4 });
    for (const [act, left] of [
      [
        () => withdrawEntry(app, system, { entryId: entries[0]?.id ?? '', reason: 'Används inte längre.' }),
        { total: 3, types: { entry: 2, thread: 1 }, suggested: 3 },
      ],
      [hide, { total: 2, types: { entry: 2 }, suggested: 2 }],
    ] as const) {
      await act();
      const begun = performance.now();
      expect(await found()).toEqual(left);
      expect(performance.now() - begun).toBeLessThan(2 * wholeSecond);
    }
  });

  it('is waited for a second when the index is behind, which then answers as it is', async () => {
    await sync.stop();
    await hide();
    const begun = performance.now();
    expect((await front.search(searchRequest('sälgträffen', asked))).total).toBe(4);
    expect(performance.now() - begun).toBeGreaterThan(0.9 * wholeSecond);
    expect((await front.status()).cursor).toBeLessThan(await findNewestSeq(app.db));
  });
});
