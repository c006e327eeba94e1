import { beforeEach, expect, it } from 'vitest';
import {
  publishEntry,
  renameEntry,
  reviseEntry,
  withdrawEntry,
} from '#src/features/library/entry/entry-service.ts';
import { createMeilisearchIndex } from '#src/features/search/meilisearch/meilisearch-index.ts';
import { createSearchSync } from '#src/features/search/sync/search-sync.ts';
import { system } from '#src/platform/access/actor.ts';
import { findNewestSeq } from '#src/platform/events/event-queries.ts';
import type { SearchIndex } from '#src/platform/search/search-index.ts';
import { describeOnEachEngine, describeOnSqlite, type TestApp } from '#test/support/app.ts';
import { type MadeEntry, makeEntry } from '#test/support/factories/entry-factory.ts';
import {
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { startMeilisearchStub } from '#test/support/meilisearch-stub.ts';
import { fillIndex, searchDocument, searchRequest } from '../contract/documents.ts';
import { impatient } from '../meilisearch/patience.ts';
import { expectAsSourcesSay } from './index-contents.ts';

/** The entries alone: the glossary and the pages come with the release and write no event. */
function withEntriesOnly(app: TestApp): TestApp {
  const searchSources = app.registries.searchSources.filter(({ name }) => name === 'entry');
  return { ...app, registries: { ...app.registries, searchSources } };
}

function embeddedOf({ searchIndex }: TestApp): SearchIndex {
  const [index] = searchIndex.engines;
  if (!index) throw new Error('The portal has no search index.');
  return index;
}

describeOnEachEngine('the search index behind the event log', ({ app: whole }) => {
  let app: TestApp;
  let index: SearchIndex;
  let organisation: MadeOrganisation;
  beforeEach(async () => {
    app = withEntriesOnly(whole);
    index = embeddedOf(app);
    organisation = await makeOrganisation(app, { network: await makeNetwork(app) });
  });
  const catchUp = () => createSearchSync(app).catchUp();
  const make = (title: string) =>
    makeEntry(app, {
      organisation,
      content: { title, sections: { doDifferently: 'Börja tidigare.' } },
      marks: { answers: { contacts: 'unknown' }, networkOnly: ['doDifferently'] },
    });

  it('holds what the sources say after every change, and never more', async () => {
    const [kept, revised, renamed, withdrawn] = await Promise.all(['A', 'B', 'C', 'D'].map(make));
    await catchUp();
    await expectAsSourcesSay(app, index);
    const before = await index.status();
    expect(before.documents).toBeGreaterThan(4);

    app.clock.advance({ minutes: 1 });
    await make('E');
    await reviseEntry(app, system, idOf(revised));
    await publishEntry(app, system, { entryId: idOf(revised) });
    await renameEntry(app, system, { entryId: idOf(renamed), slug: 'ett-annat-namn' });
    await withdrawEntry(app, system, { entryId: idOf(withdrawn), reason: 'Används inte längre.' });
    await catchUp();
    await expectAsSourcesSay(app, index);
    expect(await index.status()).toMatchObject({ cursor: await findNewestSeq(app.db) });
    const { hits } = await index.search(searchRequest(''));
    expect(hits.map(({ subject }) => subject)).toContain(`entry:${idOf(kept)}`);
    expect(hits.map(({ subject }) => subject)).not.toContain(`entry:${idOf(withdrawn)}`);
  });

  it('is made anew when it is ahead of the log, as beside a restored database', async () => {
    await make('A');
    const newest = await findNewestSeq(app.db);
    await fillIndex(index, [searchDocument('of-another-time', { title: 'Frånvaro' })], newest + 100);
    await catchUp();
    expect(await index.status()).toMatchObject({ cursor: newest });
    await expectAsSourcesSay(app, index);
  });
});

describeOnSqlite('an index that cannot be reached', ({ app: whole }) => {
  it('is tried again after growing pauses and holds up no other', async () => {
    const stub = await startMeilisearchStub();
    const app = withEntriesOnly(whole);
    const embedded = embeddedOf(app);
    const server = createMeilisearchIndex({ ...stub.address, patience: impatient, clock: app.clock });
    const sync = createSearchSync({
      ...app,
      searchIndex: { ...app.searchIndex, engines: [server, embedded] },
    });
    await makeEntry(app, { organisation: await makeOrganisation(app, {}) });
    const pauses = () =>
      app.logger.lines
        .filter(({ message }) => message === 'search index not reached')
        .map(({ fields }) => fields.retryInSeconds);

    stub.answerWith(() => ({ status: 500, body: { message: 'Exempeldata', code: 'index_creation_failed' } }));
    await sync.catchUp();
    await expectAsSourcesSay(app, embedded);
    const asked = stub.requests.length;
    await sync.catchUp();
    expect(stub.requests).toHaveLength(asked);
    for (const seconds of [1, 2, 4]) {
      app.clock.advance({ seconds });
      await sync.catchUp();
    }
    expect(pauses()).toEqual([1, 2, 4, 8]);

    stub.answerWith(() => undefined);
    app.clock.advance({ seconds: 8 });
    await sync.catchUp();
    expect(await server.status()).toMatchObject({ cursor: await findNewestSeq(app.db) });
    expect(pauses()).toHaveLength(4);
    await stub.close();
  });

  it('which never answers does not keep the other from following', async () => {
    const stub = await startMeilisearchStub();
    const app = withEntriesOnly(whole);
    const embedded = embeddedOf(app);
    const patience = { ...impatient, search: 20_000, request: 20_000 };
    const server = createMeilisearchIndex({ ...stub.address, patience, clock: app.clock });
    stub.answerWith(() => 'hang');
    const sync = createSearchSync({
      ...app,
      searchIndex: { ...app.searchIndex, engines: [server, embedded] },
    });
    sync.start();
    const organisation = await makeOrganisation(app, {});
    const follows = async () => (await embedded.status()).cursor === (await findNewestSeq(app.db));
    await expect.poll(follows, { timeout: 5000 }).toBe(true);
    await makeEntry(app, { organisation });
    await expect.poll(follows, { timeout: 5000 }).toBe(true);
    await expectAsSourcesSay(app, embedded);
    await stub.close();
    await sync.stop();
  });
});

function idOf(made: MadeEntry | undefined): string {
  if (!made) throw new Error('The entry was not made.');
  return made.id;
}
